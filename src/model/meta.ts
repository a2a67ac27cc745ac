/** What is known about a document besides its text. */
import type { Diagnostic } from './diagnostic.ts';
import type { Span } from './span.ts';

export type DateOrigin = 'option' | 'metadata' | 'front-matter' | 'file-name' | 'text';

export interface Published {
  /** ISO day, or ISO minute where the source gave one. */
  readonly date: string;
  readonly from: DateOrigin;
}

/** One encoding repair: a range of the decoded raw text and what it became. */
export interface Repair {
  readonly raw: Span;
  readonly before: string;
  readonly after: string;
  readonly kind: string;
}

/** Where, and maybe when, wire copy says that it was written. */
export interface Dateline {
  /** Into the document's text. */
  readonly span: Span;
  readonly place: string;
  /** ISO day; null where the dateline has none. */
  readonly date: string | null;
}

export interface EncodingInfo {
  readonly name: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly repairs: readonly Repair[];
}

export interface DocumentMeta {
  /** From the content: the first 16 hex digits of `sha256`, so the same bytes get the same id. */
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: Published | null;
  readonly dateline?: Dateline | null;
  readonly encoding: EncodingInfo;
  readonly diagnostics: readonly Diagnostic[];
  /** Unknown metadata columns, passed through. */
  readonly variables: Readonly<Record<string, string>>;
}
