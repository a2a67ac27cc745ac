/** The best label sequence under per-token scores and label-to-label transitions. */

/** Transition scores, `from × to`, with one extra row `from = width` for the start. */
export interface Transitions {
  readonly width: number;
  readonly scores: Float64Array;
  /** 1 where `to` may follow `from`. */
  readonly allowed: Uint8Array;
}

export class Viterbi {
  readonly #transitions: Transitions;
  #best: Float64Array = new Float64Array(0);
  #back: Uint8Array = new Uint8Array(0);

  constructor(transitions: Transitions) {
    this.#transitions = transitions;
  }

  /** Labels of `length` tokens whose scores stand row by row in `emissions`. */
  decode(emissions: Int32Array | Float64Array, length: number, labels: Uint8Array): void {
    const { width } = this.#transitions;
    if (length === 0) return;
    if (this.#best.length < length * width) {
      this.#best = new Float64Array(length * width * 2);
      this.#back = new Uint8Array(length * width * 2);
    }
    for (let i = 0; i < length; i++) this.#step(emissions, i);
    let label = 0;
    const last = (length - 1) * width;
    for (let k = 1; k < width; k++) {
      if ((this.#best[last + k] as number) > (this.#best[last + label] as number)) label = k;
    }
    for (let i = length - 1; i >= 0; i--) {
      labels[i] = label;
      label = this.#back[i * width + label] as number;
    }
  }

  #step(emissions: Int32Array | Float64Array, i: number): void {
    const { width, scores, allowed } = this.#transitions;
    const row = i * width;
    for (let to = 0; to < width; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let back = 0;
      const first = i === 0 ? width : 0;
      const last = i === 0 ? width + 1 : width;
      for (let from = first; from < last; from++) {
        if (allowed[from * width + to] === 0) continue;
        const before = i === 0 ? 0 : (this.#best[row - width + from] as number);
        const score = before + (scores[from * width + to] as number);
        if (score > best) {
          best = score;
          back = i === 0 ? 0 : from;
        }
      }
      this.#best[row + to] = best + (emissions[row + to] as number);
      this.#back[row + to] = back;
    }
  }
}

/** Which label may follow which under B-/I-/O names: I-x only after B-x or I-x. */
export function bioAllowed(labels: readonly string[]): Uint8Array {
  const width = labels.length;
  const allowed = new Uint8Array((width + 1) * width);
  for (let from = 0; from <= width; from++) {
    for (let to = 0; to < width; to++) {
      const next = labels[to] as string;
      const before = labels[from] ?? 'O';
      const inside = next.startsWith('I-');
      const follows = before !== 'O' && before.slice(2) === next.slice(2);
      allowed[from * width + to] = !inside || follows ? 1 : 0;
    }
  }
  return allowed;
}
