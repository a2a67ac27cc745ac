/** Repairs that need no more than the run itself and the letters next to it. */
import type { Edit } from '../../model/provenance.ts';
import { reread } from './codecs.ts';

/** Letters of European languages and the marks of typography: what a repaired run may hold. */
const PLAUSIBLE = /^[À-ÖØ-öø-ž\u0192\u0218-\u021bẞ‘’“”„‚–—…•€£°«»¿¡\u00a0·™©®º½¼¾²³′″‐‑\u00ad]+$/;

/** What may stand between two small letters. */
const SMALL_LETTER = /^[ß-öø-žș-ț]$/;

/** Characters beyond ASCII. */
const RUN = /[^\x00-\x7f]{2,}/g;

/** Edits of one line, sorted. What they leave is ftfy's to judge. */
export function repairRuns(line: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of line.matchAll(RUN)) {
    const text = strongReading(line, match[0], match);
    if (text !== null) {
      edits.push({
        start: match.index,
        end: match.index + match[0].length,
        text,
        step: 'mojibake',
      });
    }
  }
  return edits;
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
