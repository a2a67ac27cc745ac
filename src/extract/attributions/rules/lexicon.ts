/** The lexicon of reporting cues, unfolded into the forms that a text may hold. */
import { lazy, readTable } from '../../../lexicon/load.ts';

export type CueClass =
  | 'say'
  | 'tell'
  | 'write'
  | 'speak'
  | 'announce'
  | 'show'
  | 'deny'
  | 'reject'
  | 'concede'
  | 'decline'
  | 'accuse'
  | 'characterize'
  | 'request'
  | 'ask'
  | 'agree'
  | 'promise'
  | 'cite'
  | 'document';

/** One sense of a cue: its class of act and the frames listed in the head of the data file. */
export interface CueSense {
  readonly lemma: string;
  readonly cueClass: CueClass;
  readonly frames: string;
}

export interface CueLexicon {
  /** First word of a verb form to its readings, longest first. */
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  readonly nouns: ReadonlyMap<string, readonly CueSense[]>;
  /** Lemma to senses. */
  readonly senses: ReadonlyMap<string, readonly CueSense[]>;
}

/** A form as it stands in text: "points out" is two words of the lemma "point out". */
export interface VerbForm {
  readonly words: readonly string[];
  readonly lemma: string;
  readonly senses: readonly CueSense[];
}

export const cueLexicon: () => CueLexicon = lazy(() => {
  const senses = new Map<string, CueSense[]>();
  const irregular = new Map<string, readonly string[]>();
  const nouns = new Map<string, CueSense[]>();
  for (const [lemma = '', part = '', cueClass = '', frames = '', forms = '-'] of readTable(
    'reporting-cues.tsv',
  )) {
    const sense: CueSense = { lemma, cueClass: cueClass as CueClass, frames };
    if (part === 'n') {
      for (const form of [lemma, plural(lemma)]) push(nouns, form, sense);
      continue;
    }
    push(senses, lemma, sense);
    if (forms !== '-') irregular.set(lemma, forms.split(','));
  }
  const verbs = new Map<string, VerbForm[]>();
  for (const [lemma, list] of senses) {
    for (const form of verbForms(lemma, irregular.get(lemma))) {
      const words = form.split(' ');
      push(verbs, words[0] ?? '', { words, lemma, senses: list });
    }
  }
  for (const list of verbs.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { verbs, nouns, senses };
});

/** The longest listed form that stands at `at`, all its words: "pushed back", not "pushed". */
export function formAt(words: readonly string[], at: number): VerbForm | undefined {
  const forms = cueLexicon().verbs.get(words[at] ?? '');
  return forms?.find((form) => form.words.every((word, k) => words[at + k] === word));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/sis$/.test(noun)) return `${noun.slice(0, -2)}es`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** All forms of a lemma: base, third person, past, participle, -ing. */
export function verbForms(lemma: string, irregular?: readonly string[]): readonly string[] {
  const [base = '', ...rest] = lemma.split(' ');
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const forms = new Set([lemma, thirdPerson(base) + tail, gerund(base) + tail]);
  if (irregular) for (const form of irregular) forms.add(form);
  else forms.add(past(base) + tail);
  return [...forms];
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** Verbs of two syllables that double their last letter all the same. */
const DOUBLED =
  /^(?:admit|rebut|refer|commit|allot|submit|regret|intermit|tag|chat|blog|blab|brag|jot|pen|sum|rip|quip|quiz|sob|dub|slam|snap|tap|cut|put|let|nag|chip)$/;

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function gerund(base: string): string {
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

function doubled(base: string): string {
  return DOUBLED.test(base) ? base + base.slice(-1) : base;
}
