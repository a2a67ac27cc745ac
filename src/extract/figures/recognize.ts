/** Runs the figure recognizers over the atoms that no date covers. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { ageAt, isOld } from './ages.ts';
import { type Candidate, plainCandidate } from './candidates.ts';
import { fractionAt, multipleAt, rangeAt, ratioAt, scoreAt } from './composed.ts';
import { orderAt } from './orders.ts';
import { type Quantity, quantityAt } from './quantities.ts';

const STARTS =
  Is.digits |
  Is.cardinal |
  Is.order |
  Is.multiple |
  Is.fold |
  Is.fraction |
  Is.determiner |
  Is.sign;

export function recognize(
  atoms: Atoms,
  masked: (at: number) => boolean,
  dollar: string,
): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < atoms.length; ) {
    const best = starts(atoms, at) && !masked(at) ? bestAt(atoms, at, dollar) : null;
    if (!best || spansMask(best, masked)) at++;
    else {
      found.push(best);
      at = best.end;
    }
  }
  return found;
}

function starts(atoms: Atoms, at: number): boolean {
  if (atoms.is(at, STARTS)) return true;
  return atoms.at(at + 1).raw === '$' && atoms.glued(at + 1);
}

function spansMask(c: Candidate, masked: (at: number) => boolean): boolean {
  for (let i = c.first; i < c.end; i++) if (masked(i)) return true;
  return false;
}

function bestAt(atoms: Atoms, at: number, dollar: string): Candidate | null {
  const fraction = fractionAt(atoms, at);
  if (fraction) return fraction;
  const order = orderAt(atoms, at);
  if (order) return order;
  const low = quantityAt(atoms, at, dollar);
  const multiple = multipleAt(atoms, at, low);
  if (multiple) return multiple;
  return low ? ofQuantity(atoms, low, dollar) : null;
}

function ofQuantity(atoms: Atoms, low: Quantity, dollar: string): Candidate | null {
  if (aged(atoms, low)) return ageAt(atoms, low);
  const composed =
    scoreAt(atoms, low) ?? ratioAt(atoms, low) ?? rangeAt(atoms, low, dollar) ?? ageAt(atoms, low);
  return (
    composed ??
    sharedPercent(atoms, low, dollar) ??
    points(atoms, low) ??
    plainCandidate(low, low.kind)
  );
}

/** "45-year-old" before anything else, so that no range eats the number. */
function aged(atoms: Atoms, low: Quantity): boolean {
  return isOld(atoms, low.end) && ageAt(atoms, low) !== null;
}

/** "50 to 48 percent", "9 and 12 percent": the sign of the second holds for the first. */
function sharedPercent(atoms: Atoms, low: Quantity, dollar: string): Candidate | null {
  if (!low.bare || !/^(?:to|and|or|[-–])$/.test(atoms.word(low.end))) return null;
  const high = quantityAt(atoms, low.end + 1, dollar);
  if (high?.kind !== 'percent') return null;
  return {
    ...plainCandidate(low, 'shared-percent'),
    kind: 'percent',
    unit: high.unit,
    bare: false,
  };
}

const POLLS =
  /^(?:percent|%|percentage|poll|polls|support|lead|leads|leading|rate|rates|approval|voters|margin|swing|ahead|turnout|survey|rating|favorability|unfavorable|favorable|advantage|trails?|trailing)$/;
const GAMES =
  /^(?:scored|rebounds|games?|match(?:es)?|goals?|league|striker|teams?|season|players?|winning|assists|Dow|index|Nasdaq|S&P|FTSE|Nikkei|license|licence|plan|agenda)$/i;

/** "fell 6 points", "a 3-point lead": in polls and rates points are percentage points. */
function points(atoms: Atoms, low: Quantity): Candidate | null {
  if (!low.bare) return null;
  const next = atoms.hyphen(low.end) ? low.end + 1 : low.end;
  if (!/^points?$/.test(atoms.word(next))) return null;
  if (hasWord(atoms, low.first - 14, next + 10, GAMES)) return null;
  if (!hasWord(atoms, low.first - 60, next + 14, POLLS)) return null;
  return {
    ...plainCandidate(low, 'points'),
    end: next + 1,
    kind: 'percent',
    unit: 'pp',
    bare: false,
  };
}

function hasWord(atoms: Atoms, from: number, to: number, words: RegExp): boolean {
  for (let i = Math.max(0, from); i < Math.min(atoms.length, to); i++) {
    if (words.test(atoms.word(i))) return true;
  }
  return false;
}
