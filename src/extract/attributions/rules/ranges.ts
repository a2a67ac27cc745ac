/** How token ranges lie to each other, and what words stand in them. */
import { type Context, isFiniteVerb, type Range } from './context.ts';

/** They share a token. */
export function meets(a: Range, b: Range): boolean {
  return a.first < b.last && b.first < a.last;
}

/** One of the pieces holds all of the range. */
export function isInside({ first, last }: Range, pieces: readonly Range[]): boolean {
  return pieces.some((piece) => piece.first <= first && last <= piece.last);
}

/** Jaccard overlap of two lists of ranges, in tokens. */
export function sharing(a: readonly Range[], b: readonly Range[]): number {
  let common = 0;
  for (const x of a) {
    for (const y of b) {
      common += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first));
    }
  }
  const size = (list: readonly Range[]): number =>
    list.reduce((sum, range) => sum + range.last - range.first, 0);
  return common / (size(a) + size(b) - common || 1);
}

export function hasWord(ctx: Context, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (/[\p{L}\p{N}]/u.test(ctx.words[i] ?? '')) return true;
  return false;
}

export function hasFiniteVerb(ctx: Context, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isFiniteVerb(ctx.tags[i] ?? '')) return true;
  return false;
}
