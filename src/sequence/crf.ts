/** Linear-chain CRF inference over an automaton: states share the emission scores of their label. */

/** Which states there are, which label each scores as, and which may follow which. */
export interface Topology {
  readonly labels: readonly string[];
  /** Label of each state. */
  readonly labelOf: Uint8Array;
  readonly starts: readonly number[];
  readonly finals: readonly number[];
  /** Arcs as columns, sorted by their target state. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export function topology(
  labels: readonly string[],
  labelOf: readonly number[],
  starts: readonly number[],
  finals: readonly number[],
  arcs: readonly (readonly [number, number])[],
): Topology {
  const sorted = [...arcs].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  return {
    labels,
    labelOf: Uint8Array.from(labelOf),
    starts,
    finals,
    from: Uint8Array.from(sorted, (arc) => arc[0]),
    to: Uint8Array.from(sorted, (arc) => arc[1]),
  };
}

/** Workspace for one chain at a time; buffers grow and are reused. */
export class Chain {
  readonly topology: Topology;
  /** One weight an arc. */
  readonly arcWeights: Float64Array;
  /** One weight a state, for starting in it. */
  readonly startWeights: Float64Array;
  /** `n × labels`: put the label scores here, then call `infer` or `decode`. */
  emissions: Float64Array = new Float64Array(0);
  /** `n × labels`: probability of each label, after `infer`. */
  marginals: Float64Array = new Float64Array(0);
  /** Expected count of each arc and start, after `infer(n, true)`. */
  readonly arcCounts: Float64Array;
  readonly startCounts: Float64Array;
  /** Log of the sum over all paths, after `infer`. */
  logZ = 0;
  readonly #states: number;
  readonly #width: number;
  readonly #arcFactors: Float64Array;
  readonly #startFactors: Float64Array;
  readonly #isFinal: Uint8Array;
  /** Arc from one state to another, at `from × states + to`; -1 where there is none. */
  readonly #arcOf: Int16Array;
  #factors = new Float64Array(0);
  #alpha = new Float64Array(0);
  #scale = new Float64Array(0);
  #beta: Float64Array;
  #next: Float64Array;
  #back = new Uint8Array(0);

