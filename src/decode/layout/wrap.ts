/** Recognizes hard-wrapped text: many lines just short of one width, broken where no word fitted. */
import type { Line } from './lines.ts';
import type { Traits } from './page.ts';

export interface Wrap {
  /** The column at which lines were broken. */
  readonly width: number;
  /** Paragraphs open with an indent. */
  readonly indented: boolean;
}

const NARROWEST = 40;
const WIDEST = 110;
const SLACK = 16;

export function findWrap(lines: readonly Line[], traits: readonly Traits[]): Wrap | null {
  if (lines.length < 4) return null;
  const widths = lines.map(widthOf).sort((a, b) => a - b);
  const most = widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.95))] ?? 0;
  if (most < NARROWEST || most > WIDEST) return null;
  const wrap = { width: sharpWidth(lines, most), indented: hasIndents(lines) };
  if (cutsWhereFull(lines, traits, wrap)) return wrap;
  const near = widths.filter((w) => w <= most + 2 && w >= most - SLACK).length;
  return near * 2 >= widths.length && cutsSentences(traits) ? wrap : null;
}

/** Sentences that plainly go on were cut where the next word did not fit, all but one in twenty. */
function cutsWhereFull(lines: readonly Line[], traits: readonly Traits[], wrap: Wrap): boolean {
  let cut = 0;
  let full = 0;
  for (let i = 1; i < lines.length; i++) {
    const [previous, line] = [lines[i - 1], lines[i]];
    if (!previous || !line || !traits[i]?.lower || traits[i - 1]?.terminated) continue;
    cut++;
    if (isFull(previous, line, wrap)) full++;
  }
  return cut >= 4 && full * 20 >= cut * 19;
}

/** Short paragraphs end their sentences; wrapped lines mostly do not, and often go on in small letters. */
function cutsSentences(traits: readonly Traits[]): boolean {
  const unfinished = traits.filter((t) => !t.terminated).length;
  const lower = traits.filter((t) => t.lower).length;
  return unfinished * 2 > traits.length && lower * 4 > traits.length;
}

/** Where no line but single long words is wider than a few columns more, the widest line is the width. */
function sharpWidth(lines: readonly Line[], most: number): number {
  let widest = most;
  for (const line of lines) {
    if (widthOf(line) > widest && line.text.includes(' ')) widest = widthOf(line);
  }
  return widest <= most + 6 ? widest : most;
}

function widthOf(line: Line): number {
  return line.indent + line.text.length;
}

function hasIndents(lines: readonly Line[]): boolean {
  const indented = lines.filter((line) => line.indent >= 2).length;
  return indented > 0 && indented * 10 >= lines.length && indented * 3 < lines.length * 2;
}

/** The line was broken because the next word did not fit any more. */
export function isFull(line: Line, next: Line, wrap: Wrap): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return widthOf(line) + 1 + word > wrap.width;
}
