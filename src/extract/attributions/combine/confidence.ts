/** How sure a rule's finding is, given what the model thinks of it. */
import { logit } from '../model/model.ts';
import type { Draft } from '../rules/draft.ts';

/**
 * A logistic regression on whether content and source are right, fitted on the rules' findings of the
 * tuning split (334, of which 219 right; `bench/reliability.mjs` shows what came of it).
 */
const WEIGHTS = {
  bias: 0.248,
  mass: 0.191,
  rival: 0.568,
  alone: -0.658,
  object: -0.382,
  per: 1.104,
};

const OWN = /^(?:turn|figure|colon|passive)/;

/** `mass`: the model's probability that the rule's cue is one; `rival`: its confidence in the same attribution, null without. */
export function ruleConfidence(rule: Draft, mass: number, rival: number | null): number {
  // Of what stands in the layout or behind no verb the model knows too little.
  if (!rule.cue || OWN.test(rule.rule)) return rule.confidence;
  const sum =
    WEIGHTS.bias +
    WEIGHTS.mass * logit(mass) +
    (rival === null ? WEIGHTS.alone : WEIGHTS.rival * logit(rival)) +
    (rule.rule.startsWith('object') ? WEIGHTS.object : 0) +
    (rule.rule.startsWith('according') ? WEIGHTS.per : 0);
  return 1 / (1 + Math.exp(-sum));
}
