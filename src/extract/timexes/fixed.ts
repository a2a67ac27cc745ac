/** Recognizes holidays and other fixed days, which are listed in `data/`. */
import { lazy, readTable } from '../../lexicon/load.ts';
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { sentenceOpens } from './guards.ts';
import { type Candidate, made, type Reading } from './readings.ts';
import { withYear, yearAfter } from './years.ts';

interface FixedDay {
  readonly name: string;
  readonly rule: string;
  readonly argument: string;
}

export const fixedDays: () => ReadonlyMap<string, FixedDay> = lazy(
  () =>
    new Map(
      readTable('timexes/fixed-days.tsv').map(([name = '', rule = '', argument = '']) => [
        name,
        { name, rule, argument },
      ]),
    ),
);

/** The longest listed fixed day that starts here. */
export function fixedDay(atoms: Atoms, at: number): Candidate | null {
  if (!atoms.is(at, Is.holiday) && !atoms.is(at, Is.digits)) return null;
  if (!atoms.at(at).capital && !atoms.is(at, Is.digits) && atoms.word(at) !== 'the') return null;
  for (let end = Math.min(at + 6, atoms.length); end > at; end--) {
    const name = atoms.slice(at, end).toLowerCase();
    const day = fixedDays().get(name);
    if (!day || partOfName(atoms, at, end, name)) continue;
    const year = yearAfter(atoms, end);
    const reading: Reading =
      day.rule === 'known'
        ? { kind: 'known', value: day.argument }
        : withYear({ kind: 'calendar', holiday: name }, year);
    return made(at, day.rule === 'known' ? end : (year?.end ?? end), reading, 'fixed-day');
  }
  return null;
}

/** "Easter Island", "Christmas Carol" and "Independence Day" the film are beyond a word list; a capital after it is not. */
function partOfName(atoms: Atoms, at: number, end: number, name: string): boolean {
  const next = atoms.at(end);
  if (next.capital && (next.is & Is.weekday) === 0 && !atoms.is(end, Is.part)) return true;
  // "Johnnie Christmas", "Merry Christmas".
  return name.indexOf(' ') < 0 && atoms.at(at - 1).capital && !sentenceOpens(atoms, at - 1);
}
