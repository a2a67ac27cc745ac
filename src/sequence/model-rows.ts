/** What a trained model is to those who score with it: weights of one byte, one row a hashed feature. */
export interface ModelRows {
  readonly labels: readonly string[];
  /** Free-form numbers that the model's owner stores beside the weights, e.g. transitions. */
  readonly extras: Readonly<Record<string, readonly number[]>>;
  /** Keys of the rows, ascending. */
  readonly keys: Int32Array;
  /** The roots of a label's weights, row by row. */
  roots(label: number): Int8Array;
}

/** Weights are signed squares, so that a byte tells small ones apart and large ones fit. */
export function weightOf(root: number): number {
  return root * Math.abs(root);
}

export function rootOf(weight: number): number {
  return Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)));
}
