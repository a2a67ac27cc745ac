/** Cuts text into lines and says of each what layout rules ask: its content, indent and trailing space. */

export interface Line {
  /** Content without surrounding white space, `[start, end)` of the whole text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** White space before the content, in characters (a tab counts 4). */
  readonly indent: number;
  /** The content follows exactly one plain space. */
  readonly lead: boolean;
  /** White space after the content, in characters. */
  readonly trail: number;
  /** Blank lines between this line and the one before. */
  readonly blanks: number;
}

/** `\r\r\n` is a doubly converted line end, not a blank line. */
const LINE_END = /\r*\n|\r|[\u2028\u2029\u0085\v\f]/g;

/** Lines with content, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let from = 0;
  const add = (to: number): void => {
    const line = lineAt(text, from, to, blanks);
    if (line) lines.push(line);
    blanks = line ? 0 : blanks + 1;
  };
  LINE_END.lastIndex = 0;
  for (let match = LINE_END.exec(text); match; match = LINE_END.exec(text)) {
    add(match.index);
    from = LINE_END.lastIndex;
  }
  add(text.length);
  return lines;
}

function lineAt(text: string, from: number, to: number, blanks: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (start === end) return null;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let indent = start - from;
  for (let i = from; i < start; i++) if (text.charCodeAt(i) === 9) indent += 3;
  const lead = start - from === 1 && text.charCodeAt(from) === 32;
  return { start, end, text: text.slice(start, end), indent, lead, trail: to - end, blanks };
}

/** White space and characters without width; NUL stands where a word ends. */
function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
