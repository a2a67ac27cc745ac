/** Markdown tables, for notes and issues. */
import type { Cell, Renderer, Table } from './output.ts';
import { printable } from './safe.ts';

function cell(value: Cell): string {
  if (value === null) return '';
  return printable(String(value))
    .replace(/[\\`*_[\]<>|]/g, (char) => `\\${char}`)
    .replaceAll('\n', '<br>');
}

function* tableLines(table: Table): Iterable<string> {
  if (table.title) yield `## ${cell(table.title)}\n\n`;
  yield `| ${table.columns.map((c) => cell(c.label ?? c.name)).join(' | ')} |\n`;
  yield `| ${table.columns.map((c) => (c.align === 'right' ? '---:' : '---')).join(' | ')} |\n`;
  for (const row of table.rows) yield `| ${row.map(cell).join(' | ')} |\n`;
  yield '\n';
}

export const md: Renderer = {
  name: 'md',
  extension: '.md',
  doc: 'Markdown tables',
  *render(output) {
    for (const table of output.tables) yield* tableLines(table);
  },
};
