/** Recognizers of amounts of time: durations, and the days they count out ("two years ago", "a week from today"). */
import type { Atoms } from '../numbers/atoms.ts';
import { Is, type TimeUnit } from '../numbers/lexemes.ts';
import { durationAt, durationValue } from './durations.ts';
import { type Candidate, made, type Reading } from './readings.ts';
import { shift } from './relative.ts';

const APPROXIMATE = /^(?:about|around|roughly|approximately|nearly|some)$/;

/** A duration with "ago", "earlier", "later", "before", "after" becomes a date. */
export function amountFirst(atoms: Atoms, at: number): Candidate | null {
  const found = durationAt(atoms, at);
  if (!found) return null;
  const word = atoms.word(found.end);
  const { unit, count, value } = found;
  const mod = APPROXIMATE.test(atoms.word(at - 1)) ? 'APPROX' : null;
  const known: Reading = { kind: 'known', value };
  const plain = found.rate
    ? made(at, found.end, known, 'rate', 'SET')
    : made(at, found.end, known, 'duration', 'DURATION', mod);
  if (found.hyphened) return plain;
  if (word === 'ago') return ago(at, found.end + 1, unit, count, value);
  const clock = unit === 'H' || unit === 'MIN' || unit === 'S';
  if (word === 'from' && count > 0 && !clock) {
    const counted = fromRef(atoms, at, found.end + 1, unit, count);
    if (counted) return counted;
  }
  const { side, end } = sideAfter(atoms, found.end);
  if (side !== 0 && count > 0 && !clock) {
    const reading: Reading = {
      kind: 'shift',
      unit,
      by: side * count,
      from: 'narrative',
      keepsGrain: true,
    };
    return made(at, end, reading, side > 0 ? 'later' : 'earlier');
  }
  return plain;
}

/** "later", "earlier", "before that", and "before" or "after" where nothing follows that they could govern. */
function sideAfter(atoms: Atoms, at: number): { side: -1 | 0 | 1; end: number } {
  const word = atoms.word(at);
  if (word === 'later') return { side: 1, end: at + 1 };
  if (/^(?:earlier|prior|previously)$/.test(word) && atoms.word(at + 1) !== 'to') {
    return { side: -1, end: at + 1 };
  }
  if (word !== 'before' && word !== 'after') return { side: 0, end: at };
  const side = word === 'before' ? -1 : 1;
  const ends = (i: number): boolean => !/^[\p{L}\p{N}"“‘'$£€]/u.test(atoms.at(i).raw);
  if (ends(at + 1)) return { side, end: at + 1 };
  return atoms.word(at + 1) === 'that' && ends(at + 2)
    ? { side, end: at + 2 }
    : { side: 0, end: at };
}

/** "a week from today", "two months from now", "a week from tomorrow". */
function fromRef(
  atoms: Atoms,
  first: number,
  at: number,
  unit: TimeUnit,
  count: number,
): Candidate | null {
  const word = atoms.word(at);
  const days = unit === 'W' ? 7 : unit === 'FN' ? 14 : unit === 'D' ? 1 : 0;
  if (word === 'now') return shift(first, at + 1, unit, count, 'document');
  if ((word !== 'today' && word !== 'tomorrow') || days === 0) return null;
  return shift(first, at + 1, 'D', days * count + (word === 'tomorrow' ? 1 : 0), 'document');
}

function ago(first: number, end: number, unit: TimeUnit, count: number, value: string): Candidate {
  if (count <= 0) return made(first, end, { kind: 'known', value: 'PAST_REF' }, 'vague-ago');
  if (unit === 'H' || unit === 'MIN' || unit === 'S') {
    return made(first, end, { kind: 'known', value }, 'ago-hours', 'DURATION');
  }
  // "a decade ago" points at a year, not at ten of them.
  const years = unit === 'DE' ? 10 : unit === 'CE' ? 100 : 0;
  const by = years > 0 ? Math.round(-count * years) : -count;
  const reading: Reading = { kind: 'shift', unit: years > 0 ? 'Y' : unit, by, from: 'document' };
  return made(first, end, reading, 'ago');
}

/** "by year-end", "at month-end". */
export function yearEnd(atoms: Atoms, at: number): Candidate | null {
  const { unit, is } = atoms.at(at);
  if (unit === null || (is & Is.plural) !== 0 || !/^(?:Y|Q|M|W)$/.test(unit)) return null;
  if (!atoms.hyphen(at + 1) || atoms.word(at + 2) !== 'end') return null;
  if (!/^(?:by|at|until|before|since|through|near|after|to)$/.test(atoms.word(at - 1))) return null;
  const reading: Reading = { kind: 'shift', unit, by: 0, from: 'document' };
  return made(at, at + 3, reading, 'year-end', 'DATE', 'END');
}

/** "years ago", "decades earlier" without a number. */
export function unitFirst(atoms: Atoms, at: number): Candidate | null {
  if (!atoms.is(at, Is.plural) || !atoms.is(at, Is.unit)) return null;
  if (atoms.word(at + 1) === 'ago') {
    return made(at, at + 2, { kind: 'known', value: 'PAST_REF' }, 'vague-ago');
  }
  const value = durationValue(atoms.at(at).unit as TimeUnit, 0);
  const before = atoms.word(at - 1);
  if (before === 'recent') {
    return made(at - 1, at + 1, { kind: 'known', value: 'PAST_REF' }, 'recent');
  }
  const led = /^(?:for|over|in|within|through|after|of|takes|took|take|spent|lasted|many)$/.test(
    before,
  );
  if (
    !led ||
    (before === 'of' &&
      !/^(?:dozens|hundreds|thousands|couple|number|months|years)$/.test(atoms.word(at - 2)))
  )
    return null;
  if (
    before === 'in' ||
    (atoms.is(at, Is.plural) && /^(?:quarters|seconds|weekends|minutes)$/.test(atoms.word(at)))
  )
    return null;
  if (/^(?:of|old)$/.test(atoms.word(at + 1)) && before !== 'for' && before !== 'after')
    return null;
  return made(at, at + 1, { kind: 'known', value }, 'vague-duration', 'DURATION');
}
