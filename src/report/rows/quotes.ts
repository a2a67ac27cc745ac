/** One row a quote. */
import type { QuoteReport } from '../../model/report.ts';
import type { Cell, Column } from '../../model/table.ts';
import {
  DOCUMENT_COLUMNS,
  documentCells,
  RAW_COLUMNS,
  type RowKind,
  rawCells,
} from './row-kind.ts';

/** The columns that quotes and statements share. */
export const SAID_COLUMNS: readonly Column[] = [
  { name: 'quote' },
  { name: 'speaker' },
  { name: 'speaker_kind' },
  { name: 'resolved_by' },
  { name: 'source' },
  { name: 'cue' },
  { name: 'content', weight: 4 },
  { name: 'type' },
  { name: 'stance' },
];

export function saidCells(quote: QuoteReport): Cell[] {
  return [
    quote.id,
    quote.speaker?.name ?? null,
    quote.speaker?.kind ?? null,
    quote.speaker?.resolvedBy ?? null,
    quote.source?.text ?? null,
    quote.cue?.text ?? null,
    quote.content.text,
    quote.type,
    quote.stance,
  ];
}

export const quotes: RowKind = {
  name: 'quotes',
  doc: 'one row a quote, whatever it is about',
  columns: [
    ...DOCUMENT_COLUMNS,
    ...SAID_COLUMNS,
    { name: 'parent' },
    { name: 'topics' },
    { name: 'confidence', align: 'right' },
    ...RAW_COLUMNS,
  ],
  *rows(report) {
    for (const quote of report.quotes) {
      yield [
        ...documentCells(report),
        ...saidCells(quote),
        quote.parent,
        quote.topics.map((t) => `${t.topic}:${t.direction}`).join(' '),
        quote.confidence,
        ...rawCells(quote.content),
      ];
    }
  },
};
