/** The two articles of a comparison, and the places in them that a change names. */
import type { Located, QuoteReport } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { type Article, spansOf, wordsIn } from './article.ts';
import { type Narration, narrationOf } from './narration.ts';
import type { Change, ChangeSide } from './report.ts';
import { rangeOf } from './speakers.ts';
import { type Unit, unitsOf } from './units.ts';
import { editsBetween } from './words.ts';

/** One article with what the comparison knows of it. */
export interface Half {
  readonly article: Article;
  readonly units: readonly Unit[];
  readonly narration: Narration;
  /** Indices of all words of each quote's content, quoted or not. */
  readonly contents: ReadonlyMap<QuoteReport, readonly number[]>;
}

export interface Sides {
  readonly a: Half;
  readonly b: Half;
}

const halves = new WeakMap<Article, Half>();

/** Worked out once an article, however many others it is compared with. */
export function halfOf(article: Article): Half {
  const known = halves.get(article);
  if (known) return known;
  const units = unitsOf(article);
  const contents = new Map(
    [...article.report.quotes, ...units.map((unit) => unit.quote)].map((q) => [
      q,
      wordsIn(article, spansOf(q.content.spans)),
    ]),
  );
  const half = { article, units, narration: narrationOf(article, units), contents };
  halves.set(article, half);
  return half;
}

const OPENING = /["“„«‘'(]/u;
const CLOSING = /["”»’'.,;:!?…)]/u;

/** The quote's content, or those words of it that are compared. */
export function quoteSide({ article }: Half, unit: Unit): ChangeSide {
  const { quote } = unit;
  const side = unit.isPart ? article.locate(spansAround(article, unit)) : quote.content;
  return withQuote(side, quote.id);
}

/** Runs of the unit's words with the marks beside them. */
function spansAround(article: Article, { words, quote }: Unit): Span[] {
  const spans: Span[] = [];
  const allowed = spansOf(quote.content.spans);
  let previous = -1;
  for (const w of words) {
    const [start, end] = [article.starts[w] ?? 0, article.ends[w] ?? 0];
    const last = spans.at(-1);
    if (last && w === previous + 1) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
    previous = w;
  }
  return spans.map((piece) => {
    const limit = allowed.find((s) => s.start <= piece.start && piece.end <= s.end) ?? piece;
    let { start, end } = piece;
    while (start > limit.start && OPENING.test(article.text[start - 1] ?? '')) start--;
    while (end < limit.end && CLOSING.test(article.text[end] ?? '')) end++;
    return { start, end };
  });
}

export function sentenceSide(
  { article }: Half,
  indices: readonly number[],
  quote?: string,
): ChangeSide {
  const spans = indices.flatMap((s) => article.sentences[s] ?? []);
  const located = article.locate(spans.map(({ start, end }) => ({ start, end })));
  return withQuote(located, quote ?? '');
}

/** Words in marks that belong to no quote of the report have no id. */
function withQuote(side: Located, id: string): ChangeSide {
  return id === '' ? side : { ...side, quote: id };
}

export function sentenceWords({ article }: Half, indices: readonly number[]): number[] {
  return indices.flatMap((s) => {
    const sentence = article.sentences[s];
    return sentence ? rangeOf(sentence.first, sentence.last) : [];
  });
}

export function sentenceEdits(
  { a, b }: Sides,
  left: readonly number[],
  right: readonly number[],
): Change['edits'] {
  return editsBetween([a.article, sentenceWords(a, left)], [b.article, sentenceWords(b, right)]);
}
