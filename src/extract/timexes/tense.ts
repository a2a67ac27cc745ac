/** Whether the words around a date speak of the past or of the future. */
import { TAGS, type Tags } from '../../model/annotations.ts';
import type { Document } from '../../model/document.ts';
import type { Tokens } from '../../model/tokens.ts';

export interface Cue {
  /** -1 past, 1 future, 0 unknown. */
  readonly side: -1 | 0 | 1;
  /** 0 to 1: how binding. */
  readonly strength: number;
}

const NONE: Cue = { side: 0, strength: 0 };
const PAST: Cue = { side: -1, strength: 1 };
const FUTURE: Cue = { side: 1, strength: 1 };

const MODALS = /^(?:will|'ll|’ll|wo|shall|to|must|should|can|ca)$/;
const WEAK_MODALS = /^(?:would|may|might|could|'d|’d)$/;
const PAST_AUX = /^(?:had|has|have|was|were|'ve|’ve|did|been|being|having)$/;
const PLANNED =
  /^(?:scheduled|expected|due|slated|planned|set|planning|plans|plan|hopes|hope|upcoming|forthcoming|expects|expect|aims|intends|intend|ahead)$/;
const IRREGULAR =
  /^(?:said|told|met|held|spoke|won|lost|made|began|came|went|took|gave|found|wrote|saw|knew|left|fell|rose|grew|sent|spent|ran|became|got|sold|bought|brought|broke|chose|drew|drove|died|flew|kept|led|paid|put|sat|shot|struck|stood|taught|thought|threw|underwent|understood|withdrew|hit|shut|ate|did|had|was|were|swore|sank|sang|rang|hung|hurt|burst|built|caught|dealt|fought|froze|heard|laid|lay|lit|meant|read|rode|sought|shook|shone|slept|slid|split|spread|stole|stuck|swept|swam|swung|tore|woke|wore|beat|bore|bound|cut|dug|fed|fled|forgot|forbade|quit|saw|sped|spun|strode|strove|wept|wound)$/;

/** Past forms that cannot be nouns in a noun phrase. */
export function isIrregularPast(word: string): boolean {
  return IRREGULAR.test(word) && !NOUNS_TOO.test(word);
}

const NOUNS_TOO =
  /^(?:cost|cut|hit|shot|read|rose|fed|felt|left|lay|saw|split|spread|set|bore|bound|found|put|shut|lit|thought|hurt|burst)$/;

/** A reporting verb after "would not" happened: "would not say Tuesday". */
const REPORTING = /^(?:say|comment|tell|confirm|elaborate|discuss|reveal|disclose|specify|answer)$/;

const REACH = 22;

export class TenseReader {
  readonly #tokens: Tokens;
  readonly #tags: Tags | null;

  constructor(doc: Document, tokens: Tokens) {
    this.#tokens = tokens;
    this.#tags = doc.has(TAGS) ? doc.get(TAGS) : null;
  }

  /** The cue for an expression over tokens [first, last) of a sentence over [from, to). */
  cue(first: number, last: number, from: number, to: number): Cue {
    const lead = this.#tokens.word(first - 1).toLowerCase();
    if (lead === 'since') return PAST;
    const left = this.#left(first, from);
    if (left.side !== 0) return left;
    if (lead === 'until' || lead === 'till') return { side: 1, strength: 0.8 };
    const right = this.#right(last, to);
    if (right.side !== 0) return right;
    return lead === 'by' ? { side: 1, strength: 0.6 } : NONE;
  }

  /** The nearest verb to the left. */
  #left(first: number, from: number): Cue {
    for (let i = first - 1; i >= from && i >= first - REACH; i--) {
      const cue = this.#verb(i, from);
      if (cue) return cue;
    }
    return NONE;
  }

  /** The first verb to the right, for expressions that open a clause. */
  #right(last: number, to: number): Cue {
    for (let i = last; i < to && i < last + REACH; i++) {
      const word = this.#tokens.word(i).toLowerCase();
      if (MODALS.test(word) && word !== 'to') return FUTURE;
      if (PLANNED.test(word)) return { side: 1, strength: 0.8 };
      const cue = this.#verb(i, last);
      if (cue) return cue;
    }
    return NONE;
  }

  /** What the verb at `i` says; null where it is none or says nothing. */
  #verb(i: number, from: number): Cue | null {
    const word = this.#tokens.word(i).toLowerCase();
    if (PLANNED.test(word)) return { side: 1, strength: 0.9 };
    if (MODALS.test(word) && word !== 'to') return FUTURE;
    if (IRREGULAR.test(word)) return this.#governed(i, from) ?? PAST;
    const tag = this.#tag(i);
    if (tag === 'VBD') return PAST;
    if (tag === 'VBN' || (tag === '' && /[^e]ed$/.test(word) && word.length > 4)) {
      return this.#governed(i, from) ?? (tag === 'VBN' ? { side: -1, strength: 0.5 } : PAST);
    }
    if (
      tag === 'VB' ||
      (tag === '' && /^(?:to|will|would|must)$/.test(this.#tokens.word(i - 1).toLowerCase()))
    ) {
      return this.#governed(i, from);
    }
    if (tag === 'VBZ' || tag === 'VBP') {
      return /^(?:says?|tells?|is|are|has|have|'s|’s)$/.test(word)
        ? null
        : { side: 1, strength: 0.4 };
    }
    return null;
  }

  /** The auxiliary chain before a participle or bare verb. */
  #governed(i: number, from: number): Cue | null {
    const verb = this.#tokens.word(i).toLowerCase();
    for (let j = i - 1; j >= from && j >= i - 4; j--) {
      const word = this.#tokens.word(j).toLowerCase();
      if (MODALS.test(word)) return word === 'to' ? { side: 1, strength: 0.8 } : FUTURE;
      if (WEAK_MODALS.test(word)) return REPORTING.test(verb) ? PAST : { side: 1, strength: 0.6 };
      if (PAST_AUX.test(word)) return PAST;
    }
    return null;
  }

  #tag(i: number): string {
    if (!this.#tags) return '';
    return this.#tags.names[this.#tags.ids[i] ?? 0] ?? '';
  }
}
