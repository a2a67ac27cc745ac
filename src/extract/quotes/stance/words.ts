/** The act that the words themselves perform where the cue only says that they were spoken. */
import type { Stance } from '../../../model/annotations.ts';
import { type CueClass, cueLexicon } from '../../attributions/rules/lexicon.ts';
import type { Clause, ClauseWord } from './clause.ts';
import { isDenial } from './denial.ts';
import { isStanceWord } from './lexicon.ts';
import type { Saying } from './saying.ts';
import type { SelfTest } from './self.ts';

/** How a refusal to answer opens. */
const REFUSING: readonly RegExp[] = [
  /^(?:no comment|not today)/,
  /^(?:i|we)(?: can't| cannot| can not| won't| will not| don't want to| am not going to| are not going to|'m not going to|'re not going to) (?:answer|comment|say|guess|speculate|discuss|get into|go into|talk)/,
  /^\w+, i(?: am|'m) not going to (?:guess|comment|speculate)/,
  /^we (?:do not|don't) (?:comment|discuss|speculate)/,
  /^i couldn't (?:possibly )?(?:say|comment)/,
  /^(?:i|we)(?: have|'ve) no comment/,
  /^.{0,40}\b(?:can|will|'ll) take (?:that|it|this|the question) on notice/,
];
/** A whole answer that gives none. */
const EVADING =
  /^(?:(?:that|this|it)(?:'s| is| was) (?:(?:a )?(?:private|personal|confidential|family|classified|privileged)(?: matter)?|none of your business|not for me to say)|next question|i(?:'d| would) rather not(?: say)?)$/;
const REJECTING =
  /^(?:that(?:'s| is)|it(?:'s| is)|this is) (?:(?:complete|utter|total|absolute|just|simply|all) )?(?:nonsense|rubbish|ridiculous|absurd|baloney)\b/;
/** A whole answer that shares what was said. */
const AGREEING =
  /^(?:fair(?: enough| point)?|agreed|exactly|quite (?:right|so)|hear,? hear|(?:i|we) (?:agree|concur)|(?:i|we) couldn't agree more)$/;
const BEFORE_IMPERATIVE = /^(?:please|then|now|just|so|,)$/;
/** Acts that are done by naming them: "we reject that", "I urge him". */
const PERFORMED: Readonly<Partial<Record<CueClass, Stance>>> = {
  deny: 'denies',
  reject: 'rejects',
  promise: 'promises',
  request: 'requests',
  agree: 'agrees',
  concede: 'concedes',
};

export function stanceOfWords(saying: Saying, isSelf: SelfTest, answers: boolean): Stance {
  const { clause, type } = saying;
  const opening = saying.text.toLowerCase().replace(/^["“'‘«\s]+/, '');
  if (REFUSING.some((refusal) => refusal.test(opening))) return 'declines';
  if (clause && isDenial(clause, isSelf)) return 'denies';
  if (type !== 'direct') return 'asserts';
  if (REJECTING.test(opening)) return 'rejects';
  const whole = opening.replace(/(?<![.,!"'”’»\s])[.,!"'”’»\s]+$/, '');
  if (EVADING.test(whole)) return 'declines';
  if (AGREEING.test(whole)) return 'agrees';
  return stanceOfSpeech(saying, answers);
}

function stanceOfSpeech(saying: Saying, answers: boolean): Stance {
  const { text, sentences, clause } = saying;
  const performed = clause ? performedBy(clause) : null;
  if (performed) return performed;
  if (asks(saying)) return 'asks';
  // The first sentence tells the act; what follows gives its reason.
  if (!/^\P{L}*\p{Lu}/u.test(text) || !isImperative(sentences[0] ?? [])) return 'asserts';
  // Who is asked and sends the asker to somebody else does not answer.
  return answers && /^(?:ask|call)$/.test(sentences[0]?.[0]?.text ?? '') ? 'declines' : 'requests';
}

/** All of it is questions; a turn of a dialogue asks by its last sentence: "You paid. Why?". */
function asks({ text, sentences, turn }: Saying): boolean {
  const last = sentences.at(-1);
  if (!last || !isQuestion(last)) return false;
  return turn || (sentences.every(isQuestion) && !relaysQuestion(text));
}

function isQuestion(words: readonly ClauseWord[]): boolean {
  return words.at(-1)?.text === '?';
}

/** "She'd look at me and say, 'What did he mean?'": the question is somebody else's. */
function relaysQuestion(text: string): boolean {
  return /^["“']{1,2}[^"“”]*[,:] ['‘"“]/.test(text);
}

/** "I deny it", "we urge them to wait": the first person, now, with nothing between. */
function performedBy({ subject, group, verb, predicate, negated }: Clause): Stance | null {
  const first = subject.length === 1 && /^(?:i|we)$/.test(subject[0]?.text ?? '');
  if (!first || negated || group.length > 2 || verb.tag !== 'VBP') return null;
  // "We agree on the aim" shares the aim with nobody.
  if (verb.text === 'agree' && !/^(?:with|that)?$/.test(predicate[0]?.text ?? '')) return null;
  const form = cueLexicon()
    .verbs.get(verb.text)
    ?.find((f) => f.words.length === 1);
  const [sense, another] = form?.senses ?? [];
  // Only who reports by the verb performs by it: "I oppose it" is a view.
  return sense?.frames.includes('c') && !another ? (PERFORMED[sense.cueClass] ?? null) : null;
}

/** "Go home", "please wait", "do not cross". */
function isImperative(words: readonly ClauseWord[]): boolean {
  let at = 0;
  while (BEFORE_IMPERATIVE.test(words[at]?.text ?? '')) at++;
  const opening = words[at];
  if (!opening || isQuestion(words) || isCondition(words)) return false;
  if (opening.text === 'do' && /^(?:not|n't|n’t)$/.test(words[at + 1]?.text ?? '')) return true;
  return (
    (opening.tag === 'VB' || words[0]?.text === 'please') && !isStanceWord(opening.text, 'opener')
  );
}

/** "Run a bus and people will leave the car": the imperative only sets a condition. */
function isCondition(words: readonly ClauseWord[]): boolean {
  const joint = words.findIndex((word) => word.text === 'and' || word.text === 'or');
  return joint > 0 && words.slice(joint).some((word) => /^(?:will|'ll|’ll|would)$/.test(word.text));
}
