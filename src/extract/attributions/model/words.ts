/** What the attribution model knows of a word type: hashes, lemma, WordNet class, rank in the learned cue lexicon. */
import { lemmaOf } from '../../../lexicon/lemma.ts';
import { wordClasses } from '../../../lexicon/word-classes.ts';
import { hashText } from '../../../sequence/hash.ts';
import { wordForm } from '../../../sequence/word-form.ts';

export interface WordType {
  readonly lower: number;
  readonly lemma: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly shape: number;
  /** Hashes of the two WordNet classes as a verb, 0 where it is none. */
  readonly verb: number;
  readonly verb2: number;
  /** Hash of its WordNet class as a noun, 0 where unknown. */
  readonly noun: number;
  /** 0 unknown, 1 to 4 the share of its uses that are cues. */
  readonly rank: number;
  /** Bits of `Mark`. */
  readonly mark: number;
}

/** What a word can be as a landmark between a token and a cue. */
export const Mark = { comma: 1, joint: 2, quote: 4, colon: 8, stop: 16, that: 32 } as const;

const MARKS: Readonly<Record<string, number>> = {
  ',': Mark.comma,
  ';': Mark.comma,
  '–': Mark.comma,
  '—': Mark.comma,
  '--': Mark.comma,
  '(': Mark.comma,
  ')': Mark.comma,
  and: Mark.joint,
  but: Mark.joint,
  or: Mark.joint,
  while: Mark.joint,
  as: Mark.joint,
  because: Mark.joint,
  that: Mark.that,
  who: Mark.that,
  which: Mark.that,
  ':': Mark.colon,
  '.': Mark.stop,
  '?': Mark.stop,
  '!': Mark.stop,
};

const QUOTE = /^(?:["“”„«»]|''|``)$/;
const DOUBLE = hashText('"');

/** Word types of one model: the rank in its cue lexicon is part of a type. */
export class Vocabulary {
  readonly #ranks: ReadonlyMap<number, number>;
  readonly #types = new Map<string, WordType>();

  /** `ranks`: lemma hash to rank. */
  constructor(ranks: ReadonlyMap<number, number>) {
    this.#ranks = ranks;
  }

  typeOf(word: string): WordType {
    const known = this.#types.get(word);
    if (known) return known;
    if (this.#types.size > 100_000) this.#types.clear();
    const type = this.#analyse(word);
    this.#types.set(word, type);
    return type;
  }

  #analyse(word: string): WordType {
    const form = wordForm(word);
    const quote = QUOTE.test(word);
    const text = form.lowerText.replaceAll('’', "'");
    const lemma = lemmaOf(text);
    const hash = quote ? DOUBLE : hashText(lemma);
    const { verbs, nouns } = wordClasses();
    const verb = verbs.get(lemma);
    const noun = nouns.get(text) ?? nouns.get(lemma);
    return {
      lower: quote ? DOUBLE : form.lower,
      lemma: hash,
      prefix: form.prefix3,
      suffix: form.suffix3,
      shape: form.shape,
      verb: verb ? hashText(verb.first) : 0,
      verb2: verb ? hashText(`${verb.first} ${verb.second}`) : 0,
      noun: noun ? hashText(noun.first) : 0,
      rank: this.#ranks.get(hash) ?? 0,
      mark: quote ? Mark.quote : (MARKS[text] ?? 0),
    };
  }
}
