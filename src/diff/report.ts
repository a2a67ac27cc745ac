/** What a comparison reports: the contract's plain shape of differences. */
import type { Located, SCHEMA_VERSION } from '../model/report.ts';

export const CHANGE_KINDS = [
  'quote-identical',
  'quote-altered',
  'quote-truncated',
  'attribution-edited',
  'identical',
  'edited',
  'merged',
  'figure-changed',
  'date-changed',
  'same-speaker-same-topic',
  'only-in-a',
  'only-in-b',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Kinds that say that both sides agree; they alone do not make two articles differ. */
export const SAME_KINDS: readonly ChangeKind[] = ['quote-identical', 'identical'];

export interface EditReport {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** One side of a change; `quote` is the id of the quote in that document's report. */
export interface ChangeSide extends Located {
  readonly quote?: string;
}

export interface Both<T> {
  readonly a: T;
  readonly b: T;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly a: ChangeSide | null;
  readonly b: ChangeSide | null;
  readonly speakers?: Both<string | null>;
  /** The topic that both quotes of same-speaker-same-topic code. */
  readonly topic?: string;
  /** What was compared in figure-changed and date-changed. */
  readonly values?: Both<number | string>;
  readonly edits: readonly EditReport[];
}

/** Claims of two sources inside one article that cannot both be true, each with its place. */
export interface Contradiction {
  readonly about: 'figure' | 'claim';
  readonly first: ChangeSide;
  readonly second: ChangeSide;
  readonly speakers: { readonly first: string; readonly second: string };
  /** What two sources give for the same figure. */
  readonly values?: { readonly first: number | string; readonly second: number | string };
}

export interface DiffDocument {
  readonly id: string;
  readonly path: string;
  readonly published: string | null;
}

export interface DiffReport {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly a: DiffDocument;
  readonly b: DiffDocument;
  readonly changes: readonly Change[];
  /** Inside one article; no difference between the two, and none is listed where the two say the same. */
  readonly contradictions: readonly (Contradiction & { readonly article: 'a' | 'b' })[];
}

const MIRRORED: Partial<Record<ChangeKind, ChangeKind>> = {
  'only-in-a': 'only-in-b',
  'only-in-b': 'only-in-a',
};
const MIRRORED_OP = { equal: 'equal', insert: 'delete', delete: 'insert' } as const;

/** The same change seen from the other article. */
export function mirrored(change: Change): Change {
  const { kind, a, b, speakers, values, edits, ...rest } = change;
  return {
    kind: MIRRORED[kind] ?? kind,
    a: b,
    b: a,
    ...(speakers ? { speakers: { a: speakers.b, b: speakers.a } } : {}),
    ...rest,
    ...(values ? { values: { a: values.b, b: values.a } } : {}),
    edits: deletionsFirst(edits.map((e) => ({ op: MIRRORED_OP[e.op], text: e.text }))),
  };
}

function deletionsFirst(edits: readonly EditReport[]): EditReport[] {
  const out = [...edits];
  for (let i = 0; i + 1 < out.length; i++) {
    const [first, second] = [out[i], out[i + 1]];
    if (first?.op === 'insert' && second?.op === 'delete') out.splice(i, 2, second, first);
  }
  return out;
}

/** True where some change says that the articles differ. */
export function differs(report: DiffReport): boolean {
  return report.changes.some((change) => !SAME_KINDS.includes(change.kind));
}
