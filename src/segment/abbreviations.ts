/** Says whether the period after a word belongs to it, and whether a sentence may end there. */
import { lazy, readTable } from '../lexicon/load.ts';

export interface Abbreviation {
  /** Whether a sentence may end after it. */
  readonly mayEnd: boolean;
  /** True where the form is also a word of its own ("no", "mass"). */
  readonly isWord: boolean;
}

/** By lower-case form without the last period. */
export const abbreviations: () => ReadonlyMap<string, Abbreviation> = lazy(
  () =>
    new Map(
      readTable('abbreviations.tsv').map(([form = '', ends = '', also = '']) => [
        form,
        { mayEnd: ends === 'maybe', isWord: also === 'word' },
      ]),
    ),
);

const INITIAL = /^\p{Lu}$/u;
const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** True where the period at `end` belongs to `word`: an initial, or a listed abbreviation. */
export function keepsPeriod(word: string, text: string, end: number): boolean {
  const next = text.slice(end, end + 4);
  if (word.length === 1) return INITIAL.test(word) && word !== 'I' && /^\.\s?\p{Lu}/u.test(next);
  const known = abbreviations().get(word.slice(word.lastIndexOf('-') + 1).toLowerCase());
  if (!known) return false;
  if (!known.isWord) return true;
  // "no." and "art." end sentences far more often than they abbreviate unless a number follows.
  return (
    CAPITAL.test(word.slice(word.lastIndexOf('-') + 1)) && /^\.(?:[,)]|\s+\p{Lu}|\s+\d)/u.test(next)
  );
}
