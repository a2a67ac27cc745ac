/** The quotes section: numbered quotes with their speakers, topics, dates and figures. */
import {
  CODINGS,
  type Coding,
  type Figure,
  QUOTES,
  type Quote,
  type Timex,
} from '../model/annotations.ts';
import type { Document } from '../model/document.ts';
import type { QuoteReport, SpeakerReport, TopicReport } from '../model/report.ts';
import { contains, type Span, type Spans } from '../model/span.ts';
import { locate, locateOrNull } from './located.ts';
import { rounded } from './rounded.ts';

export interface NumberedQuotes {
  readonly reports: readonly QuoteReport[];
  /** Quote id by index into QUOTES; null for quotes left out. */
  readonly ids: readonly (string | null)[];
}

export function reportQuotes(
  doc: Document,
  timexes: readonly Timex[],
  figures: readonly Figure[],
  minConfidence: number,
): NumberedQuotes {
  const quotes = doc.items(QUOTES);
  const codings = groupByQuote(doc.items(CODINGS));
  let count = 0;
  const ids = quotes.map((q) => (q.confidence < minConfidence ? null : `q${++count}`));
  const reports: QuoteReport[] = [];
  quotes.forEach((quote, i) => {
    const id = ids[i];
    if (!id) return;
    reports.push({
      id,
      type: quote.type,
      source: locateOrNull(doc, quote.source),
      cue: locateOrNull(doc, quote.cue),
      content: locate(doc, quote.content),
      speaker: reportSpeaker(quote),
      stance: quote.stance,
      parent: quote.parent === null ? null : (ids[quote.parent] ?? null),
      topics: (codings.get(i) ?? []).map((coding) => reportTopic(doc, coding)),
      dates: idsInside(quote.content, timexes, 'd'),
      figures: idsInside(quote.content, figures, 'f'),
      confidence: rounded(quote.confidence),
      rule: quote.rule,
    });
  });
  return { reports, ids };
}

function groupByQuote(codings: readonly Coding[]): ReadonlyMap<number, readonly Coding[]> {
  const groups = new Map<number, Coding[]>();
  for (const coding of codings) {
    const group = groups.get(coding.quote);
    if (group) group.push(coding);
    else groups.set(coding.quote, [coding]);
  }
  return groups;
}

function reportSpeaker({ speaker }: Quote): SpeakerReport | null {
  if (!speaker) return null;
  const { name, entity, kind, resolvedBy, confidence } = speaker;
  const report = { name, entity, kind, resolvedBy };
  return confidence < 1 ? { ...report, confidence: rounded(confidence) } : report;
}

function reportTopic(doc: Document, coding: Coding): TopicReport {
  const { span, rule } = coding.decidedBy;
  return {
    topic: coding.topic,
    direction: coding.direction,
    evidence: coding.evidence.map((s) => locate(doc, [s])),
    decidedBy: { text: span ? doc.text.slice(span.start, span.end) : null, rule },
  };
}

function idsInside(content: Spans, items: readonly Span[], prefix: string): string[] {
  const ids: string[] = [];
  items.forEach((item, i) => {
    if (content.some((s) => contains(s, item))) ids.push(`${prefix}${i + 1}`);
  });
  return ids;
}
