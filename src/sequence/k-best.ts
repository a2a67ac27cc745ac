/** The best few paths of a chain: list Viterbi over the emissions that a chain holds. */
import type { Chain } from './crf.ts';

export interface Path {
  readonly states: Uint8Array;
  readonly score: number;
}

/**
 * Up to `k` paths through the chain's first `n` tokens that end in one of `finals`, best first.
 * Costs `k` times a plain Viterbi: for the few sequences whose best path is in doubt.
 */
export function bestPaths(chain: Chain, n: number, k: number, finals: readonly number[]): Path[] {
  const lists = new KBest(chain, n, k);
  for (let i = 1; i < n; i++) lists.step(i);
  return lists.ending(finals);
}

/** For every token and state the `k` best ways to be there, best first. */
class KBest {
  readonly #chain: Chain;
  readonly #n: number;
  readonly #k: number;
  readonly #states: number;
  readonly #scores: Float64Array;
  /** State and rank at the token before, as `state × k + rank`. */
  readonly #back: Int32Array;

  constructor(chain: Chain, n: number, k: number) {
    const { starts, labelOf } = chain.topology;
    this.#chain = chain;
    this.#n = n;
    this.#k = k;
    this.#states = labelOf.length;
    this.#scores = new Float64Array(n * this.#states * k).fill(Number.NEGATIVE_INFINITY);
    this.#back = new Int32Array(n * this.#states * k);
    for (const s of starts) {
      this.#scores[s * k] = chain.startWeights[s]! + chain.emissions[labelOf[s]!]!;
    }
  }

  step(i: number): void {
    const { from, to, labelOf, labels } = this.#chain.topology;
    const { arcWeights, emissions } = this.#chain;
    const before = (i - 1) * this.#states * this.#k;
    const here = i * this.#states * this.#k;
    for (let a = 0; a < from.length; a++) {
      const target = to[a]!;
      const gain = arcWeights[a]! + emissions[i * labels.length + labelOf[target]!]!;
      for (let rank = 0; rank < this.#k; rank++) {
        const origin = from[a]! * this.#k + rank;
        const score = this.#scores[before + origin]! + gain;
        if (!this.#insert(here + target * this.#k, score, origin)) break;
      }
    }
  }

  /** Puts a way into the sorted list at `at`; false where it is worse than all of a full list. */
  #insert(at: number, score: number, origin: number): boolean {
    let slot = at + this.#k - 1;
    if (!(score > this.#scores[slot]!)) return false;
    while (slot > at && score > this.#scores[slot - 1]!) {
      this.#scores[slot] = this.#scores[slot - 1]!;
      this.#back[slot] = this.#back[slot - 1]!;
      slot--;
    }
    this.#scores[slot] = score;
    this.#back[slot] = origin;
    return true;
  }

  ending(finals: readonly number[]): Path[] {
    const last = (this.#n - 1) * this.#states * this.#k;
    const ends = finals
      .flatMap((s) => Array.from({ length: this.#k }, (_, rank) => s * this.#k + rank))
      .filter((cell) => this.#scores[last + cell]! > Number.NEGATIVE_INFINITY)
      .sort((a, b) => this.#scores[last + b]! - this.#scores[last + a]!);
    return ends.slice(0, this.#k).map((cell) => ({
      states: this.#trace(cell),
      score: this.#scores[last + cell]!,
    }));
  }

  #trace(end: number): Uint8Array {
    const states = new Uint8Array(this.#n);
    let cell = end;
    for (let i = this.#n - 1; i >= 0; i--) {
      states[i] = Math.floor(cell / this.#k);
      cell = this.#back[i * this.#states * this.#k + cell]!;
    }
    return states;
  }
}
