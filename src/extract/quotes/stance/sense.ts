/** Which of a cue's senses its content shows: "told them to go" requests, "told them that" does not. */
import type { CueClass, VerbForm } from '../../attributions/rules/lexicon.ts';
import {
  isIndirectQuestion,
  isMandative,
  labels,
  looksAhead,
  namesDeed,
  type Saying,
} from './saying.ts';

const BEFORE_CLAUSE: readonly CueClass[] = [
  'reject',
  'deny',
  'concede',
  'promise',
  'accuse',
  'tell',
  'say',
  'ask',
];
const BEFORE_WORDS: readonly CueClass[] = [
  'reject',
  'accuse',
  'characterize',
  'say',
  'tell',
  'promise',
];

export function senseOf(form: VerbForm, saying: Saying): CueClass {
  if (form.lemma === 'ask') return asksForDeed(saying) ? 'request' : 'ask';
  const { senses } = form;
  const has = (cueClass: CueClass): boolean => senses.some((s) => s.cueClass === cueClass);
  const deed = /^(?:not )?to\s/i.test(saying.text);
  if (senses.some((s) => s.frames.includes('I')) && (deed || namesDeed(saying))) return 'request';
  if (deed && has('promise')) return 'promise';
  const question = isIndirectQuestion(saying);
  // "Pressed on whether …", "pressed whether …": who asks for an answer asks.
  if (question && senses.every((s) => s.cueClass === 'request')) return 'ask';
  if (has('promise') && has('say')) return looksAhead(saying) ? 'promise' : 'say';
  if (has('request') && has('say') && isMandative(saying)) return 'request';
  if (question || /^that\b/i.test(saying.text)) return firstOf(BEFORE_CLAUSE, form, 'c');
  if (has('characterize') && labels(saying)) return 'characterize';
  return firstOf(BEFORE_WORDS, form, '');
}

/** The first class of the order that the form has in this frame; without one, in any. */
function firstOf(order: readonly CueClass[], { senses }: VerbForm, frame: string): CueClass {
  const fitting = senses.filter((sense) => sense.frames.includes(frame));
  const classes = (fitting.length > 0 ? fitting : senses).map((sense) => sense.cueClass);
  return order.find((cueClass) => classes.includes(cueClass)) ?? classes[0] ?? 'say';
}

const QUESTION = /^["“'‘«]|^(?:whether|if|how|why|what|when|where|who|which)\b/i;

/** "asked that …", "asked the board not to close it", "asked for a review": something is to be done. */
function asksForDeed({ text }: Saying): boolean {
  if (/^(?:that|for)\b/i.test(text)) return true;
  if (QUESTION.test(text)) return false;
  // An apposition may stand between: "the crew, some of them barefoot, to wait".
  if (/^[^,"“?]{2,80},[^"“?]{2,80}, (?:not )?to [a-z]+/i.test(text)) return true;
  return /^[^,"“?]{2,80}? (?:(?:not )?to [a-z]+|for )/i.test(text);
}
