/** What a colon introduces: "Her answer: “No.”", "Statement from the ministry: “…”", "Orr wrote:" and a paragraph. */
import { type Context, isVerb, opensQuote, outerQuote, type Range } from './context.ts';
import type { Cue } from './cues.ts';
import { type Draft, quoteRange } from './draft.ts';
import { cueLexicon } from './lexicon.ts';
import { baseEnd } from './nouns.ts';
import { subjectBefore } from './subject-before.ts';
import { chain } from './turns.ts';

export function colonDrafts(ctx: Context, cues: readonly Cue[]): Draft[] {
  return [...nounDrafts(ctx), ...nextParagraphDrafts(ctx, cues)];
}

/** A noun of speech, its owner and a colon before a quotation. */
function nounDrafts(ctx: Context): Draft[] {
  const drafts: Draft[] = [];
  ctx.quotations.forEach((quotation, index) => {
    if (quotation.within !== null || quotation.continues !== null) return;
    const { first } = quoteRange(ctx, index);
    if (ctx.words[first - 1] !== ':') return;
    const draft = ownedBefore(ctx, first - 1) ?? fromOwner(ctx, first - 1) ?? named(ctx, first - 1);
    if (!draft) return;
    drafts.push({ ...draft, content: chain(ctx, index), rule: 'colon:noun', confidence: 0.8 });
  });
  return drafts;
}

type Owned = Pick<Draft, 'source' | 'cue'>;

/** "Her answer:", "the minister's response:". */
function ownedBefore(ctx: Context, colon: number): Owned | null {
  const noun = colon - 1;
  if (!isCueNoun(ctx, noun)) return null;
  const cue = { first: noun, last: noun + 1 };
  const before = noun - 1;
  if (ctx.tags[before] === 'PRP$') return { source: { first: before, last: before + 1 }, cue };
  if (ctx.tags[before] !== 'POS') return null;
  const owner = nounPhraseTo(ctx, before);
  return owner && { source: owner, cue };
}

/** "Statement just in from the Department of Transport:". */
function fromOwner(ctx: Context, colon: number): Owned | null {
  const first = sentenceStart(ctx, colon);
  for (let i = colon - 2; i > Math.max(first, colon - 10); i--) {
    if (!/^(?:from|by)$/.test(ctx.lower[i] ?? '')) continue;
    for (let noun = i - 1; noun >= Math.max(first, i - 4); noun--) {
      if (!isCueNoun(ctx, noun)) continue;
      if (hasVerb(ctx, first, colon)) return null;
      return { source: { first: i + 1, last: colon }, cue: { first: noun, last: noun + 1 } };
    }
    return null;
  }
  return null;
}

/** "Peter Orr, 44: “I lost everything.”" at the head of a paragraph. */
function named(ctx: Context, colon: number): Owned | null {
  const first = sentenceStart(ctx, colon);
  const start = ctx.tokens.start(first);
  const heads = ctx.paragraphs.some((paragraph) => paragraph.start === start);
  if (!heads || colon - first > 12 || hasVerb(ctx, first, colon)) return null;
  const name = /^NNP/.test(ctx.tags[first] ?? '') && /^NNP/.test(ctx.tags[first + 1] ?? '');
  const ends = /^NNP/.test(ctx.tags[colon - 1] ?? '') || hasComma(ctx, first, colon);
  return name && ends && !ctx.words.slice(first, colon).includes(':')
    ? { source: { first, last: colon }, cue: null }
    : null;
}

function hasComma(ctx: Context, first: number, last: number): boolean {
  return ctx.words.slice(first, last).includes(',');
}

function hasVerb(ctx: Context, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isVerb(ctx.tags[i] ?? '')) return true;
  return false;
}

function isCueNoun(ctx: Context, at: number): boolean {
  const word = ctx.lower[at] ?? '';
  return (
    cueLexicon().nouns.has(word) ||
    /^(?:answer|reply|response|verdict|advice|motto|reasoning|explanation|retort)$/.test(word)
  );
}

/** The longest base noun phrase that ends before `end`. */
function nounPhraseTo(ctx: Context, end: number): Range | null {
  const floor = Math.max(sentenceStart(ctx, end - 1), end - 8);
  for (let first = floor; first < end; first++) {
    if (baseEnd(ctx, first, end) === end) return { first, last: end };
  }
  return null;
}

function sentenceStart(ctx: Context, token: number): number {
  let start = 0;
  for (const sentence of ctx.sentences) {
    if (sentence.firstToken > token) break;
    start = sentence.firstToken;
  }
  return start;
}

/** "Orr wrote," or "the post reads:" at a paragraph's end, and the next paragraph is the quotation. */
function nextParagraphDrafts(ctx: Context, cues: readonly Cue[]): Draft[] {
  const drafts: Draft[] = [];
  ctx.quotations.forEach((quotation, index) => {
    if (quotation.within !== null || quotation.continues !== null) return;
    const { first } = quoteRange(ctx, index);
    const mark = first - 1;
    if (!/^[,:]$/.test(ctx.words[mark] ?? '') || !opensParagraph(ctx, first)) return;
    const cue = cues.findLast((one) => one.last <= mark && one.last >= mark - 8);
    if (!cue || cue.negated || outerQuote(ctx, cue.verb) >= 0) return;
    if (!cue.senses.some((sense) => sense.frames.includes('d'))) return;
    const start = ctx.sentences[cue.sentence]?.firstToken ?? 0;
    const source = subjectBefore(ctx, cue.groupFirst, start);
    if (!source) return;
    drafts.push({
      source,
      cue: cue.span,
      content: chain(ctx, index),
      rule: 'colon:paragraph',
      confidence: 0.85,
    });
  });
  return drafts;
}

function opensParagraph(ctx: Context, token: number): boolean {
  const start = ctx.tokens.start(token);
  return opensQuote(ctx, token) && ctx.paragraphs.some((paragraph) => paragraph.start === start);
}
