/** Noun phrases by part-of-speech tags, for what a figure counts. */
import type { Tags } from '../../model/annotations.ts';
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { isIrregularPast } from '../timexes/tense.ts';

/** Atom range [first, end). */
export interface Range {
  readonly first: number;
  readonly end: number;
}

const NOUN = /^NN/;
const MODIFIER = /^(?:JJ|VBN|VBG|NN|CD)/;
const DETERMINER = /^(?:DT|PRP\$|PDT|POS|CD|WP\$)/;

export class NounPhrases {
  readonly #atoms: Atoms;
  readonly #tags: Tags;
  /** Atoms inside dates: a phrase stops there. */
  readonly #masked: (at: number) => boolean;

  constructor(atoms: Atoms, tags: Tags, masked: (at: number) => boolean) {
    this.#atoms = atoms;
    this.#tags = tags;
    this.#masked = masked;
  }

  /** The tag; a listed past form after a noun is a verb even where the tagger reads a noun. */
  tag(at: number): string {
    const token = this.#atoms.tokens[at];
    if (token === undefined) return '';
    const tag = this.#tags.names[this.#tags.ids[token] ?? 0] ?? '';
    return tag === 'NN' && isIrregularPast(this.#atoms.word(at)) ? 'VBD' : tag;
  }

  plural(at: number): boolean {
    return !this.#masked(at) && /^NNP?S$/.test(this.tag(at)) && !this.#atoms.is(at, Is.digits);
  }

  /** Adjectives and nouns from `at`, to the last noun; "and" with a second plural included. */
  bare(at: number): Range | null {
    let end = 0;
    let i = at;
    for (; i < at + 7 && !this.#masked(i); i++) {
      const tag = this.tag(i);
      if (this.#atoms.dash(i) && this.#atoms.glued(i)) continue;
      if (!MODIFIER.test(tag) || tag === 'CD') break;
      // A capital after a common noun opens a name: "12 people Monday", "40 homes Smith built".
      if (end > 0 && this.#atoms.at(i).capital && !this.#atoms.at(i - 1).capital) break;
      if (tag === 'VBG' && end > 0) break;
      if (tag === 'VBN' && end > 0) break;
      if (NOUN.test(tag)) end = i + 1;
      // Two plurals in a row are a noun and a verb that the tagger took for one.
      if (/^NNP?S$/.test(tag) && this.tag(i + 1) !== 'NN') break;
    }
    if (end === 0) return null;
    return { first: at, end: this.#withAnd(end) };
  }

  /** With determiners and possessives: "the city's renters", "those stopped". */
  full(at: number): Range | null {
    let i = at;
    let end = 0;
    for (; i < at + 9 && !this.#masked(i); i++) {
      const tag = this.tag(i);
      const dash = this.#atoms.dash(i) && this.#atoms.glued(i);
      if (!dash && !MODIFIER.test(tag) && !DETERMINER.test(tag)) break;
      if (end > 0 && tag === 'DT') break;
      if (NOUN.test(tag)) end = i + 1;
      else if (/^(?:those|these)$/.test(this.#atoms.word(i))) end = i + 1;
      else if (end > 0 && tag === 'VBN' && i > at && this.#atoms.word(i - 1) === 'those')
        end = i + 1;
      if (end > 0 && (tag === 'VBG' || tag === 'VBN') && end !== i + 1) break;
    }
    return end === 0 ? null : { first: at, end };
  }

  /** A full phrase without its determiners and numbers. */
  core(range: Range): Range {
    let first = range.first;
    while (first < range.end - 1 && DETERMINER.test(this.tag(first))) first++;
    return { first, end: range.end };
  }

  #withAnd(end: number): number {
    if (this.#atoms.word(end) !== 'and' || !this.tag(end - 1).endsWith('S')) return end;
    let i = end + 1;
    while (i < end + 3 && this.tag(i) === 'JJ') i++;
    const plain = this.tag(i) === 'NNS' && !this.#atoms.at(i).capital && !this.#masked(i);
    return plain && !NOUN.test(this.tag(i + 1)) && !/^VB/.test(this.tag(i + 1))
      ? i + 1
      : plain && /^VB[DP]/.test(this.tag(i + 1))
        ? i + 1
        : end;
  }
}
