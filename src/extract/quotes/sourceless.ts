/** Whose a quotation without a source is: the last speaker's, or the other one's in a dialogue. */
import type { Attribution, Speaker } from '../../model/annotations.ts';
import type { View } from '../entities/view.ts';

export interface Turn {
  readonly attribution: Attribution;
  readonly speaker: Speaker | null;
  readonly paragraph: number;
}

/** The likely speaker of a bare quotation after `turns`, marked as not resolved by the text. */
export function bareSpeaker(
  view: View,
  attribution: Attribution,
  turns: readonly Turn[],
): Speaker | null {
  if (attribution.type !== 'direct' || attribution.cue.length > 0) return null;
  const paragraph = paragraphOf(view, attribution);
  const last = turns.at(-1);
  if (!last?.speaker || paragraph - last.paragraph > 1) return null;
  const speaker = paragraph === last.paragraph ? last.speaker : nextSpeaker(turns, last);
  if (!speaker) return null;
  return { ...speaker, resolvedBy: 'none', confidence: Math.min(0.6, speaker.confidence) };
}

/** In an exchange of two the other one answers; otherwise the speaker goes on. */
function nextSpeaker(turns: readonly Turn[], last: Turn): Speaker | null {
  for (let i = turns.length - 2; i >= Math.max(0, turns.length - 5); i--) {
    const before = turns[i];
    if (!before?.speaker || before.paragraph === last.paragraph) continue;
    if (last.paragraph - before.paragraph > 1) break;
    if (before.attribution.type !== 'direct' || last.attribution.type !== 'direct') break;
    if (before.speaker.name !== last.speaker?.name) return before.speaker;
    break;
  }
  return last.speaker;
}

export function paragraphOf(view: View, attribution: Attribution): number {
  const start = attribution.content[0]?.start ?? 0;
  const token = Math.min(view.tokens.at(start), view.words.length - 1);
  return view.sentences[view.sentenceOf[token] ?? 0]?.paragraph ?? 0;
}
