/** Recognizes hard-wrapped text: many lines just short of one width, broken where no word fitted. */
import type { Line } from './lines.ts';

export interface Wrap {
  /** The column at which lines were broken. */
  readonly width: number;
  /** Paragraphs open with an indent. */
  readonly indented: boolean;
}

const NARROWEST = 40;
const WIDEST = 110;
const SLACK = 16;

export function findWrap(lines: readonly Line[]): Wrap | null {
  if (lines.length < 4) return null;
  const widths = lines.map(widthOf).sort((a, b) => a - b);
  const width = widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.95))] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const near = widths.filter((w) => w <= width + 2 && w >= width - SLACK).length;
  if (near * 2 < widths.length) return null;
  return { width, indented: hasIndents(lines) };
}

export function widthOf(line: Line): number {
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
