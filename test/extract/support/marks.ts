/** Reads case tables whose expectations are marked in the text: "[Tuesday|2021-06-01]". */
import { readFileSync } from 'node:fs';

export interface Marked {
  readonly start: number;
  readonly text: string;
  /** What stands after the first bar, split at bars. */
  readonly fields: readonly string[];
}

export interface Case {
  /** The first column; the same as `head` where there is no other. */
  readonly id: string;
  /** The column before the text. */
  readonly head: string;
  readonly text: string;
  readonly marks: readonly Marked[];
}

export function readCases(url: URL): Case[] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const columns = line.split('\t');
      const marked = (columns.at(-1) ?? '').replaceAll('¶', '\n\n');
      return { id: columns[0] ?? '', head: columns.at(-2) ?? '', ...strip(marked) };
    });
}

function strip(marked: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\[([^\]|]+)\|([^\]]*)\]/g)) {
    text += marked.slice(from, match.index);
    marks.push({ start: text.length, text: match[1] ?? '', fields: (match[2] ?? '').split('|') });
    text += match[1];
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), marks };
}
