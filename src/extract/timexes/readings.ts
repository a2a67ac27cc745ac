/** What a recognizer understood before anything is resolved: the known parts, and how the rest is implied. */
import type { TimexType } from '../../model/annotations.ts';
import type { TimeUnit } from '../numbers/lexemes.ts';

/** Nothing is missing: an absolute date, a duration, a repetition, PAST_REF. */
export interface KnownReading {
  readonly kind: 'known';
  readonly value: string;
  /** The day-first reading of "08/03/2021", where both orders make a date. */
  readonly dayFirst?: string;
}

/** A place in the calendar of which some larger part (year, week) may be implied. */
export interface CalendarReading {
  readonly kind: 'calendar';
  readonly year?: number;
  /** "of last year", "next year": years from the document's. */
  readonly yearShift?: number;
  /** "that year", "the following year": years from the narrative's. */
  readonly yearAnaphor?: number;
  readonly month?: number;
  readonly day?: number;
  /** Last day of "Oct. 24-30", the end month of "April-June", both of "Oct. 28-Nov. 2". */
  readonly toMonth?: number;
  readonly toDay?: number;
  readonly weekday?: number;
  readonly season?: string;
  readonly quarter?: number;
  readonly half?: number;
  /** Name of a fixed day in `data/`. */
  readonly holiday?: string;
  /** "week of March 3". */
  readonly week?: boolean;
  /** last -1, this 0, next 1. */
  readonly direction?: number;
  /** Part of the day: MO, AF, EV, NI. */
  readonly part?: string;
  /** `20:00`. */
  readonly clock?: string;
}

/** Units from the document's day ("last week") or the narrative's ("the next day"). */
export interface ShiftReading {
  readonly kind: 'shift';
  readonly unit: TimeUnit;
  readonly by: number;
  readonly from: 'document' | 'narrative';
  /** "two years earlier": keeps the grain of what it counts from. */
  readonly keepsGrain?: boolean;
  readonly part?: string;
  readonly clock?: string;
  readonly fiscal?: boolean;
  /** "in the quarter": the one that was named last, else the document's. */
  readonly named?: boolean;
}

/** "the past four years": a duration that touches the document's day. */
export interface SpanReading {
  readonly kind: 'span';
  readonly value: string;
  readonly unit: TimeUnit;
  readonly count: number;
  /** -1 back, 1 ahead. */
  readonly side: -1 | 1;
}

/** A clock time whose day stands elsewhere in the sentence, or nowhere. */
export interface ClockReading {
  readonly kind: 'clock';
  /** `20:00`, or several joined by `/`. */
  readonly clock: string;
}

/** "the weekend before Christmas", "the Monday after Nov. 3": a neighbour of a day of the calendar. */
export interface BesideReading {
  readonly kind: 'beside';
  readonly of: CalendarReading;
  readonly side: -1 | 1;
  readonly unit: TimeUnit;
  readonly weekday?: number;
}

/** "the second Tuesday of October", "the last weekend of May": a day or week inside a month. */
export interface NthReading {
  readonly kind: 'nth';
  readonly of: CalendarReading;
  /** -1 is the last. */
  readonly nth: number;
  readonly unit: TimeUnit;
  readonly weekday?: number;
}

export type Reading =
  | KnownReading
  | CalendarReading
  | ShiftReading
  | SpanReading
  | ClockReading
  | BesideReading
  | NthReading;

export interface Candidate {
  /** Atom range [first, end). */
  readonly first: number;
  readonly end: number;
  readonly type: TimexType;
  readonly mod: string | null;
  readonly reading: Reading;
  readonly rule: string;
}

export function made(
  first: number,
  end: number,
  reading: Reading,
  rule: string,
  type: Candidate['type'] = 'DATE',
  mod: string | null = null,
): Candidate {
  return { first, end, reading, rule, type, mod };
}
