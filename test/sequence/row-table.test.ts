/** Rows behind keys: everything stored is found, nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureTable, KEY_BITS } from '../../src/sequence/feature-table.ts';
import { LinearModel } from '../../src/sequence/linear-model.ts';
import { RowTable } from '../../src/sequence/row-table.ts';

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 }), { maxLength: 400 });

describe('RowTable', () => {
  it('finds the rows that it holds and no others', () => {
    fc.assert(
      fc.property(keys, keys, (stored, asked) => {
        const table = new FeatureTable(stored.length);
        for (const key of stored) table.addKey(key);
        const weights = Int16Array.from(stored.flatMap((_, row) => [row, -row]));
        const rows = new RowTable(new LinearModel(['a', 'b'], table, weights));
        const hash = (key: number): number => key << (32 - KEY_BITS);
        stored.forEach((key, row) => {
          const at = rows.find(hash(key));
          expect([rows.cells[at], rows.cells[at + 1]]).toEqual(
            [row, row === 0 ? -0 : -row].map((n) => n + 0),
          );
        });
        for (const key of asked) {
          if (!stored.includes(key)) expect(rows.find(hash(key))).toBe(-1);
        }
      }),
    );
  });

  it('refuses rows that are too wide for a slot', () => {
    const labels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(
      () => new RowTable(new LinearModel(labels, new FeatureTable(), new Int16Array(0))),
    ).toThrow(RangeError);
  });
});
