/** Reports set into a relative clause: "fees, which the firm says it can no longer absorb, would …". */
import { type Context, isFiniteVerb, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';

/** The relative pronoun is a part of what is said; the clause around goes on behind its comma. */
export function withRelative(ctx: Context, draft: Draft): Draft {
  const { source, cue } = draft;
  const piece = draft.content.at(-1);
  if (!piece || !source || !cue || piece.first < cue.last || source.first >= cue.first)
    return draft;
  const pronoun = relativeBefore(ctx, source, piece);
  // A front piece other than the pronoun has been read as more than a gap.
  const front = draft.content.slice(0, -1);
  if (pronoun < 0 || front.some(({ first, last }) => first !== pronoun || last !== pronoun + 1))
    return draft;
  const last = ctx.words[pronoun - 1] === ',' ? clauseEnd(ctx, piece) : piece.last;
  return {
    ...draft,
    content: [
      { first: pronoun, last: pronoun + 1 },
      { first: piece.first, last },
    ],
  };
}

/** Index of the pronoun right before the source that is missing in the reported clause; -1 without. */
function relativeBefore(ctx: Context, source: Range, piece: Range): number {
  const at = ctx.words[source.first - 1] === ',' ? source.first - 2 : source.first - 1;
  const word = ctx.lower[at] ?? '';
  if (outerQuote(ctx, at) !== outerQuote(ctx, source.first)) return -1;
  // "an hour in which she said little": there nothing is missing.
  if (
    /^(?:IN|TO)$/.test(ctx.tags[at - 1] ?? '') ||
    !/^[\p{L}\p{N},]/u.test(ctx.words[at - 1] ?? '')
  )
    return -1;
  if (/^(?:which|whom|who)$/.test(word)) return at;
  return word === 'that' && ctx.lower[piece.first] === 'as' ? at : -1;
}

/** The comma that a finite verb of the clause around follows. */
function clauseEnd(ctx: Context, { first, last }: Range): number {
  for (let i = first + 1; i < last - 1; i++) {
    if (ctx.words[i] !== ',' || outerQuote(ctx, i) >= 0) continue;
    if (isFiniteVerb(ctx.tags[i + 1])) return i;
  }
  return last;
}
