/** Mends the layout: lines that links or wrapping cut become paragraphs again, one a line, a blank line between. */
import type { Paragraph } from '../../model/annotations.ts';
import { applyEdits, type Edit, type ProvenanceMap } from '../../model/provenance.ts';
import { type Join, joinOf, type Page } from './joins.ts';
import { kindsOf } from './kinds.ts';
import { type Line, linesOf } from './lines.ts';
import { findWrap } from './wrap.ts';

export interface LaidOut {
  readonly text: string;
  readonly map: ProvenanceMap;
  readonly paragraphs: readonly Paragraph[];
}

export function layOut(source: string): LaidOut {
  const lines = linesOf(source);
  const page: Page = { lines, wrap: findWrap(lines), blankMode: false };
  const edits: Edit[] = [];
  const starts: number[] = [];
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const join = previous ? joinOf(page, previous, line) : null;
    addEdit(edits, source, previous?.end ?? 0, line.start, between(previous, join));
    if (!join) starts.push(i);
    edits.push(...invisible(line));
  });
  addEdit(edits, source, lines.at(-1)?.end ?? 0, source.length, { text: '', step: 'edge' });
  const { text, map } = applyEdits(source, edits);
  return { text, map, paragraphs: kindsOf(text) };
}

function between(previous: Line | undefined, join: Join | null): { text: string; step: string } {
  if (!previous) return { text: '', step: 'edge' };
  return join ? { text: join.glue, step: join.step } : { text: '\n\n', step: 'paragraph' };
}

function addEdit(
  edits: Edit[],
  source: string,
  start: number,
  end: number,
  by: { readonly text: string; readonly step: string },
): void {
  if (source.slice(start, end) === by.text) return;
  edits.push({ start, end, ...by });
}

/** Soft hyphens and characters without width cut words in two and are never meant to be read. */
function invisible(line: Line): Edit[] {
  const edits: Edit[] = [];
  for (const match of line.text.matchAll(/[\u00ad\u200b\ufeff]+|\0+/g)) {
    const start = line.start + match.index;
    const nul = match[0].startsWith('\0');
    edits.push({
      start,
      end: start + match[0].length,
      text: nul ? ' ' : '',
      step: nul ? 'nul' : 'invisible',
    });
  }
  return edits;
}
