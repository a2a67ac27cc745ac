/** One attribution, one draft: what says the same twice goes. */
import { lemmaOf } from '../model/words.ts';
import type { Context, Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon } from '../rules/lexicon.ts';
import { sharing } from './model-drafts.ts';

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
  const { senses } = cueLexicon();
  for (let i = inner.cue.first; i < inner.cue.last; i++) {
    const frames = senses.get(lemmaOf(ctx.lower[i] ?? '')) ?? [];
    if (frames.some((sense) => /[dz]/.test(sense.frames))) return false;
  }
  return inner.content.every((piece) => inside(piece, outer.content));
}

function inside(piece: Range, content: readonly Range[]): boolean {
  return content.some((outer) => outer.first <= piece.first && piece.last <= outer.last);
}

function holdsCue(outer: Draft, inner: Draft): boolean {
  const { cue } = inner;
  return cue !== null && outer.content.some((piece) => meets(piece, cue));
}

function meets(a: Range, b: Range): boolean {
  return a.first < b.last && b.first < a.last;
}
