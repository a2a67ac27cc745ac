/** The verb that a cue turns on. */
import { lemmaOf } from '../model/words.ts';
import { type Context, isVerb, type Range } from '../rules/context.ts';

/** The last verb of a cue, else its last token. */
export function verbOf(ctx: Context, cue: Range): number {
  for (let i = cue.last - 1; i >= cue.first; i--) if (isVerb(ctx.tags[i] ?? '')) return i;
  return cue.last - 1;
}

/** Verbs of documents, data and events: they show or suggest what nobody need have said. */
export const SHOWING: RegExp =
  /^(?:show|underscore|underline|highlight|indicate|reflect|imply|illustrate|demonstrate|suggest|reveal|emphasize|signal|prove)$/;

export function cueLemma(ctx: Context, cue: Range): string {
  return lemmaOf(ctx.lower[verbOf(ctx, cue)] ?? '');
}
