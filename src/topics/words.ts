/** The words that patterns are matched against: tokens, cut at hyphens, without marks that patterns skip. */
import { SENTENCES, type Sentence, TOKENS } from '../model/annotations.ts';
import type { Document } from '../model/document.ts';
import type { Span, Spans } from '../model/span.ts';
import { TokenKind, type Tokens } from '../model/tokens.ts';

export interface Word extends Span {
  /** Lower case, with straight apostrophes. */
  readonly text: string;
  /** As written, for patterns in capitals. */
  readonly written: string;
  /** False inside a hyphenated token, where no match may begin (or end). */
  readonly opens: boolean;
  readonly closes: boolean;
  readonly punctuation: boolean;
  readonly sentence: number;
}

const INNER_HYPHEN = /[-‐‑/]/;
/** Quotation marks and possessives stand between the words of a phrase without breaking it. */
const SKIPPED = /^(?:["“”„«»‘’'`]+|''|``|['’][sS])$/;
/** What separates the pieces of a split quotation: nothing matches across it. */
const GAP = '\u0000';

/** All words of a document, in text order. */
export function documentWords(doc: Document): readonly Word[] {
  return wordsOf(doc.get(TOKENS), doc.get(SENTENCES));
}

export function wordsOf(tokens: Tokens, sentences: readonly Sentence[]): readonly Word[] {
  const sentenceOf = new Int32Array(tokens.length).fill(-1);
  sentences.forEach((s, i) => {
    sentenceOf.fill(i, s.firstToken, s.lastToken);
  });
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const written = tokens.word(i);
    if (SKIPPED.test(written)) continue;
    const kind = tokens.kinds[i];
    const punctuation = kind === TokenKind.punctuation || kind === TokenKind.symbol;
    const parts = punctuation ? [written] : partsOf(written);
    let start = tokens.start(i);
    parts.forEach((part, k) => {
      const end = start + part.length;
      words.push({
        start,
        end,
        text: normalWord(part),
        written: part,
        opens: k === 0,
        closes: k === parts.length - 1,
        punctuation,
        sentence: sentenceOf[i] ?? -1,
      });
      const hyphen = part === '' || INNER_HYPHEN.test(written[end - tokens.start(i)] ?? '') ? 1 : 0;
      start = end + hyphen;
    });
  }
  return words;
}

/** "root-causes" is two words, "cannot" too; a part is never empty. */
export function partsOf(word: string): readonly string[] {
  if (/^can(?:not)$/i.test(word)) return [word.slice(0, 3), word.slice(3)];
  const parts = word.split(INNER_HYPHEN);
  return parts.includes('') ? [word] : parts;
}

export function normalWord(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/** Words of a short text that stands alone, e.g. one match's evidence. */
export function plainWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(/n['’]t|(?:(?!n['’]t)[\p{L}\p{N}.$£€%])+|['’]\p{L}+/giu)) {
    const written = found[0];
    if (SKIPPED.test(written)) continue;
    const start = found.index;
    const place = { start, end: start + written.length, opens: true, closes: true };
    words.push({ ...place, text: normalWord(written), written, punctuation: false, sentence: 0 });
  }
  return words;
}

/** The words inside the spans of a content, with a gap between its pieces. */
export function wordsWithin(words: readonly Word[], spans: Spans): readonly Word[] {
  const inside: Word[] = [];
  for (const piece of spans) {
    const last = inside.at(-1);
    if (last) inside.push({ ...last, text: GAP, written: GAP, punctuation: true });
    for (let i = firstFrom(words, piece.start); i < words.length; i++) {
      const word = words[i];
      if (!word || word.end > piece.end) break;
      inside.push(word);
    }
  }
  return inside;
}

/** Index of the first word that starts at or after `offset`. */
function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
