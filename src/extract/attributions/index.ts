/** The ATTRIBUTIONS stage: who is made to say what by which words. */
import {
  ATTRIBUTIONS,
  type Attribution,
  PARAGRAPHS,
  QUOTATIONS,
  SENTENCES,
  TAGS,
  TOKENS,
} from '../../model/annotations.ts';
import { type Stage, stage } from '../../pipeline/stage.ts';
import { combined } from './combine/index.ts';
import { modelView } from './combine/model-drafts.ts';
import { loadAttributionModel, readAttributionModel } from './model/load.ts';
import { contextOf } from './rules/context.ts';
import { finished, ruleAttributionsStage, ruleDrafts } from './rules/index.ts';

export interface AttributionOptions {
  /** `default`, `none` for rules only, or the folder of a model. */
  readonly model?: string;
}

export function attributionsStage(options: AttributionOptions = {}): Stage<readonly Attribution[]> {
  const name = options.model ?? 'default';
  if (name === 'none') return ruleAttributionsStage;
  const own = name === 'default' ? null : readAttributionModel(name);
  return stage(ATTRIBUTIONS, [PARAGRAPHS, TOKENS, SENTENCES, TAGS, QUOTATIONS], (doc) => {
    const ctx = contextOf(doc);
    const model = own ?? loadAttributionModel();
    return finished(ctx, combined(ctx, ruleDrafts(ctx), modelView(model, doc, ctx)));
  });
}
