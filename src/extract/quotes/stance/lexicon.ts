/** Words by which a speaker denies, from `data/stance-words.tsv`, unfolded into the forms a text may hold. */
import { lazy, readTable } from '../../../lexicon/load.ts';
import { verbForms } from '../../attributions/rules/lexicon.ts';

export type StanceWord =
  | 'false'
  | 'true'
  | 'claim'
  | 'merit'
  | 'share'
  | 'wrong'
  | 'misdeed'
  | 'deed'
  | 'agent'
  | 'body'
  | 'opener';

const VERBS: ReadonlySet<StanceWord> = new Set(['misdeed', 'deed']);
const UNINFLECTED: ReadonlySet<StanceWord> = new Set(['false', 'true', 'opener']);

const words = lazy(() => {
  const classes = new Map<string, Set<StanceWord>>();
  for (const [word = '', name = '', forms = '-'] of readTable('stance-words.tsv')) {
    for (const form of formsOf(word, name as StanceWord, forms)) {
      const known = classes.get(form) ?? new Set();
      classes.set(form, known.add(name as StanceWord));
    }
  }
  return classes;
});

function formsOf(word: string, name: StanceWord, forms: string): readonly string[] {
  if (VERBS.has(name)) return verbForms(word, forms === '-' ? undefined : forms.split(','));
  return UNINFLECTED.has(name) ? [word] : [word, plural(word)];
}

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** True where this lower-case form belongs to the class. */
export function isStanceWord(form: string | undefined, name: StanceWord): boolean {
  return form !== undefined && words().get(form)?.has(name) === true;
}
