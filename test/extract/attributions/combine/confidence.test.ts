/** Laws of a rule's confidence: the model's opinion can only help, and it stays a probability. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleConfidence } from '../../../../src/extract/attributions/combine/confidence.ts';
import type { Draft } from '../../../../src/extract/attributions/rules/draft.ts';

const draft = (rule: string, cue = true): Draft => ({
  source: { first: 0, last: 1 },
  cue: cue ? { first: 1, last: 2 } : null,
  content: [{ first: 2, last: 6 }],
  rule,
  confidence: 0.9,
});
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const rules = fc.constantFrom('cue:that', 'cue:quote', 'object:accuse', 'according');

describe('confidence of a rule', () => {
  it('is a probability that grows with the model’s opinion of the cue', () => {
    fc.assert(
      fc.property(rules, chance, chance, fc.option(chance), (rule, a, b, rival) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const less = ruleConfidence(draft(rule), low, rival);
        const more = ruleConfidence(draft(rule), high, rival);
        expect(less).toBeGreaterThan(0);
        expect(more).toBeLessThan(1);
        expect(more).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  it('is higher where the model sees the same attribution, the surer the more', () => {
    for (const rule of ['cue:that', 'object:accuse']) {
      const alone = ruleConfidence(draft(rule), 0.6, null);
      const shared = ruleConfidence(draft(rule), 0.6, 0.5);
      expect(shared).toBeGreaterThan(alone);
      expect(ruleConfidence(draft(rule), 0.6, 0.8)).toBeGreaterThan(shared);
    }
  });

  it('stays the rule’s own for labelled turns, which have no cue', () => {
    expect(ruleConfidence(draft('turn', false), 1, null)).toBe(0.9);
    expect(ruleConfidence(draft('turn:question'), 0.1, null)).toBe(0.9);
  });
});
