/** A figure before its context is read. */
import type { FigureKind } from '../../model/annotations.ts';
import type { Quantity } from './quantities.ts';

export interface Candidate {
  /** Atom range [first, end). */
  readonly first: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly value: number | string;
  readonly high: number | null;
  readonly unit: string | null;
  /** "order" for "dozens". */
  readonly approximate: string | null;
  /** Needs the name filter: nothing but a number. */
  readonly bare: boolean;
  readonly rule: string;
  /** First atom of a counted noun that stands inside ("27 votes to 12"), else null. */
  readonly noun: number | null;
}

export function plainCandidate(quantity: Quantity, rule: string): Candidate {
  const { first, end, kind, value, unit, bare } = quantity;
  return { first, end, kind, value, high: null, unit, approximate: null, bare, rule, noun: null };
}
