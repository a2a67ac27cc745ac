/** Reads bylines and date lines: who wrote the article and when it appeared. */
import { writtenDay } from '../published.ts';

const LONGEST = 160;

export interface Byline {
  readonly author: string | null;
  /** ISO day. */
  readonly published: string | null;
}

/** Small words that may stand among the capitals of a byline. */
const JOINERS =
  /^(?:and|for|of|the|in|at|to|de|da|di|van|von|del|der|la|le|bin|al|y|e|&|\||[-–—•·,/]|with|by|on)$/;

const DATE_WORDS =
  /^(?:published|updated|posted|last|modified|first|on|at|by|date|a\.?m\.?|p\.?m\.?|[a-z]{1,2}[sd]?t|gmt|utc|et|bst|cet|z|mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|local|time|hrs|min|minute|minutes|read|mins|ago|\||[-–—•·/,]|o'clock)$/;

const ROLE =
  /,?\s+(?:(?:staff|special|senior|chief|political|national|foreign|white house|washington|contributing)\s*)?(?:writer|reporter|correspondent|editor|columnist|contributor|producer|bureau chief|associated press|reuters|afp|bloomberg news|news service)s?$/i;

/** Null where the paragraph is no byline. */
export function bylineOf(paragraph: string): Byline | null {
  if (paragraph.length > LONGEST) return null;
  const by = /^(?:by|written by|story by|reporting by)[:\s]\s*(.+)$/i.exec(paragraph)?.[1];
  if (by !== undefined) return byline(by.replace(/\.$/, ''));
  if (isDateLine(paragraph)) {
    return { author: null, published: writtenDay(paragraph)?.date ?? isoDay(paragraph) };
  }
  return roleLine(paragraph);
}

/** "Ana Ruiz and Tom Cole, Staff Writers | June 2, 2021": names first, nothing that is a sentence. */
function byline(text: string): Byline | null {
  const names = /^[^,|•·(–—]+/.exec(text)?.[0].trim() ?? '';
  const words = names.split(/\s+/);
  if (words.length > 12 || !/^\p{Lu}/u.test(names)) return null;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || JOINERS.test(word))) return null;
  const rest = text.slice(names.length);
  if (/[.!?]["”]?\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(rest) || sentenceLike(rest)) return null;
  const author = names.replace(/\s+(?:for|of|at|in)\s+.*$/, '').replace(/\s+\d.*$/, '');
  if (/^(?:[A-Z][a-z]+day|\d)/.test(author) && /day$/.test(words[0] ?? '')) return null;
  return { author, published: writtenDay(text)?.date ?? isoDay(text) };
}

/** What follows the names holds verbs and small words where a byline has roles, places and dates. */
function sentenceLike(rest: string): boolean {
  const small = rest.match(/(?<![\p{L}'’])\p{Ll}{2,}/gu) ?? [];
  return small.filter((word) => !JOINERS.test(word) && !DATE_WORDS.test(word)).length > 4;
}

function roleLine(text: string): Byline | null {
  const match = text.length > 80 ? null : ROLE.exec(text);
  if (!match) return null;
  const names = text.slice(0, match.index);
  const words = names.split(/\s+/);
  const proper = words.length <= 8 && words.every((w) => /^\p{Lu}/u.test(w) || JOINERS.test(w));
  return proper && words.length >= 2 ? { author: names, published: null } : null;
}

/** A date and a time and nothing else. */
function isDateLine(text: string): boolean {
  const day = writtenDay(text);
  const rest = day
    ? text.slice(0, day.start) + text.slice(day.end)
    : text.replace(/\d{4}-\d\d-\d\d/, '');
  if (rest === text) return false;
  return rest
    .toLowerCase()
    .replace(/\d{1,2}(?::\d\d){0,2}(?=\s|$|[ap.]|,)/g, ' ')
    .split(/[\s,:;()]+|(?<=\d)(?=[ap]m)/)
    .every((word) => word === '' || DATE_WORDS.test(word));
}

function isoDay(text: string): string | null {
  return /\b\d{4}-\d\d-\d\d\b/.exec(text)?.[0] ?? null;
}
