/** Calendar arithmetic on whole days: no clock, no time zone, never today's date. */

/** Days since 1970-01-01. */
export type Day = number;

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / MS);
}

export function partsOf(day: Day): YearMonthDay {
  const date = new Date(day * MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function monthLength(year: number, month: number): number {
  return partsOf(dayOf(year, month + 1, 1) - 1).day;
}

/** Reads the day of an ISO date or date-time; null where it is none. */
export function parseIso(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!match) return null;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}

export function isoDay(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(number)}`;
}

export function isoMonth(year: number, month: number): string {
  return `${year}-${pad(month)}`;
}

/** The Monday of the ISO week that holds `day`. */
export function monday(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

export function isoWeek(day: Day): string {
  const thursday = monday(day) + 3;
  const { year } = partsOf(thursday);
  const week = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1;
  return `${year}-W${pad(week)}`;
}

/** The Monday of an ISO week. */
export function weekStart(year: number, week: number): Day {
  return monday(dayOf(year, 1, 4)) + (week - 1) * 7;
}

/** The month `by` months after (year, month). */
export function addMonths(year: number, month: number, by: number): YearMonthDay {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 };
}

/** The day `by` months later, cut to the month's length. */
export function shiftMonths(day: Day, by: number): Day {
  const from = partsOf(day);
  const to = addMonths(from.year, from.month, by);
  return dayOf(to.year, to.month, Math.min(from.day, monthLength(to.year, to.month)));
}

/** Western Easter Sunday (Butcher's algorithm). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The nth weekday of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = dayOf(year, month, monthLength(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}
