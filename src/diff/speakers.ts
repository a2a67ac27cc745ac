/** Whether two quotes have one speaker, and whether what is said around them is the same. */
import type { QuoteReport } from '../model/report.ts';
import { type Article, phraseOf, sentencesOf, spansOf, wordsIn } from './article.ts';
import type { Unit } from './units.ts';

export type Sameness = 'same' | 'other' | 'unknown';

const namesOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((part) => part !== '' && part !== 'the');

/** "Ellis" and "Nora Ellis" are one speaker; unnamed sources are the same only word for word. */
export function sameSpeaker(a: QuoteReport, b: QuoteReport): Sameness {
  if (!a.speaker || !b.speaker) return 'unknown';
  const isUnnamed = a.speaker.kind === 'unnamed' || b.speaker.kind === 'unnamed';
  return sameName(a.speaker.name, b.speaker.name, isUnnamed) ? 'same' : 'other';
}

/** True where the shorter name is part of the longer one, last name included. */
export function sameName(a: string, b: string, wordForWord = false): boolean {
  const [one, two] = [namesOf(a), namesOf(b)];
  if (one.join(' ') === two.join(' ')) return true;
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  const isNested = short.length > 0 && short.every((part) => long.includes(part));
  return !wordForWord && isNested && short.at(-1) === long.at(-1);
}

/**
 * True where the same words are attributed otherwise: to another speaker, or by another source or
 * cue as long as the sentences differ too, so that a missed source alone is no difference.
 */
export function attributionDiffers(
  [one, a]: readonly [Article, Unit],
  [two, b]: readonly [Article, Unit],
): boolean {
  if (sameSpeaker(a.quote, b.quote) === 'other') return true;
  if ([a, b].some(({ quote }) => !quote.speaker && !quote.source && !quote.cue)) return false;
  if (plain(one, wordsAround(one, a)) === plain(two, wordsAround(two, b))) return false;
  return (
    phraseOf(one, a.quote.source) !== phraseOf(two, b.quote.source) ||
    phraseOf(one, a.quote.cue) !== phraseOf(two, b.quote.cue)
  );
}

const plain = (article: Article, words: readonly number[]): string =>
  words.map((w) => article.words[w]).join(' ');

/** The words of the quote's sentences that are not its own. */
export function wordsAround(article: Article, unit: Unit): number[] {
  const own = new Set(wordsIn(article, spansOf(unit.quote.content.spans)));
  return attributionSentences(article, unit)
    .flatMap((s) => {
      const sentence = article.sentences[s];
      return sentence ? rangeOf(sentence.first, sentence.last) : [];
    })
    .filter((w) => !own.has(w));
}

/** Sentences that hold the quote's content, source or cue. */
export function attributionSentences(article: Article, { quote }: Unit): number[] {
  const all = [quote.content, quote.source, quote.cue].flatMap((x) => sentencesOf(article, x));
  return [...new Set(all)].sort((x, y) => x - y);
}

export function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}
