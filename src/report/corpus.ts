/** The report of a whole corpus: documents, merged entities, what was skipped, and the totals. */
import type {
  CodebookReport,
  CorpusEntity,
  CorpusReport,
  DocumentReport,
  SkippedReport,
} from '../model/report.ts';
import { SCHEMA_VERSION } from '../model/report.ts';

export interface CorpusParts {
  readonly tool: { readonly name: string; readonly version: string };
  readonly codebook: CodebookReport | null;
  readonly documents: readonly DocumentReport[];
  readonly entities: readonly CorpusEntity[];
  readonly skipped: readonly SkippedReport[];
}

export function reportCorpus(parts: CorpusParts): CorpusReport {
  const { documents, skipped } = parts;
  const total = (count: (report: DocumentReport) => number): number =>
    documents.reduce((sum, report) => sum + count(report), 0);
  const speakers = new Set(
    documents.flatMap((d) => d.quotes.flatMap((q) => (q.speaker ? [q.speaker.name] : []))),
  );
  return {
    schemaVersion: SCHEMA_VERSION,
    ...parts,
    summary: {
      documents: documents.length,
      skipped: skipped.length,
      quotes: total((d) => d.quotes.length),
      statements: total((d) => d.quotes.reduce((sum, q) => sum + q.topics.length, 0)),
      dates: total((d) => d.dates.length),
      figures: total((d) => d.figures.length),
      speakers: speakers.size,
    },
  };
}
