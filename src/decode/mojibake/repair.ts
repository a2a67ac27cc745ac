/** Undoes mojibake line by line with ftfy, recorded as edits of the damaged runs only. */
import { lazyPackage } from '../../model/lazy.ts';
import { applyEdits, type Edit, type ProvenanceMap } from '../../model/provenance.ts';
import { alignRuns } from './align.ts';
import { repairWeakRuns } from './context.ts';
import { isMention, spoilsText } from './guards.ts';
import { restoreForms } from './restore.ts';
import { repairRuns } from './runs.ts';

const ftfy = lazyPackage<typeof import('ftfy-js')>('ftfy-js');

/** A line that holds characters beyond ASCII. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What can be part of mojibake: a C1 control or replacement character, two neighbours beyond ASCII that are not
 * both typographic marks, or the lead of a sequence whose no-break space became a space.
 */
const SUSPECT =
  /[\u0080-\u009f\ufffd]|[^\x00-\x7f\u2010-\u203a][^\x00-\x7f]|[\u2010-\u203a][^\x00-\x7f\u2010-\u203a]|[Â-ô] |[a-z]Ã[aoμ123]/;

export function repairMojibake(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const line of linesBeyondAscii(text)) {
    if (SUSPECT.test(line.text)) edits.push(...repairLine(line));
  }
  const more = repairWeakRuns(text, edits);
  return more.length === 0 ? edits : [...edits, ...more].sort((a, b) => a.start - b.start);
}

/** Only \n and \r end a line here: U+0085 may be half of a broken letter. */
function linesBeyondAscii(text: string): Line[] {
  const lines: Line[] = [];
  const beyond = /[^\x00-\x7f]/g;
  for (let match = beyond.exec(text); match; match = beyond.exec(text)) {
    const start =
      Math.max(
        text.lastIndexOf('\n', match.index),
        lastReturn(text, match.index, lines.at(-1)?.end ?? 0),
      ) + 1;
    const end = lineEnd(text, match.index);
    lines.push({ start, end, text: text.slice(start, end) });
    beyond.lastIndex = end;
  }
  return lines;
}

function lastReturn(text: string, from: number, floor: number): number {
  for (let i = from; i >= floor; i--) {
    const code = text.charCodeAt(i);
    if (code === 13) return i;
    if (code === 10) return -1;
  }
  return -1;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** ftfy judges the line as a whole; what it leaves is judged run by run. */
function repairLine(line: Line): Edit[] {
  const restored = applyEdits(line.text, restoreForms(line.text));
  const whole = alignRuns(restored.text, ftfy().fix_encoding(restored.text))
    .filter((edit) => isWanted(restored.text, edit))
    .map((edit) => withLostSpace(restored.text, edit));
  const first = applyEdits(restored.text, whole);
  const local = repairRuns(first.text).filter((edit) => !isMention(first.text, edit));
  const last = applyEdits(first.text, local);
  return editsOf(last.text, last.map.compose(first.map).compose(restored.map)).map((edit) => ({
    ...edit,
    start: edit.start + line.start,
    end: edit.end + line.start,
  }));
}

function isWanted(line: string, edit: Edit): boolean {
  return !isMention(line, edit) && !spoilsText(line, edit);
}

/** The second half of à is a no-break space, often a plain one by now: before a mark it was nothing else. */
function withLostSpace(line: string, edit: Edit): Edit {
  const lost = edit.text.endsWith('à') && line.charAt(edit.end - 1) === 'Ã';
  return lost && /^ [.,;:!?)”’"»]/.test(line.slice(edit.end, edit.end + 2))
    ? { ...edit, end: edit.end + 1 }
    : edit;
}

/** Rounds of edits as one list against the first text, without forms that were restored for nothing. */
function editsOf(text: string, map: ProvenanceMap): Edit[] {
  return map.runs
    .filter((run) => !run.copy)
    .map((run) => ({
      start: run.rawStart,
      end: run.rawEnd,
      text: text.slice(run.start, run.end),
      step: run.step,
    }))
    .filter((edit) => !/[ÃÂ][\u0080-\u00bf]?$|^[\u0080-\u00bf]$|â€\u009d/.test(edit.text));
}
