/** For which period a figure stands, and what is said beside it: without them no two figures compare. */
import type { DateReport, FigureReport, Located } from '../model/report.ts';
import { type Article, sentencesOf, spansOf, wordsIn } from './article.ts';
import { meaningful } from './overlap.ts';
import { sameDate } from './values.ts';

/** A date this near a source or cue, outside the content, says when somebody spoke. */
const BESIDE = 4;

/** Dates of what is told, without those that only say when somebody said it. */
export function toldDates(article: Article): DateReport[] {
  const around = new Set<number>();
  const inside = new Set<number>();
  for (const { source, cue, content } of article.report.quotes) {
    for (const item of [source, cue]) for (const w of wordsOf(article, item)) around.add(w);
    for (const w of wordsOf(article, content)) inside.add(w);
  }
  return article.report.dates.filter((date) => {
    const words = wordsOf(article, date);
    const [first = 0, last = first] = [words[0], words.at(-1)];
    if (inside.has(first)) return true;
    for (let w = first - BESIDE; w <= last + BESIDE; w++) {
      if (around.has(w) && article.sentenceOf[w] === article.sentenceOf[first]) return false;
    }
    return true;
  });
}

const wordsOf = (article: Article, item: Located | null): number[] =>
  item ? wordsIn(article, spansOf(item.spans)) : [];

/** True where both figures stand beside the same dates; where one has none, the other's are of its article's days. */
export function samePeriod(
  [a, x]: readonly [Article, FigureReport],
  [b, y]: readonly [Article, FigureReport],
): boolean {
  const [one, two] = [datesBeside(a, x), datesBeside(b, y)];
  if (one.length === 0) return two.every((date) => isCurrent(b, date));
  if (two.length === 0) return one.every((date) => isCurrent(a, date));
  return one.length === two.length && one.every((p) => two.some((q) => sameDate(p, q)));
}

/** A day of the week before publication. */
function isCurrent(article: Article, { from, to }: DateReport): boolean {
  const age = publishedOn(article) - dayOf(from ?? '');
  return from === to && age >= 0 && age < 7;
}

function datesBeside(article: Article, figure: FigureReport): DateReport[] {
  const here = new Set(sentencesOf(article, figure));
  return toldDates(article).filter(
    (d) => d.type !== 'DURATION' && sentencesOf(article, d).some((s) => here.has(s)),
  );
}

/** True where a date stands beside the figure; without one it is of the article's own time. */
export function hasPeriod(article: Article, figure: FigureReport): boolean {
  return datesBeside(article, figure).length > 0;
}

/** True also where one publication date is not known. */
export function arePublishedWithin(a: Article, b: Article, days: number): boolean {
  const [one, two] = [publishedOn(a), publishedOn(b)];
  return Number.isNaN(one) || Number.isNaN(two) || Math.abs(one - two) <= days;
}

const publishedOn = ({ report }: Article): number => dayOf(report.published?.date ?? '');
const dayOf = (iso: string): number => Date.parse(iso.slice(0, 10)) / 86_400_000;

/** "On Tuesday" of each day's article: the date moves along with the publication. */
export function movesAlong(
  a: Article,
  b: Article,
  pair: { readonly a: DateReport; readonly b: DateReport },
): boolean {
  const [one, two] = [dayOf(pair.a.from ?? ''), dayOf(pair.b.from ?? '')];
  return one - publishedOn(a) === two - publishedOn(b) && publishedOn(a) !== publishedOn(b);
}

/** Meaningful words of the figure's sentences, or of the quote that holds it. */
export function contextOf(article: Article, figure: FigureReport): Set<string> {
  const quote = article.report.quotes.find((q) => q.id === figure.quote);
  const spans = quote
    ? spansOf(quote.content.spans)
    : sentencesOf(article, figure).flatMap((s) => article.sentences[s] ?? []);
  return meaningful(article, wordsIn(article, spans));
}
