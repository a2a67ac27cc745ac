/** Recognizes places inside a month: "the second Tuesday of October", "the last day of May", "the first week in April". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { monthFirst } from './calendar.ts';
import { type Candidate, made } from './readings.ts';

/** `at` is the ordinal or "last"; the article stands before it. */
export function nthOfMonth(atoms: Atoms, at: number): Candidate | null {
  const last = atoms.word(at) === 'last';
  const nth = last ? -1 : atoms.is(at, Is.ordinal) ? atoms.at(at).value : 0;
  if (nth === 0 || nth > 5) return null;
  const { is, unit, weekday } = atoms.at(at + 1);
  const named = (is & Is.weekday) !== 0 && (is & Is.plural) === 0;
  if (!named && (!/^(?:D|W|WE)$/.test(unit ?? '') || (is & Is.plural) !== 0)) return null;
  if (!/^(?:of|in)$/.test(atoms.word(at + 2))) return null;
  const month = monthFirst(atoms, at + 3);
  if (month?.reading.kind !== 'calendar' || month.reading.day !== undefined) return null;
  if (month.reading.toMonth !== undefined) return null;
  const reading = {
    kind: 'nth',
    of: month.reading,
    nth,
    unit: named ? 'D' : (unit ?? 'D'),
    ...(named ? { weekday } : {}),
  } as const;
  return made(at, month.end, reading, 'nth-of-month');
}
