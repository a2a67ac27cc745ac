/** A table with fewer columns, where a terminal has no room for all. */
import type { Table } from '../../model/table.ts';

export function withColumns(table: Table, names: readonly string[]): Table {
  const picked = names
    .map((name) => table.columns.findIndex((c) => c.name === name))
    .filter((i) => i >= 0);
  return {
    ...table,
    columns: picked.flatMap((i) => table.columns[i] ?? []),
    rows: table.rows.map((row) => picked.map((i) => row[i] ?? null)),
  };
}
