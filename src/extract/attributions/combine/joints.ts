/** Where one attribution ends because the next one of the sentence begins. */
import { type Context, isNoun, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { hasFiniteVerb, meets } from '../rules/ranges.ts';

/** "X said A and warned that B": where the next verb has the same subject, A ends before it. */
export function cutAtSharedCue(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const content = draft.content.map((piece) => {
      let { last } = piece;
      for (const other of drafts) {
        if (other === draft || !other.cue || !sharesSource(draft, other)) continue;
        if (other.cue.first <= piece.first || other.cue.first >= last) continue;
        const cut = beforeJoint(ctx, piece.first, other.cue.first);
        if (cut > piece.first) last = cut;
      }
      return last === piece.last ? piece : { first: piece.first, last };
    });
    return content.every((piece, i) => piece === draft.content[i]) ? draft : { ...draft, content };
  });
}

/** The same subject stands outside both contents. */
function sharesSource(a: Draft, b: Draft): boolean {
  if (!a.source || !b.source || !a.cue || !b.cue) return false;
  const outside = a.content.every((piece) => !meets(piece, b.source as Range));
  return outside && meets(a.source, b.source);
}

/** Index of the "and", "but" or comma that leads over to the cue at `at`; -1 where none does. */
function beforeJoint(ctx: Context, first: number, at: number): number {
  for (let i = at - 1; i > Math.max(first, at - 8); i--) {
    const word = ctx.lower[i] ?? '';
    if (outerQuote(ctx, i) >= 0) return -1;
    if (/^(?:and|but|while|though|then)$/.test(word)) {
      return ctx.words[i - 1] === ',' ? i - 1 : i;
    }
    if (word === ',' && (ctx.tags[at] === 'VBG' || i === at - 1)) return i;
    if (isNoun(ctx.tags[i] ?? '') || ctx.tags[i] === 'PRP') return -1;
  }
  return -1;
}

/** "says A, though he admits B", "said A; she declined to say B": the second verb has its own subject and is no part of A. */
export function cutAtOwnSubject(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const piece = draft.content.at(-1);
    if (!piece || !draft.cue || draft.cue.last > piece.first || draft.rule === 'turn') return draft;
    let { last } = piece;
    for (const other of drafts) {
      if (!other.cue || !other.source || other.source.last > other.cue.first) continue;
      if (other.source.first <= piece.first || other.source.first >= last) continue;
      if (!sameTense(ctx, draft, other)) continue;
      const cut = clauseJoint(ctx, piece.first, other.source.first, sameVerb(ctx, draft, other));
      if (cut > piece.first) last = cut;
    }
    if (last === piece.last) return draft;
    return { ...draft, content: [...draft.content.slice(0, -1), { first: piece.first, last }] };
  });
}

/** Inside a report the tense of a nested one shifts: "said A, but he had admitted B". */
function sameTense(ctx: Context, a: Draft, b: Draft): boolean {
  const refuses = /^(?:declined|refused)$/.test(ctx.lower[b.cue?.first ?? -1] ?? '');
  return refuses || tenseOf(ctx, a) === tenseOf(ctx, b);
}

/** The same form of the same verb, each right behind its subject. */
function sameVerb(ctx: Context, a: Draft, b: Draft): boolean {
  const word = ({ cue }: Draft): string => ctx.lower[(cue?.last ?? 0) - 1] ?? '';
  return word(a) === word(b) && a.source?.last === a.cue?.first && b.source?.last === b.cue?.first;
}

function tenseOf(ctx: Context, { source, cue }: Draft): string {
  const tag = ctx.tags[(cue?.last ?? 0) - 1] ?? '';
  // Right behind its subject a participle is a past that the tagger took for one.
  if (tag === 'VBN' && source?.last === cue?.first) return 'VBD';
  return tag === 'VBP' ? 'VBZ' : tag;
}

/** Where the clause whose subject starts at `at` is joined to what stands before it; -1 where it may be a part of that. */
function clauseJoint(ctx: Context, first: number, at: number, parallel: boolean): number {
  if (outerQuote(ctx, at) >= 0) return -1;
  if (ctx.words[at - 1] === ';') return at - 1;
  if (!/^(?:though|although|while|whereas|but|and)$/.test(ctx.lower[at - 1] ?? '')) return -1;
  // "the union says is about brakes and the firm says is about money".
  if (parallel && ctx.lower[at - 1] === 'and') return ctx.words[at - 2] === ',' ? at - 2 : at - 1;
  // "denied the charge and its spokesman insisted": a noun phrase and a clause do not make a pair.
  if (!hasFiniteVerb(ctx, first, at - 1)) return ctx.words[at - 2] === ',' ? at - 2 : at - 1;
  if (ctx.words[at - 2] === ',' && outerQuote(ctx, at - 2) < 0) return at - 2;
  return outerQuote(ctx, at - 2) >= 0 && ctx.words[at - 3] === ',' ? at - 1 : -1;
}