  constructor(shape: Topology) {
    this.topology = shape;
    this.#states = shape.labelOf.length;
    this.#width = shape.labels.length;
    this.arcWeights = new Float64Array(shape.from.length);
    this.startWeights = new Float64Array(this.#states);
    this.arcCounts = new Float64Array(shape.from.length);
    this.startCounts = new Float64Array(this.#states);
    this.#arcFactors = new Float64Array(shape.from.length);
    this.#startFactors = new Float64Array(this.#states);
    this.#isFinal = new Uint8Array(this.#states);
    for (const state of shape.finals) this.#isFinal[state] = 1;
    this.#arcOf = new Int16Array(this.#states * this.#states).fill(-1);
    for (let a = 0; a < shape.from.length; a++) {
      this.#arcOf[shape.from[a]! * this.#states + shape.to[a]!] = a;
    }
    this.#beta = new Float64Array(this.#states);
    this.#next = new Float64Array(this.#states);
    this.refresh();
  }

  /** To be called after the arc or start weights changed. */
  refresh(): void {
    for (let a = 0; a < this.arcWeights.length; a++) {
      this.#arcFactors[a] = Math.exp(this.arcWeights[a]!);
    }
    this.#startFactors.fill(0);
    for (const state of this.topology.starts) {
      this.#startFactors[state] = Math.exp(this.startWeights[state]!);
    }
  }

  /** Makes room for `n` tokens. */
  reserve(n: number): void {
    if (n * this.#width <= this.emissions.length) return;
    const room = Math.max(128, n * 2);
    this.emissions = new Float64Array(room * this.#width);
    this.marginals = new Float64Array(room * this.#width);
    this.#factors = new Float64Array(room * this.#width);
    this.#alpha = new Float64Array(room * this.#states);
    this.#scale = new Float64Array(room);
    this.#back = new Uint8Array(room * this.#states);
  }

  /** Forward-backward: fills `marginals` and `logZ`, and the expected counts where asked. */
  infer(n: number, counts = false): void {
    this.#forward(n);
    this.marginals.fill(0, 0, n * this.#width);
    if (counts) {
      this.arcCounts.fill(0);
      this.startCounts.fill(0);
    }
    this.#backward(n, counts);
  }

  #forward(n: number): void {
    const { labelOf, from, to } = this.topology;
    const states = this.#states;
    const width = this.#width;
    const alpha = this.#alpha;
    const factors = this.#factors;
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      logZ += this.#exponentiate(i);
      const at = i * states;
      if (i === 0) alpha.set(this.#startFactors, 0);
      else {
        alpha.fill(0, at, at + states);
        const before = at - states;
        for (let a = 0; a < from.length; a++) {
          const target = at + to[a]!;
          alpha[target] = alpha[target]! + alpha[before + from[a]!]! * this.#arcFactors[a]!;
        }
      }
      let sum = 0;
      for (let s = 0; s < states; s++) {
        const value = alpha[at + s]! * factors[i * width + labelOf[s]!]!;
        alpha[at + s] = value;
        sum += value;
      }
      this.#scale[i] = sum;
      logZ += Math.log(sum);
      for (let s = 0; s < states; s++) alpha[at + s] = alpha[at + s]! / sum;
    }
    let reached = 0;
    const last = (n - 1) * states;
    for (let s = 0; s < states; s++) if (this.#isFinal[s]) reached += alpha[last + s]!;
    for (let s = 0; s < states; s++) this.#beta[s] = this.#isFinal[s] ? 1 / reached : 0;
    this.logZ = logZ + Math.log(reached);
  }

  /** Fills the factors of token `i`, scaled by their largest; returns its log. */
  #exponentiate(i: number): number {
    const width = this.#width;
    const base = i * width;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < width; k++) top = Math.max(top, this.emissions[base + k]!);
    for (let k = 0; k < width; k++) {
      this.#factors[base + k] = Math.exp(this.emissions[base + k]! - top);
    }
    return top;
  }

  #backward(n: number, counts: boolean): void {
    const { labelOf, from, to } = this.topology;
    const states = this.#states;
    const width = this.#width;
    const alpha = this.#alpha;
    let beta = this.#beta;
    let next = this.#next;
    for (let i = n - 1; i >= 0; i--) {
      const at = i * states;
      for (let s = 0; s < states; s++) {
        const cell = i * width + labelOf[s]!;
        const mass = alpha[at + s]! * beta[s]!;
        this.marginals[cell] = this.marginals[cell]! + mass;
        if (counts && i === 0) this.startCounts[s] = mass;
      }
      if (i === 0) break;
      next.fill(0);
      const before = at - states;
      for (let s = 0; s < states; s++) {
        beta[s] = (beta[s]! * this.#factors[i * width + labelOf[s]!]!) / this.#scale[i]!;
      }
      for (let a = 0; a < from.length; a++) {
        const flow = this.#arcFactors[a]! * beta[to[a]!]!;
        const source = from[a]!;
        next[source] = next[source]! + flow;
        if (counts) this.arcCounts[a] = this.arcCounts[a]! + alpha[before + source]! * flow;
      }
      [beta, next] = [next, beta];
    }
    this.#beta = beta;
    this.#next = next;
  }

  /** Viterbi: the states of the best path that ends in one of `finals`, and its score. */
  decode(
    n: number,
    finals: readonly number[] = this.topology.finals,
  ): { readonly states: Uint8Array; readonly score: number } {
    const { labelOf, from, to, starts } = this.topology;
    const count = this.#states;
    const width = this.#width;
    let scores = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    let next = new Float64Array(count);
    for (const s of starts) scores[s] = this.startWeights[s]! + this.emissions[labelOf[s]!]!;
    for (let i = 1; i < n; i++) {
      next.fill(Number.NEGATIVE_INFINITY);
      for (let a = 0; a < from.length; a++) {
        const value = scores[from[a]!]! + this.arcWeights[a]!;
        if (value > next[to[a]!]!) {
          next[to[a]!] = value;
          this.#back[i * count + to[a]!] = from[a]!;
        }
      }
      for (let s = 0; s < count; s++) {
        next[s] = next[s]! + this.emissions[i * width + labelOf[s]!]!;
      }
      [scores, next] = [next, scores];
    }
    let best = finals[0] ?? 0;
    for (const s of finals) if (scores[s]! > scores[best]!) best = s;
    const states = new Uint8Array(n);
    states[n - 1] = best;
    for (let i = n - 1; i > 0; i--) states[i - 1] = this.#back[i * count + states[i]!]!;
    return { states, score: scores[best]! };
  }

  /** Score of a given path of states. */
  scoreOf(states: Uint8Array, n: number): number {
    const { labelOf } = this.topology;
    let score = this.startWeights[states[0]!]!;
    for (let i = 0; i < n; i++) {
      score += this.emissions[i * this.#width + labelOf[states[i]!]!]!;
      if (i === 0) continue;
      const arc = this.#arcOf[states[i - 1]! * this.#states + states[i]!]!;
      if (arc >= 0) score += this.arcWeights[arc]!;
    }
    return score;
  }
}
