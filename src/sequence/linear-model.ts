/** A trained linear model over hashed features: integer weights, one dense row a stored feature. */
import type { FeatureTable } from './feature-table.ts';
import type { Features } from './features.ts';

export class LinearModel {
  readonly labels: readonly string[];
  /** Free-form numbers that the model's owner stores beside the weights, e.g. transitions. */
  readonly extras: Readonly<Record<string, readonly number[]>>;
  readonly table: FeatureTable;
  /** `rows × labels`. */
  readonly weights: Int16Array;

  constructor(
    labels: readonly string[],
    table: FeatureTable,
    weights: Int16Array,
    extras: Readonly<Record<string, readonly number[]>> = {},
  ) {
    this.labels = labels;
    this.table = table;
    this.weights = weights;
    this.extras = extras;
  }

  /** Adds up the rows of the token's features into `scores`, from `offset` on. */
  score(features: Features, scores: Int32Array, offset = 0): void {
    const width = this.labels.length;
    const { weights, table } = this;
    scores.fill(0, offset, offset + width);
    for (let i = 0; i < features.count; i++) {
      const row = table.find(features.hashes[i] as number);
      if (row < 0) continue;
      const base = row * width;
      for (let k = 0; k < width; k++) {
        scores[offset + k] = (scores[offset + k] as number) + (weights[base + k] as number);
      }
    }
  }
}

export function argmax(scores: Int32Array | Float64Array, width: number, offset = 0): number {
  let best = 0;
  for (let k = 1; k < width; k++) {
    if ((scores[offset + k] as number) > (scores[offset + best] as number)) best = k;
  }
  return best;
}
