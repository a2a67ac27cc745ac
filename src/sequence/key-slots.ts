/** Finds the slot of a hashed key: an open-addressing table that is filled once from sorted keys. */
import { KEY_BITS, keyOf } from './feature-table.ts';

/** Slots for a key, and at the least. */
const ROOM = 1.5;
const LEAST = 1 << 16;
const KEYS = 2 ** KEY_BITS;
/** Keys whose tags agree are this far apart, at the least. */
const TAGS = 0xffff;

export class KeySlots {
  /** What tells the key of each slot from its neighbours'; 0 marks an empty slot. */
  readonly #tags: Uint16Array;
  /** Keys are hashes already: the slot where one belongs is its share of the room. */
  readonly #share: number;
  /** Slot of each key, in the order of the keys: it ascends. */
  readonly slots: Int32Array;

  /** `keys` must ascend. */
  constructor(keys: Int32Array) {
    this.#share = Math.max(LEAST, Math.ceil(keys.length * ROOM)) / KEYS;
    this.slots = new Int32Array(keys.length);
    // Keys that are the same to `find` must not come near each other.
    const far = Math.floor(TAGS * this.#share);
    let next = 0;
    for (let i = 0; i < keys.length; i++) {
      const home = this.#home(keys[i]!);
      const slot = Math.max(home, next);
      if (slot - home >= far) throw new RangeError('the keys are no hashes: they crowd');
      this.slots[i] = slot;
      next = slot + 1;
    }
    this.#tags = new Uint16Array(Math.max(this.#home(KEYS), next) + 1);
    for (let i = 0; i < keys.length; i++) this.#tags[this.slots[i]!] = tagOf(keys[i]!);
  }

  /** One more than the last slot. */
  get size(): number {
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
      slot++;
    }
  }

  #home(key: number): number {
    return (key * this.#share) | 0;
  }
}

function tagOf(key: number): number {
  return (key % TAGS) + 1;
}
