/** Drops names that stand in quotation marks: what something is called, and mentions by the way. */
import { type Context, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLemma, sensesOf, verbOf } from './verb.ts';

const NAMING =
  /^(?:name|know|call|bill|title|brand|nickname|dub|entitle|head|list|go|spell)(?:d|ed|n|s|es)?$/;

/** `named "Better Idea"`, `a cosplayer going by "Kat"`: a name in quotation marks that nobody says. */
export function isLabel(ctx: Context, { content }: Draft, cue: Range): boolean {
  if (content.length !== 1) return false;
  const [piece] = content;
  if (!piece) return false;
  const words = wordCount(ctx, piece);
  if (words > 4 || !opensNested(ctx, piece.first, outerQuote(ctx, cue.first))) return false;
  const verb = cueLemma(ctx, cue);
  // "what he calls “a raft”" is his word for it; "a plan called “Raft”" is a name.
  if (verb === 'call' && ctx.tags[verbOf(ctx, cue)] !== 'VBN') return false;
  const speech = sensesOf(ctx, cue).some((sense) => sense.frames.includes('d'));
  return NAMING.test(verb) && !speech;
}

function wordCount(ctx: Context, { first, last }: Range): number {
  let count = 0;
  for (let i = first; i < last; i++) if (/[\p{L}\p{N}]/u.test(ctx.words[i] ?? '')) count++;
  return count;
}

/** `listed their home as "Hope"`, `spoke with a man called "Kat"`: a verb of no words, and a few in quotation marks. */
export function isPassingQuote(ctx: Context, { content }: Draft, cue: Range): boolean {
  const senses = sensesOf(ctx, cue);
  if (senses.length === 0 || senses.some((sense) => !/^(?:cite|speak)$/.test(sense.cueClass)))
    return false;
  const home = outerQuote(ctx, cue.first);
  const quotations = ctx.quotations.filter((one) =>
    content.some(
      ({ first, last }) =>
        ctx.tokens.start(first) < one.start && one.end <= ctx.tokens.end(last - 1),
    ),
  );
  return (
    home < 0 &&
    quotations.length > 0 &&
    quotations.every((one) => isNameLike(ctx.text.slice(one.inner.start, one.inner.end)))
  );
}

/** One to four capitalized words. */
function isNameLike(text: string): boolean {
  return /^\p{Lu}[\p{L}\d'’.-]*(?:[ ,][ ,.]*\p{Lu}[\p{L}\d'’.-]*){0,3}(?:[ ,][ ,.]*)?$/u.test(text);
}

/** True where a quotation of its own starts at the token, inside the quotation `home` or outside any. */
export function opensNested(ctx: Context, token: number, home: number): boolean {
  const quote = ctx.quoteOf[token] ?? -1;
  return quote >= 0 && quote !== home && ctx.quotations[quote]?.start === ctx.tokens.start(token);
}
