/** Delimiter-separated rows (RFC 4180 for csv), guarded against spreadsheet formulas. */
import type { Cell, Output, Renderer, RenderOptions } from './output.ts';
import { withoutFormula } from './safe.ts';

type Quoting = (text: string) => string;

const quoted: Quoting = (text) =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** TSV has no quoting: its two delimiters and the backslash are escaped. */
const escaped: Quoting = (text) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');

function* rows(
  output: Output,
  options: RenderOptions,
  delimiter: string,
  quote: Quoting,
): Iterable<string> {
  const table = output.tables[0];
  if (!table) return;
  const cell = (value: Cell): string => {
    if (value === null) return '';
    if (typeof value !== 'string') return String(value);
    return quote(options.csvRaw ? value : withoutFormula(value));
  };
  if (options.header !== false) {
    const bom = options.bom ? '\ufeff' : '';
    yield `${bom}${table.columns.map((column) => quote(column.name)).join(delimiter)}\n`;
  }
  for (const row of table.rows) yield `${row.map(cell).join(delimiter)}\n`;
}

export const csv: Renderer = {
  name: 'csv',
  extension: '.csv',
  doc: 'comma-separated flat rows, UTF-8',
  render: (output, options) => rows(output, options, ',', quoted),
};

export const tsv: Renderer = {
  name: 'tsv',
  extension: '.tsv',
  doc: 'tab-separated flat rows, tabs and line breaks escaped',
  render: (output, options) => rows(output, options, '\t', escaped),
};
