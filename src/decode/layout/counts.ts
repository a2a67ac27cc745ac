/** Counts how the lines of a page end, which tells what single spaces and blank lines mean on it. */
import type { Line } from './lines.ts';
import type { Traits } from './page.ts';
import { isFull, type Wrap } from './wrap.ts';

export interface EndCounts {
  /** Line ends with a blank line. */
  blank: number;
  /** Single line ends after which a new sentence starts. */
  finished: number;
  /** Lines with one leading space inside a sentence, and after one. */
  leadInside: number;
  leadAfter: number;
  /** Lines with one trailing space that plainly go on, and finished ones with any. */
  trailInside: number;
  trailAfter: number;
  /** Sentences cut without a space on either side. */
  bare: number;
}

/** The line plainly goes on from the one before. */
export function goesOn(traits: readonly Traits[], i: number): boolean {
  const next = traits[i];
  return next?.closing === true || (next?.lower === true && traits[i - 1]?.terminated === false);
}

export function countEnds(
  lines: readonly Line[],
  traits: readonly Traits[],
  wrap: Wrap | null,
): EndCounts {
  const counts: EndCounts = {
    blank: 0,
    finished: 0,
    leadInside: 0,
    leadAfter: 0,
    trailInside: 0,
    trailAfter: 0,
    bare: 0,
  };
  for (let i = 1; i < lines.length; i++) {
    const [previous, line] = [lines[i - 1], lines[i]];
    if (!previous || !line) continue;
    if (previous.trail === 1 && goesOn(traits, i)) counts.trailInside++;
    if (line.blanks > 0) counts.blank++;
    else if (!wrap || !isFull(previous, line, wrap)) countSingle(counts, previous, line, traits, i);
  }
  return counts;
}

/** A line end without a blank line that no width explains. */
function countSingle(
  counts: EndCounts,
  previous: Line,
  line: Line,
  traits: readonly Traits[],
  i: number,
): void {
  const [before, here] = [traits[i - 1], traits[i]];
  if (before?.terminated && !here?.lower && !here?.closing) {
    counts.finished++;
    if (line.lead) counts.leadAfter++;
    if (previous.trail > 0) counts.trailAfter++;
  } else if (line.lead) counts.leadInside++;
  else if (here?.lower && !before?.terminated && previous.trail === 0) counts.bare++;
}
