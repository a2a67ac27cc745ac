/** Recognizers of places in the calendar: days, months, weekdays, years, decades. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { pad } from './days.ts';
import { monthIsName, yearStands } from './guards.ts';
import type { CalendarReading, Candidate, Reading } from './readings.ts';

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

/** A four-digit year, as a number; 0 where there is none. */
export function yearAt(atoms: Atoms, at: number): number {
  const raw = atoms.at(at).raw;
  return /^(?:1\d|20)\d\d$/.test(raw) && atoms.is(at, Is.digits) ? Number(raw) : 0;
}

/** A day of the month ("3", "24th", "first"); 0 where there is none. */
export function dayAt(atoms: Atoms, at: number): number {
  if (!atoms.is(at, Is.digits | Is.ordinal) || /[A-Z]/.test(atoms.at(at).raw)) return 0;
  const { value, raw } = atoms.at(at);
  if (atoms.is(at, Is.digits) && !/^\d{1,2}$/.test(raw)) return 0;
  return value >= 1 && value <= 31 ? value : 0;
}

/** Index after an abbreviation's period that the tokenizer left alone. */
function afterPeriod(atoms: Atoms, at: number): number {
  return atoms.at(at).raw === '.' && atoms.glued(at) ? at + 1 : at;
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

/** "March 24", "Oct. 24-30, 2020", "June last year", "April-June", "May". */
export function monthFirst(atoms: Atoms, at: number): Candidate | null {
  const lexeme = atoms.at(at);
  if (!lexeme.capital || (lexeme.is & Is.month) === 0) return null;
  const month = lexeme.month;
  let end = (lexeme.is & Is.short) !== 0 ? afterPeriod(atoms, at + 1) : at + 1;
  const base: CalendarReading = { kind: 'calendar', month };
  const joined = monthRange(atoms, end);
  if (joined) {
    const year = yearAfter(atoms, joined.end);
    const reading = withYear({ ...base, toMonth: joined.month }, year);
    return made(at, year?.end ?? joined.end, reading, 'month-range');
  }
  const article = atoms.word(end) === 'the' && atoms.is(end + 1, Is.ordinal) ? end + 1 : end;
  const day = dayAt(atoms, article);
  if (day > 0 && !countsSomething(atoms, article + 1)) {
    end = article + 1;
    const to = dayRange(atoms, end);
    const reading = { ...base, day, ...(to ? { toDay: to.day } : {}) };
    end = to?.end ?? end;
    const year = yearAfter(atoms, end);
    return made(at, year?.end ?? end, withYear(reading, year), 'month-day');
  }
  const year = yearAfter(atoms, end);
  if (year) return made(at, year.end, withYear(base, year), 'month-year');
  if ((lexeme.is & Is.short) !== 0 && end === at + 1 && !lexeme.raw.endsWith('.')) return null;
  return monthIsName(atoms, at) ? null : made(at, end, base, 'month');
}

function monthRange(atoms: Atoms, at: number): { month: number; end: number } | null {
  if (!atoms.dash(at) || !atoms.is(at + 1, Is.month) || !atoms.at(at + 1).capital) return null;
  if (dayAt(atoms, at + 2) > 0) return null;
  return { month: atoms.at(at + 1).month, end: at + 2 };
}

/** "-30", "–30", " to 5": only where the second number can be a day. */
function dayRange(atoms: Atoms, at: number): { day: number; end: number } | null {
  const dash = atoms.hyphen(at);
  if (!dash && atoms.word(at) !== 'to' && atoms.word(at) !== 'through') return null;
  const day = dayAt(atoms, at + 1);
  if (day === 0 || (!dash && countsSomething(atoms, at + 2))) return null;
  return { day, end: at + 2 };
}

/** "March 3 million", "June 50 percent": the number belongs to what follows. */
function countsSomething(atoms: Atoms, at: number): boolean {
  return (
    atoms.is(at, Is.scale | Is.suffix | Is.clock) || /^(?:%|percent|per|pc)$/.test(atoms.word(at))
  );
}

/** "14 October 2022", "3rd of May", "14-16 October". */
export function dayFirst(atoms: Atoms, at: number): Candidate | null {
  const day = dayAt(atoms, at);
  if (day === 0) return null;
  const to = dayRange(atoms, at + 1);
  let month = to?.end ?? at + 1;
  if (atoms.word(month) === 'of') month++;
  else if (atoms.hyphen(month)) month++;
  const lexeme = atoms.at(month);
  if ((lexeme.is & Is.month) === 0 || !lexeme.capital) return null;
  if (atoms.is(at, Is.ordinal) && atoms.word(at - 1) === 'every') return null;
  const end = afterPeriodOfShort(atoms, month);
  // "… in group 4 March 2021": a month with its own day is not this number's.
  if (dayAt(atoms, end) > 0 && !countsSomething(atoms, end + 1)) return null;
  const year = yearAfter(atoms, end);
  const reading: CalendarReading = {
    kind: 'calendar',
    month: lexeme.month,
    day,
    ...(to ? { toDay: to.day } : {}),
  };
  const first = atoms.is(at, Is.ordinal) && atoms.word(at - 1) === 'the' ? at - 1 : at;
  return made(first, year?.end ?? end, withYear(reading, year), 'day-month');
}

function afterPeriodOfShort(atoms: Atoms, month: number): number {
  return atoms.is(month, Is.short) ? afterPeriod(atoms, month + 1) : month + 1;
}

/** "2021-06-01", "06/01/2021", "2019-20", "2016-2018", "2020". */
export function digitsFirst(atoms: Atoms, at: number): Candidate | null {
  return isoDate(atoms, at) ?? slashDate(atoms, at) ?? decade(atoms, at) ?? bareYear(atoms, at);
}

function isoDate(atoms: Atoms, at: number): Candidate | null {
  const year = yearAt(atoms, at);
  if (year === 0 || !atoms.hyphen(at + 1) || !atoms.hyphen(at + 3)) return null;
  const month = atoms.at(at + 2).raw;
  const day = atoms.at(at + 4).raw;
  if (!/^[01]\d$/.test(month) || !/^[0-3]\d$/.test(day)) return null;
  return made(at, at + 5, { kind: 'known', value: `${year}-${month}-${day}` }, 'iso-date');
}

/** Month first, as American papers write, unless that cannot be. */
function slashDate(atoms: Atoms, at: number): Candidate | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(atoms.at(at).raw);
  if (!match) return null;
  const [a, b, y] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (month > 12 || day > 31 || month === 0 || day === 0) return null;
  const year = y < 100 ? (y < 50 ? 2000 : 1900) + y : y;
  return made(
    at,
    at + 1,
    { kind: 'known', value: `${year}-${pad(month)}-${pad(day)}` },
    'slash-date',
  );
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

/** "Tuesday", "Tuesday night", "Tuesday, March 3", "Mondays". */
export function weekdayFirst(atoms: Atoms, at: number): Candidate | null {
  const lexeme = atoms.at(at);
  if (!lexeme.capital || (lexeme.is & Is.weekday) === 0) return null;
  const { weekday } = lexeme;
  if ((lexeme.is & Is.plural) !== 0) {
    return made(at, at + 1, { kind: 'known', value: `XXXX-WXX-${weekday}` }, 'weekdays', 'SET');
  }
  const end = (lexeme.is & Is.short) !== 0 ? afterPeriod(atoms, at + 1) : at + 1;
  if ((lexeme.is & Is.short) !== 0 && end === at + 1 && !lexeme.raw.endsWith('.')) return null;
  const comma = atoms.word(end) === ',' ? end + 1 : end;
  const date = monthFirst(atoms, comma) ?? dayFirst(atoms, comma);
  if (date && date.reading.kind === 'calendar' && date.reading.day !== undefined) {
    return made(at, date.end, { ...date.reading, weekday }, 'weekday-date');
  }
  if (properAround(atoms, at)) return null;
  return withPart(atoms, at, end, { kind: 'calendar', weekday }, 'weekday');
}

/** A weekday inside a name: "Super Tuesday" is a fixed day, "Sunday Courier" a paper. */
function properAround(atoms: Atoms, at: number): boolean {
  const next = atoms.at(at + 1);
  if (!next.capital || (next.is & (Is.part | Is.month)) !== 0) return false;
  return /^(?:Times|Post|Mail|Telegraph|Express|Mirror|Herald|Star|Courier|Tribune|Journal|Gazette|News|Night|Review|Mass|School)$/.test(
    next.raw,
  );
}

const PART_ADJ = /^(?:early|late|mid)$/;

/** Adds "night", "morning" … to a day. */
export function withPart(
  atoms: Atoms,
  first: number,
  end: number,
  reading: CalendarReading,
  rule: string,
): Candidate {
  const dash = atoms.hyphen(end) ? end + 1 : end;
  const at = PART_ADJ.test(atoms.word(dash)) ? dash + 1 : dash;
  const part = atoms.at(at);
  if ((part.is & Is.part) === 0 || (part.is & Is.plural) !== 0 || part.word === 'overnight') {
    return made(first, end, reading, rule);
  }
  return made(first, at + 1, { ...reading, part: part.part }, `${rule}-part`, 'TIME');
}
