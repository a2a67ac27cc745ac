/** One row a figure. */
import {
  DOCUMENT_COLUMNS,
  documentCells,
  RAW_COLUMNS,
  type RowKind,
  rawCells,
} from './row-kind.ts';

export const figures: RowKind = {
  name: 'figures',
  doc: 'one row a number, with unit, what is counted and who says so',
  columns: [
    ...DOCUMENT_COLUMNS,
    { name: 'figure' },
    { name: 'text' },
    { name: 'phrase' },
    { name: 'kind' },
    { name: 'value', align: 'right' },
    { name: 'high', align: 'right' },
    { name: 'unit' },
    { name: 'counted' },
    { name: 'approximate' },
    { name: 'direction' },
    { name: 'of' },
    { name: 'rate' },
    { name: 'attributed_to' },
    { name: 'quote' },
    ...RAW_COLUMNS,
  ],
  *rows(report) {
    for (const figure of report.figures) {
      yield [
        ...documentCells(report),
        figure.id,
        figure.text,
        figure.phrase.text,
        figure.kind,
        figure.value,
        figure.high,
        figure.unit,
        figure.counted,
        figure.approximate,
        figure.direction,
        figure.of,
        figure.rate ?? null,
        figure.attributedTo,
        figure.quote,
        ...rawCells(figure),
      ];
    }
  },
};
