/** Column widths that fit the terminal. */
import stringWidth from 'string-width';
import type { Table } from './output.ts';

const NARROWEST = 6;

/**
 * Narrow columns keep their natural width; wide ones share what is left by weight. `shown` holds the
 * cells as they will be printed; each column costs three units for padding and its rule.
 */
export function columnWidths(
  table: Table,
  shown: readonly (readonly string[])[],
  width: number,
): number[] {
  const natural = table.columns.map((column, i) =>
    shown.reduce(
      (most, row) => Math.max(most, widest(row[i] ?? '')),
      stringWidth(column.label ?? column.name),
    ),
  );
  const room = width - 3 * table.columns.length + 1;
  if (natural.reduce((a, b) => a + b, 0) <= room) return natural;
  return shareRoom(
    natural,
    table.columns.map((column) => column.weight ?? 1),
    room,
  );
}

function shareRoom(natural: readonly number[], weights: readonly number[], room: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const open = natural.map((_, i) => i).filter((i) => !fixed.has(i));
    const left = room - [...fixed].reduce((sum, i) => sum + (natural[i] ?? 0), 0);
    const total = open.reduce((sum, i) => sum + (weights[i] ?? 1), 0);
    const share = (i: number): number =>
      Math.max(NARROWEST, Math.floor((left * (weights[i] ?? 1)) / total));
    const fitting = open.filter((i) => (natural[i] ?? 0) <= share(i));
    if (fitting.length === 0 || fitting.length === open.length) {
      return natural.map((n, i) => (fixed.has(i) ? n : Math.min(n, share(i))));
    }
    for (const i of fitting) fixed.add(i);
  }
}

function widest(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, stringWidth(line)), 0);
}
