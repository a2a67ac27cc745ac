/** Titles before names: of address, and abbreviated ones with the noun each stands for; words of status. */
import type { Gender } from './first-names.ts';
import { lazy, readTable, wordGroups } from './load.ts';

const FILE = 'people/title-words.tsv';
const GENDERS: Readonly<Record<string, Gender>> = { f: 'female', m: 'male' };

function meanings(group: string): readonly (readonly [string, string])[] {
  return readTable(FILE)
    .filter((row) => row[1] === group)
    .map(([word = '', , meaning = '']) => [word, meaning] as const);
}

/** Titles of address: they tell gender but are no role. */
export const honorifics: () => ReadonlyMap<string, Gender> = lazy(
  () => new Map(meanings('address').map(([word, gender]) => [word, GENDERS[gender] ?? null])),
);

/** Abbreviated titles before names, with the noun each stands for. */
export const shortTitles: () => ReadonlyMap<string, string> = lazy(
  () => new Map(meanings('short')),
);

const isTitleWord: (word: string | undefined, group: 'status') => boolean = wordGroups(FILE);

/** "former", "acting": words that say when or how far somebody holds a role. */
export function isStatusWord(word: string | undefined): boolean {
  return isTitleWord(word, 'status');
}
