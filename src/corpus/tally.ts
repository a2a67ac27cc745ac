/** Counts statements: which speaker spoke how often about which topic, and which way. */
import type { Direction, SpeakerKind } from '../model/annotations.ts';
import type { DocumentReport, QuoteReport, TopicReport } from '../model/report.ts';

/** One quote under one topic. */
export interface Statement {
  readonly document: DocumentReport;
  readonly quote: QuoteReport;
  readonly topic: TopicReport;
}

export type DirectionCounts = ReadonlyMap<Direction, number>;

/** A speaker's row of the matrix. */
export interface SpeakerTally {
  readonly name: string;
  readonly kind: SpeakerKind | null;
  readonly total: number;
  /** By topic. */
  readonly topics: ReadonlyMap<string, DirectionCounts>;
}

/** Name under which statements without any source are counted. */
export const NO_SPEAKER = '(no speaker named)';

export function* statementsOf(documents: Iterable<DocumentReport>): Iterable<Statement> {
  for (const document of documents) {
    for (const quote of document.quotes) {
      for (const topic of quote.topics) yield { document, quote, topic };
    }
  }
}

/** One row a speaker, most statements first, then by name. */
export function tallySpeakers(statements: Iterable<Statement>): SpeakerTally[] {
  const rows = new Map<string, MutableTally>();
  for (const { quote, topic } of statements) {
    const name = quote.speaker?.name ?? NO_SPEAKER;
    const kind = quote.speaker?.kind ?? null;
    const key = `${kind}\0${name}`;
    let row = rows.get(key);
    if (!row) {
      row = { name, kind, total: 0, topics: new Map() };
      rows.set(key, row);
    }
    row.total++;
    const counts = row.topics.get(topic.topic) ?? new Map<Direction, number>();
    counts.set(topic.direction, (counts.get(topic.direction) ?? 0) + 1);
    row.topics.set(topic.topic, counts);
  }
  return [...rows.values()].sort((a, b) => b.total - a.total || compare(a.name, b.name));
}

interface MutableTally {
  readonly name: string;
  readonly kind: SpeakerKind | null;
  total: number;
  readonly topics: Map<string, Map<Direction, number>>;
}

/** Order by code point, the same on every machine whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
