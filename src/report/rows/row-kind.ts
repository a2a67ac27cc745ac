/** A kind of flat row: what csv, tsv and `--rows` print of a document's report. */
import type { DocumentReport, Located, Pair } from '../../model/report.ts';
import type { Cell, Column, Table } from '../../model/table.ts';

export interface RowKind {
  readonly name: string;
  /** One sentence for `--help` and the docs. */
  readonly doc: string;
  readonly columns: readonly Column[];
  rows(report: DocumentReport): Iterable<readonly Cell[]>;
}

/** One table of a kind's rows over several reports. */
export function tableOf(kind: RowKind, reports: Iterable<DocumentReport>): Table {
  const rows: (readonly Cell[])[] = [];
  for (const report of reports) rows.push(...kind.rows(report));
  return { name: kind.name, columns: kind.columns, rows };
}

/** First column(s) of every kind: which document a row is from. */
export const DOCUMENT_COLUMNS: readonly Column[] = [
  { name: 'document' },
  { name: 'document_id' },
  { name: 'published' },
];

export function documentCells(report: DocumentReport): Cell[] {
  return [report.path, report.id, report.published?.date ?? null];
}

/** Last columns of every kind: where the row stands in the decoded file. */
export const RAW_COLUMNS: readonly Column[] = [
  { name: 'raw_start', align: 'right' },
  { name: 'raw_end', align: 'right' },
];

export function rawCells(located: Located): Cell[] {
  const { raw } = located;
  const start = raw.reduce((least, pair: Pair) => Math.min(least, pair[0]), Infinity);
  const end = raw.reduce((most, pair: Pair) => Math.max(most, pair[1]), 0);
  return Number.isFinite(start) ? [start, end] : [null, null];
}
