/** The stages in the order in which they run. A new extractor is a file here and a line in this list. */
import type { Stage } from '../pipeline/stage.ts';
import { sentencesStage } from '../segment/sentences.ts';
import { tokensStage } from '../segment/tokens.ts';
import { tagsStage } from '../tag/index.ts';
import { attributionsStage } from './attributions/index.ts';
import { entitiesStage, referentsStage } from './entities/index.ts';
import { figuresStage } from './figures/index.ts';
import { namesStage } from './names/index.ts';
import { quotationsStage } from './quotations/index.ts';
import { quotesStage } from './quotes/index.ts';
import { timexesStage } from './timexes/index.ts';

export interface StageOptions {
  /** Attribution model: `default`, `none` for rules only, or a model folder. */
  readonly model?: string;
}

/** All stages, each after what it requires; whoever wants less takes a subset (see `stagesFor`). */
export function allStages(options: StageOptions = {}): readonly Stage[] {
  return [
    tokensStage,
    sentencesStage,
    tagsStage,
    quotationsStage,
    timexesStage,
    namesStage,
    attributionsStage(options),
    referentsStage,
    entitiesStage,
    quotesStage,
    figuresStage,
  ];
}
