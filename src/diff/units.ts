/** What a quote holds for comparison: its words inside quotation marks, or its paraphrase. */
import type { QuoteReport } from '../model/report.ts';
import type { Span, Spans } from '../model/span.ts';
import { type Article, spansOf, wordsIn } from './article.ts';

/** The words of one quote that are compared: those inside marks, all of them for an indirect quote. */
export interface Unit {
  readonly quote: QuoteReport;
  /** False for an indirect quote, which has no marks. */
  readonly marked: boolean;
  /** Indices into the article's words. */
  readonly words: readonly number[];
  /** Positions in `words` after which something was left out: an ellipsis, or the attribution. */
  readonly breaks: ReadonlySet<number>;
  /** True where these are some words of a longer quote. */
  readonly isPart?: true;
}

const DOUBLE = /["“”„«][^"“”„«»]*(?:["”»]|$)/gu;
/** Single marks too, told from apostrophes by the letters beside them; only used inside a quote. */
const MARKED =
  /["“”„«][^"“”„«»]*(?:["”»]|$)|(?:''|``)(?:(?!'').)+''|(?<![\p{L}\p{N}])[‘'](?=\S)(?:[^’']|[’'](?=\p{L}))*[’'](?!\p{L})/gu;
/** Fewer words in marks that nobody is said to say are a title or a nickname. */
const LEAST_STRAY = 5;
const ELLIPSIS = /…|\.\s?\.\s?\./u;

/** A unit for each quote. Where one quote stands inside another, each word belongs to one of them. */
export function unitsOf(article: Article): Unit[] {
  const taken = new Set<number>();
  const units: Unit[] = [];
  for (const quote of ordered(article.report.quotes)) {
    const inMarks = quote.type === 'indirect' ? [] : markedSpans(article.text, quote);
    const marked = inMarks.length > 0;
    const spans = marked ? inMarks : spansOf(quote.content.spans);
    // What a quoted speaker reports in turn is part of that quotation.
    const words = wordsIn(article, spans).filter((w) => !taken.has(w));
    if (words.length === 0) continue;
    if (marked) for (const w of words) taken.add(w);
    units.push({ quote, marked, words, breaks: breaksOf(article, words) });
  }
  for (const quote of strayQuotes(article)) {
    const words = wordsIn(article, spansOf(quote.content.spans));
    const says = words.filter((w) => article.content[w]).length >= 2;
    if (words.length < LEAST_STRAY || !says) continue;
    units.push({ quote, marked: true, words, breaks: breaksOf(article, words) });
  }
  return units.sort((x, y) => (x.words[0] ?? 0) - (y.words[0] ?? 0));
}

/** Words in quotation marks that no quote holds: they are compared, with nobody as their speaker. */
function strayQuotes(article: Article): QuoteReport[] {
  const held = new Set(
    article.report.quotes.flatMap((q) => wordsIn(article, spansOf(q.content.spans))),
  );
  const stray: QuoteReport[] = [];
  let offset = 0;
  for (const line of article.text.split('\n')) {
    for (const { 0: match, index } of line.matchAll(DOUBLE)) {
      const span = { start: offset + index, end: offset + index + match.length };
      if (wordsIn(article, [span]).some((w) => held.has(w))) continue;
      stray.push({ ...NOBODY, content: article.locate([span]) });
    }
    offset += line.length + 1;
  }
  return stray;
}

const NOBODY: Omit<QuoteReport, 'content'> = {
  id: '',
  type: 'direct',
  source: null,
  cue: null,
  speaker: null,
  stance: 'asserts',
  parent: null,
  topics: [],
  dates: [],
  figures: [],
  confidence: 0,
  rule: 'unattributed',
};

/** Direct quotes first, since others may hold one or stand in one; then mixed, then indirect. */
function ordered(quotes: readonly QuoteReport[]): QuoteReport[] {
  const rank = (q: QuoteReport): number => (q.type === 'direct' ? 0 : q.type === 'mixed' ? 1 : 2);
  const length = (q: QuoteReport): number =>
    q.content.spans.reduce((sum, [start, end]) => sum + end - start, 0);
  const outer = (q: QuoteReport): number => (q.type === 'direct' ? -length(q) : length(q));
  return [...quotes].sort((x, y) => rank(x) - rank(y) || outer(x) - outer(y));
}

/** The parts of the content that stand inside quotation marks. */
function markedSpans(text: string, quote: QuoteReport): Spans {
  const content = spansOf(quote.content.spans);
  if (quote.type === 'direct') return content;
  const spans: Span[] = [];
  for (const { start, end } of content) {
    for (const match of text.slice(start, end).matchAll(MARKED)) {
      spans.push({ start: start + match.index, end: start + match.index + match[0].length });
    }
  }
  return spans;
}

function breaksOf({ text, starts, ends }: Article, words: readonly number[]): Set<number> {
  const breaks = new Set<number>();
  for (let k = 0; k + 1 < words.length; k++) {
    const here = words[k] ?? 0;
    const next = words[k + 1] ?? 0;
    if (next > here + 1 || ELLIPSIS.test(text.slice(ends[here], starts[next]))) breaks.add(k);
  }
  return breaks;
}
