/** Flat tables: named columns and plain cells, the shape of every row that the product prints. */

export type Cell = string | number | boolean | null;

export interface Column {
  /** Stable snake_case name: the header in csv, tsv and flat ndjson. */
  readonly name: string;
  /** Heading for people; defaults to the name. */
  readonly label?: string;
  readonly align?: 'left' | 'right';
  /** Share of the terminal's width that the column may take when it must wrap; default 1. */
  readonly weight?: number;
}

export interface Table {
  readonly name: string;
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
