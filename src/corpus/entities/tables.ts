/** The tables of `corpus entities`: merged entities, and the names that stay ambiguous. */
import type { EntityType } from '../../model/annotations.ts';
import type { CorpusEntity } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import type { EntityMerge } from './index.ts';

export const ENTITY_TYPES: readonly EntityType[] = [
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'other',
];

export function entityTable(entities: readonly CorpusEntity[]): Table {
  return {
    name: 'entities',
    title: 'Entities',
    columns: [
      { name: 'entity' },
      { name: 'type' },
      { name: 'name', weight: 3 },
      { name: 'aliases', weight: 3 },
      { name: 'roles', weight: 3 },
      { name: 'documents', label: 'docs', align: 'right' },
      { name: 'mentions', align: 'right' },
      { name: 'quotes', align: 'right' },
      { name: 'first' },
      { name: 'last' },
    ],
    rows: entities.map((e) => [
      e.id,
      e.type,
      e.name,
      e.aliases.join(' | '),
      e.roles.join(' | '),
      new Set(e.documents.map((d) => d.document)).size,
      e.mentions,
      e.quotes,
      e.first,
      e.last,
    ]),
  };
}

export function conflictTable({ conflicts }: EntityMerge): Table {
  return {
    name: 'conflicts',
    title: 'Ambiguous names, left apart',
    columns: [
      { name: 'path', weight: 2 },
      { name: 'entity' },
      { name: 'name', weight: 2 },
      { name: 'kind' },
      { name: 'candidates', weight: 3 },
    ],
    rows: conflicts.map((c) => [c.path, c.entity, c.name, c.kind, c.candidates.join(' | ')]),
  };
}
