/** The discourse referents of a document: named entities and the unnamed people, groups and bodies beside them. */

import type { Gender } from '../../lexicon/first-names.ts';
import type { EntityType, MentionKind, Role } from '../../model/annotations.ts';
import { type Layer, layer } from '../../model/layer.ts';
import type { Span } from '../../model/span.ts';
import type { PersonClass } from './lexicons.ts';

/** One mention with the token range that it covers, [first, last). */
export interface Reference extends Span {
  readonly first: number;
  readonly last: number;
  /** First token with determiner, possessor or title. */
  readonly outer: number;
  /** Id of the referent; -1 while, or where, nobody is found. */
  referent: number;
  readonly kind: MentionKind;
  /** 0 to 1: how sure the link is. */
  confidence: number;
  rule: string;
  /** 1 + index of the quotation around it, 0 for the narrator's words. */
  readonly quote: number;
  /** True where it is the subject of a finite verb. */
  readonly subject: boolean;
  /** True where it is, or opens, the source of an attribution. */
  readonly spoke: boolean;
}

export interface Referent {
  readonly id: number;
  readonly type: EntityType;
  readonly named: boolean;
  readonly plural: boolean;
  gender: Gender;
  /** True where `gender` comes from a title, noun or unambiguous pronoun, not only from the given name. */
  certainGender: boolean;
  /** The fullest name, or the description as first written. */
  name: string;
  /** Head noun of an unnamed referent, else empty. */
  readonly head: string;
  readonly class: PersonClass | null;
  readonly aliases: string[];
  readonly roles: Role[];
  readonly mentions: Reference[];
}

export interface References {
  readonly referents: readonly Referent[];
  /** All mentions, sorted by span. */
  readonly mentions: readonly Reference[];
}

export const REFERENTS: Layer<References> = layer('referents');
