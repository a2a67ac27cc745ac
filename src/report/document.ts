/** Builds the contract's report of one document from whatever layers it has. */
import {
  ENTITIES,
  type Entity,
  FIGURES,
  QUOTES,
  TIMEXES,
  type Timex,
} from '../model/annotations.ts';
import type { Document } from '../model/document.ts';
import type { DateReport, DocumentReport, EntityReport } from '../model/report.ts';
import { SCHEMA_VERSION } from '../model/report.ts';
import { reportFigures } from './figures.ts';
import { locate } from './located.ts';
import { reportQuotes } from './quotes.ts';
import { rounded } from './rounded.ts';

export interface ReportOptions {
  /** Adds the repaired text. */
  readonly text?: boolean;
  /** Leaves out quotes below this confidence (0 to 1). */
  readonly minConfidence?: number;
}

export function reportDocument(doc: Document, options: ReportOptions = {}): DocumentReport {
  const { meta } = doc;
  const timexes = doc.items(TIMEXES);
  const figures = doc.items(FIGURES);
  const quotes = reportQuotes(doc, timexes, figures, options.minConfidence ?? 0);
  return {
    schemaVersion: SCHEMA_VERSION,
    id: meta.id,
    path: meta.path,
    sha256: meta.sha256,
    title: meta.title,
    outlet: meta.outlet,
    author: meta.author,
    url: meta.url,
    published: meta.published,
    encoding: {
      ...meta.encoding,
      repairs: meta.encoding.repairs.map((r) => ({ ...r, raw: [[r.raw.start, r.raw.end]] })),
    },
    warnings: meta.diagnostics,
    ...(Object.keys(meta.variables).length > 0 ? { variables: meta.variables } : {}),
    ...(options.text ? { text: doc.text } : {}),
    entities: doc.items(ENTITIES).map((entity) => reportEntity(doc, entity)),
    quotes: quotes.reports,
    dates: timexes.map((timex, i) => reportDate(doc, timex, i)),
    figures: reportFigures(doc, figures, doc.items(QUOTES), quotes.ids),
  };
}

function reportEntity(doc: Document, entity: Entity): EntityReport {
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    roles: [...new Set(entity.roles.map((r) => (r.status ? `${r.status} ${r.title}` : r.title)))],
    mentions: entity.mentions.map((m) => ({
      ...locate(doc, [m]),
      kind: m.kind,
      ...(m.confidence < 1 ? { confidence: rounded(m.confidence) } : {}),
    })),
  };
}

function reportDate(doc: Document, timex: Timex, index: number): DateReport {
  const { type, value, mod, from, to, anchored, rule } = timex;
  return {
    id: `d${index + 1}`,
    ...locate(doc, [timex]),
    type,
    value,
    mod,
    from,
    to,
    anchored,
    ...(timex.confidence < 1 ? { confidence: rounded(timex.confidence) } : {}),
    ...(timex.alternative ? { alternative: timex.alternative.value } : {}),
    rule,
  };
}
