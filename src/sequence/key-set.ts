/** A set of hashed keys as one bit each: for word lists that are asked and never listed. */
import { KEY_BITS, keyOf } from './feature-table.ts';
import { readGaps } from './varint.ts';

export class KeySet {
  readonly #bits = new Int32Array(2 ** (KEY_BITS - 5));

  /** `gaps`: the sorted keys as `writeGaps` leaves them. */
  constructor(gaps: Uint8Array) {
    let count = 0;
    for (const byte of gaps) if (byte < 128) count++;
    const keys = new Int32Array(count);
    readGaps(gaps, 0, keys);
    for (const key of keys) this.#bits[key >>> 5] = this.#bits[key >>> 5]! | (1 << (key & 31));
  }

  has(hash: number): boolean {
    const key = keyOf(hash);
    return (this.#bits[key >>> 5]! & (1 << (key & 31))) !== 0;
  }
}
