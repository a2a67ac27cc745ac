/** Turns changed figures and dates of paired passages into changes. */
import type { DateReport, FigureReport, Located } from '../model/report.ts';
import { type Article, sentencesOf, spansOf, wordsIn } from './article.ts';
import type { Group } from './passages.ts';
import type { UnitPair } from './quotations.ts';
import type { Change, ChangeSide } from './report.ts';
import { changedDates, changedFigures, strayFigures, type ValuePair } from './values.ts';
import { editsBetween } from './words.ts';

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
  const compare = (inA: Within, inB: Within): void => {
    const counts = changedFigures(a.report.figures.filter(inA), b.report.figures.filter(inB));
    const days = changedDates(a.report.dates.filter(inA), b.report.dates.filter(inB));
    // Another number for another period is another statement, not a corrected one.
    if (counts.length > 0 && days.length > 0) return;
    figures.push(...counts);
    dates.push(...days);
  };
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

function figureChange(one: Article, two: Article, { a, b }: ValuePair<FigureReport>): Change {
  const side = ({ phrase, quote }: FigureReport): ChangeSide =>
    quote === null ? phrase : { ...phrase, quote };
  return {
    kind: 'figure-changed',
    a: side(a),
    b: side(b),
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
