/** Drops reports whose subject does not speak: the patient of a passive, who only has a participle, another verb's object. */
import { type Context, isFiniteVerb, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon } from '../rules/lexicon.ts';
import { verbOf } from './verb.ts';

const BEING = /^(?:is|are|was|were|be|been|being|am|'s|'re|get|gets|got)$/;

/** "They were denied entry", "members were told that …": the subject is not who speaks. */
export function isPassivePatient(ctx: Context, { source }: Draft, cue: Range): boolean {
  const verb = verbOf(ctx, cue);
  if (!source || source.first > verb || !/^VB[ND]$/.test(ctx.tags[verb] ?? '')) return false;
  let at = verb - 1;
  while (at > source.last - 1 && skipsInGroup(ctx, at)) at--;
  if (at < source.last) return false;
  return BEING.test(ctx.lower[at] ?? '') && ctx.tags[at] !== 'POS';
}

function skipsInGroup(ctx: Context, at: number): boolean {
  return /^(?:RB|VBN)/.test(ctx.tags[at] ?? '') && !BEING.test(ctx.lower[at] ?? '');
}

/** "sheets maintained by aides", "economies projected to grow have shrunk": no verb of their own. */
export function isReducedParticiple(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  const verb = verbOf(ctx, cue);
  if (!source || !/^VB[ND]$/.test(ctx.tags[verb] ?? '')) return false;
  if (source.first > verb || hasAuxiliary(ctx, source.last, verb)) return false;
  const [piece] = content;
  if (!piece || piece.first !== cue.last) return false;
  const first = ctx.lower[piece.first] ?? '';
  if (first === 'by') return ctx.tags[piece.first + 1] !== 'CD';
  return first === 'to' && hasSecondMainVerb(ctx, piece);
}

function hasAuxiliary(ctx: Context, first: number, verb: number): boolean {
  for (let i = first; i < verb; i++) {
    if (/^(?:has|have|had|having|'ve|'d)$/.test(ctx.lower[i] ?? '')) return true;
  }
  return false;
}

/** After an infinitive a finite verb stands without a word that could open its clause. */
function hasSecondMainVerb(ctx: Context, { first, last }: Range): boolean {
  for (let i = first + 2; i < last; i++) {
    const tag = ctx.tags[i] ?? '';
    if (/^(?:W|IN$|CC$|PRP$|,|:|``|'')/.test(tag) || outerQuote(ctx, i) >= 0) return false;
    if (isFiniteVerb(tag)) return true;
  }
  return false;
}

/** "advocates describe her asking questions": who asks is the object of another verb, not its subject. */
export function isObjectsParticiple(ctx: Context, { source }: Draft, cue: Range): boolean {
  if (!source || ctx.tags[cue.first] !== 'VBG' || source.last !== cue.first) return false;
  let finite = 0;
  for (let i = source.first; i < source.last; i++) {
    const low = ctx.lower[i] ?? '';
    const bare = ctx.tags[i] === 'VB' && !/^(?:TO|MD)$/.test(ctx.tags[i - 1] ?? '');
    const mistaken = ctx.tags[i] === 'NN' && ctx.words[i] === low && cueLexicon().verbs.has(low);
    const verb = bare || mistaken || isFiniteVerb(ctx.tags[i] ?? '');
    if (verb && /^\p{Ll}/u.test(ctx.words[i] ?? '')) finite++;
  }
  const relative = ctx.lower
    .slice(source.first, source.last)
    .some((w) => /^(?:who|which|that)$/.test(w));
  return finite > (relative ? 1 : 0);
}
