import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cohensKappa,
  krippendorffsAlpha,
  type Pair,
} from '../../../../src/corpus/eval/codes/agreement.ts';

const pairs = (...counts: readonly (readonly [string, string, number])[]): Pair[] =>
  counts.flatMap(([a, b, n]) => Array.from({ length: n }, (): Pair => [a, b]));

/** Units by coder, "." is missing, as Krippendorff prints them. */
const units = (...coders: readonly string[]): (string | null)[][] => {
  const values = coders.map((c) => c.split(' ').map((v) => (v === '.' ? null : v)));
  return (values[0] ?? []).map((_, i) => values.map((v) => v[i] ?? null));
};

describe("Cohen's kappa", () => {
  // 50 grant proposals, yes or no: the worked example of the article "Cohen's kappa" in Wikipedia.
  it('is 0.4 in the textbook case', () => {
    const judged = pairs(['y', 'y', 20], ['y', 'n', 5], ['n', 'y', 10], ['n', 'n', 15]);
    expect(cohensKappa(judged)).toBeCloseTo(0.4, 10);
  });

  // Same agreement, other margins: two tables of the same article (from Strijbos and others).
  it.each([
    [45, 15, 25, 15, 0.1304],
    [25, 35, 5, 35, 0.2593],
  ])('%i %i %i %i gives %f', (a, b, c, d, kappa) => {
    const judged = pairs(['y', 'y', a], ['y', 'n', b], ['n', 'y', c], ['n', 'n', d]);
    expect(cohensKappa(judged)).toBeCloseTo(kappa, 4);
  });

  it('weighs units as if they stood there so often', () => {
    const once: Pair[] = [
      ['y', 'y'],
      ['y', 'n'],
      ['n', 'y'],
      ['n', 'n'],
    ];
    expect(cohensKappa(once, [20, 5, 10, 15])).toBeCloseTo(0.4, 10);
  });

  it('has nothing to say of one value only, or of nothing', () => {
    expect(cohensKappa(pairs(['y', 'y', 9]))).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });
});

describe("Krippendorff's alpha", () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), examples A, B and C.
  it.each([
    [['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], 0.095],
    [['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], 0.692],
    [
      [
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ],
      0.743,
    ],
  ])('%j is %f', (coders, alpha) => {
    expect(krippendorffsAlpha(units(...coders))).toBeCloseTo(alpha, 3);
  });

  it('has nothing to say without variation', () => {
    expect(krippendorffsAlpha(units('a a', 'a a'))).toBeNull();
  });

  it('is at most 1, and 1 exactly where all agree on more than one value', () => {
    const value = fc.constantFrom('a', 'b', 'c', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value)), (list) => {
        const alpha = krippendorffsAlpha(list);
        if (alpha === null) return;
        const agree = list.every((u) => new Set(u.filter((v) => v !== null)).size <= 1);
        const pairable = list.filter((u) => u.filter((v) => v !== null).length > 1);
        expect(alpha).toBeLessThanOrEqual(1);
        expect(alpha === 1).toBe(
          agree || pairable.every((u) => new Set(u.filter(Boolean)).size === 1),
        );
      }),
    );
  });
});
