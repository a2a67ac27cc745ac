/** Rows of few, mostly filled weights behind hashed keys: a look-up touches two cache lines. */
import { KeySlots } from './key-slots.ts';
import { type ModelRows, weightOf } from './model-rows.ts';

/** Sums that `RowTable.sum` writes: the widest row, narrower models leave the last ones 0. */
export const ROW_SUMS = 7;
/** Cells of a slot: eight bytes are an eighth of a cache line. */
const SLOT_BITS = 3;
/** The weight behind each byte. */
const WEIGHTS: Int32Array = Int32Array.from({ length: 256 }, (_, byte) =>
  weightOf((byte << 24) >> 24),
);

export class RowTable {
  readonly #slots: KeySlots;
  readonly #cells: Uint8Array;

  constructor(model: ModelRows) {
    const width = model.labels.length;
    if (width > ROW_SUMS) throw new RangeError(`a row holds at most ${ROW_SUMS} weights`);
    this.#slots = new KeySlots(model.keys);
    const { slots, size } = this.#slots;
    const cells = new Uint8Array(size << SLOT_BITS);
    for (let k = 0; k < width; k++) {
      const roots = model.roots(k);
      for (let row = 0; row < slots.length; row++) {
        cells[(slots[row]! << SLOT_BITS) + k] = roots[row]!;
      }
    }
    this.#cells = cells;
  }

  /**
   * Adds the rows of `hashes[from, to)` to the sums at `at`. Sums stay in registers until the end
   * and are whole numbers, so that features may be added in any order and in parts.
   */
  sum(hashes: Int32Array, from: number, to: number, sums: Int32Array, at: number): void {
    const cells = this.#cells;
    const slots = this.#slots;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let i = from; i < to; i++) {
      const slot = slots.find(hashes[i]!);
      if (slot < 0) continue;
      const cell = slot << SLOT_BITS;
      s0 += WEIGHTS[cells[cell]!]!;
      s1 += WEIGHTS[cells[cell + 1]!]!;
      s2 += WEIGHTS[cells[cell + 2]!]!;
      s3 += WEIGHTS[cells[cell + 3]!]!;
      s4 += WEIGHTS[cells[cell + 4]!]!;
      s5 += WEIGHTS[cells[cell + 5]!]!;
      s6 += WEIGHTS[cells[cell + 6]!]!;
    }
    sums[at] = sums[at]! + s0;
    sums[at + 1] = sums[at + 1]! + s1;
    sums[at + 2] = sums[at + 2]! + s2;
    sums[at + 3] = sums[at + 3]! + s3;
    sums[at + 4] = sums[at + 4]! + s4;
    sums[at + 5] = sums[at + 5]! + s5;
    sums[at + 6] = sums[at + 6]! + s6;
  }
}
