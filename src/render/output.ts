/** What a command hands to a renderer: one result in the shapes that the formats need. */

import type { Cell, Table } from '../model/table.ts';

export type { Cell, Column, Table } from '../model/table.ts';

export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'bad' | 'accent' | 'added' | 'removed';

/** A run of terminal text in one tone. The text may come from articles: the renderer makes it safe. */
export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
}

/** One hit of a concordance; the hits of a block stand under each other, cut to the terminal. */
export interface ContextLine {
  readonly left: string;
  readonly match: string;
  readonly right: string;
  /** Stands at the end of the line, e.g. who says it. */
  readonly note: string;
}

/** A part of the terminal view. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'line'; readonly pieces: readonly Piece[]; readonly indent?: number }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'concordance'; readonly lines: readonly ContextLine[] }
  | { readonly kind: 'gap' };

export interface Output {
  /** The whole result, for json. */
  readonly json: unknown;
  /** For ndjson, a line each. */
  readonly records: Iterable<unknown>;
  /** For csv and tsv (the first one) and md (all). */
  readonly tables: readonly Table[];
  /** For the terminal; the tables when absent. */
  readonly view?: readonly Block[];
}

export interface RenderOptions {
  /** Columns of the terminal; Infinity never wraps. */
  readonly width: number;
  readonly color: boolean;
  /** Prefix a byte order mark for spreadsheets (csv and tsv). */
  readonly bom?: boolean;
  /** Do not guard cells that a spreadsheet would run as a formula. */
  readonly csvRaw?: boolean;
  /** False leaves the header line out, where rows are written piece by piece (csv and tsv). */
  readonly header?: boolean;
}

/** One output format. */
export interface Renderer {
  readonly name: string;
  readonly extension: `.${string}`;
  readonly doc: string;
  render(output: Output, options: RenderOptions): Iterable<string>;
}

/** The output of a result that is one table: its rows are the records. */
export function tableOutput(table: Table, json: unknown, view?: readonly Block[]): Output {
  return { json, records: recordsOf(table), tables: [table], ...(view ? { view } : {}) };
}

/** A table's rows as flat objects, keyed by column name. */
export function* recordsOf(table: Table): Iterable<Record<string, Cell>> {
  for (const row of table.rows) {
    yield Object.fromEntries(table.columns.map((column, i) => [column.name, row[i] ?? null]));
  }
}
