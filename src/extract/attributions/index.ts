/** The ATTRIBUTIONS stage: who is made to say what by which words. */
import type { Attribution } from '../../model/annotations.ts';
import type { Stage } from '../../pipeline/stage.ts';
import { ruleAttributionsStage } from './rules/index.ts';

export interface AttributionOptions {
  /** Path of a model, or `none` for rules only. */
  readonly model?: string;
}

export function attributionsStage(
  _options: AttributionOptions = {},
): Stage<readonly Attribution[]> {
  return ruleAttributionsStage;
}
