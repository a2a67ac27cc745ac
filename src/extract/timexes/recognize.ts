/** Runs the recognizers over the atoms, left to right; at each place the longest expression wins. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { amountFirst, unitFirst, yearEnd } from './amounts.ts';
import { dayFirst, monthFirst, weekdayFirst } from './calendar.ts';
import { clockFirst } from './clock.ts';
import { modFirst, theFirst } from './edges.ts';
import { fixedDay } from './fixed.ts';
import { codeFirst, ordinalFirst, seasonFirst, yearFiscal } from './periods.ts';
import type { Candidate } from './readings.ts';
import { directed, refFirst } from './relative.ts';
import { adverbFirst, everyFirst } from './sets.ts';
import { digitsFirst } from './years.ts';

export type Recognizer = (atoms: Atoms, at: number) => Candidate | null;

/** Each recognizer with the classes of the atom that it can start at. */
const RECOGNIZERS: readonly (readonly [number, Recognizer])[] = [
  [Is.determiner, theFirst],
  [Is.determiner, (atoms, at) => directed(atoms, at, false)],
  [Is.determiner, everyFirst],
  [Is.mod, modFirst],
  [Is.month, monthFirst],
  [Is.digits | Is.ordinal, dayFirst],
  [Is.weekday, weekdayFirst],
  [Is.holiday | Is.digits | Is.weekday, fixedDay],
  [Is.digits | Is.cardinal, clockFirst],
  [Is.digits, yearFiscal],
  [Is.digits, digitsFirst],
  [Is.ref, refFirst],
  [Is.season, seasonFirst],
  [Is.ordinal, ordinalFirst],
  [Is.digits | Is.cardinal | Is.determiner, amountFirst],
  [Is.unit, unitFirst],
  [Is.set, adverbFirst],
  [Is.opener, clockFirst],
  [Is.fraction, clockFirst],
  [Is.unit, yearEnd],
  [Is.opener, codeFirst],
];

/** Classes at which any recognizer starts. */
const ANY: number = RECOGNIZERS.reduce<number>((bits, [first]) => bits | first, 0);

export function recognize(atoms: Atoms): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < atoms.length; ) {
    const best = atoms.is(at, ANY) ? bestAt(atoms, at) : null;
    if (!best) at++;
    else {
      found.push(best);
      at = Math.max(best.end, at + 1);
    }
  }
  return found;
}

function bestAt(atoms: Atoms, at: number): Candidate | null {
  const { is } = atoms.at(at);
  let best: Candidate | null = null;
  for (const [first, recognizer] of RECOGNIZERS) {
    if ((is & first) !== 0) best = longer(best, recognizer(atoms, at));
  }
  return best;
}

function longer(a: Candidate | null, b: Candidate | null): Candidate | null {
  if (!a || !b) return a ?? b;
  return b.end > a.end ? b : a;
}
