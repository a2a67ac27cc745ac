/** Which articles share a word n-gram: a hash table in flat arrays, for corpora of many thousand articles. */

/** Grams by hash, each with the articles in which it stands. */
export class GramTable {
  readonly #mask: number;
  readonly #hashes: Float64Array;
  /** One more than the only article of a gram, 0 where the slot is free, or minus one more than a list's index. */
  readonly #holders: Int32Array;
  readonly #lists: number[][] = [];

  /** `grams` is the most that will ever be added. */
  constructor(grams: number) {
    let size = 1024;
    while (size < 2 * grams) size *= 2;
    this.#mask = size - 1;
    this.#hashes = new Float64Array(size);
    this.#holders = new Int32Array(size);
  }

  /** Articles must be added in order. */
  add(hash: number, article: number): void {
    let slot = hash % (this.#mask + 1);
    while (this.#holders[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    const holder = this.#holders[slot] ?? 0;
    if (holder === 0) {
      this.#hashes[slot] = hash;
      this.#holders[slot] = article + 1;
    } else if (holder < 0) {
      const list = this.#lists[-holder - 1];
      if (list?.at(-1) !== article) list?.push(article);
    } else if (holder - 1 !== article) {
      this.#holders[slot] = -this.#lists.push([holder - 1, article]);
    }
  }

  /** The articles of each gram that stands in several. */
  shared(): readonly (readonly number[])[] {
    return this.#lists;
  }
}

/** Hashes of all n-grams of a text, by position: 53 bits, so that two grams hardly ever meet. */
export class GramHasher {
  readonly #ids = new Map<string, number>();

  hashes(words: readonly string[], n: number): Float64Array {
    const ids = Int32Array.from(words, (word) => this.#idOf(word));
    const out = new Float64Array(Math.max(0, words.length - n + 1));
    for (let i = 0; i < out.length; i++) {
      let [low, high] = [17, 31];
      for (let k = i; k < i + n; k++) {
        const id = ids[k] ?? 0;
        low = mixed(low, id);
        high = mixed(high, id ^ 0x5bd1e995);
      }
      out[i] = (high >>> 11) * 0x100000000 + (low >>> 0);
    }
    return out;
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    this.#ids.set(word, this.#ids.size + 1);
    return this.#ids.size;
  }
}

function mixed(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}
