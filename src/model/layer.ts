/** Typed keys for what stages add to a document. */

/** A frozen key; its type parameter says what the layer holds. */
export interface Layer<T> {
  readonly name: string;
  /** Never set: carries `T` for the type checker only. */
  readonly holds?: T;
}

export function layer<T>(name: string): Layer<T> {
  return Object.freeze({ name });
}
