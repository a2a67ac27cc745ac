/** What the ends of lines say: does a line end its sentence, can a line open one? */
import { abbreviations } from '../../segment/abbreviations.ts';

/** Marks that close what came before; a line that opens with one belongs to the line before. */
const CLOSING_START = /^(?:[,;:!?)\]”»](?!\S*@)|\.(?!\s?\.|\d|\w))/;

/** "..." opens a line of its own or takes a space, so it is no closing mark here. */
export function startsClosing(text: string): boolean {
  return CLOSING_START.test(text) && !/^[:;]-?[)(DP](?:\s|$)/.test(text);
}

export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

export type LineEnd = 'open' | 'abbreviation' | 'final';

/**
 * How a line ends: with final punctuation (closing marks may follow), with a period that may only belong
 * to an abbreviation or initial, or in mid-sentence.
 */
export function lineEnd(text: string): LineEnd {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  const mark = text.charAt(end - 1);
  if (mark === '' || !FINAL.includes(mark)) return 'open';
  const at = end - 1;
  if (mark !== '.' || text.charAt(at - 1) === '.') return 'final';
  const word = wordBefore(text, at, true);
  if (word === '' || word.length === at) return 'final';
  // "50p.", "3m.": a unit after a number ends like any word.
  if (/\d/.test(text.charAt(at - word.length - 1))) return 'final';
  const closed = end < text.length;
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(word)) return closed ? 'final' : 'abbreviation';
  const known = abbreviations().get(word.toLowerCase());
  if (!known || known.isWord || closed) return 'final';
  return known.mayEnd ? 'abbreviation' : 'open';
}

const CLOSERS = '"\'”’»)]“';
const FINAL = '.!?…:;。！？';

/** The letters, with periods among them or not, that end at `end`. */
export function wordBefore(text: string, end: number, periods = false): string {
  let start = end;
  while (start > 0 && isInWord(text, start - 1, periods)) start--;
  return text.slice(start, end);
}

function isInWord(text: string, at: number, periods: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122 ? true : periods && code === 46;
  return /[\p{L}\p{M}]/u.test(text.charAt(at));
}

const BULLET = /^(?:[-*•‣▪●◦–—]\s+(?![-–—])|\(?\d{1,3}[.)]\s+\S|\(?[a-zA-Z][.)]\s+\S)/;

/** "- item", "• item", "1. item"; " -- " is a dash and a bare number is a number. */
export function isBullet(text: string): boolean {
  return BULLET.test(text) && !/^\p{Lu}\.\s/u.test(text);
}

/** A bullet that may as well be a number or an initial inside a sentence, unless it is the first of a list. */
export function isLaterItem(text: string): boolean {
  return /^\(?(?:\d|[a-zA-Z][.)])/.test(text) && !/^\(?[1aA][.)]/.test(text);
}

/** A bullet that may as well be a dash inside a sentence. */
export function isDashed(text: string): boolean {
  return /^[-–—]/.test(text);
}
