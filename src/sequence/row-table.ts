/** Read-only rows of weights behind hashed keys, laid out so that a look-up touches one cache line. */
import { KEY_BITS, keyOf } from './feature-table.ts';
import type { LinearModel } from './linear-model.ts';

/** Cells of a slot: up to seven weights and the tag of its key. */
const SLOT = 8;
const TAG = 7;
/** Bits of the filter that answers most misses from a small, hot table. */
const FILTER_BITS = 22;

export class RowTable {
  /** Slots of `SLOT` cells; a tag of 0 marks an empty one. */
  readonly cells: Int16Array;
  readonly #filter: Int32Array;
  readonly #mask: number;
  readonly #shift: number;

  constructor(model: LinearModel) {
    const keys = model.table.keys();
    const width = model.labels.length;
    if (width > TAG) throw new RangeError('a row holds at most seven weights');
    let capacity = 1024;
    while (capacity < keys.length * 1.4) capacity *= 2;
    this.#mask = capacity - 1;
    this.#shift = Math.max(0, KEY_BITS - Math.log2(capacity));
    this.cells = new Int16Array(capacity * SLOT);
    this.#filter = new Int32Array(1 << (FILTER_BITS - 5));
    const { cells } = this;
    const filter = this.#filter;
    const { weights } = model;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      const bit = key >>> (KEY_BITS - FILTER_BITS);
      filter[bit >>> 5] = filter[bit >>> 5]! | (1 << (bit & 31));
      let slot = this.#home(key);
      while (cells[slot * SLOT + TAG] !== 0) slot = (slot + 1) & this.#mask;
      const at = slot * SLOT;
      for (let k = 0; k < width; k++) cells[at + k] = weights[row * width + k]!;
      cells[at + TAG] = tagOf(key);
    }
  }

  /** Position of the row's first weight in `cells`, or -1. */
  find(hash: number): number {
    const key = keyOf(hash);
    const bit = key >>> (KEY_BITS - FILTER_BITS);
    if ((this.#filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return -1;
    const tag = tagOf(key);
    let slot = this.#home(key);
    for (;;) {
      const stored = this.cells[slot * SLOT + TAG]!;
      if (stored === tag) return slot * SLOT;
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
  return (((key & 0x7fff) + 1) << 16) >> 16;
}
