/** The attribution model as a whole: both stages, the words they know, and how sure a reading is. */

import type { Document } from '../../../model/document.ts';
import { CrfModel } from '../../../sequence/crf-model.ts';
import type { ModelRows } from '../../../sequence/model-rows.ts';
import {
  type Alternative,
  alternatives,
  countCandidates,
  type Reading,
  readArguments,
  WordScores,
} from './arguments.ts';
import { type Candidate, findCandidates, WordHashes } from './candidates.ts';
import { argumentTopology, cueTopology } from './labels.ts';
import { View } from './view.ts';
import { Vocabulary } from './words.ts';

/** What the second stage says of a document. */
export interface Readings {
  readonly readings: readonly Reading[];
  /** The likeliest contents of a reading's cue, its own among them; decoded when asked for. */
  readonly alternativesOf: (reading: Reading) => Alternative[];
}

export class AttributionModel {
  readonly cues: CrfModel;
  readonly arguments: CrfModel | null;
  readonly vocabulary: Vocabulary;
  /** Weights of `trustFeatures`. */
  readonly trust: readonly number[];

  constructor(cues: ModelRows, args: ModelRows | null) {
    this.cues = new CrfModel(cues, cueTopology);
    this.arguments = args ? new CrfModel(args, argumentTopology) : null;
    this.vocabulary = new Vocabulary(pairs(cues.extras.lexicon ?? []));
    this.trust = args?.extras.trust ?? [];
  }

  view(doc: Document): View {
    return new View(doc, this.vocabulary);
  }

  candidates(view: View, words: WordHashes, mass?: Float32Array): Candidate[] {
    return view.blocks.flatMap((block) => findCandidates(this.cues, view, words, block, mass));
  }

  /** Every candidate cue with its best source and content; `mass` as in `findCandidates`. */
  read(view: View, mass?: Float32Array): Readings {
    const words = new WordHashes(view);
    const candidates = this.candidates(view, words, mass);
    const model = this.arguments;
    if (!model) return { readings: [], alternativesOf: () => [] };
    const others = countCandidates(view, candidates);
    const reader = { model, view, scores: new WordScores(model, view, words), others };
    return {
      readings: candidates.map((cue) => readArguments(reader, cue)),
      alternativesOf: ({ cue }) => alternatives(reader, cue),
    };
  }

  /** Probability that the reading is a right attribution. */
  confidence(view: View, reading: Reading): number {
    let sum = 0;
    trustFeatures(view, reading).forEach((value, k) => {
      sum += value * (this.trust[k] ?? DEFAULT_TRUST[k] ?? 0);
    });
    return 1 / (1 + Math.exp(-sum));
  }
}

const DEFAULT_TRUST = [0, 1, 1, 0, 0, 0, 0, 0];

/** Log-odds of a probability, kept finite. */
export function logit(probability: number): number {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(p / (1 - p));
}

/** What tells a right reading from a wrong one: inputs of the logistic regression that calibrates. */
export function trustFeatures(view: View, reading: Reading): number[] {
  const { cue, content, source } = reading;
  const size = content.reduce((n, run) => n + run.last - run.first + 1, 0);
  let quoted = 0;
  for (const run of content) {
    for (let cell = run.first; cell <= run.last; cell++) if (view.quote[cell]) quoted++;
  }
  const share = quoted / Math.max(1, size);
  return [
    1,
    logit(cue.probability),
    logit(1 - Math.exp(reading.nothing)),
    logit(reading.body),
    logit(reading.edges),
    source.length > 0 ? logit(reading.sourceMass) : -1,
    source.length > 0 ? 1 : 0,
    share > 0.9 ? 1 : 0,
    share > 0 && share <= 0.9 ? 1 : 0,
    Math.log(1 + size),
    content.length > 1 ? 1 : 0,
    view.quote[cue.first] ? 1 : 0,
    (view.rank[cue.last] ?? 0) >= 3 ? 1 : 0,
  ];
}

function pairs(flat: readonly number[]): ReadonlyMap<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i + 1 < flat.length; i += 2) map.set(flat[i]!, flat[i + 1]!);
  return map;
}
