/** Publication dates: reading what people write as a date, and the order in which sources are believed. */
import { basename } from 'node:path';
import { CorpusError } from '../model/errors.ts';
import type { DateOrigin, Published } from '../model/meta.ts';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const ISO = /^(?<year>\d{4})[-/.](?<m>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/;
const COMPACT = /^(?<year>(?:19|20)\d{2})(?<m>\d{2})(?<day>\d{2})(?:T|$)/;
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})\\b`,
  'i',
);
const DAY_FIRST = new RegExp(
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(?<year>\\d{4})\\b`,
  'i',
);
const TIME = /^[T ](\d{2}):(\d{2})/;

/** An ISO day (or minute, where the text is an ISO time stamp), else null. Never guesses which of 3/4/2021 is the month. */
export function parseDay(value: string): string | null {
  const text = value.trim();
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) {
    const day = validDay(iso.groups?.year, iso.groups?.m, iso.groups?.day);
    const time = TIME.exec(text.slice(iso[0].length));
    return day && time && Number(time[1]) < 24 ? `${day}T${time[1]}:${time[2]}` : day;
  }
  return writtenDay(text)?.date ?? null;
}

/** The first date written with a month's name and a year, and where it stands. */
export function writtenDay(text: string): { date: string; start: number; end: number } | null {
  const found = [MONTH_FIRST.exec(text), DAY_FIRST.exec(text)]
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)[0];
  if (!found?.groups) return null;
  const prefix = (found.groups.month ?? '').toLowerCase().slice(0, 3);
  const month = MONTHS.findIndex((name) => name.startsWith(prefix)) + 1;
  const date = validDay(found.groups.year, String(month), found.groups.day);
  return date === null ? null : { date, start: found.index, end: found.index + found[0].length };
}

function validDay(year?: string, month?: string, day?: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1600 || y > 2200 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}

/** A date in the file's own name: 2021-06-02, 2021_06_02 or 20210602, not part of a longer number. */
export function dayInName(path: string): string | null {
  const match = /(?<!\d)((?:18|19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/.exec(basename(path));
  return match ? validDay(match[1], match[3], match[4]) : null;
}

/** The day that an option names; throws where it is none. */
export function requireDay(value: string): string {
  const day = parseDay(value);
  if (day === null) throw new CorpusError('bad-date', { value });
  return day;
}

/** The first source that has a date, in the order given. */
export function firstPublished(
  sources: readonly (readonly [DateOrigin, string | null | undefined])[],
): Published | null {
  for (const [from, date] of sources) if (date) return { date, from };
  return null;
}
