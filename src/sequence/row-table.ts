/** Read-only rows of weights behind hashed keys, laid out so that a look-up touches few cache lines. */
import { KEY_BITS, keyOf } from './feature-table.ts';
import type { LinearModel } from './linear-model.ts';

/** Sums that `RowTable.sum` writes: the widest row, narrower models leave the last ones 0. */
export const ROW_SUMS = 7;
/** Cells of a slot: eight 16-bit weights are a quarter of a cache line. */
const SLOT_BITS = 3;

export class RowTable {
  /** What tells the key of each slot from its neighbours'; 0 marks an empty slot. */
  readonly #tags: Uint16Array;
  readonly #cells: Int16Array;
  readonly #mask: number;
  readonly #shift: number;

  constructor(model: LinearModel) {
    const keys = model.table.keys();
    const width = model.labels.length;
    if (width > ROW_SUMS) throw new RangeError(`a row holds at most ${ROW_SUMS} weights`);
    let capacity = 1024;
    while (capacity < keys.length * 1.4) capacity *= 2;
    this.#mask = capacity - 1;
    this.#shift = Math.max(0, KEY_BITS - Math.log2(capacity));
    this.#tags = new Uint16Array(capacity);
    this.#cells = new Int16Array(capacity << SLOT_BITS);
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      let slot = this.#home(key);
      while (this.#tags[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#tags[slot] = tagOf(key);
      const at = slot << SLOT_BITS;
      for (let k = 0; k < width; k++) this.#cells[at + k] = model.weights[row * width + k]!;
    }
  }

  /**
   * Adds the rows of `hashes[from, to)` to the sums at `at`. Sums stay in registers until the end
   * and are whole numbers, so that features may be added in any order and in parts.
   */
  sum(hashes: Int32Array, from: number, to: number, sums: Int32Array, at: number): void {
    const cells = this.#cells;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    for (let i = from; i < to; i++) {
      const slot = this.#slotOf(hashes[i]!);
      if (slot < 0) continue;
      const cell = slot << SLOT_BITS;
      s0 += cells[cell]!;
      s1 += cells[cell + 1]!;
      s2 += cells[cell + 2]!;
      s3 += cells[cell + 3]!;
      s4 += cells[cell + 4]!;
      s5 += cells[cell + 5]!;
      s6 += cells[cell + 6]!;
    }
    sums[at] = sums[at]! + s0;
    sums[at + 1] = sums[at + 1]! + s1;
    sums[at + 2] = sums[at + 2]! + s2;
    sums[at + 3] = sums[at + 3]! + s3;
    sums[at + 4] = sums[at + 4]! + s4;
    sums[at + 5] = sums[at + 5]! + s5;
    sums[at + 6] = sums[at + 6]! + s6;
  }

  /** The slot of the hash's key, or -1. */
  #slotOf(hash: number): number {
    const key = keyOf(hash);
    const tag = tagOf(key);
    let slot = this.#home(key);
    for (;;) {
      const stored = this.#tags[slot]!;
      if (stored === tag) return slot;
      if (stored === 0) return -1;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Keys are hashes already: their high bits choose the slot, so rows in key order fill it in order. */
  #home(key: number): number {
    return (key >>> this.#shift) & this.#mask;
  }
}

/** The key's low bits, never 0. With the slot they tell keys apart: such keys lie far from each other. */
function tagOf(key: number): number {
  return (key & 0x7fff) + 1;
}
