/** One row a date expression. */
import {
  DOCUMENT_COLUMNS,
  documentCells,
  RAW_COLUMNS,
  type RowKind,
  rawCells,
} from './row-kind.ts';

export const dates: RowKind = {
  name: 'dates',
  doc: 'one row a date, time, duration or repetition, with its TIMEX3 value',
  columns: [
    ...DOCUMENT_COLUMNS,
    { name: 'date' },
    { name: 'text' },
    { name: 'type' },
    { name: 'value' },
    { name: 'mod' },
    { name: 'from' },
    { name: 'to' },
    { name: 'anchored' },
    ...RAW_COLUMNS,
  ],
  *rows(report) {
    for (const date of report.dates) {
      const { id, text, type, value, mod, from, to, anchored } = date;
      yield [
        ...documentCells(report),
        id,
        text,
        type,
        value,
        mod,
        from,
        to,
        anchored,
        ...rawCells(date),
      ];
    }
  },
};
