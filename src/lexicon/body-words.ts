/** Words that show what sort of body a noun or a name speaks of. */
import { wordGroups } from './load.ts';

/** Sorts of body that a noun may stand for. */
export type BodyNoun = 'company' | 'public' | 'team' | 'union' | 'any';

export const isBodyWord: (
  word: string | undefined,
  group: BodyNoun | 'owner' | 'public-name' | 'seat' | 'owned-by-company' | 'owned-by-body',
) => boolean = wordGroups('people/body-words.tsv');
