/** Trains a CRF over cached feature rows by AdaGrad on the log-likelihood, one sequence a step. */
import type { Chain } from './crf.ts';

/** Token after token, each with its feature rows; and the gold states. */
export interface TrainingSet {
  /** First token of each sequence, plus the end. */
  readonly sequences: Int32Array;
  /** First feature of each token, plus the end. */
  readonly tokens: Int32Array;
  readonly rows: Int32Array;
  /** Gold state of each token. */
  readonly states: Uint8Array;
  /** 1 where the token may only carry label 0 (the cue itself). */
  readonly masked: Uint8Array;
}

export interface TrainingOptions {
  readonly rows: number;
  readonly epochs: number;
  readonly step: number;
  /** Gives the order of the sequences in an epoch. */
  readonly order: (epoch: number, count: number) => Int32Array;
  readonly report?: (epoch: number, loss: number) => void;
}

/** Errors below this move nothing worth the memory traffic. */
const NEGLIGIBLE = 0.001;
/** Score of a label that a masked token may not carry. */
export const FORBIDDEN = -60;

/** Adds up the rows of each token into the chain's emissions. */
export function emit(
  chain: Chain,
  set: TrainingSet,
  weights: Float32Array,
  sequence: number,
): number {
  const width = chain.topology.labels.length;
  const first = set.sequences[sequence]!;
  const n = set.sequences[sequence + 1]! - first;
  chain.reserve(n);
  const { emissions } = chain;
  emissions.fill(0, 0, n * width);
  for (let i = 0; i < n; i++) {
    const base = i * width;
    const end = set.tokens[first + i + 1]!;
    for (let f = set.tokens[first + i]!; f < end; f++) {
      const row = set.rows[f]! * width;
      for (let k = 0; k < width; k++)
        emissions[base + k] = emissions[base + k]! + weights[row + k]!;
    }
    if (set.masked[first + i]) for (let k = 1; k < width; k++) emissions[base + k] = FORBIDDEN;
  }
  return n;
}

export function trainCrf(chain: Chain, set: TrainingSet, options: TrainingOptions): Float32Array {
  const width = chain.topology.labels.length;
  const weights = new Float32Array(options.rows * width);
  const squares = new Float32Array(options.rows * width).fill(1e-8);
  const arcs = new DenseStep(chain.arcWeights, options.step);
  const starts = new DenseStep(chain.startWeights, options.step);
  const arcAt = arcIndex(chain);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    for (const sequence of options.order(epoch, set.sequences.length - 1)) {
      const n = emit(chain, set, weights, sequence);
      chain.infer(n, true);
      const first = set.sequences[sequence]!;
      const gold = set.states.subarray(first, first + n);
      loss += chain.logZ - chain.scoreOf(gold, n);
      updateRows(chain, set, first, n, weights, squares, options.step);
      chain.startCounts[gold[0]!] = chain.startCounts[gold[0]!]! - 1;
      for (let i = 1; i < n; i++) {
        const arc = arcAt[gold[i - 1]! * 256 + gold[i]!]!;
        chain.arcCounts[arc] = chain.arcCounts[arc]! - 1;
      }
      arcs.move(chain.arcCounts);
      starts.move(chain.startCounts);
      chain.refresh();
    }
    options.report?.(epoch, loss / set.states.length);
  }
  return weights;
}

function updateRows(
  chain: Chain,
  set: TrainingSet,
  first: number,
  n: number,
  weights: Float32Array,
  squares: Float32Array,
  step: number,
): void {
  const { labelOf, labels } = chain.topology;
  const width = labels.length;
  const error = new Float64Array(width);
  for (let i = 0; i < n; i++) {
    if (set.masked[first + i]) continue;
    const gold = labelOf[set.states[first + i]!]!;
    let largest = 0;
    for (let k = 0; k < width; k++) {
      error[k] = chain.marginals[i * width + k]! - (k === gold ? 1 : 0);
      largest = Math.max(largest, Math.abs(error[k]!));
    }
    if (largest < NEGLIGIBLE) continue;
    const end = set.tokens[first + i + 1]!;
    for (let f = set.tokens[first + i]!; f < end; f++) {
      const row = set.rows[f]! * width;
      for (let k = 0; k < width; k++) {
        const g = error[k]!;
        const square = squares[row + k]! + g * g;
        squares[row + k] = square;
        weights[row + k] = weights[row + k]! - (step * g) / Math.sqrt(square);
      }
    }
  }
}

/** AdaGrad over a small dense vector. */
class DenseStep {
  readonly #weights: Float64Array;
  readonly #squares: Float64Array;
  readonly #step: number;

  constructor(weights: Float64Array, step: number) {
    this.#weights = weights;
    this.#squares = new Float64Array(weights.length).fill(1e-8);
    this.#step = step;
  }

  move(gradient: Float64Array): void {
    for (let k = 0; k < gradient.length; k++) {
      const g = gradient[k]!;
      if (g === 0) continue;
      this.#squares[k] = this.#squares[k]! + g * g;
      this.#weights[k] = this.#weights[k]! - (this.#step * g) / Math.sqrt(this.#squares[k]!);
    }
  }
}

function arcIndex(chain: Chain): Int32Array {
  const { from, to } = chain.topology;
  const index = new Int32Array(256 * 256);
  for (let a = 0; a < from.length; a++) index[from[a]! * 256 + to[a]!] = a;
  return index;
}
