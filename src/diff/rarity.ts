/** Which words make a passage recognizable, so that stock phrases and lists of names do not count. */
import { wordSet } from '../lexicon/load.ts';

const commonWords = wordSet('common-words.tsv');

const NAME = /^\p{Lu}/u;
const NUMBER = /^\d/;

/** A word that carries what a sentence says: no function word, no stock word of reporting. */
export function isContent(word: string): boolean {
  return word.length > 1 && !commonWords().has(word) && !NUMBER.test(word);
}

/** True for a content word that is not written as a name: places and people travel without reuse. */
export function isTelling(word: string, written: string): boolean {
  return isContent(word) && !NAME.test(written);
}
