/** Scores a reading of single-byte text: do its letters beyond ASCII stand where such letters stand? */

const DECODER = 'macintosh';

/** Letters that Western European languages use all the time. */
const USUAL = /[éèêëàâäáãåçñöóôòõøüúùûíîïìßæœ]/;

function scoreAt(text: string, i: number): number {
  const char = text.charAt(i);
  const before = text.charAt(i - 1);
  const after = text.charAt(i + 1);
  if (/[\u0080-\u009f\ufffd]/.test(char)) return -2;
  return /\p{L}/u.test(char) ? letterScore(char, before, after) : markScore(char, before, after);
}

function letterScore(char: string, before: string, after: string): number {
  // A letter alone or at a number is rarely meant; "à", "é" and the like are words.
  if (!/\p{L}/u.test(before + after)) return /[àéèóáÀÉ]/.test(char) ? 0 : -0.6;
  if (/\p{Ll}/u.test(char)) return lowerScore(char, before, after);
  return /\p{Ll}/u.test(before) ? -1.5 : 0.6;
}

const WORD = /[\p{L}\d]/u;

function markScore(char: string, before: string, after: string): number {
  if (char === '’') return WORD.test(before) ? 1 : 0;
  if (/[“‘«„¿¡]/.test(char)) return WORD.test(before) ? -1 : 1;
  if (/[”»]/.test(char)) return WORD.test(after) ? -1 : 1;
  if (/[–—…€£§°•·©®™\u00a0]/.test(char)) {
    return /\p{L}/u.test(before) && /\p{Ll}/u.test(after) ? -0.3 : 0.5;
  }
  return /\p{L}/u.test(before + after) ? -1 : -0.2;
}

function lowerScore(char: string, before: string, after: string): number {
  const inWord = /\p{L}/u.test(before) || /\p{Ll}/u.test(after);
  const afterCapitals = /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after);
  if (afterCapitals) return -1;
  return (inWord ? 0.6 : 0) + (USUAL.test(char) ? 0.4 : -0.2);
}

/** Mean score of the characters beyond ASCII, between about -2 and 1. */
export function readingScore(text: string): number {
  let sum = 0;
  let count = 0;
  for (const match of text.matchAll(/[^\x00-\x7f]/g)) {
    sum += scoreAt(text, match.index);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

export function macRomanScore(bytes: Uint8Array): number {
  return readingScore(new TextDecoder(DECODER).decode(bytes));
}
