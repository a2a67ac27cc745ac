/** Key word in context: matches under each other, as much context to both sides as fits the line. */
import stringWidth from 'string-width';
import type { ContextLine, Tone } from './output.ts';
import { printable } from './safe.ts';

export type Paint = (text: string, tone: Tone | undefined) => string;

/** Room for who says it; longer names are cut. */
const NOTE = 24;

/** Less context than this says nothing, so a very narrow terminal gets longer lines. */
const LEAST_CONTEXT = 12;

export function drawConcordance(
  lines: readonly ContextLine[],
  width: number,
  paint: Paint,
): string {
  const shown = lines.map((line) => ({
    left: printable(line.left),
    match: printable(line.match),
    right: printable(line.right),
    note: cut(printable(line.note), NOTE, 'end'),
  }));
  const most = (of: (line: ContextLine) => string): number =>
    shown.reduce((widest, line) => Math.max(widest, stringWidth(of(line))), 0);
  const match = most((line) => line.match);
  const room = Math.floor((width - match - most((line) => line.note) - 4) / 2);
  const side = Math.max(LEAST_CONTEXT, room);
  const left = Math.min(
    side,
    most((line) => line.left),
  );
  const right = Math.min(
    side,
    most((line) => line.right),
  );
  return shown
    .map((line) => {
      const before = pad(cut(line.left, left, 'start'), left, 'start');
      // A short match leaves its room to the words after it, so that the notes stay aligned.
      const rest = right + match - stringWidth(line.match);
      const after = pad(cut(line.right, rest, 'end'), rest, 'end');
      const text = `  ${before}${paint(line.match, 'strong')}${after}  ${paint(line.note, 'dim')}`;
      return `${text.trimEnd()}\n`;
    })
    .join('');
}

/** Cuts text to `room` columns, keeping what stands next to the match. */
function cut(text: string, room: number, from: 'start' | 'end'): string {
  const signs = [...text];
  while (signs.length > 0 && stringWidth(signs.join('')) > room) {
    if (from === 'start') signs.shift();
    else signs.pop();
  }
  return signs.join('');
}

function pad(text: string, room: number, at: 'start' | 'end'): string {
  const blanks = ' '.repeat(Math.max(0, room - stringWidth(text)));
  return at === 'start' ? blanks + text : text + blanks;
}
