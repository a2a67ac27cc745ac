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

  /** Adjectives and nouns from `from`, to the last noun; "and" with a second plural included. */
  bare(from: number): Range | null {
    const quoted = /^["”’]$/.test(this.#atoms.at(from).raw) && this.#atoms.glued(from);
    const first = quoted ? from + 1 : from;
    let end = 0;
    for (let i = first; i < first + 7 && this.#goesOn(i, end); i++) {
      const tag = this.tag(i);
      if (NOUN.test(tag)) end = i + 1;
      // A counted plural ends its phrase, unless it is one of the few that stand before nouns.
      if (/^NNP?S$/.test(tag) && !PLURAL_MODIFIER.test(this.#atoms.word(i))) break;
    }
    return end === 0 ? null : { first, end: this.#withAnd(end) };
  }

  /** Whether the atom can go on a phrase whose nouns end at `end` (0: none yet). */
  #goesOn(at: number, end: number): boolean {
    if (this.#masked(at)) return false;
    if (this.#atoms.dash(at) && this.#atoms.glued(at)) return true;
    const tag = this.tag(at);
    if (end === 0) return (MODIFIER.test(tag) && tag !== 'CD') || this.#atoms.word(at) === 'near';
    if (!MODIFIER.test(tag) || /^(?:CD|VBG|VBN)$/.test(tag)) return false;
    // A capital after a common noun opens a name: "12 people Monday", "40 homes Smith built".
    return !this.#atoms.at(at).capital || this.#atoms.at(at - 1).capital;
  }

  /** With determiners and possessives: "the city's renters", "those stopped", "those who leave". */
  full(at: number): Range | null {
    if (/^(?:those|these)$/.test(this.#atoms.word(at))) return this.#those(at);
    let end = 0;
    for (let i = at; i < at + 9 && !this.#masked(i); i++) {
      const tag = this.tag(i);
      const dash = this.#atoms.dash(i) && this.#atoms.glued(i);
      if (!dash && !MODIFIER.test(tag) && !DETERMINER.test(tag)) break;
      if (end > 0 && /^(?:DT|VBG|VBN)$/.test(tag)) break;
      if (NOUN.test(tag)) end = i + 1;
    }
    return end === 0 ? null : { first: at, end };
  }

  #those(at: number): Range {
    let end = at + 1;
    if (this.#atoms.word(end) === 'who') end++;
    const said = /^VB/.test(this.tag(end)) || end > at + 1;
    if (said) return { first: at, end: end + 1 };
    return this.bare(end) ?? { first: at, end };
  }

  /** Without a leading article or possessive pronoun. */
  counted(range: Range): Range {
    const leads = /^(?:the|an?|its|their|his|her|our|my|your)$/.test(this.#atoms.word(range.first));
    return leads && range.end > range.first + 1
      ? { first: range.first + 1, end: range.end }
      : range;
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
    // "counts and faces up to …": a verb that the tagger took for a noun goes on with a particle.
    return plain && !NOUN.test(this.tag(i + 1)) && !PARTICLE.test(this.#atoms.word(i + 1))
      ? i + 1
      : end;
  }
}

const PLURAL_MODIFIER =
  /^(?:arms|sports|sales|women|savings|communications|operations|jobs|weapons|drugs|systems|rights|goods|careers|services|human|news|police|mathematics|physics|politics)$/;

const PARTICLE = /^(?:up|out|off|down|over|away|on|about)$/;
