/** Repetitions: "every Thursday", "every 20 minutes", "each year", "monthly". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is, type TimeUnit } from '../numbers/lexemes.ts';
import { durationAt, durationValue } from './durations.ts';
import { type Candidate, made } from './readings.ts';

export function everyFirst(atoms: Atoms, at: number): Candidate | null {
  if (!/^(?:every|each)$/.test(atoms.word(at))) return null;
  const other = atoms.word(at + 1) === 'other' ? 1 : 0;
  const noun = at + 1 + other;
  const { is, unit, weekday, part, month } = atoms.at(noun);
  const set = (end: number, value: string): Candidate =>
    made(at, end, { kind: 'known', value }, 'set', 'SET');
  if ((is & Is.weekday) !== 0) return set(noun + 1, `XXXX-WXX-${weekday}`);
  if ((is & Is.month) !== 0 && atoms.at(noun).capital)
    return set(noun + 1, `XXXX-${String(month).padStart(2, '0')}`);
  if ((is & Is.part) !== 0) return set(noun + 1, `XXXX-XX-XXT${part}`);
  if ((is & Is.season) !== 0) return set(noun + 1, `XXXX-${atoms.at(noun).season}`);
  if ((is & Is.unit) !== 0 && (is & Is.plural) === 0) {
    return set(noun + 1, durationValue(unit as TimeUnit, 1 + other));
  }
  const amount = durationAt(atoms, noun);
  return amount && !amount.hyphened ? set(amount.end, amount.value) : null;
}

/** An adverb only: "arrive monthly", not "a monthly report". */
export function adverbFirst(atoms: Atoms, at: number): Candidate | null {
  if (!atoms.is(at, Is.set) || atoms.at(at).capital) return null;
  const next = atoms.at(at + 1);
  const ends = !/^[\p{L}\p{N}]/u.test(next.raw) || FUNCTION.test(next.word);
  if (!ends || atoms.hyphen(at + 1)) return null;
  if (/^(?:an?|the|his|her|its|their|'s|’s)$/.test(atoms.word(at - 1))) return null;
  return made(at, at + 1, { kind: 'known', value: atoms.at(at).note }, 'set-adverb', 'SET');
}

const FUNCTION =
  /^(?:and|or|but|in|on|at|to|from|for|by|with|since|until|as|the|that|which|who|when|while|because|after|before|if|of|is|was|are|were|will|he|she|they|it|over|during|through|about|into|under|across)$/;
