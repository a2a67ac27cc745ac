/** What every rule reads: tokens with tags and lower forms, sentences, and which quotation holds a token. */
import {
  PARAGRAPHS,
  type Paragraph,
  QUOTATIONS,
  type Quotation,
  SENTENCES,
  type Sentence,
  TAGS,
  TOKENS,
} from '../../../model/annotations.ts';
import type { Document } from '../../../model/document.ts';
import type { Tokens } from '../../../model/tokens.ts';
import { tagColumn } from '../../../tag/penn.ts';

export { isFiniteVerb, isNoun } from '../../../tag/penn.ts';

export interface Context {
  readonly text: string;
  readonly tokens: Tokens;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly tags: readonly string[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  /** Index of the innermost quotation that holds a token, its marks included; -1 outside. */
  readonly quoteOf: Int32Array;
}

/** A token range, end exclusive. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function contextOf(doc: Document): Context {
  const tokens = doc.get(TOKENS);
  const quotations = doc.get(QUOTATIONS);
  const quoteOf = new Int32Array(tokens.length).fill(-1);
  quotations.forEach((quotation, index) => {
    const [first, last] = tokens.range(quotation.start, quotation.end);
    quoteOf.fill(index, first, last);
  });
  return {
    text: doc.text,
    tokens,
    words: tokens.words,
    lower: tokens.words.map((word) => word.toLowerCase().replace('’', "'")),
    tags: tagColumn(doc.get(TAGS)),
    sentences: doc.get(SENTENCES),
    paragraphs: doc.get(PARAGRAPHS),
    quotations,
    quoteOf,
  };
}

/** True where the token opens the quotation that holds it. */
export function opensQuote(ctx: Context, index: number): boolean {
  const quotation = ctx.quotations[ctx.quoteOf[index] ?? -1];
  return quotation !== undefined && ctx.tokens.start(index) === quotation.start;
}

/** True where the token closes the quotation that holds it. */
export function closesQuote(ctx: Context, index: number): boolean {
  const quotation = ctx.quotations[ctx.quoteOf[index] ?? -1];
  return quotation?.closed === true && ctx.tokens.end(index) === quotation.end;
}

/** Index of the outermost quotation around a token, -1 outside. */
export function outerQuote(ctx: Context, index: number): number {
  let at = ctx.quoteOf[index] ?? -1;
  for (let up = ctx.quotations[at]?.within ?? null; up !== null; ) {
    at = up;
    up = ctx.quotations[at]?.within ?? null;
  }
  return at;
}

/** Index of the sentence that holds a token. */
export function sentenceOf(ctx: Context, token: number): number {
  let low = 0;
  let high = ctx.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ctx.sentences[middle]?.firstToken ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function isVerb(tag: string): boolean {
  return tag.startsWith('VB');
}

const TIME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tonight|tomorrow|last|later|earlier|this|week|month|year|morning|afternoon|evening|night|day|recently|previously|again)$/;

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow)$/;

export function isTimeWord(ctx: Context, index: number): boolean {
  return TIME.test(ctx.lower[index] ?? '') && !/^may$/.test(ctx.lower[index] ?? '');
}

export function isDay(ctx: Context, index: number): boolean {
  return DAY.test(ctx.lower[index] ?? '');
}

export const DASH: RegExp = /^(?:--+|[—–])$/;
