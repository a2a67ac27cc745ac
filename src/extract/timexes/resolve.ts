/** From readings to values: what is implied comes from the document's day, the tense and the narrative. */
import type { TimeUnit } from '../numbers/lexemes.ts';
import {
  addMonths,
  type Day,
  dayOf,
  easter,
  isoDay,
  isoMonth,
  isoWeek,
  monday,
  nthWeekday,
  pad,
  partsOf,
  shiftMonths,
  weekdayOf,
} from './days.ts';
import { fixedDays } from './fixed.ts';
import type { Anchor } from './narrative.ts';
import type { CalendarReading, Reading, ShiftReading, SpanReading } from './readings.ts';
import type { Cue } from './tense.ts';
import { coverOf } from './values.ts';

export interface Resolved {
  readonly value: string;
  readonly alternative: string | null;
  readonly confidence: number;
  /** Days of an anchored duration, which its value alone does not tell. */
  readonly cover?: { readonly from: Day; readonly to: Day };
}

export interface Moment {
  readonly document: Day | null;
  /** The last date of the narrative that is no coarser than a unit: its value and first day. */
  narrative(unit: TimeUnit): Anchor | null;
  readonly cue: Cue;
}

const sure = (value: string, confidence = 0.95): Resolved => ({
  value,
  alternative: null,
  confidence,
});

