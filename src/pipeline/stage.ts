/** What a stage is: a pure reader of text and earlier layers that yields one layer. */
import type { Document } from '../model/document.ts';
import type { Layer } from '../model/layer.ts';

export interface Stage<T = unknown> {
  readonly layer: Layer<T>;
  readonly requires: readonly Layer<unknown>[];
  /** Reads the text and the required layers only; never writes to the document. */
  annotate(doc: Document): T;
}

/** Types a stage against its layer while keeping lists of stages assignable. */
export function stage<T>(
  key: Layer<T>,
  requires: readonly Layer<unknown>[],
  annotate: (doc: Document) => T,
): Stage<T> {
  return Object.freeze({ layer: key, requires, annotate });
}
