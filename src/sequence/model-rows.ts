/** What a trained model is to those who score with it: integer weights, one row a hashed feature. */
export interface ModelRows {
  readonly labels: readonly string[];
  /** Free-form numbers that the model's owner stores beside the weights, e.g. transitions. */
  readonly extras: Readonly<Record<string, readonly number[]>>;
  /** Keys of the rows, ascending. */
  readonly keys: Int32Array;
  weight(row: number, label: number): number;
}
