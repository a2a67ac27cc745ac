/** One attribution, one draft: what says the same twice goes. */
import type { Context } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { isInside, meets, sharing } from '../rules/ranges.ts';
import { sensesWithin } from './verb.ts';

/** Of drafts that share their cue or most of their content the surest stays; nested ones are not the same. */
export function withoutDuplicates(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  const ranked = [...drafts].sort((a, b) => b.confidence - a.confidence);
  const owned = (draft: Draft): boolean =>
    drafts.some((other) => other !== draft && ownsWords(ctx, other, draft));
  for (const draft of ranked) {
    if (owned(draft)) continue;
    if (!kept.some((other) => isSame(draft, other))) kept.push(draft);
  }
  return drafts.filter((draft) => kept.includes(draft));
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.cue && b.cue && meets(a.cue, b.cue)) return sharing(a.content, b.content) > 0;
  return !holdsCue(a, b) && !holdsCue(b, a) && sharing(a.content, b.content) > 0.5;
}

/** "They would discuss "B"," Orr said: a verb that introduces no speech does not own the quoted words. */
function ownsWords(ctx: Context, outer: Draft, inner: Draft): boolean {
  if (!inner.cue || !/^(?:object:quoted|cue:quote)/.test(inner.rule) || !holdsCue(outer, inner))
    return false;
  if (sensesWithin(ctx, inner.cue).some((sense) => /[dz]/.test(sense.frames))) return false;
  return inner.content.every((piece) => isInside(piece, outer.content));
}

/** The inner draft's cue stands, wholly or in part, in what the outer one reports. */
export function holdsCue(outer: Draft, inner: Draft): boolean {
  const { cue } = inner;
  return cue !== null && outer.content.some((piece) => meets(piece, cue));
}
