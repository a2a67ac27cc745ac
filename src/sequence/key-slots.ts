/** Finds the slot of a hashed key: an open-addressing table that is filled once from sorted keys. */
import { KEY_BITS, keyOf } from './feature-table.ts';

/** Slots for a key, and at the least. */
const ROOM = 1.5;
const LEAST = 1 << 16;
const KEYS = 2 ** KEY_BITS;
/** Keys whose tags agree are this far apart, at the least. */
const TAGS = 0x8000;

export class KeySlots {
  /** What tells the key of each slot from its neighbours'; 0 marks an empty slot. */
  readonly #tags: Uint16Array;
  /** Keys are hashes already: the slot where one belongs is its share of the room. */
  readonly #share: number;
  /** Slot of each key, in the order of the keys: it ascends. */
  readonly slots: Int32Array;

  /** `keys` must ascend. */
  constructor(keys: Int32Array) {
    const share = Math.max(LEAST, Math.ceil(keys.length * ROOM)) / KEYS;
    const slots = new Int32Array(keys.length);
    // Keys that are the same to `find` must not come near each other.
    const far = Math.floor(TAGS * share);
    let next = 0;
    for (let i = 0; i < keys.length; i++) {
      const home = (keys[i]! * share) | 0;
      const slot = home > next ? home : next;
      if (slot - home >= far) throw new RangeError('the keys are no hashes: they crowd');
      slots[i] = slot;
      next = slot + 1;
    }
    const tags = new Uint16Array(Math.max(KEYS * share, next) + 1);
    for (let i = 0; i < keys.length; i++) tags[slots[i]!] = tagOf(keys[i]!);
    this.#share = share;
    this.slots = slots;
    this.#tags = tags;
  }

  /** One more than the last slot. */
  get size(): number {
    return this.#tags.length;
  }

  /** The slot of the hash's key, or -1. */
  find(hash: number): number {
    const key = keyOf(hash);
    const tag = tagOf(key);
    let slot = (key * this.#share) | 0;
    for (;;) {
      const stored = this.#tags[slot]!;
      if (stored === tag) return slot;
      if (stored === 0) return -1;
      slot++;
    }
  }
}

function tagOf(key: number): number {
  return (key & (TAGS - 1)) + 1;
}
