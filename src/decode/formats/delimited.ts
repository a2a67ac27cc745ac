/** Reads CSV and TSV: the first line names the columns, every other record is an article. */
import { extname } from 'node:path';
import { lazyPackage } from '../../model/lazy.ts';
import { type CellRange, cellsOf, doubledMarks } from './csv-cells.ts';
import { type Format, type FormatContext, FormatProblem } from './format.ts';
import { articlesIn, type TableRecord } from './table.ts';

const csv = lazyPackage<typeof import('csv-parse/sync')>('csv-parse/sync');

export const delimitedFormat: Format = {
  name: 'delimited',
  extensions: ['.csv', '.tsv'],
  walked: false,
  layout: false,
  articles: (raw, context) => articlesIn(raw, recordsIn(raw, context), context),
};

function recordsIn(raw: string, context: FormatContext): TableRecord[] {
  const delimiter = delimiterOf(raw, context.path);
  const [head = [], ...body] = parsedRows(raw, delimiter);
  const names = head.map((name) => name.trim());
  const cells = cellsOf(raw, delimiter).slice(1);
  // The parser and the finder agree on what a record is, or nothing is known about places.
  const sure = cells.length === body.length;
  return body.map((row, i) => {
    const places = sure ? (cells[i] ?? []) : [];
    return {
      fields: Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])),
      range: { start: places[0]?.start ?? 0, end: places.at(-1)?.end ?? raw.length },
      locate: (field) => located(raw, places[names.indexOf(field)]),
    };
  });
}

function located(raw: string, place: CellRange | undefined): ReturnType<TableRecord['locate']> {
  if (!place) return null;
  return { start: place.start, end: place.end, replaced: doubledMarks(raw, place) };
}

function parsedRows(raw: string, delimiter: string): string[][] {
  try {
    return csv().parse(raw, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new FormatProblem('bad-table', `The table is broken: ${(error as Error).message}.`);
  }
}

/** Where commas are decimal marks, spreadsheets write CSV with semicolons. */
function delimiterOf(raw: string, path: string): string {
  if (extname(path.replace(/\.gz$/i, '')).toLowerCase() === '.tsv') return '\t';
  const head = /^[^\r\n]*/.exec(raw)?.[0] ?? '';
  return head.includes(';') && !head.includes(',') ? ';' : ',';
}
