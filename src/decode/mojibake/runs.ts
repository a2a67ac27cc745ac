/** Repairs that need no more than the run itself and the letters next to it. */
import type { Edit } from '../../model/provenance.ts';
import { reread } from './codecs.ts';

/** Letters of European languages and the marks of typography: what a repaired run may hold. */
const PLAUSIBLE = /^[À-ÖØ-öø-ž\u0192\u0218-\u021bẞ‘’“”„‚–—…•€£°«»¿¡\u00a0·™©®º½¼¾²³′″‐‑\u00ad]+$/;

/** What may stand between two small letters. */
const SMALL_LETTER = /^[ß-öø-žș-ț]$/;

/**
 * Ã followed by what compatibility normalization made of the second half of its pair:
 * the dieresis of Ã¨ became a space and U+0308, the ordinal of Ãº the letter o.
 */
const DECOMPOSED: Readonly<Record<string, string>> = {
  ' \u0301': 'ô',
  ' \u0304': 'ï',
  ' \u0308': 'è',
  ' \u0327': 'ø',
  a: 'ê',
  o: 'ú',
  μ: 'õ',
  '1': 'ù',
  '2': 'ò',
  '3': 'ó',
  ' ': 'à',
  '1⁄4': 'ü',
  '1⁄2': 'ý',
  '3⁄4': 'þ',
};

const DECOMPOSED_PAIR =
  /(?<=\p{Ll})Ã( (?=[.,;:!?)”’"»])| [\u0301\u0304\u0308\u0327]|[13]⁄[24]|[123](?!\d)|[aoμ](?=\p{Ll}))/gu;

/** Characters beyond ASCII; canonical decomposition may have split the letters among them. */
const RUN = /(?:[A-Za-z][\u0300-\u0308\u030a\u0327]|[^\x00-\x7f])+/g;

/** Edits of one line, sorted. What they leave is ftfy's to judge. */
export function repairRuns(line: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of line.matchAll(RUN)) {
    const text = strongReading(line, match[0].normalize('NFC'), match);
    if (text !== null) {
      edits.push({
        start: match.index,
        end: match.index + match[0].length,
        text,
        step: 'mojibake',
      });
    }
  }
  for (const match of line.matchAll(DECOMPOSED_PAIR)) {
    const end = match.index + match[0].length;
    const text = DECOMPOSED[match[1] ?? ''] ?? '';
    if (text !== '') edits.push({ start: match.index, end, text, step: 'mojibake' });
  }
  edits.push(...lostClosers(line));
  return withoutOverlaps(edits);
}

/** A reading that nothing else explains: broken twice, or a capital or symbol inside a word in small letters. */
function strongReading(line: string, run: string, match: RegExpExecArray): string | null {
  const once = reread(run, 'latin');
  if (once === null) return null;
  const twice = reread(once, 'latin');
  if (twice !== null) return PLAUSIBLE.test(twice) ? twice : null;
  if (!SMALL_LETTER.test(once) || /\p{Lu}/u.test(once)) return null;
  const before = line.charAt(match.index - 1);
  const after = line.charAt(match.index + match[0].length);
  const inside = /\p{Ll}/u.test(before) && /\p{Ll}/u.test(after);
  return inside && !/^\p{Ll}+$/u.test(run) ? once : null;
}

/** The closing mark of â€œ…â€ whose third byte has no character in windows-1252 and was dropped. */
function lostClosers(line: string): Edit[] {
  if (!line.includes('â€œ')) return [];
  const edits: Edit[] = [];
  let open = 0;
  for (const match of line.matchAll(/â€(œ|\u009d|\ufffd|(?=[\s.,;:!?)\]]|$))/g)) {
    if (match[1] === 'œ') open++;
    else if (open > 0) {
      open--;
      const end = match.index + match[0].length;
      edits.push({ start: match.index, end, text: '”', step: 'mojibake' });
    }
  }
  return edits;
}

function withoutOverlaps(edits: Edit[]): Edit[] {
  const out: Edit[] = [];
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    if (edit.start >= (out.at(-1)?.end ?? 0)) out.push(edit);
  }
  return out;
}
