/** The chain against brute force over all paths. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chain, topology } from '../../src/sequence/crf.ts';
import { bestPaths } from '../../src/sequence/k-best.ts';

const SHAPE = topology(
  ['O', 'A', 'B'],
  [0, 1, 2, 0],
  [0, 1],
  [0, 2, 3],
  [
    [0, 0],
    [0, 1],
    [1, 2],
    [1, 3],
    [2, 2],
    [2, 3],
    [3, 3],
  ],
);

/** Every path that the automaton allows, with its score. */
function paths(chain: Chain, n: number): { states: Uint8Array; score: number }[] {
  let open: number[][] = SHAPE.starts.map((s) => [s]);
  for (let i = 1; i < n; i++) {
    open = open.flatMap((path) =>
      Array.from(SHAPE.from, (from, a) =>
        from === path.at(-1) ? [...path, SHAPE.to[a]!] : null,
      ).filter((p) => p !== null),
    );
  }
  return open
    .filter((path) => SHAPE.finals.includes(path.at(-1)!))
    .map((path) => {
      const states = Uint8Array.from(path);
      return { states, score: chain.scoreOf(states, n) };
    });
}

const problem = fc.record({
  n: fc.integer({ min: 2, max: 6 }),
  weights: fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: 40, maxLength: 40 }),
});

function prepared({ n, weights }: { n: number; weights: readonly number[] }): Chain {
  const chain = new Chain(SHAPE);
  chain.arcWeights.set(weights.slice(0, 7));
  chain.startWeights.set(weights.slice(7, 11));
  chain.refresh();
  chain.reserve(n);
  chain.emissions.set(weights.slice(11, 11 + 3 * n));
  return chain;
}

describe('Chain', () => {
  it('sums, marginalises and maximises as enumeration does', () => {
    fc.assert(
      fc.property(problem, (given) => {
        const chain = prepared(given);
        const all = paths(chain, given.n);
        const total = all.reduce((sum, path) => sum + Math.exp(path.score), 0);
        chain.infer(given.n, true);
        expect(chain.logZ).toBeCloseTo(Math.log(total), 6);
        for (let i = 0; i < given.n; i++) {
          for (let k = 0; k < 3; k++) {
            const mass = all
              .filter((path) => SHAPE.labelOf[path.states[i]!] === k)
              .reduce((sum, path) => sum + Math.exp(path.score), 0);
            expect(chain.marginals[i * 3 + k]).toBeCloseTo(mass / total, 6);
          }
        }
        expect(chain.arcCounts.reduce((a, b) => a + b, 0)).toBeCloseTo(given.n - 1, 6);
        const best = Math.max(...all.map((path) => path.score));
        expect(chain.decode(given.n).score).toBeCloseTo(best, 6);
      }),
      { numRuns: 100 },
    );
  });

  it('lists its best paths in order, each once', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 1, max: 9 }), (given, k) => {
        const chain = prepared(given);
        const all = paths(chain, given.n).sort((a, b) => b.score - a.score);
        const found = bestPaths(chain, given.n, k, SHAPE.finals);
        expect(found).toHaveLength(Math.min(k, all.length));
        found.forEach(({ states, score }, i) => {
          expect(score).toBeCloseTo(all[i]!.score, 6);
          expect(chain.scoreOf(states, given.n)).toBeCloseTo(score, 6);
        });
        expect(new Set(found.map(({ states }) => states.join())).size).toBe(found.length);
      }),
      { numRuns: 100 },
    );
  });
});
