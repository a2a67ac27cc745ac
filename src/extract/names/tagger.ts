/** The name tagger: Viterbi over B-/I-/O labels of the stretches where names can be. */
import { lazy, readData } from '../../lexicon/load.ts';
import type { EntityType } from '../../model/annotations.ts';
import { Features } from '../../sequence/features.ts';
import { decodeModel } from '../../sequence/model-file.ts';
import type { ModelRows } from '../../sequence/model-rows.ts';
import { SparseRows } from '../../sequence/sparse-rows.ts';
import { bioAllowed, Viterbi } from '../../sequence/viterbi.ts';
import { type NameContext, nameFeatures, viewOf } from './features.ts';
import { stretchesOf } from './stretches.ts';

/** A name over tokens [first, last). */
export interface TokenName {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** 0 to 1. */
  readonly confidence: number;
  readonly rule: string;
}

export interface NameTagger {
  names(context: NameContext): TokenName[];
}

/** A margin of this many weight units makes the tagger 73 % sure. */
const MARGIN = 16_000;

export function nameTaggerOf(model: ModelRows): NameTagger {
  const labels = model.labels;
  const width = labels.length;
  const viterbi = new Viterbi({
    width,
    scores: Float64Array.from(model.extras.transitions ?? []),
    allowed: bioAllowed(labels),
  });
  const rows = new SparseRows(model);
  const features = new Features();
  let emissions = new Int32Array(64 * width);
  let path = new Uint8Array(64);
  return {
    names(context) {
      const found: TokenName[] = [];
      for (const stretch of stretchesOf(context.forms, context.first, context.last)) {
        const size = stretch.last - stretch.first;
        if (size > path.length) {
          emissions = new Int32Array(size * 2 * width);
          path = new Uint8Array(size * 2);
        }
        const view = viewOf(context, stretch);
        for (let k = 0; k < size; k++) {
          nameFeatures(features, context, view, k);
          rows.score(features, emissions, k * width);
        }
        viterbi.decode(emissions, size, path);
        for (const [first, last] of spansOf(path, size, labels)) {
          const label = path[first] as number;
          found.push({
            first: stretch.first + first,
            last: stretch.first + last,
            type: (labels[label] as string).slice(2) as EntityType,
            confidence: confidenceOf(emissions, width, first, label),
            rule: 'name-model',
          });
        }
      }
      return found;
    },
  };
}

/** Spans of B-x I-x* in a label path. */
function* spansOf(
  path: Uint8Array,
  size: number,
  labels: readonly string[],
): Generator<readonly [number, number]> {
  for (let i = 0; i < size; i++) {
    if (labels[path[i] as number] === 'O') continue;
    let end = i + 1;
    while (end < size && (labels[path[end] as number] as string).startsWith('I-')) end++;
    yield [i, end];
    i = end - 1;
  }
}

/** How far the first token's label stands above the next best one. */
function confidenceOf(emissions: Int32Array, width: number, k: number, label: number): number {
  let other = Number.NEGATIVE_INFINITY;
  for (let m = 0; m < width; m++) {
    if (m !== label) other = Math.max(other, emissions[k * width + m] as number);
  }
  const margin = (emissions[k * width + label] as number) - other;
  return Math.round(100 / (1 + Math.exp(-margin / MARGIN))) / 100;
}

const MODEL = 'models/names/names.bin';

/** The shipped name tagger, read on first use. */
export const loadNameTagger: () => NameTagger = lazy(() =>
  nameTaggerOf(decodeModel(readData(MODEL), MODEL)),
);
