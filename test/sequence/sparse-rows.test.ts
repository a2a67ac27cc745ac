/** Sparse rows score as the dense rows they were made from. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KEY_BITS } from '../../src/sequence/feature-table.ts';
import { Features } from '../../src/sequence/features.ts';
import { LinearModel } from '../../src/sequence/linear-model.ts';
import { weightOf } from '../../src/sequence/model-rows.ts';
import { SparseRows } from '../../src/sequence/sparse-rows.ts';

const LABELS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const weight = fc
  .oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }))
  .map((root) => weightOf(root) + 0);
const rows = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 }),
    fc.array(weight, { minLength: LABELS.length, maxLength: LABELS.length }),
  ),
  { selector: ([key]) => key, maxLength: 60 },
);

it('adds up the weights of known features, whatever stood there before', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.integer()), (stored, strangers) => {
      const sorted = stored.toSorted((a, b) => a[0] - b[0]);
      const keys = Int32Array.from(sorted, ([key]) => key);
      const model = new LinearModel(
        LABELS,
        keys,
        Int16Array.from(sorted.flatMap(([, weights]) => weights)),
      );
      const unknown = strangers.filter((hash) => !keys.includes(hash >>> (32 - KEY_BITS)));
      const features = new Features(keys.length + unknown.length);
      for (const key of keys) features.push(key << (32 - KEY_BITS));
      for (const hash of unknown) features.push(hash);
      const scores = new Int32Array(LABELS.length + 1).fill(7);
      new SparseRows(model).score(features, scores, 1);
      const sums = LABELS.map((_, k) => stored.reduce((sum, [, weights]) => sum + weights[k]!, 0));
      expect([...scores]).toEqual([7, ...sums]);
    }),
  );
});
