/** One named entity of one document, as the merger sees it. */
import { isFull, type PersonName, parsePersonName } from '../../lexicon/person-name.ts';
import type { DocumentReport, EntityReport } from '../../model/report.ts';

export interface EntityNode {
  readonly document: DocumentReport;
  readonly entity: EntityReport;
  /** Parsed for persons, else null. */
  readonly name: PersonName | null;
  readonly full: boolean;
  readonly quotes: number;
}

export function entityNodes(documents: readonly DocumentReport[]): EntityNode[] {
  return documents.flatMap((document) => {
    const quotes = new Map<string, number>();
    for (const { speaker } of document.quotes) {
      if (speaker?.entity) quotes.set(speaker.entity, (quotes.get(speaker.entity) ?? 0) + 1);
    }
    return document.entities.map((entity) => {
      const name = entity.type === 'person' ? parsePersonName(entity.name.split(/\s+/)) : null;
      return {
        document,
        entity,
        name,
        full: name !== null && isFull(name),
        quotes: quotes.get(entity.id) ?? 0,
      };
    });
  });
}
