/** Scores with rows of many, mostly empty weights: only those that are not 0 are stored. */
import type { Features } from './features.ts';
import { KeySlots } from './key-slots.ts';
import { type ModelRows, weightOf } from './model-rows.ts';

export class SparseRows {
  readonly #slots: KeySlots;
  /** Where the cells of each slot begin; those of slot `s` end where those of `s + 1` begin. */
  readonly #starts: Int32Array;
  /** A label in the high half, its weight in the low one. */
  readonly #cells: Int32Array;
  readonly #width: number;

  constructor(model: ModelRows) {
    this.#width = model.labels.length;
    this.#slots = new KeySlots(model.keys);
    const { slots, size } = this.#slots;
    const starts = new Int32Array(size + 1);
    for (let k = 0; k < this.#width; k++) {
      const roots = model.roots(k);
      for (let row = 0; row < slots.length; row++) {
        if (roots[row] !== 0) starts[slots[row]! + 1] = starts[slots[row]! + 1]! + 1;
      }
    }
    for (let slot = 0; slot < size; slot++) starts[slot + 1] = starts[slot + 1]! + starts[slot]!;
    const next = starts.slice();
    const cells = new Int32Array(starts[size]!);
    for (let k = 0; k < this.#width; k++) {
      const roots = model.roots(k);
      for (let row = 0; row < slots.length; row++) {
        if (roots[row] === 0) continue;
        const at = next[slots[row]!]!;
        cells[at] = (k << 16) | (weightOf(roots[row]!) & 0xffff);
        next[slots[row]!] = at + 1;
      }
    }
    this.#starts = starts;
    this.#cells = cells;
  }

  /** Adds up the rows of the features into `scores`, from `offset` on. */
  score(features: Features, scores: Int32Array, offset = 0): void {
    scores.fill(0, offset, offset + this.#width);
    const cells = this.#cells;
    const starts = this.#starts;
    const { hashes, count } = features;
    for (let i = 0; i < count; i++) {
      const slot = this.#slots.find(hashes[i]!);
      if (slot < 0) continue;
      const end = starts[slot + 1]!;
      for (let c = starts[slot]!; c < end; c++) {
        const cell = cells[c]!;
        const label = offset + (cell >> 16);
        scores[label] = scores[label]! + ((cell << 16) >> 16);
      }
    }
  }
}
