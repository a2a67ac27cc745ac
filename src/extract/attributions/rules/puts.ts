/** "put the price at £4m": a figure that somebody gives for something. */
import { clauseEnd } from './clauses.ts';
import { type Context, isVerb, outerQuote, type Range } from './context.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { subjectBefore } from './subject-before.ts';

const PUTS = /^(?:put|puts|pegged|pegs|estimated|estimates|valued|values)$/;
const MEASURED =
  /^(?:about|around|roughly|nearly|almost|over|under|between|just|more|less|fewer|some|[$£€¥])$/;

export function figureDrafts(ctx: Context, cues: readonly Cue[]): Draft[] {
  const drafts: Draft[] = [];
  ctx.sentences.forEach((sentence, index) => {
    for (let i = sentence.firstToken + 1; i < sentence.lastToken - 3; i++) {
      if (!PUTS.test(ctx.lower[i] ?? '') || !isPast(ctx, i)) continue;
      const draft = figureDraft(ctx, cues, index, i);
      if (draft) drafts.push(draft);
    }
  });
  return drafts;
}

/** The tagger takes "put" for any verb form: only what stands before it rules out an infinitive or a passive. */
function isPast(ctx: Context, at: number): boolean {
  if (!isVerb(ctx.tags[at] ?? '')) return false;
  return !/^(?:to|be|is|are|was|were|been|being|not|n't|can|could|would|will|should|may|might|must)$/.test(
    ctx.lower[at - 1] ?? '',
  );
}

function figureDraft(
  ctx: Context,
  cues: readonly Cue[],
  index: number,
  verb: number,
): Draft | null {
  const sentence = ctx.sentences[index];
  if (!sentence) return null;
  const at = objectEnd(ctx, verb + 1, sentence.lastToken);
  if (ctx.lower[at] !== 'at' || !isAmount(ctx, at + 1)) return null;
  const group = groupStart(ctx, verb);
  const source = subjectBefore(ctx, group, sentence.firstToken);
  if (!source) return null;
  const span: Range = { first: verb, last: verb + 1 };
  const cue: Cue = { ...PLAIN, sentence: index, groupFirst: group, verb, last: verb + 1, span };
  const last = clauseEnd(ctx, cue, at, cues);
  return {
    source,
    cue: span,
    content: [{ first: verb + 1, last }],
    rule: 'figure',
    confidence: 0.8,
  };
}

function groupStart(ctx: Context, verb: number): number {
  let first = verb;
  while (
    /^RB/.test(ctx.tags[first - 1] ?? '') ||
    /^(?:has|have|had)$/.test(ctx.lower[first - 1] ?? '')
  )
    first--;
  return first;
}

const PLAIN = {
  lemma: 'put',
  senses: [],
  tag: 'VBD',
  negated: false,
  passive: false,
  declines: false,
} as const;

/** Where "at" ends the thing measured; `from` where a verb or a comma comes first, or a person is put somewhere. */
function objectEnd(ctx: Context, from: number, limit: number): number {
  if (/^(?:him|her|them|me|us|you)$/.test(ctx.lower[from] ?? '')) return from;
  for (let i = from + 1; i < Math.min(limit, from + 12); i++) {
    if (ctx.lower[i] === 'at') return i;
    if (/^(?:VB[ZP]|MD|,|:|W.*|CC)$/.test(ctx.tags[i] ?? '')) return from;
  }
  return from;
}

/** A number that is no time of day. */
function isAmount(ctx: Context, at: number): boolean {
  if (outerQuote(ctx, at) >= 0) return false;
  const from = MEASURED.test(ctx.lower[at] ?? '') ? at + 1 : at;
  const sign = /^[$£€¥]/.test(ctx.words[from] ?? '');
  const number = sign || ctx.tags[from] === 'CD' || /^\d/.test(ctx.words[from] ?? '');
  return number && !/^(?:[ap]\.?m\.?|o'clock)$/i.test(ctx.words[from + 1] ?? '');
}
