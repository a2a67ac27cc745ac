/** Whether the subject of what is said is the speaker himself, or whom he speaks for. */
import type { Speaker } from '../../../model/annotations.ts';
import type { ClauseWord } from './clause.ts';
import { isStanceWord } from './lexicon.ts';

export type SelfTest = (subject: readonly ClauseWord[]) => boolean;

/** The test for one source: "I" in his own words, his pronoun or his client in the reporter's. */
export function selfOf(source: string, speaker: Speaker | null, spoken: boolean): SelfTest {
  const words = source.toLowerCase().split(/[^\p{L}]+/u);
  const pronoun =
    /^(?:he|she|they|it)$/.test(words[0] ?? '') && words.length === 1 ? words[0] : null;
  const forOthers = words.some((word) => isStanceWord(word, 'agent'));
  return (subject) => {
    const [first] = subject;
    const head = subject.at(-1);
    if (!first || !head) return false;
    if (/^(?:his|her|their)$/.test(first.text) && /^clients?$/.test(head.text)) return true;
    if (/^(?:my|our)$/.test(first.text)) return true;
    if (subject.length === 1 && /^(?:i|we)$/.test(first.text)) return true;
    if (spoken) return false;
    if (subject.length === 1 && /^(?:he|she|they|it)$/.test(first.text)) {
      if (pronoun) return pronoun === first.text;
      // "The airline said he had no ties": he is somebody else.
      return /^(?:he|she)$/.test(first.text) === isOnePerson(source, speaker);
    }
    return forOthers && (isStanceWord(head.text, 'body') || words.includes(head.text));
  };
}

/** "55 percent", "one in five", "most of them": a share of people is nobody. */
const SHARE =
  /\bper ?cent\b|%|\bin (?:two|three|four|five|ten)\b|^(?:\d|many|most|some|both|several|two)/i;

function isOnePerson(source: string, speaker: Speaker | null): boolean {
  if (SHARE.test(source)) return false;
  return speaker === null || speaker.kind === 'person' || speaker.kind === 'unnamed';
}
