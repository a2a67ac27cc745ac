/** Forms of well-known bodies and places. */
import { wordMap } from './load.ts';

const knownForms = wordMap('people/known-aliases.tsv');

/** The key that all forms of a well-known body or place share, else undefined. */
export function knownKey(form: string): string | undefined {
  return knownForms().get(form);
}
