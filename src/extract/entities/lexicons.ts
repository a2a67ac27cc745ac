/** Nouns for people, documents, organizations and groups. */
import type { Gender } from '../../lexicon/first-names.ts';
import { lazy, readTable } from '../../lexicon/load.ts';

export type PersonClass = 'office' | 'job' | 'relation' | 'anon' | 'plain';
export type SourceClass = 'document' | 'organization' | 'group';

export interface PersonNoun {
  /** Singular, lower case. */
  readonly lemma: string;
  readonly gender: Gender;
  readonly class: PersonClass;
  readonly plural: boolean;
  /** True where it is written in capitals only: CEO, MP. */
  readonly acronym?: boolean;
}

const GENDERS: Readonly<Record<string, Gender>> = { f: 'female', m: 'male' };

/** Person noun, singular or plural, to what it says. */
export const personNouns: () => ReadonlyMap<string, PersonNoun> = lazy(() => {
  const nouns = new Map<string, PersonNoun>();
  for (const [noun = '', gender = '', kind = 'job'] of readTable('people/person-nouns.tsv')) {
    const lemma = noun.toLowerCase();
    const entry = {
      acronym: noun !== lemma,
      lemma,
      gender: GENDERS[gender] ?? null,
      class: kind as PersonClass,
    };
    nouns.set(lemma, { ...entry, plural: lemma === 'people' });
    for (const many of pluralsOf(lemma)) {
      if (!nouns.has(many)) nouns.set(many, { ...entry, plural: true });
    }
  }
  return nouns;
});

/** Words that may come before a person noun inside it ("vice" of "vice president"). */
export const personNounHeads: () => ReadonlySet<string> = lazy(() => {
  const heads = new Set<string>();
  for (const noun of personNouns().keys()) heads.add(noun.slice(noun.lastIndexOf(' ') + 1));
  return heads;
});

/** Head nouns of documents, organizations and groups; singular and plural forms. */
export const sourceNouns: () => ReadonlyMap<string, SourceClass> = lazy(() => {
  const nouns = new Map<string, SourceClass>();
  for (const [noun = '', kind = ''] of readTable('people/source-nouns.tsv')) {
    nouns.set(noun, kind as SourceClass);
    for (const many of pluralsOf(noun)) if (!nouns.has(many)) nouns.set(many, kind as SourceClass);
  }
  return nouns;
});

/** "attorneys general", "congresswomen", "secretaries", "witnesses". */
function pluralsOf(lemma: string): string[] {
  const compound = /^(\S+) (general|in-law)$/.exec(lemma);
  if (compound) return [`${pluralOf(compound[1] ?? '')} ${compound[2]}`];
  return [pluralOf(lemma)];
}

function pluralOf(word: string): string {
  if (word.endsWith('man') && word !== 'human') return `${word.slice(0, -3)}men`;
  if (word.endsWith('child')) return `${word}ren`;
  if (word.endsWith('person')) return `${word}s`;
  if (/(?:wife|life)$/.test(word)) return `${word.slice(0, -2)}ves`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}
