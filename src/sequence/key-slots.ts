/** Finds the slot of a hashed key: an open-addressing table that is filled once from sorted keys. */
import { KEY_BITS, keyOf } from './feature-table.ts';

/** Filled to two thirds at most. */
const ROOM = 1.4;

export class KeySlots {
  /** What tells the key of each slot from its neighbours'; 0 marks an empty slot. */
  readonly #tags: Uint16Array;
  readonly #mask: number;
  readonly #shift: number;
  /** Slot of each key, in the order of the keys. */
  readonly slots: Int32Array;

  constructor(keys: Int32Array) {
    let capacity = 1024;
    while (capacity < keys.length * ROOM) capacity *= 2;
    this.#mask = capacity - 1;
    this.#shift = Math.max(0, KEY_BITS - Math.log2(capacity));
    this.#tags = new Uint16Array(capacity);
    this.slots = new Int32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      let slot = this.#home(key);
      while (this.#tags[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#tags[slot] = tagOf(key);
      this.slots[i] = slot;
    }
  }

  get capacity(): number {
    return this.#tags.length;
  }

  /** The slot of the hash's key, or -1. */
  find(hash: number): number {
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

  /** Keys are hashes already: their high bits choose the slot, so keys in order fill it in order. */
  #home(key: number): number {
    return (key >>> this.#shift) & this.#mask;
  }
}

/** The key's low bits, never 0. With the slot they tell keys apart: such keys lie far from each other. */
function tagOf(key: number): number {
  return (key & 0x7fff) + 1;
}
