/** Drops acts of speech that report no words: a plea in court, a plan to announce, what "is said to be". */

import { lemmaOf } from '../../../lexicon/lemma.ts';
import { isSpeechWord } from '../../../lexicon/speech-words.ts';
import { type Context, isVerb, outerQuote, type Range } from '../rules/context.ts';
import { isHearsay } from '../rules/cues.ts';
import type { Draft } from '../rules/draft.ts';
import { datelineEnd } from './edges.ts';
import { cueLemma, verbOf } from './verb.ts';

/** "an offence said to be grave": nobody in particular says so. */
export function isUnnamedHearsay(ctx: Context, _draft: Draft, cue: Range): boolean {
  return isHearsay(ctx, verbOf(ctx, cue));
}

/** "HOLMFORD: Two mills closed": the place before the first sentence says nothing. */
export function isDateline(ctx: Context, { source }: Draft, cue: Range): boolean {
  if (ctx.words[cue.first] !== ':' || !source || source.last !== cue.first) return false;
  return datelineEnd(ctx, source.first) === cue.last && outerQuote(ctx, cue.last) < 0;
}

/** "pleaded not guilty to two charges". */
export function isPlea(ctx: Context, { content }: Draft, cue: Range): boolean {
  const first = content[0]?.first ?? -1;
  if (cueLemma(ctx, cue) !== 'plead' || outerQuote(ctx, first) >= 0) return false;
  const at = ctx.lower[first] === 'not' ? first + 1 : first;
  return /^(?:guilty|no)$/.test(ctx.lower[at] ?? '');
}

/** "she read “The Long Wade”": people read what others have written; a notice reads as it does. */
export function isReading(ctx: Context, { source }: Draft, cue: Range): boolean {
  if (cueLemma(ctx, cue) !== 'read' || !source) return false;
  return /^(?:PRP|NNP)/.test(ctx.tags[source.last - 1] ?? '');
}

/** "voted by three to one to reject the offer", "plans to announce a deal": no words have been spoken. */
export function isPlan(ctx: Context, { content }: Draft, cue: Range): boolean {
  const verb = verbOf(ctx, cue);
  if (ctx.tags[verb] !== 'VB' || ctx.lower[cue.first - 1] !== 'to') return false;
  if (content.some(({ first }) => outerQuote(ctx, first) >= 0)) return false;
  for (let i = cue.first - 2; i > cue.first - 10; i--) {
    if (isPlanning(ctx.lower[i] ?? '')) return true;
    if (isVerb(ctx.tags[i] ?? '') || /^[,;.]$/.test(ctx.words[i] ?? '')) return false;
  }
  return false;
}

/** A verb or an adjective before whose infinitive something is only planned, wished or decided. */
function isPlanning(word: string): boolean {
  return isSpeechWord(word, 'plan') || isSpeechWord(lemmaOf(word), 'plan');
}

/** `he had asked her "because she is the best"`: the quoted words say why, not what. */
export function isQuotedReason(ctx: Context, { content, rule }: Draft, cue: Range): boolean {
  const [piece] = content;
  if (!piece || rule !== 'cue:quote' || piece.first === cue.last) return false;
  return /^(?:because|since|although|while|after|before|unless)$/.test(
    ctx.words[piece.first + 1] ?? '',
  );
}
