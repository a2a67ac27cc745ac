/** What a trained model is to those who score with it: integer weights, one row a hashed feature. */
export interface ModelRows {
  readonly labels: readonly string[];
  /** Free-form numbers that the model's owner stores beside the weights, e.g. transitions. */
  readonly extras: Readonly<Record<string, readonly number[]>>;
  /** Keys of the rows, ascending. */
  readonly keys: Int32Array;
  /** Visits the weights of a label that are not 0, rows ascending. */
  each(label: number, visit: (row: number, weight: number) => void): void;
}

/** A weight in one byte: weights of finished models are signed squares of such roots. */
export function rootOf(weight: number): number {
  return Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight)));
}
