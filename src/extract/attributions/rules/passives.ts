/** Passives that name who speaks: "described by Orr as “…”", "Asked by a senator whether …". */
import { clauseEnd, skipAdverbials } from './clauses.ts';
import { type Context, isFiniteVerb, isVerb, outerQuote, type Range } from './context.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { baseEnd, isParenthetic } from './nouns.ts';
import { sourceAfter } from './sources.ts';

export function passiveDrafts(ctx: Context, cues: readonly Cue[]): Draft[] {
  const drafts: Draft[] = [];
  for (const cue of cues) {
    if (!/^VB[ND]$/.test(ctx.tags[cue.verb] ?? '') || ctx.lower[cue.last] !== 'by') continue;
    const draft = askedBy(ctx, cue) ?? labelledBy(ctx, cue, cues) ?? toldBy(ctx, cue, cues);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

const REPORTER = /^(?:reporter|journalist|interviewer|host|correspondent)s?$/;

/** True where "asked" at `at` names who asked, and it is more than a reporter. */
export function isAskedBy(ctx: Context, at: number): boolean {
  if (!/^(?:asked|pressed|questioned)$/.test(ctx.lower[at] ?? '') || ctx.lower[at + 1] !== 'by')
    return false;
  const question = questionAt(ctx, at + 2, at + 20);
  return question > at && !ctx.lower.slice(at + 2, question).some((word) => REPORTER.test(word));
}

/** "Asked by the prosecutor, Ana Orr, whether he had read it, he did not answer". */
function askedBy(ctx: Context, cue: Cue): Draft | null {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || cue.verb > sentence.firstToken + 1) return null;
  if (!isAskedBy(ctx, cue.verb)) return null;
  const opening = questionAt(ctx, cue.last + 1, sentence.lastToken);
  if (opening < 0) return null;
  let last = opening;
  if (/^(?:on|about|over)$/.test(ctx.lower[last - 1] ?? '')) last--;
  if (ctx.words[last - 1] === ',') last--;
  const source = { first: cue.last + 1, last };
  const end = mainClause(ctx, opening, sentence.lastToken);
  if (end < 0 || last <= source.first) return null;
  return {
    source,
    cue: { first: cue.verb, last: cue.verb + 1 },
    content: [{ first: opening, last: end }],
    rule: 'passive:asked',
    confidence: 0.8,
  };
}

function questionAt(ctx: Context, from: number, limit: number): number {
  for (let i = from + 1; i < Math.min(limit, from + 16); i++) {
    if (/^(?:whether|if|why|how|what)$/.test(ctx.lower[i] ?? '')) return i;
    if (isFiniteVerb(ctx.tags[i] ?? '')) return -1;
  }
  return -1;
}

/** The comma before the subject and the verb of the main clause. */
function mainClause(ctx: Context, from: number, limit: number): number {
  let asked = false;
  for (let i = from + 1; i < limit; i++) {
    if (isVerb(ctx.tags[i] ?? '')) asked = true;
    // "why, in that case, the list was wrong, he was silent": the question has a verb of its own.
    if (!asked || ctx.words[i] !== ',' || outerQuote(ctx, i) >= 0) continue;
    const subject = baseEnd(ctx, i + 1, limit);
    if (subject === i + 1) continue;
    let verb = subject;
    while (verb < limit && /^(?:RB|MD)/.test(ctx.tags[verb] ?? '')) verb++;
    if (isFiniteVerb(ctx.tags[verb] ?? '') || ctx.tags[verb - 1] === 'MD') return i;
  }
  return -1;
}

/** "was described by Orr as “a raft of straw”": the label is Orr's. */
function labelledBy(ctx: Context, cue: Cue, cues: readonly Cue[]): Draft | null {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || cue.negated || !cue.senses.some((sense) => sense.frames.includes('a')))
    return null;
  const source = sourceAfter(ctx, cue.last + 1, sentence.lastToken);
  if (!source) return null;
  const at = ctx.words[source.last] === ',' ? source.last + 1 : source.last;
  if (ctx.lower[at] !== 'as') return null;
  const last = clauseEnd(ctx, cue, at, cues);
  const subject = labelled(ctx, cue, sentence.firstToken);
  return {
    source,
    cue: cue.span,
    content: [...(subject ? [subject] : []), { first: at, last }],
    rule: 'passive:label',
    confidence: 0.75,
  };
}

/** What gets the label: the noun phrase right before the verb group. */
function labelled(ctx: Context, cue: Cue, floor: number): Range | null {
  const end = ctx.words[cue.groupFirst - 1] === ',' ? cue.groupFirst - 1 : cue.groupFirst;
  for (let first = Math.max(floor, end - 6); first < end; first++) {
    if (baseEnd(ctx, first, end) === end && isParenthetic(ctx, first, end))
      return { first, last: end };
  }
  return null;
}

/** "had been told by the board in March that letters were lost": the board says so. */
function toldBy(ctx: Context, cue: Cue, cues: readonly Cue[]): Draft | null {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || !cue.passive || !cue.senses.some((sense) => sense.frames.includes('t')))
    return null;
  const source = sourceAfter(ctx, cue.last + 1, sentence.lastToken);
  if (!source) return null;
  const at = skipAdverbials(ctx, source.last, sentence.lastToken);
  if (!/^(?:that|whether)$/.test(ctx.lower[at] ?? '')) return null;
  const last = clauseEnd(ctx, cue, at, cues);
  return {
    source,
    cue: cue.span,
    content: [{ first: at, last }],
    rule: 'passive:told',
    confidence: 0.75,
  };
}
