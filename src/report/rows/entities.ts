/** One row an entity of a document. */
import {
  DOCUMENT_COLUMNS,
  documentCells,
  RAW_COLUMNS,
  type RowKind,
  rawCells,
} from './row-kind.ts';

export const entities: RowKind = {
  name: 'entities',
  doc: 'one row a person, organization, place or group of a document',
  columns: [
    ...DOCUMENT_COLUMNS,
    { name: 'entity' },
    { name: 'type' },
    { name: 'name' },
    { name: 'aliases' },
    { name: 'roles' },
    { name: 'mentions', align: 'right' },
    { name: 'quotes', align: 'right' },
    ...RAW_COLUMNS,
  ],
  *rows(report) {
    for (const entity of report.entities) {
      const first = entity.mentions[0];
      yield [
        ...documentCells(report),
        entity.id,
        entity.type,
        entity.name,
        entity.aliases.join(' | '),
        entity.roles.join(' | '),
        entity.mentions.length,
        report.quotes.filter((q) => q.speaker?.entity === entity.id).length,
        ...(first ? rawCells(first) : [null, null]),
      ];
    }
  },
};
