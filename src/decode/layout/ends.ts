/** What the ends of lines say: does a line end its sentence, can a line open one? */
import { abbreviations } from '../../segment/abbreviations.ts';

/** Marks that close what came before; a line that opens with one belongs to the line before. */
const CLOSING_START = /^(?:[,;:!?)\]”»](?!\S*@)|\.(?!\.|\d|\w)|\.(?=\s|$))/;

/** "..." opens a line of its own or takes a space, so it is no closing mark here. */
export function startsClosing(text: string): boolean {
  return CLOSING_START.test(text) && !/^[:;]-?[)(DP](?:\s|$)/.test(text);
}

export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** A sentence ends here: final punctuation, closing marks allowed after it, and no abbreviation before. */
export function isTerminated(text: string): boolean {
  const match = /([.!?…:;。！？])["'”’»)\]]*$/u.exec(text);
  if (!match) return false;
  return match[1] !== '.' || !endsInAbbreviation(text.slice(0, match.index));
}

/** The text before a final period ends in "Mr", "Sen", "U.S" or an initial. */
function endsInAbbreviation(text: string): boolean {
  const word = /[\p{L}\p{M}.]+$/u.exec(text)?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word)) return true;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return true;
  const known = abbreviations().get(word.toLowerCase());
  return known !== undefined && !known.mayEnd && !known.isWord;
}

const BULLET = /^(?:[-*•‣▪●◦–—]\s+(?![-–—])|\(?\d{1,3}[.)]\s+\S|\(?[a-zA-Z][.)]\s+\S)/;

/** "- item", "• item", "1. item"; " -- " is a dash and a bare number is a number. */
export function isBullet(text: string): boolean {
  return BULLET.test(text) && !/^\p{Lu}\.\s/u.test(text);
}
