/** Numbers that only put things in order: "1." at a line's start, "One, …" and "2) …" inside a sentence. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { sentenceOpens } from '../timexes/guards.ts';
import type { Candidate } from './candidates.ts';

/** "One, defend the dam. Two, mend it", "1) the dam; 2) the weir": numbers of a list. */
export function isEnumerator(atoms: Atoms, c: Candidate): boolean {
  if (!c.bare || c.kind !== 'count' || c.end !== c.first + 1) return false;
  if (atoms.is(c.first, Is.digits)) {
    if (atoms.word(c.end) !== ')' || !atoms.glued(c.end)) return false;
    for (let i = c.first - 1; i >= 0 && i >= c.first - 12; i--) {
      if (atoms.word(i) === '(') return i === c.first - 1;
      if (atoms.word(i) === ')') return true;
    }
    return true;
  }
  if (!sentenceOpens(atoms, c.first) || !atoms.at(c.first).capital) return false;
  return (
    /^[,:]$/.test(atoms.word(c.end)) &&
    !/^(?:including|among|all|both|mostly|most|who|of|one|two|three|four|or|and|in)$/.test(
      atoms.word(c.end + 1),
    )
  );
}

/** "1.", "2)" or a bare "3" that opens a line of a numbered list. */
export function listNumber(atoms: Atoms, c: Candidate): boolean {
  if (!atoms.is(c.first, Is.digits) || !/^\d{1,3}$/.test(atoms.at(c.first).raw)) return false;
  const start = atoms.start(c.first);
  const line = atoms.text.lastIndexOf('\n', start) + 1;
  if (atoms.text.slice(line, start).trim() !== '') return false;
  if (/^[.)]$/.test(atoms.word(c.end)) && atoms.glued(c.end)) {
    return /^\s/.test(atoms.text.charAt(atoms.end(c.end)));
  }
  return atoms.at(c.end).capital && besideNumber(atoms, start, Number(c.value));
}

/** How far the next line of a list can be. */
const LINE = 400;

/** The line before or after opens with the number before or after. */
function besideNumber(atoms: Atoms, start: number, value: number): boolean {
  const { text } = atoms;
  const next = /\n\s*(\d{1,3})\b/.exec(text.slice(start, start + LINE));
  if (next && Number(next[1]) === value + 1) return true;
  const before = text.slice(Math.max(0, start - LINE), start).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return Number(/^(\d{1,3})\b/.exec(line)?.[1]) === value - 1;
}
