/** Reads a file of any format from memory, as the command line would from disk. */
import { readBytes } from '../../../src/decode/index.ts';
import type { ReadOptions, SkippedResult } from '../../../src/decode/options.ts';
import type { Document } from '../../../src/model/document.ts';

export interface ReadAll {
  readonly docs: readonly Document[];
  readonly skipped: readonly SkippedResult[];
}

export function readAll(
  path: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): ReadAll {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const results = readBytes(bytes, { path }, options);
  return {
    docs: results.flatMap((result) => (result.kind === 'document' ? [result.doc] : [])),
    skipped: results.flatMap((result) => (result.kind === 'skipped' ? [result] : [])),
  };
}

export function readOne(
  path: string,
  content: string | Uint8Array,
  options?: ReadOptions,
): Document {
  const { docs, skipped } = readAll(path, content, options);
  if (docs.length !== 1 || !docs[0]) throw new Error(`skipped: ${skipped[0]?.reason}`);
  return docs[0];
}

/** What stands in the file behind some words of the text. */
export function rawOf(doc: Document, words: string, raw: string): string {
  const start = doc.text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  const range = doc.provenance.toRaw({ start, end: start + words.length });
  return raw.slice(range.start, range.end);
}
