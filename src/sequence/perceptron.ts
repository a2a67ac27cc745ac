/** Trains the averaged perceptron: rows are made only for features that some update touched. */
import { FeatureTable } from './feature-table.ts';
import type { Features } from './features.ts';
import { LinearModel } from './linear-model.ts';

/** Weights are quantised to ±127 on a square-root scale, so a loaded weight is at most 127². */
const QUANTUM = 127;

export class Perceptron {
  readonly labels: readonly string[];
  readonly #table = new FeatureTable(1 << 18);
  #weights: Float32Array;
  /** Step-weighted sum of updates: the averaged weight is `w - sum / steps`. */
  #sums: Float64Array;
  #steps = 1;

  constructor(labels: readonly string[]) {
    this.labels = labels;
    this.#weights = new Float32Array(labels.length << 12);
    this.#sums = new Float64Array(labels.length << 12);
  }

  score(features: Features, scores: Float64Array, offset = 0): void {
    const width = this.labels.length;
    scores.fill(0, offset, offset + width);
    for (let i = 0; i < features.count; i++) {
      const row = this.#table.find(features.hashes[i] as number);
      if (row < 0) continue;
      for (let k = 0; k < width; k++) {
        scores[offset + k] =
          (scores[offset + k] as number) + (this.#weights[row * width + k] as number);
      }
    }
  }

  /** Counts one seen example, right or wrong: call once before its updates. */
  tick(): void {
    this.#steps++;
  }

  /** Moves the features' weights towards `right` and away from `wrong`. */
  update(features: Features, right: number, wrong: number, by = 1): void {
    const width = this.labels.length;
    for (let i = 0; i < features.count; i++) {
      const row = this.#table.add(features.hashes[i] as number);
      if ((row + 1) * width > this.#weights.length) this.#grow();
      this.#bump(row * width + right, by);
      this.#bump(row * width + wrong, -by);
    }
  }

  #bump(at: number, by: number): void {
    this.#weights[at] = (this.#weights[at] as number) + by;
    this.#sums[at] = (this.#sums[at] as number) + by * this.#steps;
  }

  #grow(): void {
    const weights = new Float32Array(this.#weights.length * 2);
    weights.set(this.#weights);
    this.#weights = weights;
    const sums = new Float64Array(this.#sums.length * 2);
    sums.set(this.#sums);
    this.#sums = sums;
  }

  /** Averages and quantises; rows whose every weight rounds below `floor` quanta are dropped. */
  freeze(
    floor: number,
    extras: Readonly<Record<string, readonly number[]>> = {},
    scale: number = this.scale(),
  ): LinearModel {
    const width = this.labels.length;
    const keys = this.#table.keys();
    const order = Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
    const kept: number[] = [];
    const weights: number[] = [];
    for (const row of order) {
      const cells = Array.from({ length: width }, (_, k) => {
        const quantum = quantise(this.#average(row * width + k), scale);
        return Math.abs(quantum) < floor ? 0 : quantum * Math.abs(quantum);
      });
      if (!cells.some((cell) => cell !== 0)) continue;
      kept.push(keys[row]!);
      for (const cell of cells) weights.push(cell);
    }
    return new LinearModel(this.labels, Int32Array.from(kept), Int16Array.from(weights), extras);
  }

  /** The averaged weight that maps to the largest integer: the 99.95th centile, larger ones clip. */
  scale(): number {
    const used = this.#table.size * this.labels.length;
    const sizes = new Float64Array(used);
    for (let at = 0; at < used; at++) sizes[at] = Math.abs(this.#average(at));
    sizes.sort();
    return sizes[used - 1] ? sizes[used - 1]! : 1;
  }

  #average(at: number): number {
    return (this.#weights[at] as number) - (this.#sums[at] as number) / this.#steps;
  }
}

function quantise(weight: number, scale: number): number {
  const size = Math.min(1, Math.abs(weight) / scale);
  return Math.sign(weight) * Math.round(Math.sqrt(size) * QUANTUM);
}
