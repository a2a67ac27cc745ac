/** A denial that goes on: "that was not accurate. 'There was no second offer,' he said." */
import type { Quote, Speaker } from '../../../model/annotations.ts';
import type { Span } from '../../../model/span.ts';
import type { Clause } from './clause.ts';
import { isStanceWord } from './lexicon.ts';
import type { Saying } from './saying.ts';
import type { SelfTest } from './self.ts';

export interface SpeechAct extends Pick<Quote, 'stance' | 'stanceFrom'> {
  readonly saying: Saying;
  readonly speaker: Speaker | null;
  readonly isSelf: SelfTest;
  /** From the first character of the content to the last. */
  readonly extent: Span;
}

/** A denial reaches this many characters on, and past one other quote of the same speaker. */
const REACH = 400;
const BETWEEN = 2;

/** "There is no room for that" judges, "there was no letter" denies. */
const JUDGED = /^(?:room|place|doubt|question|reason|need|way|excuse|point)$/;

/** True for a negated clause of a speaker who denied or threw out something just before. */
export function goesOnDenying(acts: readonly SpeechAct[], own: SpeechAct): boolean {
  if (own.stance !== 'asserts' || own.stanceFrom !== 'words' || !own.speaker) return false;
  if (!own.saying.clause || !takesBack(own.saying.clause, own.isSelf)) return false;
  const { start } = own.extent;
  return acts
    .filter(({ extent }) => extent.end <= start && start - extent.end <= REACH)
    .filter(({ speaker }) => speaker?.name === own.speaker?.name)
    .sort((a, b) => b.extent.end - a.extent.end)
    .slice(0, BETWEEN)
    .some(denies);
}

function denies({ stance, saying }: SpeechAct): boolean {
  if (stance === 'denies' || stance === 'rejects') return true;
  if (stance !== 'characterizes') return false;
  return saying.sentences.flat().some((word) => isStanceWord(word.text, 'false'));
}

/** The whole clause is taken back: nobody did it, it was not there, the speaker never did. */
function takesBack(
  { subject, verb, predicate, negated, group }: Clause,
  isSelf: SelfTest,
): boolean {
  const [first] = subject;
  if (group.some((word) => word.tag === 'MD')) return false;
  if (first?.text === 'there') {
    return (predicate[0]?.text === 'no' || negated) && !JUDGED.test(predicate[1]?.text ?? '');
  }
  if (/^(?:no|nobody|none)$/.test(first?.text ?? '')) return true;
  if (/^(?:know|think|believe|want|remember|recall)/.test(verb.text)) return false;
  return negated && isSelf(subject);
}
