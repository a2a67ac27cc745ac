/** Maps feature hashes to row numbers: an open-addressing table of 24-bit keys without strings. */

/** Features live in a space of 2^24, so that unseen ones hit a stored row in about one of 250 cases. */
export const KEY_BITS = 24;
const EMPTY = -1;

export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS);
}

export class FeatureTable {
  #keys: Int32Array;
  #rows: Int32Array;
  #mask: number;
  /** Keys are hashes already: their high bits choose the slot, so keys in order fill it in order. */
  #shift: number;
  #size = 0;

  constructor(expected = 1024) {
    let capacity = 1024;
    while (capacity < expected * 2) capacity *= 2;
    this.#keys = new Int32Array(capacity).fill(EMPTY);
    this.#rows = new Int32Array(capacity);
    this.#mask = capacity - 1;
    this.#shift = shiftFor(capacity);
  }

  get size(): number {
    return this.#size;
  }

  /** Row of the feature with this hash, or -1. */
  find(hash: number): number {
    const key = keyOf(hash);
    let at = key >>> this.#shift;
    for (;;) {
      at &= this.#mask;
      const stored = this.#keys[at] as number;
      if (stored === key) return this.#rows[at] as number;
      if (stored === EMPTY) return -1;
      at++;
    }
  }

  /** Row of the feature, given the next free number where it is new. */
  add(hash: number): number {
    return this.#insert(keyOf(hash));
  }

  /** Sets a stored key (not a hash) to the next row: for loading files. */
  addKey(key: number): number {
    return this.#insert(key);
  }

  /** Keys in row order. */
  keys(): Int32Array {
    const keys = new Int32Array(this.#size);
    for (let at = 0; at <= this.#mask; at++) {
      const key = this.#keys[at] as number;
      if (key !== EMPTY) keys[this.#rows[at] as number] = key;
    }
    return keys;
  }

  #insert(key: number): number {
    let at = key >>> this.#shift;
    for (;;) {
      at &= this.#mask;
      const stored = this.#keys[at] as number;
      if (stored === key) return this.#rows[at] as number;
      if (stored === EMPTY) break;
      at++;
    }
    const row = this.#size++;
    this.#keys[at] = key;
    this.#rows[at] = row;
    if (this.#size * 2 > this.#mask) this.#grow();
    return row;
  }

  #grow(): void {
    const keys = this.keys();
    const capacity = (this.#mask + 1) * 2;
    this.#keys = new Int32Array(capacity).fill(EMPTY);
    this.#rows = new Int32Array(capacity);
    this.#mask = capacity - 1;
    this.#shift = shiftFor(capacity);
    this.#size = 0;
    for (const key of keys) this.#insert(key);
  }
}

function shiftFor(capacity: number): number {
  return Math.max(0, KEY_BITS - Math.log2(capacity));
}