export function resolve(reading: Reading, moment: Moment): Resolved {
  switch (reading.kind) {
    case 'known':
      return sure(reading.value);
    case 'calendar':
      return calendar(reading, moment);
    case 'shift':
      return shifted(reading, moment);
    case 'span':
      return stretch(reading, moment);
    case 'clock':
      return sure(`T${reading.clock}`, 0.9);
  }
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
export function unitValue(day: Day, unit: TimeUnit): string {
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
  const narrative = reading.from === 'narrative' ? moment.narrative(reading.unit) : null;
  const anchor = narrative?.day ?? moment.document;
  const tail = reading.clock ? `T${reading.clock}` : reading.part ? `T${reading.part}` : '';
  if (anchor === null) return sure(`${OPEN[reading.unit] ?? 'XXXX-XX-XX'}${tail}`, 0.5);
  const trust = reading.from === 'document' ? 0.95 : narrative?.near ? 0.85 : 0.5;
  const target = move(anchor, reading.unit, reading.by);
  if (reading.fiscal) return sure(`FY${partsOf(target).year}`, 0.7);
  if (reading.unit === 'WE') return weekend(reading.by, moment, anchor);
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

/** The value of a reading whose year is known. */
function valueIn(reading: CalendarReading, year: number): string {
  const { month, day, toDay, toMonth } = reading;
  if (reading.holiday !== undefined) return isoDay(holidayIn(reading.holiday, year));
  if (month !== undefined && day !== undefined) {
    const first = `${isoMonth(year, month)}-${pad(day)}`;
    if (reading.week) return isoWeek(dayOf(year, month, day));
    if (toDay === undefined) return first;
    const last = toMonth ?? month;
    return `${first}/${isoMonth(last < month ? year + 1 : year, last)}-${pad(toDay)}`;
  }
  if (month !== undefined) {
    if (toMonth === undefined) return isoMonth(year, month);
    return `${isoMonth(year, month)}/${isoMonth(toMonth < month ? year + 1 : year, toMonth)}`;
  }
  if (reading.season !== undefined) return `${year}-${reading.season}`;
  if (reading.quarter !== undefined) return `${year}-Q${reading.quarter}`;
  if (reading.half !== undefined) return `${year}-H${reading.half}`;
  return String(year);
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

export function holidayIn(name: string, year: number): Day {
  const day = fixedDays().get(name);
  const numbers = (day?.argument ?? '').split(/[ -](?=[\d-])|(?<=\d)-/).map(Number);
  switch (day?.rule) {
    case 'easter':
      return easter(year) + Number(day.argument);
    case 'nth':
      return nthWeekday(year, numbers[0] ?? 1, numbers[1] ?? 1, Number(day.argument.split(' ')[2]));
    case 'election':
      return nthWeekday(year, 11, 1, 1) + 1;
    default:
      return dayOf(year, Number(day?.argument.slice(0, 2)), Number(day?.argument.slice(3)));
  }
}

/** What a reading costs against the tense: the lower, the likelier. */
function conflict(distance: number, cue: Cue, scale: number): number {
  if (cue.side === 0) return distance > 0 ? 0.15 : 0;
  return distance * cue.side < 0 ? cue.strength * scale : 0;
}

function weekday(
  wanted: number,
  direction: number | undefined,
  document: Day,
  cue: Cue,
  tail: string,
): Resolved {
  const inWeek = monday(document) + wanted - 1;
  if (direction === 1) return sure(isoDay(inWeek + 7) + tail, 0.85);
  if (direction === 0) return sure(isoDay(inWeek) + tail, 0.9);
  const back = (weekdayOf(document) - wanted + 7) % 7;
  if (direction === -1) return sure(isoDay(document - (back === 0 ? 7 : back)) + tail, 0.85);
  if (back === 0)
    return {
      value: isoDay(document) + tail,
      alternative: isoDay(document + 7) + tail,
      confidence: 0.8,
    };
  const pastCost = back / 3.5 + conflict(-1, cue, 1.5);
  const nextCost = (7 - back) / 3.5 + conflict(1, cue, 1.5);
  const past = isoDay(document - back) + tail;
  const next = isoDay(document - back + 7) + tail;
  return pick(past, pastCost, next, nextCost);
}

function pick(past: string, pastCost: number, next: string, nextCost: number): Resolved {
  const gap = Math.abs(pastCost - nextCost);
  const confidence = Math.round((0.55 + Math.min(gap, 1.2) * 0.33) * 100) / 100;
  const value = pastCost <= nextCost ? past : next;
  return { value, alternative: value === past ? next : past, confidence };
}

/** Months, days of months, seasons and quarters without a year: the nearest year that the tense allows. */
function nearest(reading: CalendarReading, document: Day, cue: Cue, tail: string): Resolved {
  const { year } = partsOf(document);
  const ranked = [year - 1, year, year + 1]
    .map((y) => ({ value: valueIn(reading, y) + tail, ...cost(reading, y, year, document, cue) }))
    .filter((r) => allowed(r.distance, reading.direction))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = ranked;
  if (!best) return sure(valueIn(reading, year + (reading.direction ?? 0)) + tail, 0.6);
  if (!second || reading.direction !== undefined) return sure(best.value, 0.9);
  return pick(best.value, best.cost, second.value, second.cost);
}

function allowed(distance: number, direction: number | undefined): boolean {
  return (
    direction === undefined || direction === 0 || (direction < 0 ? distance < 0 : distance > 0)
  );
}

function cost(
  reading: CalendarReading,
  year: number,
  documentYear: number,
  document: Day,
  cue: Cue,
): { cost: number; distance: number } {
  const cover = coverOf(valueIn(reading, year));
  if (!cover) return { cost: 99, distance: 0 };
  const distance = document < cover.from ? cover.from - document : Math.min(0, cover.to - document);
  if (reading.direction === 0) return { cost: year === documentYear ? 0 : 9, distance };
  const clash =
    distance === 0 ? 0 : conflict(distance, cue, reading.holiday === undefined ? 1.2 : 2);
  const other = year === documentYear || reading.season === 'WI' ? 0 : 0.3;
  return { cost: Math.abs(distance) / 180 + clash + other, distance };
}

/** The month before or after a value's, for narratives that go on by months. */
export function narrativeMonth(day: Day, by: number): string {
  const { year, month } = partsOf(day);
  const to = addMonths(year, month, by);
  return isoMonth(to.year, to.month);
}
