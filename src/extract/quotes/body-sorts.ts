/** What sort of body a noun or a name speaks of: a company, a public body, a team. */
import { type BodyNoun, isBodyWord } from '../../lexicon/body-words.ts';
import { companyWords } from '../../lexicon/company-words.ts';
import type { Referent } from '../entities/referents.ts';
import type { View } from '../entities/view.ts';

export type BodySort = Exclude<BodyNoun, 'any'>;

const SORTS: readonly BodySort[] = ['company', 'public', 'team', 'union'];

/** The sort of body that a noun may stand for, whatever the body is called. */
export function sortOfNoun(noun: string): BodyNoun | null {
  const plain = noun.replace(/^.*-/, '');
  const sort =
    SORTS.find((one) => isBodyWord(noun, one)) ?? SORTS.find((one) => isBodyWord(plain, one));
  return sort ?? (isBodyWord(noun, 'any') ? 'any' : null);
}

/** The sort that a body's name and what it owns show; null where neither tells. */
export function sortOfBody(view: View, referent: Referent): BodySort | null {
  const forms = [referent.name, ...referent.aliases];
  if (forms.some((form) => /\bunion\b/i.test(form))) return 'union';
  if (forms.some(isPublicName)) return 'public';
  const words = referent.name.toLowerCase().split(/\s+/);
  if (words.length > 1 && companyWords().has(words.at(-1) ?? '')) return 'company';
  const owns = referent.mentions.some(
    ({ last }) => view.tags[last] === 'POS' && isBodyWord(view.lower[last + 1], 'owned-by-company'),
  );
  return owns ? 'company' : null;
}

function isPublicName(name: string): boolean {
  return name.split(/\W+/).some((word) => isBodyWord(word.toLowerCase(), 'public-name'));
}
