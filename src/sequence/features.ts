/** A reusable list of the feature hashes of one token. */

export class Features {
  readonly hashes: Int32Array;
  count = 0;

  constructor(capacity = 96) {
    this.hashes = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  push(hash: number): void {
    this.hashes[this.count++] = hash;
  }
}
