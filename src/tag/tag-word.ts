/** What the tagger knows of a word by itself: its form and its kind in the tag dictionary. */
import { type WordForm, wordForm } from '../sequence/word-form.ts';
import { loadTagDictionary } from './dictionary.ts';

/** The parts of a form that the tagger's features read. */
type Parts =
  | 'exact'
  | 'lower'
  | 'prefix3'
  | 'suffix1'
  | 'suffix2'
  | 'suffix3'
  | 'suffix4'
  | 'shape';

export interface TagWord extends Pick<WordForm, Parts> {
  readonly kind: number;
}

const CACHE_LIMIT = 60_000;
const cache = new Map<string, TagWord>();

export function tagWord(text: string): TagWord {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const form = wordForm(text);
  const { exact, lower, prefix3, suffix1, suffix2, suffix3, suffix4, shape } = form;
  const kind = loadTagDictionary().kindOf(form);
  // Written out: a spread of the form makes tagging half as fast again.
  const word = { exact, lower, prefix3, suffix1, suffix2, suffix3, suffix4, shape, kind };
  cache.set(text, word);
  return word;
}

/** A sentence's words, ready for the features. */
export interface TagSentence {
  readonly words: readonly TagWord[];
  /** For each straight quotation mark 1 if it is the first, third … of the sentence, 2 if the second, fourth …; else 0. */
  readonly marks: Uint8Array;
}

export function tagSentence(texts: readonly string[]): TagSentence {
  const words: TagWord[] = [];
  const marks = new Uint8Array(texts.length);
  let seen = 0;
  for (const text of texts) {
    if (text === '"') marks[words.length] = 1 + (seen++ % 2);
    words.push(tagWord(text));
  }
  return { words, marks };
}
