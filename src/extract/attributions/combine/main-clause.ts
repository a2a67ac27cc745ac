/** Keeps the reporter's main clause out of a report that stands in a subordinate clause or before it. */
import { startsClause } from '../rules/clause-start.ts';
import { trimmedEnd } from '../rules/clauses.ts';
import {
  type Context,
  closesQuote,
  opensQuote,
  outerQuote,
  type Range,
  sentenceOf,
} from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { hasFiniteVerb } from '../rules/ranges.ts';
import { isAdverbial } from '../rules/trailing.ts';
import { sensesOf } from './verb.ts';

const SUBORDINATOR =
  /^(?:while|although|though|when|after|as|if|since|because|before|once|until|whereas)$/;

/** "After Orr said that A, | the board voted": the comma before the main clause ends the content. */
export function withoutMainClause(ctx: Context, draft: Draft): Draft {
  const piece = draft.content.at(-1);
  const { cue, source } = draft;
  if (!piece || !cue || !source || piece.first < cue.last || draft.rule === 'turn') return draft;
  if (!opensSubordinate(ctx, source)) return draft;
  for (let i = piece.first + 1; i < piece.last - 2; i++) {
    const end = clauseComma(ctx, i);
    if (end < 0 || !startsClause(ctx, i + 1, piece.last) || isCoordinated(ctx, i + 1)) continue;
    const last = { first: piece.first, last: end };
    return { ...draft, content: [...draft.content.slice(0, -1), last] };
  }
  return draft;
}

/** The subordinator stands right before the source and begins its sentence or follows a comma or "and". */
function opensSubordinate(ctx: Context, source: Range): boolean {
  const at = source.first - 1;
  if (!SUBORDINATOR.test(ctx.lower[at] ?? '')) return false;
  const before = ctx.lower[at - 1] ?? '';
  return /^\p{Lu}/u.test(ctx.words[at] ?? '') || /^(?:and|but|,|even|just|only)$/.test(before);
}

/** Where the content ends when this token is a comma outside quotation marks, or closes marks behind one; else -1. */
function clauseComma(ctx: Context, at: number): number {
  if (ctx.words[at] === ',' && outerQuote(ctx, at) < 0) return at;
  const closes = outerQuote(ctx, at) >= 0 && outerQuote(ctx, at + 1) < 0;
  return closes && ctx.words[at - 1] === ',' ? at + 1 : -1;
}

/** What follows a comma may also go on with the report: "and that …", "who …", "as …". */
function isCoordinated(ctx: Context, at: number): boolean {
  return /^(?:and|but|or|nor|who|which|whose|where|that|whether|as|because|if|when)$/.test(
    ctx.lower[at] ?? '',
  );
}

/** "said that the “old mill” | would close": quoted words without a verb do not end the clause that holds them. */
export function wholeClause(ctx: Context, draft: Draft): Draft {
  const piece = draft.content.at(-1);
  const { cue, source } = draft;
  if (!piece || !cue || !source || piece.first < cue.last || draft.rule === 'turn') return draft;
  if (source.first > cue.first || !isUnfinished(ctx, cue, piece)) return draft;
  const sentence = ctx.sentences[sentenceOf(ctx, cue.first)];
  const last = trimmedEnd(ctx, sentence?.lastToken ?? piece.last, piece.last);
  if (last <= piece.last + 1) return draft;
  return { ...draft, content: [...draft.content.slice(0, -1), { first: piece.first, last }] };
}

/** A clause that breaks off behind a closing mark before its verb, and more words follow. */
function isUnfinished(ctx: Context, cue: Range, { first, last }: Range): boolean {
  const home = outerQuote(ctx, cue.first);
  if (!closesQuote(ctx, last - 1) || outerQuote(ctx, last) !== home || home >= 0) return false;
  if (!/^(?:IN|RB|VB[DZP]|MD|PRP|DT|NN|JJ|TO|CC)/.test(ctx.tags[last] ?? '')) return false;
  const that = /^(?:that|whether)$/.test(ctx.lower[first] ?? '');
  const from = that ? first + 1 : first;
  if (!that && (opensQuote(ctx, first) || !takesClause(ctx, cue))) return false;
  return !hasFiniteVerb(ctx, from, last) || isAdverbial(ctx, { first: from, last });
}

function takesClause(ctx: Context, cue: Range): boolean {
  return sensesOf(ctx, cue).some(({ frames }) => frames.includes('z') && !/[oaf]/.test(frames));
}
