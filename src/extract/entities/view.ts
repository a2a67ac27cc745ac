/** What the reference rules read of a document: token columns, tags, sentence and quotation of each token. */
import { QUOTATIONS, SENTENCES, type Sentence, TAGS, TOKENS } from '../../model/annotations.ts';
import type { Document } from '../../model/document.ts';
import type { Tokens } from '../../model/tokens.ts';
import { tagColumn } from '../../tag/penn.ts';

export { isFiniteVerb, isNoun } from '../../tag/penn.ts';

export interface View {
  readonly text: string;
  readonly tokens: Tokens;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  /** Penn tag of each token. */
  readonly tags: readonly string[];
  readonly sentences: readonly Sentence[];
  /** Index of the sentence that holds each token; tokens of bylines take the sentence before. */
  readonly sentenceOf: Int32Array;
  /** 1 + index of the innermost quotation around each token, 0 outside quotations. */
  readonly quoteOf: Int32Array;
}

export function viewOf(doc: Document): View {
  const tokens = doc.get(TOKENS);
  const sentences = doc.get(SENTENCES);
  const quoteOf = new Int32Array(tokens.length);
  doc.get(QUOTATIONS).forEach((quotation, index) => {
    const [first, last] = tokens.range(quotation.start, quotation.end);
    quoteOf.fill(index + 1, first, last);
  });
  const { words } = tokens;
  return {
    text: doc.text,
    tokens,
    words,
    lower: words.map((word) => word.toLowerCase()),
    tags: tagColumn(doc.get(TAGS)),
    sentences,
    sentenceOf: sentenceColumn(sentences, tokens.length),
    quoteOf,
  };
}

function sentenceColumn(sentences: readonly Sentence[], length: number): Int32Array {
  const column = new Int32Array(length);
  sentences.forEach((sentence, index) => {
    column.fill(index, sentence.firstToken, sentences[index + 1]?.firstToken ?? length);
  });
  return column;
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** True for "'s" and the bare apostrophe of a plural or s-final possessor. */
export function isPossessive(view: View, index: number): boolean {
  return view.tags[index] === 'POS';
}
