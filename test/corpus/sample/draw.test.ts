import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuotes, sharesOf } from '../../../src/corpus/sample/draw.ts';
import type { DocumentReport } from '../../../src/model/report.ts';

/** A document whose quotes have these topics, one word each; `-` for none. */
const document = (id: string, topics: readonly string[]): DocumentReport =>
  ({
    id,
    path: `${id}.txt`,
    outlet: null,
    quotes: topics.map((topic, i) => ({
      id: `q${i}`,
      type: 'direct',
      content: { text: `words ${i}`, spans: [[0, 1]], raw: [[0, 1]] },
      topics: topic === '-' ? [] : [{ topic, direction: 'pro', evidence: [] }],
    })),
  }) as unknown as DocumentReport;

const names = (drawn: ReturnType<typeof drawQuotes>): string[] =>
  drawn.map(({ document: d, quote }) => `${d.id}/${quote.id}`);

describe('shares', () => {
  it.each([
    [[10, 10], 6, [3, 3]],
    [[100, 1], 6, [5, 1]],
    [[2, 2], 9, [2, 2]],
    [[5, 5, 5], 4, [2, 1, 1]],
    [[], 4, []],
  ])('of %j for %i', (sizes, total, shares) => {
    expect(sharesOf(sizes, total)).toEqual(shares);
  });

  it('never exceed a stratum, and sum to what is there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.nat(90), (sizes, total) => {
        const shares = sharesOf(sizes, total);
        const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
        expect(sum(shares)).toBe(Math.min(total, sum(sizes)));
        for (const [i, n] of shares.entries()) expect(n).toBeLessThanOrEqual(sizes[i] ?? 0);
      }),
    );
  });
});

describe('drawing', () => {
  const common = Array.from({ length: 40 }, () => '-');
  const a = document('a', [...common, 'ferry', 'bridge']);
  const b = document('b', [...common, 'ferry']);

  it('takes the rare topics and says what each row stands for', () => {
    const drawn = drawQuotes([a, b], 8, 7);
    expect(drawn).toHaveLength(8);
    const coded = drawn.filter(({ quote }) => quote.topics.length > 0);
    expect(coded.map(({ weight }) => weight)).toEqual([1, 1, 1]);
    expect(drawn.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(83, 6);
  });

  it('draws the same for the same seed, in any order of the files, and other quotes for another', () => {
    const once = names(drawQuotes([a, b], 8, 7));
    expect(names(drawQuotes([b, a], 8, 7)).toSorted()).toEqual(once.toSorted());
    expect(names(drawQuotes([a, b], 8, 8))).not.toEqual(once);
  });

  it('gives all where fewer are there', () => {
    expect(drawQuotes([a, b], 1000, 1)).toHaveLength(83);
  });
});
