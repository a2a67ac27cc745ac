/** The verb that a cue turns on, and what the lexicon knows of it. */

import { lemmaOf } from '../../../lexicon/lemma.ts';
import { isSpeechWord } from '../../../lexicon/speech-words.ts';
import { type Context, isVerb, type Range } from '../rules/context.ts';
import { type CueSense, cueLexicon } from '../rules/lexicon.ts';

/** The last verb of a cue, else its last token. */
export function verbOf(ctx: Context, cue: Range): number {
  for (let i = cue.last - 1; i >= cue.first; i--) if (isVerb(ctx.tags[i] ?? '')) return i;
  return cue.last - 1;
}

/** "The report shows": a verb of documents, data and events, which suggest what nobody need have said. */
export function showsOnly(ctx: Context, cue: Range): boolean {
  return isSpeechWord(cueLemma(ctx, cue), 'show');
}

export function cueLemma(ctx: Context, cue: Range): string {
  return lemmaOf(ctx.lower[verbOf(ctx, cue)] ?? '');
}

/** Senses of the verb that the cue turns on. */
export function sensesOf(ctx: Context, cue: Range): readonly CueSense[] {
  return cueLexicon().senses.get(cueLemma(ctx, cue)) ?? [];
}

/** Senses of all words of the cue. */
export function sensesWithin(ctx: Context, { first, last }: Range): readonly CueSense[] {
  const { senses } = cueLexicon();
  return ctx.lower.slice(first, last).flatMap((word) => senses.get(lemmaOf(word)) ?? []);
}
