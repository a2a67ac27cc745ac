/** From readings to values: what is implied comes from the document's day, the tense and the narrative. */
import type { TimeUnit } from '../numbers/lexemes.ts';
import {
  type Day,
  isoDay,
  isoMonth,
  isoWeek,
  nthWeekday,
  partsOf,
  shiftMonths,
  weekdayOf,
} from './days.ts';
import { fixedDays } from './fixed.ts';
import type { Anchor } from './narrative.ts';
import { nearest, type Resolved, sure, valueIn, weekday } from './nearest.ts';
import type {
  BesideReading,
  CalendarReading,
  KnownReading,
  NthReading,
  Reading,
  ShiftReading,
  SpanReading,
} from './readings.ts';
import type { Cue } from './tense.ts';
import { coverOf } from './values.ts';

export interface Moment {
  readonly document: Day | null;
  /** The last date of the narrative that is no coarser than a unit: its value and first day. */
  narrative(unit: TimeUnit): Anchor | null;
  /** The quarter that was named last. */
  readonly quarter: Anchor | null;
  readonly cue: Cue;
  /** Whether the text writes days before months. */
  readonly dayFirst: boolean;
}

export function resolve(reading: Reading, moment: Moment): Resolved {
  switch (reading.kind) {
    case 'known':
      return known(reading, moment);
    case 'calendar':
      return calendar(reading, moment);
    case 'shift':
      return shifted(reading, moment);
    case 'span':
      return stretch(reading, moment);
    case 'beside':
      return beside(reading, moment);
    case 'nth':
      return nthIn(reading, moment);
    case 'clock':
      return sure(`T${reading.clock}`, 0.9);
  }
}

function known({ value, dayFirst }: KnownReading, moment: Moment): Resolved {
  if (dayFirst === undefined) return sure(value);
  const [first, other] = moment.dayFirst ? [dayFirst, value] : [value, dayFirst];
  return { value: first, alternative: other, confidence: moment.dayFirst ? 0.85 : 0.7 };
}

/** "the past four years": the days back from, or ahead of, the document's. */
function stretch(reading: SpanReading, { document }: Moment): Resolved {
  if (document === null || reading.count <= 0) return sure(reading.value);
  const other = move(document, reading.unit, reading.side * reading.count);
  const cover = { from: Math.min(document, other), to: Math.max(document, other) };
  return { ...sure(reading.value), cover };
}

const MONTHS: Partial<Record<TimeUnit, number>> = { Y: 12, M: 1, Q: 3, DE: 120, CE: 1200, HY: 6 };

function move(day: Day, unit: TimeUnit, by: number): Day {
  const months = MONTHS[unit];
  if (months !== undefined) return shiftMonths(day, Math.round(months * by));
  return day + Math.round(by * (unit === 'W' || unit === 'WE' ? 7 : unit === 'FN' ? 14 : 1));
}

/** The value of the calendar unit that holds a day. */
function unitValue(day: Day, unit: TimeUnit): string {
  const { year, month } = partsOf(day);
  switch (unit) {
    case 'Y':
      return String(year);
    case 'M':
      return isoMonth(year, month);
    case 'W':
    case 'FN':
      return isoWeek(day);
    case 'WE':
      return `${isoWeek(day)}-WE`;
    case 'Q':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'HY':
      return `${year}-H${month <= 6 ? 1 : 2}`;
    case 'DE':
      return String(Math.floor(year / 10));
    case 'CE':
      return String(Math.floor(year / 100));
    default:
      return isoDay(day);
  }
}

const OPEN: Partial<Record<TimeUnit, string>> = {
  Y: 'XXXX',
  M: 'XXXX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  Q: 'XXXX-QX',
  DE: 'XXX',
  CE: 'XX',
};

function shifted(reading: ShiftReading, moment: Moment): Resolved {
  const quarter = reading.named && reading.unit === 'Q' ? moment.quarter : null;
  if (quarter) return sure(quarter.value, 0.8);
  const narrative = reading.from === 'narrative' ? moment.narrative(reading.unit) : null;
  const anchor = narrative?.day ?? moment.document;
  const tail = reading.clock ? `T${reading.clock}` : reading.part ? `T${reading.part}` : '';
  if (anchor === null) return sure(`${OPEN[reading.unit] ?? 'XXXX-XX-XX'}${tail}`, 0.5);
  const trust = reading.from === 'document' ? 0.95 : narrative?.near ? 0.85 : 0.5;
  const target = move(anchor, reading.unit, reading.by);
  if (reading.fiscal) return sure(`FY${partsOf(target).year}`, 0.7);
  if (reading.unit === 'WE') return weekend(reading.by, moment, anchor);
  // "a year and a half ago" points at a month.
  if (reading.unit === 'Y' && !Number.isInteger(reading.by))
    return sure(unitValue(target, 'M'), trust);
  const unit = reading.keepsGrain ? finer(reading.unit, narrative?.value ?? '') : reading.unit;
  return sure(unitValue(target, unit) + tail, trust);
}

