/** Turns changed figures and dates of paired passages into changes. */
import type { DateReport, FigureReport, Located } from '../model/report.ts';
import { type Article, sentencesOf, spansOf, wordsIn } from './article.ts';
import type { Group } from './groups.ts';
import { overlapOf } from './overlap.ts';
import {
  arePublishedWithin,
  contextOf,
  hasPeriod,
  movesAlong,
  samePeriod,
  toldDates,
} from './periods.ts';
import type { UnitPair } from './quotations.ts';
import type { Change, ChangeSide } from './report.ts';
import {
  changedDates,
  changedFigures,
  headOf,
  pairWhere,
  sameFigure,
  sameThing,
  type ValuePair,
  withoutEqual,
} from './values.ts';
import { editsBetween } from './words.ts';

const WEEK = 7;
const MONTH = 31;

/** Picks the items of a side that stand in one passage. */
type Within = (item: Located) => boolean;

export function valueChanges(
  a: Article,
  b: Article,
  quotations: readonly UnitPair[],
  groups: readonly Group[],
): Change[] {
  const figures: ValuePair<FigureReport>[] = [];
  const dates: ValuePair<DateReport>[] = [];
  const [datesA, datesB] = [toldDates(a), toldDates(b)];
  const compare = (inA: Within, inB: Within): void => {
    const counts = changedFigures(a.report.figures.filter(inA), b.report.figures.filter(inB));
    const days = changedDates(datesA.filter(inA), datesB.filter(inB));
    // Another number for another period is another statement, not a corrected one.
    if (counts.length > 0 && days.length > 0) return;
    figures.push(...counts.filter((pair) => arePublishedWithin(a, b, MONTH) || isDated(pair)));
    dates.push(...days.filter((pair) => !movesAlong(a, b, pair)));
  };
  // A figure without a date is of its article's time.
  const isDated = (pair: ValuePair<FigureReport>): boolean =>
    samePeriod([a, pair.a], [b, pair.b]) && hasPeriod(a, pair.a);
  for (const pair of quotations) {
    if (pair.relation === 'identical') continue;
    compare(inWords(a, pair.a.words), inWords(b, pair.b.words));
  }
  for (const group of groups) {
    if (group.kind === 'identical') continue;
    compare(inSentences(a, group.a), inSentences(b, group.b));
  }
  const used = new Set(figures.flatMap((pair) => [pair.a, pair.b]));
  figures.push(...strayFigures(a, b, used));
  return [
    ...unique(figures).map((pair) => figureChange(a, b, pair)),
    ...unique(dates).map((pair) => dateChange(a, b, pair)),
  ];
}

/** Figures of passages that were not paired: same thing, source, period and context, each with one partner only. */
function strayFigures(
  a: Article,
  b: Article,
  used: ReadonlySet<FigureReport>,
): ValuePair<FigureReport>[] {
  const named = (article: Article): FigureReport[] =>
    article.report.figures.filter((f) => headOf(f.counted ?? '') !== '');
  // "Six of the last seven" holds two games won and played that both articles have.
  const [left, right] = withoutEqual(
    named(a),
    named(b),
    (x, y) => sameThing(x, y) && sameFigure(x, y),
  );
  const isPair = (x: FigureReport, y: FigureReport): boolean => {
    if (!sameThing(x, y)) return false;
    if (used.has(x) || used.has(y) || sameFigure(x, y)) return false;
    const isOther = x.attributedTo && y.attributedTo && x.attributedTo !== y.attributedTo;
    if (isOther || !samePeriod([a, x], [b, y]) || !isPlausible(x, y)) return false;
    if (!arePublishedWithin(a, b, WEEK) && !hasPeriod(a, x)) return false;
    const { shared, share } = overlapOf(contextOf(a, x), contextOf(b, y));
    return shared >= 3 && share >= 0.6;
  };
  return pairWhere(left, right, isPair);
}

/** Numbers that are another order of magnitude count something else. */
function isPlausible({ value: x }: FigureReport, { value: y }: FigureReport): boolean {
  if (typeof x !== 'number' || typeof y !== 'number' || x * y <= 0) return false;
  return Math.max(x / y, y / x) <= 10;
}

function inWords(article: Article, words: readonly number[]): Within {
  const inside = new Set(words);
  return (item) => wordsIn(article, spansOf(item.spans)).some((w) => inside.has(w));
}

function inSentences(article: Article, sentences: readonly number[]): Within {
  return (item) => sentencesOf(article, item).some((s) => sentences.includes(s));
}

/** One value may stand in a quotation and in its sentence; it changed once. */
function unique<T>(pairs: readonly ValuePair<T>[]): ValuePair<T>[] {
  const seen = new Set<T>();
  return pairs.filter(({ a, b }) => {
    if (seen.has(a) || seen.has(b)) return false;
    seen.add(a).add(b);
    return true;
  });
}

/** A figure with its phrase, in the quote that holds it. */
export function figureSide({ phrase, quote }: FigureReport): ChangeSide {
  return quote === null ? phrase : { ...phrase, quote };
}

function figureChange(one: Article, two: Article, { a, b }: ValuePair<FigureReport>): Change {
  return {
    kind: 'figure-changed',
    a: figureSide(a),
    b: figureSide(b),
    speakers: { a: a.attributedTo, b: b.attributedTo },
    values: { a: a.value, b: b.value },
    edits: editsOf(one, a.phrase, two, b.phrase),
  };
}

function dateChange(one: Article, two: Article, { a, b }: ValuePair<DateReport>): Change {
  const side = (d: DateReport): ChangeSide => ({
    text: d.text,
    spans: d.spans,
    raw: d.raw,
    ...(d.rawExact === false ? { rawExact: false } : {}),
  });
  return {
    kind: 'date-changed',
    a: side(a),
    b: side(b),
    values: { a: a.value, b: b.value },
    edits: editsOf(one, a, two, b),
  };
}

function editsOf(one: Article, a: Located, two: Article, b: Located): Change['edits'] {
  return editsBetween([one, wordsIn(one, spansOf(a.spans))], [two, wordsIn(two, spansOf(b.spans))]);
}
