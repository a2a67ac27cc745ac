/** Finds where cells stand in delimited text: offsets that the parser does not give. */
import type { Span } from '../../model/span.ts';

/** What is between quotation marks, or the bare cell. */
export interface CellRange extends Span {
  readonly quoted: boolean;
}

/** Cells of each line that is not empty. Loose quoting may be read differently than the parser does. */
export function cellsOf(text: string, delimiter: string): CellRange[][] {
  const rows: CellRange[][] = [];
  let row: CellRange[] = [];
  for (let at = 0; at <= text.length; ) {
    const cell = cellAt(text, at, delimiter);
    row.push(cell);
    at = cell.end + (cell.quoted ? 1 : 0);
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    const only = row.length === 1 && cell.start === cell.end && !cell.quoted;
    if (!only) rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function cellAt(text: string, start: number, delimiter: string): CellRange {
  if (text[start] === '"') {
    let end = text.indexOf('"', start + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    // Marks that do not hold the whole cell are part of it.
    if (end >= 0 && endsCell(text, end + 1, delimiter)) {
      return { start: start + 1, end, quoted: true };
    }
  }
  let end = start;
  while (!endsCell(text, end, delimiter)) end++;
  return { start, end, quoted: false };
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  const char = text.charAt(at);
  return char === '' || char === delimiter || char === '\n' || char === '\r';
}

/** Doubled quotation marks inside a quoted cell stand for one. */
export function doubledMarks(text: string, cell: CellRange): (Span & { text: string })[] {
  if (!cell.quoted) return [];
  return Array.from(text.slice(cell.start, cell.end).matchAll(/""/g), ({ index }) => ({
    start: cell.start + index,
    end: cell.start + index + 2,
    text: '"',
  }));
}
