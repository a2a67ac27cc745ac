/** Inflected forms and stems of English words, by libraries that load only when somebody asks. */
import { lazyPackage } from '../model/lazy.ts';

interface Transforms {
  readonly verb: {
    toInfinitive(word: string, model: unknown, tense: string): string;
    conjugate(infinitive: string, model: unknown): Readonly<Record<string, string | undefined>>;
  };
  readonly noun: {
    toPlural(word: string, model: unknown): string;
    toSingular(word: string, model: unknown): string;
  };
}

interface Compromise {
  (
    text: string,
  ): {
    json(): readonly { readonly terms: readonly { readonly tags: readonly string[] }[] }[];
  };
  methods(): { readonly two: { readonly transform: Transforms } };
  model(): unknown;
}

const compromise = lazyPackage<Compromise>('compromise');
const porter = lazyPackage<{ stem(token: string): string }>(
  'natural/lib/natural/stemmers/porter_stemmer.js',
);

const TENSES = ['PastTense', 'Gerund', 'PresentTense', 'Participle'] as const;
const FORMS = ['PastTense', 'PresentTense', 'Gerund', 'Participle'] as const;

/** The word itself, then its other forms: a verb conjugated, a noun in the singular and plural. */
export function inflections(word: string): readonly string[] {
  const nlp = compromise();
  const { verb, noun } = nlp.methods().two.transform;
  const model = nlp.model();
  const tags = nlp(word).json()[0]?.terms[0]?.tags ?? [];
  const forms = [word];
  if (tags.includes('Noun') && !tags.includes('Uncountable')) {
    const singular = tags.includes('Plural') ? noun.toSingular(word, model) : word;
    forms.push(singular, noun.toPlural(singular, model));
  }
  if (tags.includes('Verb')) {
    const tense = TENSES.find((name) => tags.includes(name) && !tags.includes('Infinitive'));
    const infinitive = tense ? verb.toInfinitive(word, model, tense) : word;
    const conjugated = verb.conjugate(infinitive, model);
    forms.push(infinitive, ...FORMS.map((name) => conjugated[name] ?? ''));
  }
  return [...new Set(forms)].filter((form) => form !== '');
}

const stems = new Map<string, string>();

/** Porter's stem: "relocating", "relocation" and "relocated" share one. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = porter().stem(word);
  stems.set(word, stem);
  return stem;
}

/**
 * A phrase with its words inflected where grammar inflects them: a verb at its start, the noun at its
 * end. Words with wildcards stay as they are.
 */
export function phraseForms(phrase: string): readonly string[] {
  const words = phrase.trim().split(/\s+/);
  const last = words.length - 1;
  const variants = words.map((word, i): readonly string[] => {
    if (!/^[a-z]+$/i.test(word) || /^[A-Z]{2,}$/.test(word)) return [word];
    if (i !== 0 && i !== last) return [word];
    return i === 0 && last > 0 ? verbForms(word, phrase) : inflections(word);
  });
  return variants.reduce<readonly string[]>(
    (done, forms) =>
      done.flatMap((head) => forms.map((form) => (head === '' ? form : `${head} ${form}`))),
    [''],
  );
}

/** Only a verb changes at the start of a phrase: "raise taxes", but "rent cap". */
function verbForms(word: string, phrase: string): readonly string[] {
  const tags = compromise()(phrase).json()[0]?.terms[0]?.tags ?? [];
  return tags.includes('Verb') ? inflections(word) : [word];
}
