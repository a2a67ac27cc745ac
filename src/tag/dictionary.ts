/** The tag dictionary: for a hashed word, the kind of word it is, which is the set of tags that it can have. */
import { lazy, readData } from '../lexicon/load.ts';
import { feature, hashText } from '../sequence/hash.ts';
import { KeySlots } from '../sequence/key-slots.ts';
import { decodeModel } from '../sequence/model-file.ts';
import type { ModelRows } from '../sequence/model-rows.ts';
import type { WordForm } from '../sequence/word-form.ts';

/** The kind of a word that the dictionary lacks. */
export const UNLISTED = -1;
/** Added to the kind of its last part for a hyphenated word that is not listed itself: "lantern-maker" is no plain "maker". */
const COMPOUND = 1000;

export class TagDictionary {
  readonly #slots: KeySlots;
  /** Kinds by slot; 0 where no word stands. */
  readonly #kinds: Uint8Array;

  /** `model` has one column, whose bytes are the kinds. */
  constructor(model: ModelRows) {
    this.#slots = new KeySlots(model.keys);
    this.#kinds = new Uint8Array(this.#slots.size);
    const kinds = model.roots(0);
    this.#slots.slots.forEach((slot, row) => {
      this.#kinds[slot] = kinds[row]!;
    });
  }

  /** The kind of a word as written, else of its lower-case form, else of what follows its last hyphen. */
  kindOf(word: WordForm): number {
    const listed = this.#find(word.exact) || this.#find(hashText(word.lowerText));
    if (listed) return listed;
    const { lowerText } = word;
    const hyphen = lowerText.lastIndexOf('-');
    if (hyphen <= 0 || hyphen === lowerText.length - 1) return UNLISTED;
    const part = this.#find(hashText(lowerText, hyphen + 1));
    return part ? COMPOUND + part : UNLISTED;
  }

  /** 0 where the word is not listed. */
  #find(hash: number): number {
    const slot = this.#slots.find(dictionaryKey(hash));
    return slot < 0 ? 0 : this.#kinds[slot]!;
  }
}

/** Scrambled once more: plain hashes of short words crowd together. */
export function dictionaryKey(hash: number): number {
  return feature(0, hash);
}

/** Under `data/`, written by tools/build-tag-dictionary.mjs. */
export const DICTIONARY = 'models/tagger/dictionary.bin';

/** The shipped dictionary, read on first use. */
export const loadTagDictionary: () => TagDictionary = lazy(
  () => new TagDictionary(decodeModel(readData(DICTIONARY), DICTIONARY)),
);
