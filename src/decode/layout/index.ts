/** Mends the layout: lines that links or wrapping cut become paragraphs again, one a line, a blank line between. */
import type { Paragraph } from '../../model/annotations.ts';
import { applyEdits, type Edit, type ProvenanceMap } from '../../model/provenance.ts';
import { RULES } from './joins.ts';
import { type Heading, kindsOf } from './kinds.ts';
import { type Line, linesOf } from './lines.ts';
import { type Page, surveyPage, type Traits } from './page.ts';
import { type Join, judge, type Pair } from './rule.ts';

export interface LaidOut {
  readonly text: string;
  readonly map: ProvenanceMap;
  /** What was changed in the source. */
  readonly edits: readonly Edit[];
  readonly paragraphs: readonly Paragraph[];
  readonly heading: Heading;
}

/** In `structured` text blank lines part paragraphs for certain. */
export function layOut(source: string, structured = false): LaidOut {
  const page = surveyPage(linesOf(source));
  const edits: Edit[] = [];
  let first = 0;
  let open: string[] = [];
  page.lines.forEach((line, index) => {
    const previous = page.lines[index - 1];
    const certain = !previous || (structured && line.blanks > 0);
    const join =
      previous && !certain ? judge(RULES, pairOf(page, first, index, previous, open)) : null;
    if (!join) {
      first = index;
      open = [];
    }
    open.push(line.text);
    addEdit(
      edits,
      source,
      (previous?.end ?? 0) - (join?.dropsHyphen ? 1 : 0),
      line.start,
      between(previous, join),
    );
    edits.push(...invisible(line));
  });
  addEdit(edits, source, page.lines.at(-1)?.end ?? 0, source.length, { text: '', step: 'edge' });
  const { text, map } = applyEdits(source, edits);
  return { text, map, edits, ...kindsOf(text) };
}

function pairOf(
  page: Page,
  first: number,
  index: number,
  previous: Line,
  open: readonly string[],
): Pair {
  const next = page.lines[index] ?? previous;
  const before = page.traits[index - 1] ?? NO_TRAITS;
  const here = page.traits[index] ?? NO_TRAITS;
  return { page, index, first, previous, next, before, here, open };
}

const NO_TRAITS: Traits = { terminated: true, abbreviated: false, lower: false, closing: false };

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
