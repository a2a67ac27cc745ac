/** Gives speakers known only by a surname in their article the full name that the folder has for them. */
import type { DocumentReport, QuoteReport } from '../../model/report.ts';
import type { EntityMerge } from './index.ts';

/** The documents with fuller speaker names; those that gain none are returned as they are. */
export function nameFromFolder(
  documents: readonly DocumentReport[],
  merge: EntityMerge,
): DocumentReport[] {
  const names = new Map<string, string>();
  const byId = new Map(merge.entities.map((entity) => [entity.id, entity]));
  for (const { id, document, entity, name } of merge.merges) {
    const merged = byId.get(id);
    // Only people: a body's longer name elsewhere is not what this article calls it.
    if (merged?.type === 'person' && merged.name !== name) {
      names.set(`${document} ${entity}`, merged.name);
    }
  }
  return documents.map((document) => {
    let changed = false;
    const quotes = document.quotes.map((quote): QuoteReport => {
      const { speaker } = quote;
      const name = speaker?.entity ? names.get(`${document.id} ${speaker.entity}`) : undefined;
      if (!speaker || name === undefined) return quote;
      changed = true;
      const resolvedBy = speaker.resolvedBy === 'name' ? 'alias' : speaker.resolvedBy;
      return { ...quote, speaker: { ...speaker, name, resolvedBy } };
    });
    return changed ? { ...document, quotes } : document;
  });
}
