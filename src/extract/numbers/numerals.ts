/** Reads one number at an atom: digits with a scale, number words, "half a million", "two and a half". */
import type { Atoms } from './atoms.ts';
import { Is } from './lexemes.ts';

export interface Numeral {
  /** First atom after the numeral. */
  readonly end: number;
  readonly value: number;
  /** Written with digits. */
  readonly digits: boolean;
  /** Holds a scale word or suffix, or is otherwise more than one bare number. */
  readonly scaled: boolean;
}

/** Plain digits: no time, slash or version ("9:30", "3/4", "1.2.3"). */
const PLAIN = /^\d+(?:\.\d+)?$|^\d{1,3}(?:,\d{2,3})+(?:\.\d+)?$/;

function plainDigits(atoms: Atoms, at: number): boolean {
  return atoms.is(at, Is.digits) && PLAIN.test(atoms.at(at).raw.replace(/[½¼¾]$/, ''));
}

export function numeralAt(atoms: Atoms, at: number): Numeral | null {
  if (atoms.is(at, Is.digits)) {
    if (!plainDigits(atoms, at)) return null;
    return scaled(atoms, at + 1, atoms.at(at).value, true, false);
  }
  const word = atoms.word(at);
  if (word === 'half') return halfScale(atoms, at);
  if ((word === 'a' || word === 'an') && atoms.is(at + 1, Is.scale)) {
    return scaled(atoms, at + 1, 1, false, true);
  }
  if (atoms.is(at, Is.cardinal)) return wordNumeral(atoms, at);
  return null;
}

/** "half a million", "half a dozen". */
function halfScale(atoms: Atoms, at: number): Numeral | null {
  const article = atoms.word(at + 1) === 'a' ? at + 2 : atoms.hyphen(at + 1) ? at + 2 : 0;
  if (article === 0 || !atoms.is(article, Is.scale)) return null;
  return { end: article + 1, value: atoms.at(article).value / 2, digits: false, scaled: true };
}

/** Multiplies by the scale words and suffixes that follow, and takes in "and a half". */
function scaled(atoms: Atoms, from: number, start: number, digits: boolean, had: boolean): Numeral {
  let at = from;
  let value = start;
  let isScaled = had;
  const half = halfAfter(atoms, at);
  if (half > at) {
    value += 0.5;
    at = half;
    isScaled = true;
  }
  for (;;) {
    const next = atoms.hyphen(at) && atoms.is(at + 1, Is.scale) ? at + 1 : at;
    const suffix = atoms.is(next, Is.suffix) && atoms.glued(next);
    if (!suffix && !atoms.is(next, Is.scale)) break;
    value = round(value * atoms.at(next).value);
    at = next + 1;
    isScaled = true;
  }
  return { end: at, value, digits, scaled: isScaled };
}

/** Index after "and a half" (with blanks or hyphens), else `at`. */
function halfAfter(atoms: Atoms, at: number): number {
  const words: string[] = [];
  let i = at;
  while (words.length < 3 && i < at + 6) {
    if (!atoms.hyphen(i)) words.push(atoms.word(i));
    i++;
  }
  return words.join(' ') === 'and a half' ? i : at;
}

/** Composes number words: "twenty-five", "three hundred and five thousand". */
function wordNumeral(atoms: Atoms, from: number): Numeral {
  let total = 0;
  let current = atoms.at(from).value;
  let at = from + 1;
  let words = 1;
  for (;;) {
    const next = joined(atoms, at, current);
    const lexeme = atoms.at(next);
    if (atoms.is(next, Is.cardinal) && fits(current, lexeme.value)) current += lexeme.value;
    else if (atoms.is(next, Is.scale) && next === at + (atoms.hyphen(at) ? 1 : 0)) {
      if (lexeme.value === 100 || lexeme.value === 12) current *= lexeme.value;
      else {
        total += current * lexeme.value;
        current = 0;
      }
    } else break;
    at = next + 1;
    words++;
  }
  const half = halfAfter(atoms, at);
  if (half === at) return { end: at, value: total + current, digits: false, scaled: words > 1 };
  return scaled(atoms, at, total + current, false, true);
}

/** Skips a hyphen, or the "and" of "two hundred and five". */
function joined(atoms: Atoms, at: number, current: number): number {
  if (atoms.hyphen(at)) return at + 1;
  const british = atoms.word(at) === 'and' && current >= 100 && current % 100 === 0;
  return british && atoms.is(at + 1, Is.cardinal) ? at + 1 : at;
}

function fits(current: number, next: number): boolean {
  if (current === 0) return true;
  if (current % 100 === 0) return next < 100 && next > 0;
  return current % 100 >= 20 && current % 10 === 0 && next < 10 && next > 0;
}

/** A share or multiple with as many digits as anybody compares: a third is 0.3333. */
export function ratio(part: number, whole: number): number {
  return Number((part / whole).toPrecision(4));
}

/** Removes the dust of binary fractions: 1.2 × 10⁹ stays an integer. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}
