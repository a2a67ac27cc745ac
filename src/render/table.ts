/** The terminal view: headings, lines and boxed tables, wrapped to the width and safe to print. */
import type { ChalkInstance } from 'chalk';
import { lazyPackage } from '../model/lazy.ts';
import { drawConcordance, type Paint } from './concordance.ts';
import type { Block, Cell, Output, Renderer, RenderOptions, Table, Tone } from './output.ts';
import { printable } from './safe.ts';
import { columnWidths, headOf } from './widths.ts';

const chalkPackage = lazyPackage<typeof import('chalk')>('chalk');
const cliTable = lazyPackage<typeof import('cli-table3')>('cli-table3');
const wrapAnsi = lazyPackage<typeof import('wrap-ansi')>('wrap-ansi');

/** Rules between columns only: light enough to read, and the same with and without colour. */
const LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '│',
};

function painter(color: boolean): Paint {
  const chalk: ChalkInstance = new (chalkPackage().Chalk)({ level: color ? 1 : 0 });
  const tones: Record<Tone, (text: string) => string> = {
    plain: (text) => text,
    strong: chalk.bold,
    dim: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    accent: chalk.cyan,
    added: chalk.green,
    removed: chalk.red,
  };
  return (text, tone) => tones[tone ?? 'plain'](text);
}

function shown(cell: Cell): string {
  return cell === null ? '' : printable(String(cell));
}

/** A column with nothing in it takes room from those that say something; other formats keep it. */
function withoutEmptyColumns(table: Table): Table {
  const filled = table.columns.map((_, i) => table.rows.some((row) => (row[i] ?? '') !== ''));
  if (table.rows.length === 0 || !filled.includes(false)) return table;
  return {
    ...table,
    columns: table.columns.filter((_, i) => filled[i]),
    rows: table.rows.map((row) => row.filter((_, i) => filled[i])),
  };
}

function drawTable(whole: Table, options: RenderOptions, paint: Paint): string {
  const table = withoutEmptyColumns(whole);
  const cells = table.rows.map((row) => table.columns.map((_, i) => shown(row[i] ?? null)));
  const widths = columnWidths(table, cells, options.width);
  const box = new (cliTable())({
    chars: LINES,
    // cli-table3 colours heads and borders even into a pipe unless told not to.
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1 },
    colAligns: table.columns.map((column) => column.align ?? 'left'),
    colWidths: widths.map((w) => w + 2),
  });
  box.push(
    table.columns.map((column, i) =>
      paint(wrap(printable(headOf(column)), widths[i] ?? 1), 'strong'),
    ),
    widths.map((w) => paint('─'.repeat(w), 'dim')),
  );
  for (const row of cells) box.push(row.map((text, i) => wrap(text, widths[i] ?? 1)));
  const lines = box.toString().split('\n');
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Hard-wraps, since cli-table3's own wrapping cuts long words and CJK runs with an ellipsis. */
function wrap(text: string, width: number): string {
  return Number.isFinite(width)
    ? wrapAnsi().default(text, Math.max(1, width), { hard: true })
    : text;
}

function drawBlock(block: Block, options: RenderOptions, paint: Paint): string {
  switch (block.kind) {
    case 'heading':
      return `${paint(printable(block.text), 'strong')}\n`;
    case 'gap':
      return '\n';
    case 'table':
      return drawTable(block.table, options, paint);
    case 'concordance':
      return drawConcordance(block.lines, options.width, paint);
    case 'line': {
      const indent = ' '.repeat(block.indent ?? 0);
      const text = block.pieces.map((p) => paint(printable(p.text), p.tone)).join('');
      const lines = wrap(text, options.width - indent.length).split('\n');
      return `${lines.map((line) => indent + line).join('\n')}\n`;
    }
  }
}

function tableBlocks(output: Output): Block[] {
  return output.tables.flatMap((table): Block[] => [
    ...(table.title ? [{ kind: 'heading', text: table.title } as const] : []),
    { kind: 'table', table },
    { kind: 'gap' },
  ]);
}

export const table: Renderer = {
  name: 'table',
  extension: '.txt',
  doc: 'for reading in a terminal',
  *render(output, options) {
    const paint = painter(options.color);
    for (const block of output.view ?? tableBlocks(output)) yield drawBlock(block, options, paint);
  },
};
