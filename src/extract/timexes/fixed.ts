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

/** The names by their first word, longest first. */
const byFirstWord: () => ReadonlyMap<string, readonly string[]> = lazy(() => {
  const table = new Map<string, string[]>();
  for (const name of fixedDays().keys()) {
    const first = /^[^ '’-]+/.exec(name)?.[0] ?? name;
    table.set(
      first,
      [...(table.get(first) ?? []), name].sort((a, b) => b.length - a.length),
    );
  }
  return table;
});

/** The longest listed fixed day that starts here. */
export function fixedDay(atoms: Atoms, at: number): Candidate | null {
  const { is, word, capital } = atoms.at(at);
  if ((is & (Is.holiday | Is.digits)) === 0) return null;
  if (!capital && (is & Is.digits) === 0 && word !== 'the') return null;
  for (const name of byFirstWord().get(word) ?? []) {
    const end = endOf(atoms, at, name);
    const day = end > 0 ? fixedDays().get(name) : undefined;
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

/** Index after the atoms that write exactly this name; 0 where they do not. */
function endOf(atoms: Atoms, at: number, name: string): number {
  const start = atoms.start(at);
  const stop = start + name.length;
  if (atoms.text.slice(start, stop).toLowerCase() !== name) return 0;
  let end = at + 1;
  while (end < atoms.length && atoms.end(end - 1) < stop) end++;
  return atoms.end(end - 1) === stop ? end : 0;
}

/** "Easter Island", "Christmas Carol" and "Independence Day" the film are beyond a word list; a capital after it is not. */
function partOfName(atoms: Atoms, at: number, end: number, name: string): boolean {
  const next = atoms.at(end);
  if (next.capital && (next.is & Is.weekday) === 0 && !atoms.is(end, Is.part)) return true;
  // "Johnnie Christmas", "Merry Christmas".
  return name.indexOf(' ') < 0 && atoms.at(at - 1).capital && !sentenceOpens(atoms, at - 1);
}
