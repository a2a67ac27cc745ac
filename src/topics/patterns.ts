/** Patterns of words with globs, and an index that finds them all in one pass over the words. */
import { phraseForms, stemOf } from '../lexicon/inflect.ts';
import { normalWord, partsOf, type Word } from './words.ts';

type WordTest = (word: Word) => boolean;

interface Compiled<T> {
  readonly value: T;
  readonly tests: readonly WordTest[];
  /** A pattern that ends in `*` may end inside a hyphenated token and then takes all of it. */
  readonly open: boolean;
}

/** A match: words `[from, to)`. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Words as written, all inflected forms of them, or whatever shares their stem. */
export type Matching = 'exact' | 'forms' | 'stems';

const GLOB = /[*?]/;
const CLITIC = /^(.+)(n't|'re|'ve|'ll|'d|'m)$/;

/** A pattern's words, cut like the text's: at spaces, hyphens and clitics, without possessives. */
export function patternWords(pattern: string): readonly string[] {
  return pattern
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('’', "'").replace(/(?:'s|')$/i, ''))
    .flatMap((word) => {
      const clitic = CLITIC.exec(word);
      return clitic?.[1] && clitic[2] ? [clitic[1], clitic[2]] : partsOf(word);
    })
    .filter((word) => word !== '');
}

function testOf(word: string, stems: boolean): WordTest {
  // Capitals ask for capitals, so that SMR or WHO never catches a small word.
  if (/^\p{Lu}[\p{Lu}\d]+$/u.test(word)) return (w) => w.written === word;
  const wanted = normalWord(word);
  if (!GLOB.test(wanted)) {
    if (!stems) return (w) => w.text === wanted;
    const stem = stemOf(wanted);
    return (w) => w.text === wanted || (!w.punctuation && stemOf(w.text) === stem);
  }
  const prefix = wanted.slice(0, -1);
  if (wanted.endsWith('*') && !GLOB.test(prefix)) {
    return (w) => w.text.startsWith(prefix) && !w.punctuation;
  }
  const source = wanted
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const glob = new RegExp(`^${source}$`, 'su');
  return (w) => !w.punctuation && glob.test(w.text);
}

export class PatternIndex<T> {
  /** By literal first word, or by the first letter of a globbed one ('' where that is a wildcard). */
  readonly #literal = new Map<string, Compiled<T>[]>();
  readonly #globbed = new Map<string, Compiled<T>[]>();

  constructor(entries: Iterable<readonly [pattern: string, value: T, matching?: Matching]>) {
    for (const [pattern, value, matching = 'exact'] of entries) {
      const phrases = matching === 'forms' ? phraseForms(pattern) : [pattern];
      for (const phrase of phrases) this.#add(patternWords(phrase), value, matching === 'stems');
    }
  }

  #add(words: readonly string[], value: T, stems: boolean): void {
    const first = normalWord(words[0] ?? '');
    if (first === '') return;
    const open = words.at(-1)?.endsWith('*') ?? false;
    const compiled = { value, tests: words.map((word) => testOf(word, stems)), open };
    // A stem keeps its first letter.
    const wild = stems ? first.slice(0, 1) : first.split(GLOB)[0]?.slice(0, 1);
    if (stems || GLOB.test(first)) put(this.#globbed, wild ?? '', compiled);
    else put(this.#literal, first, compiled);
  }

  /** Every match at every position, overlapping ones too, in text order. */
  find(words: readonly Word[]): readonly Found<T>[] {
    const found: Found<T>[] = [];
    words.forEach((word, from) => {
      if (!word.opens) return;
      for (const list of this.#candidates(word)) {
        for (const pattern of list) {
          const to = endOf(pattern, words, from);
          if (to > from) found.push({ from, to, value: pattern.value });
        }
      }
    });
    return found;
  }

  /** True where some pattern matches anywhere. */
  occurs(words: readonly Word[]): boolean {
    return this.find(words).length > 0;
  }

  #candidates(word: Word): readonly (readonly Compiled<T>[])[] {
    return [
      this.#literal.get(word.text) ?? [],
      this.#globbed.get(word.text.slice(0, 1)) ?? [],
      this.#globbed.get('') ?? [],
    ];
  }
}

function put<T>(into: Map<string, T[]>, key: string, value: T): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}

/** The word index after the match, or `from` where the pattern does not match there. */
function endOf<T>(pattern: Compiled<T>, words: readonly Word[], from: number): number {
  let at = from;
  for (const test of pattern.tests) {
    const word = words[at];
    if (!word || !test(word)) return from;
    at++;
  }
  if (words[at - 1]?.closes) return at;
  if (!pattern.open) return from;
  while (words[at - 1]?.closes === false) at++;
  return at;
}
