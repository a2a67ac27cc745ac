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
  if (!last || paragraph - last.paragraph > 1) return null;
  const speaker =
    paragraph === last.paragraph ? last.speaker : nextSpeaker(view, attribution, turns, last);
  if (!speaker) return null;
  return { ...speaker, resolvedBy: 'none', confidence: Math.min(0.6, speaker.confidence) };
}

/** In an exchange of two the other one answers, and always after or with a question; otherwise the speaker goes on. */
function nextSpeaker(
  view: View,
  attribution: Attribution,
  turns: readonly Turn[],
  last: Turn,
): Speaker | null {
  if (!last.speaker) return twoTurnsAgo(turns, last);
  if (isQuestion(view, attribution) || isQuestion(view, last.attribution))
    return otherSpeaker(turns, last);
  for (let i = turns.length - 2; i >= Math.max(0, turns.length - 5); i--) {
    const before = turns[i];
    if (!before?.speaker || before.paragraph === last.paragraph) continue;
    if (last.paragraph - before.paragraph > 1) break;
    if (before.attribution.type !== 'direct' || last.attribution.type !== 'direct') break;
    if (before.speaker.name !== last.speaker.name) return before.speaker;
    break;
  }
  return last.speaker;
}

/** After words of nobody known the one before them speaks again: question, answer, reply. */
function twoTurnsAgo(turns: readonly Turn[], last: Turn): Speaker | null {
  const before = turns.at(-2);
  return before && last.paragraph - before.paragraph === 1 ? before.speaker : null;
}

/** The last one before who is somebody else; null where the text has only one. */
function otherSpeaker(turns: readonly Turn[], last: Turn): Speaker | null {
  const before = turns.findLast(
    (turn) =>
      /^(?:person|unnamed)$/.test(turn.speaker?.kind ?? '') &&
      (turn.speaker?.confidence ?? 0) > 0.5 &&
      turn.speaker?.name !== last.speaker?.name &&
      last.paragraph - turn.paragraph <= 3,
  );
  return before?.speaker ?? null;
}

function isQuestion(view: View, { type, content }: Attribution): boolean {
  const end = content.at(-1)?.end ?? 0;
  return type === 'direct' && /\?["”'’]*$/.test(view.text.slice(Math.max(0, end - 4), end));
}

export function paragraphOf(view: View, attribution: Attribution): number {
  const start = attribution.content[0]?.start ?? 0;
  const token = Math.min(view.tokens.at(start), view.words.length - 1);
  return view.sentences[view.sentenceOf[token] ?? 0]?.paragraph ?? 0;
}
