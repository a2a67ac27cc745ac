/** Recognizers of places in the calendar: days, months, weekdays, years, decades. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { monthIsName } from './guards.ts';
import { type CalendarReading, type Candidate, made } from './readings.ts';
import { withYear, yearAfter } from './years.ts';

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
    const to = toMonthDay(atoms, end) ?? dayRange(atoms, end, day);
    const { end: after = end, ...last } = to ?? {};
    const reading = { ...base, day, ...last };
    end = after;
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

interface RangeEnd {
  readonly toDay: number;
  readonly toMonth?: number;
  readonly end: number;
}

/** "-30", "–30", " to 5", " and 4": only where the second number can be a day. */
function dayRange(atoms: Atoms, at: number, from: number): RangeEnd | null {
  const dash = atoms.hyphen(at);
  const word = atoms.word(at);
  const toDay = dayAt(atoms, at + 1);
  if (toDay === 0) return null;
  // "3 and 4 March" are neighbours; other days that "and" joins are two dates.
  const joined = word === 'and' && (toDay === from + 1 || atoms.word(at - 2) === 'between');
  if (!dash && word !== 'to' && word !== 'through' && !joined) return null;
  if (!dash && countsSomething(atoms, at + 2)) return null;
  return { toDay, end: at + 2 };
}

/** "-Nov. 2", "–2 November" after a day: the range goes into another month. */
function toMonthDay(atoms: Atoms, at: number): RangeEnd | null {
  if (!atoms.dash(at)) return null;
  const month = atoms.at(at + 1);
  if ((month.is & Is.month) !== 0 && month.capital) {
    const day = afterPeriodOfShort(atoms, at + 1);
    const toDay = dayAt(atoms, day);
    return toDay > 0 ? { toDay, toMonth: month.month, end: day + 1 } : null;
  }
  const toDay = dayAt(atoms, at + 1);
  const after = atoms.at(at + 2);
  if (toDay === 0 || (after.is & Is.month) === 0 || !after.capital) return null;
  return { toDay, toMonth: after.month, end: afterPeriodOfShort(atoms, at + 2) };
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
  const to = dayRange(atoms, at + 1, day);
  let month = to?.end ?? at + 1;
  if (atoms.word(month) === 'of') month++;
  else if (atoms.hyphen(month)) month++;
  const lexeme = atoms.at(month);
  if ((lexeme.is & Is.month) === 0 || !lexeme.capital) return null;
  if (atoms.is(at, Is.ordinal) && atoms.word(at - 1) === 'every') return null;
  const end = afterPeriodOfShort(atoms, month);
  // "… in group 4 March 2021": a month with its own day is not this number's.
  if (dayAt(atoms, end) > 0 && !countsSomething(atoms, end + 1)) return null;
  const across = to ? null : toMonthDay(atoms, end);
  const year = yearAfter(atoms, across?.end ?? end);
  const reading: CalendarReading = { kind: 'calendar', month: lexeme.month, day };
  const { end: last, ...range } = across ?? { ...to, end };
  const first = atoms.is(at, Is.ordinal) && atoms.word(at - 1) === 'the' ? at - 1 : at;
  return made(first, year?.end ?? last, withYear({ ...reading, ...range }, year), 'day-month');
}

function afterPeriodOfShort(atoms: Atoms, month: number): number {
  return atoms.is(month, Is.short) ? afterPeriod(atoms, month + 1) : month + 1;
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
function withPart(
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
