/** Word lists about people: given names, nicknames, person nouns, source nouns, known aliases, titles. */
import { lazy, readTable, wordMap } from '../../lexicon/load.ts';

export type Gender = 'female' | 'male' | 'neutral' | null;
export type PersonClass = 'office' | 'job' | 'relation' | 'anon' | 'plain';
export type SourceClass = 'document' | 'organization' | 'group';

export interface PersonNoun {
  /** Singular, lower case. */
  readonly lemma: string;
  readonly gender: Gender;
  readonly class: PersonClass;
  readonly plural: boolean;
}

const GENDERS: Readonly<Record<string, Gender>> = { f: 'female', m: 'male' };

/** Given name (folded) to its usual gender; null for names that both bear. */
export const firstNames: () => ReadonlyMap<string, Gender> = lazy(() => {
  const names = new Map<string, Gender>();
  for (const file of ['people/first-names.tsv', 'people/first-names-added.tsv']) {
    for (const [name = '', gender = ''] of readTable(file)) {
      names.set(name, GENDERS[gender] ?? null);
    }
  }
  return names;
});

/** Person noun, singular or plural, to what it says. */
export const personNouns: () => ReadonlyMap<string, PersonNoun> = lazy(() => {
  const nouns = new Map<string, PersonNoun>();
  for (const [noun = '', gender = '', kind = 'job'] of readTable('people/person-nouns.tsv')) {
    const lemma = noun.toLowerCase();
    const entry = {
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

const knownForms = wordMap('people/known-aliases.tsv');

/** The key that all forms of a well-known body or place share, else undefined. */
export function knownKey(form: string): string | undefined {
  return knownForms().get(form);
}

const nicknames = lazy(() => {
  const short = new Map<string, Set<string>>();
  for (const [name = '', forms = ''] of readTable('people/nicknames.tsv')) {
    const set = short.get(name) ?? new Set<string>();
    for (const form of forms.split(' ')) set.add(form);
    short.set(name, set);
  }
  return short;
});

/** True where one given name (folded) is a usual short form of the other. */
export function areNicknames(a: string, b: string): boolean {
  return nicknames().get(a)?.has(b) === true || nicknames().get(b)?.has(a) === true;
}

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

/** Titles of address: they tell gender but are no role. */
export const HONORIFICS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['mr', 'male'],
  ['mister', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['mx', null],
  ['sir', 'male'],
  ['dame', 'female'],
  ['lord', 'male'],
  ['lady', 'female'],
  ['madam', 'female'],
  ['madame', 'female'],
  ['mme', 'female'],
  ['monsieur', 'male'],
  ['señor', 'male'],
  ['señora', 'female'],
  ['herr', 'male'],
  ['frau', 'female'],
  ['sheikh', 'male'],
  ['baroness', 'female'],
]);

/** Abbreviated titles before names, with the noun each stands for. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['rep', 'representative'],
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['lt', 'lieutenant'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
  ['sgt', 'sergeant'],
  ['cpl', 'corporal'],
  ['pvt', 'private'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['fr', 'father'],
  ['hon', 'honourable'],
  ['pres', 'president'],
  ['atty', 'attorney'],
  ['dep', 'deputy'],
  ['del', 'delegate'],
  ['amb', 'ambassador'],
  ['supt', 'superintendent'],
]);

/** Words that say when or how far somebody holds a role. */
export const STATUS_WORDS: ReadonlySet<string> = new Set([
  'former',
  'ex',
  'then',
  'acting',
  'interim',
  'outgoing',
  'incoming',
  'late',
  'retired',
  'onetime',
  'one-time',
  'longtime',
  'current',
  'caretaker',
  'disgraced',
  'ousted',
]);