/** "the weekend" without a direction is the nearer one that the tense allows. */
function weekend(by: number, { cue }: Moment, anchor: Day): Resolved {
  const back = by === 0 && cue.side < 0 && weekdayOf(anchor) < 5;
  return sure(unitValue(anchor + (back ? -7 : by * 7), 'WE'), by === 0 ? 0.8 : 0.95);
}

/** The grain of the date that is counted from, where it is finer than the unit. */
function finer(unit: TimeUnit, value: string): TimeUnit {
  if (/^\d{4}-\d\d-\d\d/.test(value))
    return unit === 'Y' || unit === 'DE' ? 'Y' : unit === 'M' ? 'M' : 'D';
  if (/^\d{4}-\d\d$/.test(value)) return unit === 'D' || unit === 'W' ? unit : 'M';
  if (/^\d{4}-Q\d$/.test(value)) return 'Q';
  return unit === 'DE' || unit === 'CE' ? 'Y' : unit;
}

function calendar(reading: CalendarReading, moment: Moment): Resolved {
  const tail = reading.clock ? `T${reading.clock}` : reading.part ? `T${reading.part}` : '';
  const year = knownYear(reading, moment);
  if (year !== null) return sure(valueIn(reading, year) + tail);
  if (moment.document === null) return sure(open(reading) + tail, 0.5);
  if (reading.weekday !== undefined && reading.month === undefined) {
    return weekday(reading.weekday, reading.direction, moment.document, moment.cue, tail);
  }
  return nearest(reading, moment.document, moment.cue, tail);
}

function knownYear(reading: CalendarReading, moment: Moment): number | null {
  const { document } = moment;
  if (reading.year !== undefined) return reading.year;
  if (reading.yearShift !== undefined && document !== null) {
    return partsOf(document).year + reading.yearShift;
  }
  if (reading.yearAnaphor !== undefined) {
    const from = moment.narrative('Y')?.day ?? document;
    return from === null ? null : partsOf(from).year + reading.yearAnaphor;
  }
  return null;
}

function open(reading: CalendarReading): string {
  if (reading.weekday !== undefined && reading.month === undefined)
    return `XXXX-WXX-${reading.weekday}`;
  if (reading.holiday !== undefined) {
    const day = fixedDays().get(reading.holiday);
    return day?.rule === 'fixed' ? `XXXX-${day.argument}` : 'XXXX-XX-XX';
  }
  if (reading.week) return 'XXXX-WXX';
  return valueIn(reading, 9999).replaceAll('9999', 'XXXX').replaceAll('10000', 'XXXX');
}

/** "the weekend before Christmas": the neighbour of a day that is resolved first. */
function beside(reading: BesideReading, moment: Moment): Resolved {
  const day = calendar(reading.of, moment);
  const cover = coverOf(day.value);
  if (!cover) return sure(OPEN[reading.unit] ?? 'XXXX-XX-XX', 0.5);
  const target = neighbour(cover.from, reading);
  return sure(unitValue(target, reading.unit), Math.min(day.confidence, 0.9));
}

/** A day or week inside a month that is resolved first. */
function nthIn({ of, nth, unit, weekday }: NthReading, moment: Moment): Resolved {
  const month = calendar(of, moment);
  const cover = coverOf(month.value);
  if (!cover) return sure(OPEN[unit] ?? 'XXXX-XX-XX', 0.5);
  const { year, month: number } = partsOf(cover.from);
  const trust = Math.min(month.confidence, 0.9);
  if (weekday !== undefined) return sure(isoDay(nthWeekday(year, number, weekday, nth)), trust);
  if (unit === 'WE') return sure(unitValue(nthWeekday(year, number, 6, nth), 'WE'), trust);
  if (unit === 'D') return sure(isoDay(nth < 0 ? cover.to : cover.from + nth - 1), trust);
  // A month's first week is the first with most of its days inside.
  const day = nth < 0 ? cover.to - 3 : cover.from + 7 * nth - 4;
  return sure(isoWeek(day), Math.min(trust, 0.7));
}

function neighbour(day: Day, { side, unit, weekday }: BesideReading): Day {
  const wanted = weekday ?? (unit === 'WE' ? 6 : 0);
  if (wanted === 0) return day + side * (unit === 'W' ? 7 : 1);
  const ahead = (wanted - weekdayOf(day) + 7) % 7;
  if (side > 0) return day + (ahead === 0 ? 7 : ahead);
  // The weekend before a Sunday is not the one that it ends.
  const before = ahead === 0 ? day - 7 : day + ahead - 7;
  return unit === 'WE' && day - before < 2 ? before - 7 : before;
}
