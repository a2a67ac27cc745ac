/** Tokens of a document in columns: two integers and a kind a token instead of an object each. */

export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/**
 * Penn-Treebank-like tokens: clitics stand alone ("did" "n't", "Ellis" "'s", "Ellis" "'"),
 * every punctuation mark is a token, hyphenated words and "U.S." stay whole.
 */
export class Tokens {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  #words: string[] | undefined;

  constructor(text: string, starts: Int32Array, ends: Int32Array, kinds: Uint8Array) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.kinds = kinds;
  }

  get length(): number {
    return this.starts.length;
  }

  /** The token's text as written. */
  word(index: number): string {
    return this.words[index] ?? '';
  }

  /** All token texts, cut once on first use. */
  get words(): readonly string[] {
    if (!this.#words) {
      const words = new Array<string>(this.length);
      for (let i = 0; i < words.length; i++) {
        words[i] = this.text.slice(this.starts[i], this.ends[i]);
      }
      this.#words = words;
    }
    return this.#words;
  }

  start(index: number): number {
    return this.starts[index] ?? this.text.length;
  }

  end(index: number): number {
    return this.ends[index] ?? this.text.length;
  }

  /** Index of the first token that ends after `offset`; `length` when there is none. */
  at(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Token range [first, last) that overlaps the character range [start, end). */
  range(start: number, end: number): readonly [number, number] {
    const first = this.at(start);
    let last = first;
    while (last < this.length && this.start(last) < end) last++;
    return [first, last];
  }
}
