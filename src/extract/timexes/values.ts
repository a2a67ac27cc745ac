/** From a TIMEX3 value to the days it covers. */
import { addMonths, type Day, dayOf, isoDay, monthLength, parseIso, weekStart } from './days.ts';

export interface Cover {
  /** First and last day, both inside. */
  readonly from: Day;
  readonly to: Day;
}

/** First month of each season's three; winter runs into the next year. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

type Rule = readonly [RegExp, (parts: readonly string[], firstFiscalMonth: number) => Cover];

const RULES: readonly Rule[] = [
  [/^(\d{4}-\d\d-\d\d)(?:T.*)?$/, ([, day]) => whole(parseIso(day ?? '') ?? 0)],
  [/^(\d{4})-(\d\d)$/, ([, y, m]) => months(Number(y), Number(m), 1)],
  [/^(\d{4})$/, ([, y]) => months(Number(y), 1, 12)],
  [/^(\d{3})$/, ([, d]) => months(Number(d) * 10, 1, 120)],
  [/^(\d{2})$/, ([, c]) => months(Number(c) * 100, 1, 1200)],
  [/^(\d{4})-Q([1-4])$/, ([, y, q]) => months(Number(y), Number(q) * 3 - 2, 3)],
  [/^(\d{4})-H([12])$/, ([, y, h]) => months(Number(y), Number(h) * 6 - 5, 6)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, y, s]) => months(Number(y), SEASONS[s ?? 'SP'] ?? 3, 3)],
  [/^(\d{4})-W(\d\d)(-WE)?$/, ([, y, w, end]) => week(Number(y), Number(w), end !== undefined)],
  [/^FY(\d{4})$/, ([, y], first) => months(Number(y) - (first > 1 ? 1 : 0), first, 12)],
];

function whole(day: Day): Cover {
  return { from: day, to: day };
}

function months(year: number, month: number, count: number): Cover {
  const last = addMonths(year, month, count - 1);
  return {
    from: dayOf(year, month, 1),
    to: dayOf(last.year, last.month, monthLength(last.year, last.month)),
  };
}

function week(year: number, number: number, weekend: boolean): Cover {
  const start = weekStart(year, number);
  return { from: weekend ? start + 5 : start, to: start + 6 };
}

/** Days of an anchored value; null for durations, sets, references and unresolved values. */
export function coverOf(value: string, firstFiscalMonth = 10): Cover | null {
  const slash = value.indexOf('/');
  if (slash > 0) {
    const from = coverOf(value.slice(0, slash), firstFiscalMonth);
    const to = coverOf(value.slice(slash + 1), firstFiscalMonth);
    return from && to ? { from: from.from, to: to.to } : null;
  }
  for (const [pattern, cover] of RULES) {
    const match = pattern.exec(value);
    if (match) return cover(match, firstFiscalMonth);
  }
  return null;
}

export function coverDays(cover: Cover | null): { from: string | null; to: string | null } {
  return cover ? { from: isoDay(cover.from), to: isoDay(cover.to) } : { from: null, to: null };
}
