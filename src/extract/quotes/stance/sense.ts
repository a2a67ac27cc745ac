/** Which of a cue's senses its content shows: "told them to go" requests, "told them that" does not. */
import type { CueClass, VerbForm } from '../../attributions/rules/lexicon.ts';
import {
  charges,
  isIndirectQuestion,
  isMandative,
  labels,
  looksAhead,
  namesDeed,
  recounts,
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
  const question = isIndirectQuestion(saying);
  const clause = question || /^that\b/i.test(saying.text);
  return (
    senseOfDeed(form, saying, question) ??
    senseOfLabel(form, saying, question) ??
    (clause ? firstOf(BEFORE_CLAUSE, form, 'c') : firstOf(BEFORE_WORDS, form, ''))
  );
}

function has({ senses }: VerbForm, cueClass: CueClass): boolean {
  return senses.some((sense) => sense.cueClass === cueClass);
}

/** What is to be done, by the hearer or by the speaker, and what is to be answered. */
function senseOfDeed(form: VerbForm, saying: Saying, question: boolean): CueClass | null {
  const deed = /^(?:not )?to\s/i.test(saying.text);
  const orders = form.senses.some((sense) => sense.frames.includes('I'));
  // "Demanded to know why it was shut".
  if (
    /^to (?:know|learn|hear) (?:whether|if|how|why|what|when|where|who|which)\b/i.test(saying.text)
  )
    return 'ask';
  if (orders && (deed || namesDeed(saying))) return 'request';
  if (deed && has(form, 'promise')) return 'promise';
  // "Pressed on whether …", "pressed whether …": who asks for an answer asks.
  if (question && form.senses.every((sense) => sense.cueClass === 'request')) return 'ask';
  if (!has(form, 'say') && !has(form, 'tell')) return null;
  if (has(form, 'promise')) return looksAhead(saying) ? 'promise' : 'say';
  return has(form, 'request') && isMandative(saying) ? 'request' : null;
}

/** A label put on somebody; who tells what happened ("described seeing smoke", "how it fell") puts none. */
function senseOfLabel(form: VerbForm, saying: Saying, question: boolean): CueClass | null {
  const characterizes = has(form, 'characterize');
  if (characterizes && (question || recounts(saying))) return 'say';
  const judges = characterizes || (has(form, 'accuse') && !charges(saying));
  return judges && labels(saying) ? 'characterize' : null;
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
