/** The matrix of speakers and topics, with directions and share of voice, in one part or many. */
import type { Direction, SpeakerKind } from '../../model/annotations.ts';
import type { Cell, Table } from '../../model/table.ts';
import { compare, NO_SPEAKER, type Statement, tallySpeakers } from '../tally.ts';

export const GROUPINGS = ['outlet', 'week', 'month', 'document', 'role'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface WhoRow {
  /** The part of the corpus, e.g. an outlet; null where the matrix is not divided. */
  readonly group: string | null;
  readonly speaker: string;
  readonly kind: SpeakerKind | null;
  readonly topics: Readonly<Record<string, Readonly<Partial<Record<Direction, number>>>>>;
  readonly total: number;
  /** Share of the part's statements, 0 to 1. */
  readonly share: number;
}

const UNKNOWN = '(unknown)';

export function whoRows(statements: Iterable<Statement>, by?: Grouping): WhoRow[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const name = by ? groupOf(statement, by) : '';
    const list = groups.get(name);
    if (list) list.push(statement);
    else groups.set(name, [statement]);
  }
  const names = [...groups.keys()].sort(compare);
  return names.flatMap((name) => rowsOf(groups.get(name) ?? [], by ? name : null));
}

function rowsOf(statements: readonly Statement[], group: string | null): WhoRow[] {
  return tallySpeakers(statements).map(({ name, kind, total, topics }) => ({
    group,
    speaker: name,
    kind,
    topics: Object.fromEntries(
      [...topics].map(([topic, counts]) => [topic, Object.fromEntries(counts)]),
    ),
    total,
    share: Math.round((total / statements.length) * 1000) / 1000,
  }));
}

/** The statements behind each cell, row by row and topic by topic. */
export function behindCells(
  statements: readonly Statement[],
  rows: readonly WhoRow[],
  topics: readonly string[],
  by?: Grouping,
): readonly {
  readonly row: WhoRow;
  readonly topic: string;
  readonly said: readonly Statement[];
}[] {
  const cells = new Map<string, Statement[]>();
  const keyOf = (...parts: readonly (string | null)[]): string => parts.join('\0');
  for (const statement of statements) {
    const { quote, topic } = statement;
    const group = by ? groupOf(statement, by) : null;
    const name = quote.speaker?.name ?? NO_SPEAKER;
    const key = keyOf(group, name, quote.speaker?.kind ?? null, topic.topic);
    const list = cells.get(key);
    if (list) list.push(statement);
    else cells.set(key, [statement]);
  }
  return rows.flatMap((row) =>
    topics.flatMap((topic) => {
      const said = cells.get(keyOf(row.group, row.speaker, row.kind, topic));
      return said ? [{ row, topic, said }] : [];
    }),
  );
}

export function groupOf({ document, quote }: Statement, by: Grouping): string {
  const day = document.published?.date.slice(0, 10);
  switch (by) {
    case 'outlet':
      return document.outlet ?? UNKNOWN;
    case 'document':
      return document.path;
    case 'month':
      return day?.slice(0, 7) ?? UNKNOWN;
    case 'week':
      return day ? isoWeek(day) : UNKNOWN;
    case 'role': {
      const entity = document.entities.find((e) => e.id === quote.speaker?.entity);
      return entity?.roles[0] ?? UNKNOWN;
    }
  }
}

/** ISO 8601 week of a day: weeks start on Monday and belong to the year of their Thursday. */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - weekday + 3);
  const year = date.getUTCFullYear();
  const days = (date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

export function whoTable(rows: readonly WhoRow[], topics: readonly string[], by?: Grouping): Table {
  return {
    name: 'who',
    columns: [
      ...(by ? [{ name: by }] : []),
      { name: 'speaker', weight: 2 },
      { name: 'kind' },
      ...topics.map((name) => ({ name, weight: 2 })),
      { name: 'total', align: 'right' as const },
      { name: 'share', align: 'right' as const },
    ],
    rows: rows.map((row) => [
      ...(by ? [row.group] : []),
      row.speaker,
      row.kind,
      ...topics.map((topic) => shown(row.topics[topic])),
      row.total,
      row.share,
    ]),
  };
}

/** "2 pro, 1 con", most first. */
function shown(counts: Readonly<Partial<Record<Direction, number>>> = {}): Cell {
  const parts = Object.entries(counts).sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return parts.length === 0 ? null : parts.map(([name, n]) => `${n} ${name}`).join(', ');
}
