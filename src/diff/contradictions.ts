/** Claims of two sources inside one article that cannot both be true. */
import type { FigureReport, QuoteReport } from '../model/report.ts';
import { type Article, spansOf, wordsIn } from './article.ts';
import { meaningful, overlapOf } from './overlap.ts';
import { contextOf, samePeriod } from './periods.ts';
import type { Contradiction } from './report.ts';
import { sameSpeaker } from './speakers.ts';
import { figureSide } from './value-changes.ts';
import { headOf, sameFigure, sameThing } from './values.ts';

/** What is denied, or counted otherwise, must be in the claim with this part of its meaningful words. */
const SAME_CLAIM = 0.75;
/** A claim and its opposite by a mere "not" must agree in nearly all words, and in so many. */
const SAME_WORDS = 0.85;
const LEAST_OPPOSED = 4;
const NEGATIONS = new Set(['not', "n't", 'never', 'no', 'nobody', 'none']);

/** A quote with what is compared of it. */
interface Claim {
  readonly quote: QuoteReport;
  /** Its meaningful words, and those that are no names. */
  readonly words: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  readonly isNegated: boolean;
}

const known = new WeakMap<Article, readonly Contradiction[]>();

/** Looked for once an article, however many others it is compared with. */
export function contradictionsIn(article: Article): readonly Contradiction[] {
  const earlier = known.get(article);
  if (earlier) return earlier;
  const names = namesIn(article);
  const figures = article.report.figures.filter((f) => headOf(f.counted ?? '') !== '');
  const found = [
    ...pairsOf(figures).flatMap(([x, y]) => figuresAgainst(article, names, x, y)),
    ...pairsOf(claimsIn(article)).flatMap(([x, y]) => claimsAgainst(names, x, y)),
  ];
  known.set(article, found);
  return found;
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((x, i) => items.slice(i + 1).map((y): [T, T] => [x, y]));
}

function namesIn({ words, content, telling }: Article): ReadonlySet<string> {
  return new Set(words.filter((_, w) => content[w] && !telling[w]));
}

/** Two sources that count the same thing in the same period and arrive at different numbers. */
function figuresAgainst(
  article: Article,
  names: ReadonlySet<string>,
  x: FigureReport,
  y: FigureReport,
): Contradiction[] {
  if (!sameThing(x, y) || sameFigure(x, y)) return [];
  const [p, q] = [x, y].map((f) => article.report.quotes.find(({ id }) => id === f.quote));
  const speakers = p && q && otherSpeakers(p, q);
  if (!speakers || !samePeriod([article, x], [article, y])) return [];
  const [one, two] = [contextOf(article, x), contextOf(article, y)];
  for (const word of (x.counted ?? '').toLowerCase().split(/\s+/)) {
    one.delete(word);
    two.delete(word);
  }
  const { shared, share } = overlapOf(one, two);
  // Two words beside the counted thing say what about it.
  if (shared < 2 || share < SAME_CLAIM || differInNames(names, one, two)) return [];
  const values = { first: x.value, second: y.value };
  return [{ about: 'figure', first: figureSide(x), second: figureSide(y), speakers, values }];
}

function otherSpeakers(x: QuoteReport, y: QuoteReport): Contradiction['speakers'] | null {
  if (!x.speaker || !y.speaker || sameSpeaker(x, y) !== 'other') return null;
  return { first: x.speaker.name, second: y.speaker.name };
}

/** True where each claim has a name that the other lacks: they may be about two places. */
function differInNames(
  names: ReadonlySet<string>,
  one: ReadonlySet<string>,
  two: ReadonlySet<string>,
): boolean {
  const hasOther = (own: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
    [...own].some((word) => !other.has(word) && names.has(word));
  return hasOther(one, two) && hasOther(two, one);
}

/** Quotes that claim or deny something; a mere name is neither. */
function claimsIn(article: Article): Claim[] {
  return article.report.quotes.flatMap((quote) => {
    if (!quote.speaker || (!claims(quote) && !denies(quote))) return [];
    const indices = wordsIn(article, spansOf(quote.content.spans));
    const words = meaningful(article, indices);
    const telling = meaningful(
      article,
      indices.filter((w) => article.telling[w]),
    );
    const isNegated = indices.some((w) => NEGATIONS.has(article.words[w] ?? ''));
    return telling.size >= 2 ? [{ quote, words, telling, isNegated }] : [];
  });
}

/** What one source claims and another denies, or says with a "not". */
function claimsAgainst(names: ReadonlySet<string>, x: Claim, y: Claim): Contradiction[] {
  if (!isDenial(x, y) && !isDenial(y, x) && !isOpposite(x, y)) return [];
  const isNested = x.quote.parent === y.quote.id || y.quote.parent === x.quote.id;
  const speakers = isNested ? null : otherSpeakers(x.quote, y.quote);
  if (!speakers || differInNames(names, x.words, y.words)) return [];
  return [{ about: 'claim', first: sideOf(x.quote), second: sideOf(y.quote), speakers }];
}

/** All or nearly all of what is denied is in the claim. */
function isDenial(denial: Claim, claim: Claim): boolean {
  if (!denies(denial.quote) || !claims(claim.quote)) return false;
  const { shared } = overlapOf(denial.words, claim.words);
  const told = overlapOf(denial.telling, claim.telling).shared;
  return told >= 2 && shared >= SAME_CLAIM * denial.words.size;
}

function isOpposite(x: Claim, y: Claim): boolean {
  if (!claims(x.quote) || !claims(y.quote) || x.isNegated === y.isNegated) return false;
  const { shared } = overlapOf(x.words, y.words);
  return shared >= LEAST_OPPOSED && shared >= SAME_WORDS * Math.max(x.words.size, y.words.size);
}

const sideOf = ({ content, id }: QuoteReport): Contradiction['first'] => ({
  ...content,
  quote: id,
});
/** Who rejects something condemns it more often than calls it untrue. */
const denies = ({ stance }: QuoteReport): boolean => stance === 'denies';
const claims = ({ stance }: QuoteReport): boolean =>
  stance === 'asserts' || stance === 'accuses' || stance === 'promises';
