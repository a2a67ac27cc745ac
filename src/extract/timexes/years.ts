/** Years: bare, in ranges, as decades, in dates of digits, and beside a month or a period. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { pad } from './days.ts';
import { yearStands } from './guards.ts';
import { type CalendarReading, type Candidate, made } from './readings.ts';

/** A four-digit year, as a number; 0 where there is none. */
export function yearAt(atoms: Atoms, at: number): number {
  const raw = atoms.at(at).raw;
  return /^(?:1\d|20)\d\d$/.test(raw) && atoms.is(at, Is.digits) ? Number(raw) : 0;
}

export interface YearPart {
  readonly end: number;
  readonly year?: number;
  readonly yearShift?: number;
  readonly yearAnaphor?: number;
}

const SHIFTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const ANAPHORS: Readonly<Record<string, number>> = { previous: -1, same: 0, following: 1, that: 0 };

/** ", 2021", "2021", "of 2021", "last year", "of this year", "of the following year". */
export function yearAfter(atoms: Atoms, from: number): YearPart | null {
  let at = from;
  if (atoms.word(at) === ',' || atoms.word(at) === 'of') at++;
  if (at === from && atoms.hyphen(at)) at++;
  const year = yearAt(atoms, at);
  if (year > 0) return { end: at + 1, year };
  const comma = at > from && atoms.word(from) === ',';
  if (comma) return null;
  const article = atoms.word(at) === 'the' ? at + 1 : at;
  const word = atoms.word(article);
  if (atoms.word(article) === 'year' && article > at && at > from) {
    return { end: article + 1, yearShift: 0 };
  }
  if (atoms.word(article + 1) !== 'year') return null;
  const shift = article === at ? SHIFTS[word] : undefined;
  if (shift !== undefined) return { end: article + 2, yearShift: shift };
  const anaphor = ANAPHORS[word];
  return anaphor === undefined ? null : { end: article + 2, yearAnaphor: anaphor };
}

export function withYear(reading: CalendarReading, part: YearPart | null): CalendarReading {
  if (!part) return reading;
  const { end: _, ...year } = part;
  return { ...reading, ...year };
}

/** "2021-06-01", "06/01/2021", "2019-20", "2016-2018", "2020". */
export function digitsFirst(atoms: Atoms, at: number): Candidate | null {
  return (
    isoDate(atoms, at) ??
    slashDate(atoms, at) ??
    slashYears(atoms, at) ??
    decade(atoms, at) ??
    bareYear(atoms, at)
  );
}

function isoDate(atoms: Atoms, at: number): Candidate | null {
  const year = yearAt(atoms, at);
  if (year === 0 || !atoms.hyphen(at + 1) || !atoms.hyphen(at + 3)) return null;
  const month = atoms.at(at + 2).raw;
  const day = atoms.at(at + 4).raw;
  if (!/^[01]\d$/.test(month) || !/^[0-3]\d$/.test(day)) return null;
  return made(at, at + 5, { kind: 'known', value: `${year}-${month}-${day}` }, 'iso-date');
}

/** Month first, as American papers write, unless that cannot be; the other order is kept. */
function slashDate(atoms: Atoms, at: number): Candidate | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(atoms.at(at).raw);
  if (!match) return null;
  const [a, b, y] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (month > 12 || day > 31 || month === 0 || day === 0) return null;
  const year = y < 100 ? (y < 50 ? 2000 : 1900) + y : y;
  const value = `${year}-${pad(month)}-${pad(day)}`;
  const both = a <= 12 && b <= 12 && a !== b;
  const other = both ? { dayFirst: `${year}-${pad(b)}-${pad(a)}` } : {};
  return made(at, at + 1, { kind: 'known', value, ...other }, 'slash-date');
}

/** "2023/24", "2023/2024": a season or a budget year. */
function slashYears(atoms: Atoms, at: number): Candidate | null {
  const match = /^((?:19|20)\d\d)\/(\d\d|\d{4})$/.exec(atoms.at(at).raw);
  const year = Number(match?.[1]);
  const to = match ? yearRangeEnd(year, match[2] ?? '') : 0;
  if (to !== year + 1) return null;
  return made(at, at + 1, { kind: 'known', value: `${year}/${to}` }, 'year-range');
}

/** "1990s", "'90s". */
function decade(atoms: Atoms, at: number): Candidate | null {
  const raw = atoms.at(at).raw;
  const tail = atoms.word(at + 1) === 's' || /^['’]s$/.test(atoms.word(at + 1));
  if (!tail || !atoms.glued(at + 1)) return null;
  const apostrophe = /^['’‘]$/.test(atoms.at(at - 1).raw) && atoms.glued(at);
  if (/^(?:1[5-9]|20)\d0$/.test(raw)) {
    if (atoms.word(at + 1) !== 's' && !/^the$/.test(atoms.word(at - 1))) return null;
    const century = raw.endsWith('00') && Number(raw) < 2000;
    return made(at, at + 2, { kind: 'known', value: raw.slice(0, century ? 2 : 3) }, 'decade');
  }
  if (/^[2-9]0$/.test(raw) && apostrophe) {
    return made(at - 1, at + 2, { kind: 'known', value: `19${raw.charAt(0)}` }, 'decade');
  }
  return null;
}

function bareYear(atoms: Atoms, at: number): Candidate | null {
  const year = yearAt(atoms, at);
  if (year === 0) return null;
  if (atoms.hyphen(at + 1) && atoms.is(at + 2, Is.digits)) {
    const to = yearRangeEnd(year, atoms.at(at + 2).raw);
    if (to > year && !atoms.hyphen(at + 3)) {
      return made(at, at + 3, { kind: 'known', value: `${year}/${to}` }, 'year-range');
    }
    return null;
  }
  return yearStands(atoms, at, year)
    ? made(at, at + 1, { kind: 'known', value: String(year) }, 'year')
    : null;
}

function yearRangeEnd(year: number, raw: string): number {
  if (/^\d\d$/.test(raw)) return Math.floor(year / 100) * 100 + Number(raw);
  return /^\d{4}$/.test(raw) ? Number(raw) : 0;
}
