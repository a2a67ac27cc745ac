/** Joint decoding on readings made by hand: who gives way to whom. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Alternative,
  Reading,
  Run,
} from '../../../../src/extract/attributions/model/arguments.ts';
import { clash, type Judged, jointly } from '../../../../src/extract/attributions/model/joint.ts';

const run = (first: number, last: number): Run => ({ first, last });

function judged(cue: number, content: readonly Run[], confidence: number): Judged {
  const reading: Reading = {
    cue: { first: cue, last: cue, probability: 0.5 },
    source: [],
    content,
    nothing: -1,
    body: 0.5,
    edges: 0.5,
    sourceMass: 0,
  };
  return { reading, confidence };
}

/** Cue and contents of what stays, and a table of alternatives by cue. */
function decoded(
  list: readonly Judged[],
  others: Readonly<Record<number, readonly Alternative[]>> = {},
): [number, readonly Run[]][] {
  const chosen = jointly(list, ({ cue, content }) => [
    { content, odds: 1 },
    ...(others[cue.first] ?? []),
  ]);
  return chosen.map(({ reading }) => [reading.cue.first, reading.content]);
}

describe('jointly', () => {
  it('leaves alone what nobody disputes', () => {
    const list = [judged(3, [run(4, 9)], 0.9), judged(12, [run(13, 20)], 0.4)];
    expect(jointly(list, () => [])).toEqual(list);
  });

  it('lets an attribution inside the content of another stand', () => {
    const list = [judged(1, [run(2, 20)], 0.9), judged(11, [run(12, 20)], 0.6)];
    expect(decoded(list)).toHaveLength(2);
  });

  it('takes the second quotation from the cue in front of it where a cue of its own claims it', () => {
    const list = [judged(9, [run(0, 7), run(13, 20)], 0.95), judged(12, [run(13, 20)], 0.8)];
    const others = { 9: [{ content: [run(0, 7)], odds: 0.4 }] };
    expect(decoded(list, others)).toEqual([
      [9, [run(0, 7)]],
      [12, [run(13, 20)]],
    ]);
  });

  it('silences the less likely of two that cannot both be right', () => {
    const list = [judged(5, [run(6, 20)], 0.9), judged(22, [run(4, 20)], 0.5)];
    expect(decoded(list)).toEqual([[5, [run(6, 20)]]]);
  });

  it('falls back on no words that the best reading left to others', () => {
    const list = [judged(9, [run(0, 7), run(13, 20)], 0.95), judged(12, [run(13, 20)], 0.8)];
    const others = { 9: [{ content: [run(0, 7), run(11, 20)], odds: 0.9 }] };
    expect(decoded(list, others)).toEqual([[9, [run(0, 7), run(13, 20)]]]);
  });

  it('never returns two that clash, and never adds a cue', () => {
    const content = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }))
      .map(([first, length]) => [run(first, first + length)]);
    const one = fc
      .tuple(
        fc.integer({ min: 0, max: 40 }),
        content,
        fc.double({ min: 0.31, max: 0.99, noNaN: true }),
      )
      .map(([cue, runs, confidence]) => judged(cue, runs, confidence));
    const alternatives = fc.array(
      fc.record({ content, odds: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 7 }), alternatives, (list, others) => {
        const chosen = jointly(list, ({ content: best }) => [
          { content: best, odds: 1 },
          ...others,
        ]);
        chosen.forEach((a, i) => {
          expect(list.some(({ reading }) => reading.cue === a.reading.cue)).toBe(true);
          for (const b of chosen.slice(i + 1)) expect(clash(a.reading, b.reading)).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });
});
