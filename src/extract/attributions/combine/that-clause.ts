/** Finds the clause in a content that opens too early: with whom one tells, a noun, when or where it was said. */
import { type Context, isFiniteVerb, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon } from '../rules/lexicon.ts';
import { sensesWithin } from './verb.ts';

/** "rejected the claim that …", "told reporters that …", "said in a note to the club that …": the content is what "that" introduces. */
export function fromThat(ctx: Context, draft: Draft): Draft {
  const [piece, ...rest] = draft.content;
  if (!piece || !draft.cue || draft.cue.last > piece.first) return draft;
  if (ctx.tags[piece.first]?.startsWith('W')) return draft;
  const telling = tells(ctx, draft.cue);
  const adverbial = startsAdverbial(ctx, piece.first);
  const from = (first: number): Draft => ({
    ...draft,
    content: [{ first, last: piece.last }, ...rest],
  });
  for (let i = piece.first + 1; i < Math.min(piece.last - 2, piece.first + 12); i++) {
    if (outerQuote(ctx, i) >= 0 && outerQuote(ctx, piece.first) < 0 && !telling) break;
    const word = ctx.lower[i] ?? '';
    if (word === 'that' && /^(?:and|but|or)$/.test(ctx.lower[i - 1] ?? '')) break;
    const shell = telling || adverbial || cueLexicon().nouns.has(ctx.lower[i - 1] ?? '');
    if (word === 'that' && shell && !isFiniteVerb(ctx.tags[i + 1])) return from(i);
    if (word === 'to' && ctx.tags[i + 1] === 'VB' && isTold(ctx, draft.cue, piece.first))
      return from(i);
    if (/^(?:VB[DZP]|VB$|MD)/.test(ctx.tags[i] ?? '')) break;
  }
  return draft;
}

/** A preposition or a participle begins it, or the cue ends with its preposition. */
function startsAdverbial(ctx: Context, first: number): boolean {
  const here = ctx.tags[first] ?? '';
  if (here === 'IN')
    return !/^(?:that|whether|if|as|because|while|although|though)$/.test(ctx.lower[first] ?? '');
  return here === 'VBG' || /^(?:in|on|at|during|to)$/.test(ctx.lower[first - 1] ?? '');
}

/** "told | him to go": whom one tells is no part of what one says. */
function isTold(ctx: Context, cue: Range, first: number): boolean {
  return /^(?:tell|tells|told)$/.test(ctx.lower[cue.last - 1] ?? '') && first === cue.last;
}

/** The verb takes an addressee before its clause. */
function tells(ctx: Context, cue: Range): boolean {
  return sensesWithin(ctx, cue).some((sense) => sense.frames.includes('t'));
}
