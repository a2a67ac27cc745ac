/** What a file format gives: articles as plain text with a map back to the file's decoded text. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ProvenanceMap } from '../../model/provenance.ts';

export interface ArticleMeta {
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly author?: string | null;
  readonly url?: string | null;
  /** ISO day or minute. */
  readonly published?: string | null;
  readonly variables?: Readonly<Record<string, string>>;
}

export interface Article {
  readonly text: string;
  /** From `text` to the decoded text of the file. */
  readonly map: ProvenanceMap;
  readonly meta: ArticleMeta;
  /** Blank lines in `text` come from markup, so they part paragraphs whatever the lines look like. */
  readonly structured?: boolean;
  /** Set in files that hold several articles: the record's number from 1. */
  readonly record?: number;
  readonly diagnostics?: readonly Diagnostic[];
}

export interface FormatContext {
  readonly path: string;
  readonly textField: string | undefined;
}

export interface Format {
  readonly name: string;
  /** Lower case, with the dot; '' is a file without extension. */
  readonly extensions: readonly string[];
  /** A table is read when it is named, never because it lies in a walked folder. */
  readonly walked: boolean;
  /** Line ends part the text, so that `corpus fix` may mend them; in markup and tables they mean nothing. */
  readonly layout: boolean;
  articles(raw: string, context: FormatContext): (Article | Unread)[];
}

/** A record that holds no article: it becomes one skipped record of its own. */
export interface Unread {
  readonly record: number;
  readonly reason: string;
  readonly message: string;
}

/** A file that its format cannot read: it becomes one skipped record. */
export class FormatProblem extends Error {
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.name = 'FormatProblem';
    this.reason = reason;
  }
}
