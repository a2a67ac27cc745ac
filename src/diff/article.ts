/** An article made ready to compare: normalized words, sentences, and what each quote holds. */
import { CorpusError } from '../model/errors.ts';
import type { DocumentReport, Located, Pair } from '../model/report.ts';
import type { Span, Spans } from '../model/span.ts';
import { TokenKind } from '../model/tokens.ts';
import { linesAsParagraphs } from '../segment/paragraphs.ts';
import { splitSentences } from '../segment/sentences.ts';
import { tokenize } from '../segment/tokens.ts';
import { type Locate, locateFrom } from './locate.ts';
import { isContent, isTelling } from './rarity.ts';

/** A sentence with the range of its words. */
export interface Passage extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

/** The words of an article in columns. Punctuation is left out: it never makes a difference. */
export interface Article {
  readonly report: DocumentReport;
  readonly text: string;
  readonly locate: Locate;
  /** Lower case, plain apostrophes. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether each word carries meaning, and whether it does so without being a name. */
  readonly content: readonly boolean[];
  readonly telling: readonly boolean[];
  readonly sentences: readonly Passage[];
  /** Index of each word's sentence. */
  readonly sentenceOf: readonly number[];
}

const WORD = /[\p{L}\p{N}%$€£¥]/u;

/** Blind to case and to the marks and slips that apostrophes come as: "Khan s" is "Khan’s". */
function plainWord(written: string): string {
  const word = written.toLowerCase().replace(/[’‘ʼ´`′]/gu, "'");
  return word === 's' ? "'s" : word;
}

export function articleOf(report: DocumentReport, locate?: Locate): Article {
  const { text } = report;
  if (text === undefined) {
    const problem = `the result of "${report.path}" carries no text. Run extract with --text.`;
    throw new CorpusError('bad-results', { path: report.path, problem });
  }
  const tokens = tokenize(text);
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const written = tokens.word(i);
    if (tokens.kinds[i] === TokenKind.punctuation || !WORD.test(written)) continue;
    words.push(plainWord(written));
    starts.push(tokens.start(i));
    ends.push(tokens.end(i));
  }
  const sentences: Passage[] = [];
  const sentenceOf: number[] = [];
  let at = 0;
  for (const { start, end } of splitSentences(tokens, linesAsParagraphs(text))) {
    const first = at;
    while (at < words.length && (starts[at] ?? 0) < end) {
      sentenceOf.push(sentences.length);
      at++;
    }
    if (at > first) sentences.push({ index: sentences.length, start, end, first, last: at });
  }
  return {
    report,
    text,
    locate: locate ?? locateFrom(report),
    words,
    starts,
    ends,
    content: words.map(isContent),
    telling: words.map((word, i) => isTelling(word, text.slice(starts[i], ends[i]))),
    sentences,
    sentenceOf,
  };
}

export function spansOf(pairs: readonly Pair[]): Spans {
  return pairs.map(([start, end]) => ({ start, end }));
}

/** Indices of the words that stand inside the spans. */
export function wordsIn(article: Article, spans: Spans): number[] {
  const found: number[] = [];
  for (const { start, end } of spans) {
    for (let i = wordAt(article, start); i < article.words.length; i++) {
      if ((article.starts[i] ?? 0) >= end) break;
      found.push(i);
    }
  }
  return found;
}

/** Index of the first word that ends after `offset`. */
function wordAt({ ends }: Article, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Indices of the sentences that a located item touches, in order. */
export function sentencesOf(article: Article, item: Located | null): number[] {
  if (!item) return [];
  const indices = wordsIn(article, spansOf(item.spans)).map((w) => article.sentenceOf[w] ?? -1);
  return [...new Set(indices)];
}

/** The normalized words of a located item as one string; empty where there is none. */
export function phraseOf(article: Article, item: Located | null): string {
  if (!item) return '';
  return wordsIn(article, spansOf(item.spans))
    .map((w) => article.words[w])
    .join(' ');
}
