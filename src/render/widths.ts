/** Column widths that fit the terminal. */
import { lazyPackage } from '../model/lazy.ts';
import type { Column, Table } from './output.ts';

const stringWidth = lazyPackage<typeof import('string-width')>('string-width');

/** A column is not made narrower than its longest word, up to these widths: the first that fits. */
const WORD_LIMITS = [18, 16, 14, 12, 11, 10, 9, 8, 7, 6];

/**
 * Narrow columns keep their natural width; wide ones share what is left by weight, but words stay
 * whole as long as there is room for them. `shown` holds the cells as they will be printed; each
 * column costs three units for padding and its rule.
 */
export function columnWidths(
  table: Table,
  shown: readonly (readonly string[])[],
  width: number,
): number[] {
  const measure = (of: (text: string) => number): number[] =>
    table.columns.map((column, i) =>
      shown.reduce((most, row) => Math.max(most, of(row[i] ?? '')), of(headOf(column))),
    );
  const natural = measure((text) => longest(text.split('\n')));
  const room = width - 3 * table.columns.length + 1;
  if (sum(natural) <= room) return natural;
  const words = measure((text) => longest(text.split(/\s+/)));
  const least = leastWidths(words, room);
  return shareRoom(
    natural,
    least,
    table.columns.map((column) => column.weight ?? 1),
    room,
  );
}

/** What stands over a column in a terminal: words, which may wrap. */
export function headOf(column: Column): string {
  return column.label ?? column.name.replaceAll('_', ' ');
}

function leastWidths(words: readonly number[], room: number): number[] {
  for (const limit of WORD_LIMITS) {
    const least = words.map((word) => Math.min(word, limit));
    if (sum(least) <= room || limit === WORD_LIMITS.at(-1)) return least;
  }
  return [...words];
}

/** Settles the columns that need less than their share or more than it, until the rest fit theirs. */
function shareRoom(
  natural: readonly number[],
  least: readonly number[],
  weights: readonly number[],
  room: number,
): number[] {
  const settled = new Map<number, number>();
  for (;;) {
    const open = natural.map((_, i) => i).filter((i) => !settled.has(i));
    const left = room - sum([...settled.values()]);
    const total = sum(open.map((i) => weights[i] ?? 1));
    const share = (i: number): number => Math.floor((left * (weights[i] ?? 1)) / total);
    const before = settled.size;
    for (const i of open) if ((least[i] ?? 0) > share(i)) settled.set(i, least[i] ?? 0);
    if (settled.size === before) {
      for (const i of open) if ((natural[i] ?? 0) <= share(i)) settled.set(i, natural[i] ?? 0);
    }
    if (settled.size === before || settled.size === natural.length) {
      return natural.map((n, i) => settled.get(i) ?? Math.min(n, share(i)));
    }
  }
}

function longest(pieces: readonly string[]): number {
  return pieces.reduce((most, piece) => Math.max(most, stringWidth().default(piece)), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
