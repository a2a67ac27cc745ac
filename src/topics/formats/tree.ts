/** What every codebook format is read into: named nodes with patterns, and metadata by topic. */
import type { Direction } from '../../model/annotations.ts';
import { CorpusError } from '../../model/errors.ts';
import type { About, GroupRule } from '../codebook.ts';
import type { Matching } from '../patterns.ts';

export interface CodebookNode {
  readonly name: string;
  readonly line: number;
  readonly patterns: { readonly text: string; readonly line: number }[];
  readonly children: CodebookNode[];
}

export interface TopicMeta {
  readonly label: string | null;
  readonly definition: string | null;
  readonly direction: Direction | null;
  readonly about: About | null;
  readonly opposite: string | null;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly matching: Matching | null;
  readonly groups: ReadonlyMap<string, GroupRule>;
}

export interface CodebookTree {
  readonly name: string | null;
  /** For topics that say nothing else. */
  readonly matching: Matching | null;
  readonly nodes: readonly CodebookNode[];
  readonly meta: ReadonlyMap<string, TopicMeta>;
}

export interface CodebookReader {
  readonly name: string;
  readonly extensions: readonly string[];
  read(bytes: Uint8Array, path: string): CodebookTree;
}

export function node(name: string, line: number): CodebookNode {
  return { name, line, patterns: [], children: [] };
}

export function treeOf(nodes: readonly CodebookNode[]): CodebookTree {
  return { name: null, matching: null, nodes, meta: new Map() };
}

/** The error of a codebook at a line, with what to do about it. */
export function badLine(path: string, line: number, problem: string): CorpusError {
  return new CorpusError('bad-codebook', { path, problem: `line ${line}: ${problem}` });
}

/** UTF-8 text of a codebook, or windows-1252 where the bytes are not UTF-8; without its BOM. */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines with their numbers; blank ones are left out. */
export function linesOf(bytes: Uint8Array): { readonly text: string; readonly line: number }[] {
  return textOfBytes(bytes)
    .split(/\r\n|\r|\n/)
    .map((text, i) => ({ text, line: i + 1 }))
    .filter(({ text }) => text.trim() !== '');
}
