/** What features need to know of a word, computed once a word type and kept in a bounded cache. */
import { hashText } from './hash.ts';

export const Form = {
  capital: 1,
  allCapitals: 2,
  digit: 4,
  hyphen: 8,
  lower: 16,
  letter: 32,
  period: 64,
} as const;

export interface WordForm {
  readonly text: string;
  readonly lowerText: string;
  /** Hash as written, and of the lower-case form with every digit as 0. */
  readonly exact: number;
  readonly lower: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Hash of the run-length-free shape: "McKay-9" is `XxXx-d`. */
  readonly shape: number;
  /** `Form` bits. */
  readonly flags: number;
}

const CACHE_LIMIT = 60_000;
const cache = new Map<string, WordForm>();

export function wordForm(text: string): WordForm {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const form = analyse(text);
  cache.set(text, form);
  return form;
}

function analyse(text: string): WordForm {
  const lowerText = text.toLowerCase();
  const folded = lowerText.replace(/\p{Nd}/gu, '0');
  const n = folded.length;
  const { shape, flags } = shapeOf(text);
  return {
    text,
    lowerText,
    exact: hashText(text),
    lower: hashText(folded),
    prefix2: hashText(folded, 0, Math.min(2, n)),
    prefix3: hashText(folded, 0, Math.min(3, n)),
    suffix1: hashText(folded, Math.max(0, n - 1), n),
    suffix2: hashText(folded, Math.max(0, n - 2), n),
    suffix3: hashText(folded, Math.max(0, n - 3), n),
    suffix4: hashText(folded, Math.max(0, n - 4), n),
    shape: hashText(shape),
    flags,
  };
}

function shapeOf(text: string): { readonly shape: string; readonly flags: number } {
  let shape = '';
  let last = '';
  let flags = 0;
  for (const char of text) {
    const kind = kindOf(char);
    flags |= FLAG_OF[kind] ?? 0;
    if (kind !== last) shape += kind;
    last = kind;
  }
  if (/^\p{Lu}/u.test(text)) flags |= Form.capital;
  if (text.length > 1 && (flags & Form.lower) === 0 && shape.includes('X')) {
    flags |= Form.allCapitals;
  }
  return { shape, flags };
}

const FLAG_OF: Readonly<Record<string, number>> = {
  X: Form.letter,
  x: Form.letter | Form.lower,
  d: Form.digit,
  '-': Form.hyphen,
  '.': Form.period,
};

function kindOf(char: string): string {
  if (char >= 'a' && char <= 'z') return 'x';
  if (char >= 'A' && char <= 'Z') return 'X';
  if (char >= '0' && char <= '9') return 'd';
  if (/\p{Lu}/u.test(char)) return 'X';
  if (/\p{L}/u.test(char)) return 'x';
  return char;
}
