/** Rows behind keys: everything stored is found, nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_BITS } from '../../src/sequence/feature-table.ts';
import { LinearModel } from '../../src/sequence/linear-model.ts';
import { ROW_SUMS, RowTable } from '../../src/sequence/row-table.ts';

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 }), { maxLength: 120 });

describe('RowTable', () => {
  it('adds the rows that it holds and no others', () => {
    fc.assert(
      fc.property(keys, keys, (stored, asked) => {
        stored.sort((a, b) => a - b);
        const weights = Int16Array.from(stored.flatMap((_, row) => [(row + 1) ** 2, -(row ** 2)]));
        const rows = new RowTable(new LinearModel(['a', 'b'], Int32Array.from(stored), weights));
        const look = (keys: readonly number[]): number[] => {
          const sums = new Int32Array(ROW_SUMS);
          const hashes = Int32Array.from(keys, (key) => key << (32 - KEY_BITS));
          rows.sum(hashes, 0, hashes.length, sums, 0);
          return [...sums.subarray(0, 2)];
        };
        stored.forEach((key, row) => {
          expect(look([key])).toEqual([(row + 1) ** 2, 0 - row ** 2]);
        });
        for (const key of asked) if (!stored.includes(key)) expect(look([key])).toEqual([0, 0]);
        const squares = (numbers: readonly number[]): number =>
          numbers.reduce((sum, n) => sum + n ** 2, 0);
        const rowsOf = [...stored.keys()];
        expect(look(stored)).toEqual([squares(rowsOf.map((row) => row + 1)), 0 - squares(rowsOf)]);
      }),
    );
  });

  it('refuses rows that are too wide for a slot', () => {
    const labels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(
      () => new RowTable(new LinearModel(labels, new Int32Array(0), new Int16Array(0))),
    ).toThrow(RangeError);
  });
});
