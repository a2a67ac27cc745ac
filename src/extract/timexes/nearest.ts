/** Chooses among the days that an incomplete date can mean: the nearest one that tense and direction allow. */
import {
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
  weekdayOf,
} from './days.ts';
import { fixedDays } from './fixed.ts';
import type { CalendarReading } from './readings.ts';
import type { Cue } from './tense.ts';
import { coverOf } from './values.ts';

export interface Resolved {
  readonly value: string;
  readonly alternative: string | null;
  readonly confidence: number;
  /** Days of an anchored duration, which its value alone does not tell. */
  readonly cover?: { readonly from: Day; readonly to: Day };
}

export const sure = (value: string, confidence = 0.95): Resolved => ({
  value,
  alternative: null,
  confidence,
});

/** The value of a reading whose year is known. */
export function valueIn(reading: CalendarReading, year: number): string {
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

function holidayIn(name: string, year: number): Day {
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

export function weekday(
  wanted: number,
  direction: number | undefined,
  document: Day,
  cue: Cue,
  tail: string,
): Resolved {
  const inWeek = monday(document) + wanted - 1;
  if (direction === 1) {
    // "next Friday" on a Monday: next week's, though some mean this week's.
    if (inWeek <= document) return sure(isoDay(inWeek + 7) + tail, 0.85);
    return {
      value: isoDay(inWeek + 7) + tail,
      alternative: isoDay(inWeek) + tail,
      confidence: 0.7,
    };
  }
  if (direction === 0) return sure(isoDay(inWeek) + tail, 0.9);
  const back = (weekdayOf(document) - wanted + 7) % 7;
  if (direction === -1) {
    // Who means yesterday says so: "last Wednesday" on a Thursday is the week before's.
    const days = back <= 1 ? back + 7 : back;
    const value = isoDay(document - days) + tail;
    const sameWeek = inWeek < document;
    if (back !== 1) {
      if (!sameWeek) return sure(value, 0.85);
      return { value, alternative: isoDay(document - days - 7) + tail, confidence: 0.75 };
    }
    return { value, alternative: isoDay(document - back) + tail, confidence: 0.6 };
  }
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
export function nearest(reading: CalendarReading, document: Day, cue: Cue, tail: string): Resolved {
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
