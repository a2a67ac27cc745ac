/** A trained linear model over hashed features: integer weights, one dense row a stored feature. */
import { FeatureTable } from './feature-table.ts';
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

/** The mean of models trained on the same labels in different orders: steadier than any one of them. */
export function meanModel(models: readonly LinearModel[]): LinearModel {
  const first = models[0] as LinearModel;
  const width = first.labels.length;
  const sums = new Map<number, Float64Array>();
  for (const model of models) {
    model.table.keys().forEach((key, row) => {
      const cells = sums.get(key) ?? new Float64Array(width);
      for (let k = 0; k < width; k++) {
        cells[k] = (cells[k] as number) + (model.weights[row * width + k] as number);
      }
      sums.set(key, cells);
    });
  }
  const keys = [...sums.keys()].sort((a, b) => a - b);
  const table = new FeatureTable(keys.length);
  const weights = new Int16Array(keys.length * width);
  keys.forEach((key, row) => {
    table.addKey(key);
    const cells = sums.get(key) as Float64Array;
    for (let k = 0; k < width; k++) weights[row * width + k] = (cells[k] as number) / models.length;
  });
  return new LinearModel(first.labels, table, weights, meanExtras(models));
}

function meanExtras(models: readonly LinearModel[]): Record<string, readonly number[]> {
  const means: Record<string, readonly number[]> = {};
  for (const [name, values] of Object.entries(models[0]?.extras ?? {})) {
    means[name] = values.map((_, i) =>
      Math.round(models.reduce((sum, m) => sum + (m.extras[name]?.[i] ?? 0), 0) / models.length),
    );
  }
  return means;
}

/** Sets weights below `floor` quanta to zero and drops rows that are left empty. */
export function pruned(model: LinearModel, floor: number): LinearModel {
  const width = model.labels.length;
  const keys = model.table.keys();
  const table = new FeatureTable(keys.length);
  const weights: number[] = [];
  const least = floor * floor;
  keys.forEach((key, row) => {
    const cells = Array.from({ length: width }, (_, k) => {
      const weight = model.weights[row * width + k] as number;
      return Math.abs(weight) < least ? 0 : weight;
    });
    if (!cells.some((cell) => cell !== 0)) return;
    table.addKey(key);
    for (const cell of cells) weights.push(cell);
  });
  return new LinearModel(model.labels, table, Int16Array.from(weights), model.extras);
}
