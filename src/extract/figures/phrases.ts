/** Noun phrases by part-of-speech tags, for what a figure counts. */
import type { Tags } from '../../model/annotations.ts';
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { isIrregularPast } from '../timexes/tense.ts';
import { pluralHeads } from './lexicon.ts';

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
    const { word, capital, is } = this.#atoms.at(at);
    if (tag === 'NN' && isIrregularPast(word)) return 'VBD';
    // After a number the tagger reads unknown words as numbers or prepositions ("two GOP senators").
    const number =
      (is & (Is.digits | Is.cardinal | Is.scale | Is.order | Is.ordinal | Is.fraction)) !== 0;
    if (tag === 'CD' && !number && /^\p{L}{2,}$/u.test(word)) return capital ? 'NNP' : 'NN';
    return tag === 'IN' && /^\p{L}{5,}$/u.test(word) && !PREPOSITION.test(word) ? 'NN' : tag;
  }

  plural(at: number): boolean {
    return !this.#masked(at) && /^NNP?S$/.test(this.tag(at)) && !this.#atoms.is(at, Is.digits);
  }

  /**
   * Adjectives and nouns from `from`, to the last noun; "and" with a second plural included. What a number above
   * one counts (`many`) is a plural, so that a verb that the tagger took for a noun is none.
   */
  bare(from: number, many = false): Range | null {
    const quoted = /^["”’]$/.test(this.#atoms.at(from).raw) && this.#atoms.glued(from);
    const first = quoted ? from + 1 : from;
    let end = 0;
    for (let i = first; i < first + 8 && this.#goesOn(i, end, many); i++) {
      // "first-graders" is one noun in three atoms.
      const goesOn = this.#atoms.word(i + 1) === '-' && this.#atoms.hyphen(i + 1);
      if (goesOn || this.#atoms.dash(i) || !this.#isNoun(i, many)) continue;
      end = i + 1;
      // A counted plural ends its phrase, unless it is one of the few that stand before nouns.
      if (this.#isPlural(i, many) && !this.#standsBefore(i, many)) break;
    }
    if (end === 0 || (many && !this.#isPlural(end - 1, many))) return null;
    return { first, end: this.#withAnd(end) };
  }

  /** "arms dealers", "clergy members": a plural that can modify the next noun. */
  #standsBefore(at: number, many: boolean): boolean {
    const { word } = this.#atoms.at(at);
    if (PLURAL_MODIFIER.test(word)) return true;
    return pluralHeads().has(word) && !this.#masked(at + 1) && this.#isPlural(at + 1, many);
  }

  #isNoun(at: number, many: boolean): boolean {
    return NOUN.test(this.tag(at)) || this.#isPlural(at, many);
  }

  /** By tag, by list, or by its ending where a number asks for a plural ("three contests Tuesday", tagged as a verb). */
  #isPlural(at: number, many: boolean): boolean {
    const tag = this.tag(at);
    if (/^NNP?S$/.test(tag)) return true;
    const { word, raw } = this.#atoms.at(at);
    if (pluralHeads().has(word) && /^(?:NN|JJ)/.test(tag)) return true;
    return (
      many &&
      (tag === 'VBZ' || /^NN/.test(tag)) &&
      /^\p{L}*\p{Ll}{2}s$/u.test(raw) &&
      !/(?:ss|us|is)$/.test(word) &&
      !SINGULAR_S.test(word)
    );
  }

  /** Whether the atom can go on a phrase whose nouns end at `end` (0: none yet). */
  #goesOn(at: number, end: number, many: boolean): boolean {
    if (this.#masked(at)) return false;
    if (this.#atoms.dash(at) && this.#atoms.glued(at)) return true;
    const tag = this.tag(at);
    if (many && this.#coordinates(at)) return true;
    // Only behind a modifier: "three Democratic contests", but not "all six comes".
    if (tag === 'VBZ') return /^(?:JJ|NN)/.test(this.tag(at - 1)) && this.#isPlural(at, many);
    if (end === 0) {
      if (/^RB/.test(tag))
        return (
          /^(?:JJ|VBN|VBG|RB)/.test(this.tag(at + 1)) ||
          /^NNS/.test(this.tag(at + 1)) ||
          this.#hyphened(at)
        );
      // "25 recommended delegates", tagged as a past tense.
      if (tag === 'VBD') return /ed$/.test(this.#atoms.word(at)) && this.#isPlural(at + 1, many);
      return (
        (MODIFIER.test(tag) && tag !== 'CD') ||
        this.#hyphened(at) ||
        this.#atoms.word(at) === 'near'
      );
    }
    if (tag === 'VBG' && many && /^NNP?S$/.test(this.tag(at + 1)) && !this.#masked(at + 1))
      return true;
    if (!MODIFIER.test(tag) || /^(?:CD|VBG|VBN)$/.test(tag)) return false;
    // A capital after a common noun opens a name: "12 people Monday", "40 homes Smith built".
    return !this.#atoms.at(at).capital || this.#atoms.at(at - 1).capital;
  }

  #hyphened(at: number): boolean {
    return /^\p{L}+-[\p{L}-]+$/u.test(this.#atoms.at(at).raw);
  }

  /** The "and" of "five Northern and Eastern states": two modifiers of one plural that is still to come. */
  #coordinates(at: number): boolean {
    if (!/^(?:and|or)$/.test(this.#atoms.word(at))) return false;
    const both = /^(?:JJ[RS]?|NN|NNP|VBN)$/;
    if (!both.test(this.tag(at - 1)) || !both.test(this.tag(at + 1))) return false;
    if (this.#masked(at + 1)) return false;
    for (let i = at + 2; i < at + 7; i++) {
      if (this.#atoms.dash(i)) continue;
      if (/^NNP?S$/.test(this.tag(i)) && !this.#masked(i)) return true;
      if (!both.test(this.tag(i))) return false;
    }
    return false;
  }

  /** With determiners and possessives: "the city's renters", "those stopped", "those who leave". */
  full(at: number): Range | null {
    if (/^(?:those|these)$/.test(this.#atoms.word(at))) return this.#those(at);
    let end = 0;
    for (let i = at; i < at + 9 && !this.#masked(i); i++) {
      const tag = this.tag(i);
      const dash = this.#atoms.dash(i) && this.#atoms.glued(i);
      const adverb = end === 0 && /^RB/.test(tag) && /^(?:JJ|VBN|NNS)/.test(this.tag(i + 1));
      if (!dash && !adverb && !this.#hyphened(i) && !MODIFIER.test(tag) && !DETERMINER.test(tag))
        break;
      if (end > 0 && /^(?:DT|VBG|VBN)$/.test(tag)) break;
      if (NOUN.test(tag) || pluralHeads().has(this.#atoms.word(i))) end = i + 1;
    }
    return end === 0 ? null : { first: at, end };
  }

  #those(at: number): Range {
    const end = at + 1;
    if (this.#atoms.word(end) === 'who') return { first: at, end: end + 2 };
    // "those stopped", but not "these are".
    const said =
      /^VB[NGD]$/.test(this.tag(end)) && !/^(?:was|were|had|did)$/.test(this.#atoms.word(end));
    if (said && !this.bare(end)) return { first: at, end: end + 1 };
    const noun = this.bare(end);
    return noun ? { first: at, end: noun.end } : { first: at, end };
  }

  /** Without a leading article or possessive pronoun. */
  counted(range: Range): Range {
    const leads = /^(?:the|an?|its|their|his|her|our|my|your)$/.test(this.#atoms.word(range.first));
    let first = leads ? range.first + 1 : range.first;
    while (this.#atoms.is(first, Is.digits | Is.cardinal | Is.scale)) first++;
    return first < range.end ? { first, end: range.end } : range;
  }

  /** "Clinton's emails", "the city's renters". */
  isOwned(range: Range): boolean {
    for (let i = range.first + 1; i < range.end - 1; i++) if (this.tag(i) === 'POS') return true;
    return false;
  }

  /** A full phrase without its determiners and numbers. */
  core(range: Range): Range {
    let first = range.first;
    for (let i = first; i < range.end - 1; i++) {
      if (DETERMINER.test(this.tag(i))) first = i + 1;
      else if (!/^(?:past|last|next|first|other|remaining|final)$/.test(this.#atoms.word(i))) break;
    }
    return { first, end: range.end };
  }

  #withAnd(end: number): number {
    if (this.#atoms.word(end) !== 'and' || !this.tag(end - 1).endsWith('S')) return end;
    let i = end + 1;
    while (i < end + 3 && this.tag(i) === 'JJ') i++;
    if (this.#atoms.is(i, Is.order | Is.scale | Is.cardinal)) return end;
    const plain = this.tag(i) === 'NNS' && !this.#atoms.at(i).capital && !this.#masked(i);
    // "counts and faces up to …": a verb that the tagger took for a noun goes on with a particle.
    return plain && !NOUN.test(this.tag(i + 1)) && !PARTICLE.test(this.#atoms.word(i + 1))
      ? i + 1
      : end;
  }
}

const PLURAL_MODIFIER =
  /^(?:arms|sports|singles|doubles|sales|women|savings|communications|operations|jobs|weapons|drugs|systems|rights|goods|careers|services|human|news|police|mathematics|physics|politics)$/;

/** Words in -s after a number that are verbs or singulars. */
const SINGULAR_S =
  /^(?:was|has|is|does|says|news|this|its|his|hers|ours|theirs|yours|as|always|perhaps|besides|afterwards|sometimes|towards|upwards|times)$/;

const PREPOSITION =
  /^(?:about|above|across|after|against|albeit|along|alongside|although|amid|amidst|among|amongst|around|aboard|astride|barring|because|before|behind|below|beneath|beside|besides|between|beyond|concerning|considering|despite|during|except|excluding|failing|following|given|including|inside|instead|minus|notwithstanding|opposite|outside|pending|regarding|since|than|though|through|throughout|toward|towards|under|underneath|unless|unlike|until|versus|where|whereas|whether|while|whilst|within|without|worth)$/;

const PARTICLE = /^(?:up|out|off|down|over|away|on|about)$/;
