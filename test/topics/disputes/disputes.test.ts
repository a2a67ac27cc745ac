/** Coding holds its measured quality on quotes of our own; `held-out.tsv` was never tuned on. */
import { describe, expect, it } from 'vitest';
import { codedQuotes, codingScore } from './measure.ts';

describe.each([
  ['tune.tsv', { precision: 0.97, recall: 0.94, direction: 0.82 }],
  ['held-out.tsv', { precision: 0.94, recall: 0.9, direction: 0.78 }],
])('%s', (file, least) => {
  const score = codingScore(codedQuotes(file));

  it.each(['precision', 'recall', 'direction'] as const)('holds its %s', (metric) => {
    expect(score[metric]).toBeGreaterThanOrEqual(least[metric]);
  });
});
