/** What the Penn tags of the TAGS layer say, for all who read them by token. */
import type { Tags } from '../model/annotations.ts';

/** The tag of each token, by name. */
export function tagColumn(tags: Tags): string[] {
  return Array.from(tags.ids, (id) => tags.names[id] ?? '');
}

export function isNoun(tag: string | undefined): boolean {
  return tag?.startsWith('NN') === true;
}

/** A verb that can head a clause, or a modal. */
export function isFiniteVerb(tag: string | undefined): boolean {
  return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
}
