/** No two contents cross: one attribution lies inside another's content, or they share no word. */
import type { Context, Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { hasWord, isInside, meets } from '../rules/ranges.ts';
import { trimmedContent } from './model-drafts.ts';

/**
 * Cuts contents that cross. An attribution whose cue another one's content holds ends where that content
 * ends; of two that stand side by side the less sure one gives up the words they share.
 */
export function withoutCrossing(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  const nested = drafts.map((inner) =>
    drafts
      .filter((outer) => outer !== inner && holdsWholeCue(outer, inner))
      .reduce((one, outer) => withPieces(ctx, one, outer, common), inner),
  );
  const cutOf = new Map<Draft, Draft>();
  for (const draft of [...nested].sort((a, b) => b.confidence - a.confidence)) {
    const surer = [...cutOf.values()];
    const left = surer.reduce((one, other) => withPieces(ctx, one, other, rest), draft);
    if (left.content.length > 0) cutOf.set(draft, left);
  }
  return nested.flatMap((draft) => cutOf.get(draft) ?? []);
}

/** `draft` with the pieces that `choose` leaves it of its content, where it crosses the other's. */
function withPieces(
  ctx: Context,
  draft: Draft,
  other: Draft,
  choose: (own: readonly Range[], others: readonly Range[]) => Range[],
): Draft {
  if (!cross(draft, other)) return draft;
  const content = choose(draft.content, other.content)
    .map((piece) => trimmedContent(ctx, piece))
    .filter(({ first, last }) => hasWord(ctx, first, last));
  return { ...draft, content };
}

/** They share words, and each has words that the other lacks. */
function cross(a: Draft, b: Draft): boolean {
  return (
    a.content.some((piece) => b.content.some((other) => meets(piece, other))) &&
    rest(a.content, b.content).length > 0 &&
    rest(b.content, a.content).length > 0
  );
}

function holdsWholeCue({ content }: Draft, { cue }: Draft): boolean {
  return cue !== null && isInside(cue, content);
}

function common(pieces: readonly Range[], others: readonly Range[]): Range[] {
  const shared = pieces.flatMap((piece) =>
    others.map((other) => ({
      first: Math.max(piece.first, other.first),
      last: Math.min(piece.last, other.last),
    })),
  );
  return shared.filter(isSome);
}

function rest(pieces: readonly Range[], others: readonly Range[]): Range[] {
  let left = pieces;
  for (const other of others) {
    const around = left.flatMap(({ first, last }) => [
      { first, last: Math.min(last, other.first) },
      { first: Math.max(first, other.last), last },
    ]);
    left = around.filter(isSome);
  }
  return [...left];
}

function isSome({ first, last }: Range): boolean {
  return first < last;
}
