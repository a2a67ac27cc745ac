/** What a caller may ask of the decoder, and what it gets back. */
import type { Document } from '../model/document.ts';
import type { MetadataTable } from './metadata.ts';

export interface ReadOptions {
  /** Reads every file in this encoding instead of detecting one. */
  readonly encoding?: string | undefined;
  /** Publication day for every document, `YYYY-MM-DD`; wins over all other sources. */
  readonly published?: string | undefined;
  readonly metadata?: MetadataTable | undefined;
  /** Files above this size are skipped; 64 MiB unless told. */
  readonly maxBytes?: number | undefined;
  /** Column or key that holds the text in .json, .jsonl, .csv and .tsv. */
  readonly textField?: string | undefined;
  /** Extensions (with or without the dot) to read in walked folders besides text and HTML. */
  readonly extensions?: readonly string[] | undefined;
  /** Paths never read as articles: the metadata table, codebook files. */
  readonly exclude?: readonly string[] | undefined;
  /** Standard input, for the path `-`. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

export interface SkippedResult {
  readonly kind: 'skipped';
  readonly path: string;
  /** `empty`, `binary`, `too-large`, `bad-gzip`, `not-a-file`, `extension`, `excluded`, or the system's code (`EACCES` …). */
  readonly reason: string;
  readonly message: string;
}

export interface DocumentResult {
  readonly kind: 'document';
  readonly doc: Document;
}

export type ReadResult = DocumentResult | SkippedResult;

export const MAX_BYTES: number = 64 * 1024 * 1024;

export function skipped(path: string, reason: string, message: string): SkippedResult {
  return { kind: 'skipped', path, reason, message };
}
