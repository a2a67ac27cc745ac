/** Reads the dateline that opens wire copy: "LISBON, March 3, 2021 (Reuters) — …". */
import { writtenDay } from '../published.ts';

export interface DatelineParts {
  readonly place: string;
  /** ISO day; null where there is none, or no year. */
  readonly date: string | null;
  /** Length of the dateline with its dash. */
  readonly length: number;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]+){0,3}";
const REGION = '(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})?';
const DAY =
  '(?:,? (?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}\\.?(?: \\d{4})?))?';
const AGENCY = '(?: ?\\([\\p{L} .]{2,30}\\))?';
const DATELINE = new RegExp(
  `^(${CAPITALS}${REGION})(${DAY})${AGENCY} ?(?:—|–|--?|:) ?(?=\\S)`,
  'u',
);

export function datelineOf(paragraph: string): DatelineParts | null {
  const match = DATELINE.exec(paragraph.slice(0, 120));
  if (!match?.[1]) return null;
  // A colon or hyphen after one word is a label ("WALLACE: …") unless a day or region shows a dateline.
  const bare = !match[1].includes(',') && match[2] === '' && !match[0].includes('(');
  if (bare && !/[—–]|--|\s-\s/.test(match[0])) return null;
  const date = writtenDay(match[2] ?? '')?.date ?? null;
  return { place: match[1], date, length: match[0].length };
}
