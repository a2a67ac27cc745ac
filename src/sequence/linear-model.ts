/** A model as training leaves it: all weights in memory, one dense row a feature. */
import { type ModelRows, rootOf } from './model-rows.ts';

export class LinearModel implements ModelRows {
  readonly labels: readonly string[];
  readonly extras: Readonly<Record<string, readonly number[]>>;
  readonly keys: Int32Array;
  /** `rows × labels`. */
  readonly weights: Int16Array;

  /** `keys` must ascend. */
  constructor(
    labels: readonly string[],
    keys: Int32Array,
    weights: Int16Array,
    extras: Readonly<Record<string, readonly number[]>> = {},
  ) {
    this.labels = labels;
    this.keys = keys;
    this.weights = weights;
    this.extras = extras;
  }

  roots(label: number): Int8Array {
    const width = this.labels.length;
    return Int8Array.from(this.keys, (_, row) => rootOf(this.weights[row * width + label]!));
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
    model.keys.forEach((key, row) => {
      const cells = sums.get(key) ?? new Float64Array(width);
      for (let k = 0; k < width; k++) {
        cells[k] = (cells[k] as number) + (model.weights[row * width + k] as number);
      }
      sums.set(key, cells);
    });
  }
  const keys = Int32Array.from(sums.keys()).sort();
  const weights = new Int16Array(keys.length * width);
  keys.forEach((key, row) => {
    const cells = sums.get(key) as Float64Array;
    for (let k = 0; k < width; k++) weights[row * width + k] = (cells[k] as number) / models.length;
  });
  return new LinearModel(first.labels, keys, weights, meanExtras(models));
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
  const keys: number[] = [];
  const weights: number[] = [];
  const least = floor * floor;
  model.keys.forEach((key, row) => {
    const cells = Array.from({ length: width }, (_, k) => {
      const weight = model.weights[row * width + k] as number;
      return Math.abs(weight) < least ? 0 : weight;
    });
    if (!cells.some((cell) => cell !== 0)) return;
    keys.push(key);
    for (const cell of cells) weights.push(cell);
  });
  return new LinearModel(
    model.labels,
    Int32Array.from(keys),
    Int16Array.from(weights),
    model.extras,
  );
}
