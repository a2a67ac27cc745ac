/** One row a quote under one topic: who said what about what, and which way. */
import { SAID_COLUMNS, saidCells } from './quotes.ts';
import {
  DOCUMENT_COLUMNS,
  documentCells,
  RAW_COLUMNS,
  type RowKind,
  rawCells,
} from './row-kind.ts';

export const statements: RowKind = {
  name: 'statements',
  doc: 'one row a quote under one topic, with direction and evidence',
  columns: [
    ...DOCUMENT_COLUMNS,
    ...SAID_COLUMNS,
    { name: 'topic' },
    { name: 'direction' },
    { name: 'evidence' },
    { name: 'decided_by' },
    { name: 'decided_rule' },
    { name: 'confidence', align: 'right' },
    ...RAW_COLUMNS,
  ],
  *rows(report) {
    for (const quote of report.quotes) {
      for (const topic of quote.topics) {
        yield [
          ...documentCells(report),
          ...saidCells(quote),
          topic.topic,
          topic.direction,
          topic.evidence.map((e) => e.text).join(' | '),
          topic.decidedBy?.text ?? null,
          topic.decidedBy?.rule ?? null,
          quote.confidence,
          ...rawCells(quote.content),
        ];
      }
    }
  },
};
