/** Repairs sequences too weak to judge alone, where the rest of the file shows how it was broken. */
import type { Edit } from '../../model/provenance.ts';
import { CODECS, reread } from './codecs.ts';

const ONE_LETTER = /^\p{Script=Latin}\p{M}?$/u;
const RUN = /[^\x00-\x7f]{2,4}/g;

/** Codecs with which the repairs made so far agree. */
function codecsOf(text: string, edits: readonly Edit[]): Set<string> {
  const found = new Set<string>();
  for (const edit of edits) {
    const old = text.slice(edit.start, edit.end);
    for (const name of CODECS) if (reread(old, name) === edit.text) found.add(name);
  }
  return found;
}

/**
 * In a file with broken letters, a run that reads as one letter in the same encoding is broken too, unless
 * capitals stand before it (an emphasised word and its closing mark) or no small letter touches it.
 */
export function repairWeakRuns(text: string, edits: readonly Edit[]): Edit[] {
  if (edits.length === 0) return [];
  const codecs = [...codecsOf(text, edits)];
  if (codecs.length === 0) return [];
  const more: Edit[] = [];
  let next = 0;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((edits[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if ((edits[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    if (!touchesWord(text, start, end)) continue;
    const letter = readingAs(match[0], codecs, /\p{Ll}/u.test(text.charAt(start - 1)));
    if (letter !== null) more.push({ start, end, text: letter, step: 'mojibake' });
  }
  return more;
}

function touchesWord(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (!/\p{Lu}/u.test(before)) return /\p{Ll}/u.test(before) || /\p{Ll}/u.test(after);
  return /\p{Ll}/u.test(after) && !/\p{L}/u.test(text.charAt(start - 2));
}

/** After a small letter the letter must be small too. */
function readingAs(run: string, codecs: readonly string[], small: boolean): string | null {
  for (const name of codecs) {
    const text = reread(run, name);
    if (text !== null && ONE_LETTER.test(text) && !(small && /\p{Lu}/u.test(text))) return text;
  }
  return null;
}
