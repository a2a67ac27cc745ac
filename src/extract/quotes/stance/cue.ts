/** The act that a cue names: its verb's class, turned by negation and refusal. */
import type { Stance } from '../../../model/annotations.ts';
import {
  type CueClass,
  cueLexicon,
  formAt,
  type VerbForm,
} from '../../attributions/rules/lexicon.ts';
import type { Saying } from './saying.ts';
import { senseOf } from './sense.ts';

const BY_CLASS: Readonly<Record<CueClass, Stance>> = {
  say: 'asserts',
  tell: 'asserts',
  write: 'asserts',
  speak: 'asserts',
  announce: 'asserts',
  show: 'asserts',
  cite: 'asserts',
  document: 'asserts',
  deny: 'denies',
  reject: 'rejects',
  concede: 'concedes',
  decline: 'declines',
  accuse: 'accuses',
  characterize: 'characterizes',
  request: 'requests',
  ask: 'asks',
  agree: 'agrees',
  promise: 'promises',
};

/** What the act becomes when it is negated or refused: who "would not rule out" does not reject. */
const NEGATED: Readonly<Partial<Record<CueClass, Stance>>> = {
  deny: 'concedes',
  agree: 'rejects',
  accuse: 'asserts',
  characterize: 'asserts',
  request: 'asserts',
  ask: 'asserts',
};

const NEGATION = /^(?:not|n't|never|neither|without|nor)$/;
const REFUSAL = /^(?:declin|refus)(?:e|es|ed|ing)$|^short$/;
/** "Would not criticize" keeps an act back; "did not criticize" only lacks it. */
const UNWILLING = /^(?:would|wo|will)$/;
/** Verbs that fall silent when negated but are no cues of their own. */
const ANSWERING =
  /^(?:elaborat|discuss|address|speak|talk|return|repl|respond|engag|identif|nam|commit|confirm)/;

/** The act by the cue; null where only the words can tell: the cue says that something was said, or nothing. */
export function stanceOfCue(cue: string, bridge: string, saying: Saying): Stance | null {
  const words = cueWords(cue, bridge);
  const negation = words.findIndex((word) => NEGATION.test(word));
  const refused = words.length > 1 && words.some((word) => REFUSAL.test(word));
  const form = negation >= 0 && !refused ? firstForm(words, negation) : lastForm(words);
  // "Was not so sure: 'It saves money'": quoted words refuse nothing by themselves.
  const silent = (negation >= 0 && saying.type !== 'direct') || refused;
  if (!form) return silent ? 'declines' : null;
  const sought = words.at(-1) === 'for' ? { ...saying, text: `for ${saying.text}` } : saying;
  const cueClass = senseOf(form, sought);
  if (cueClass === 'decline') return 'declines';
  if (refused) return refusedStance(form, cueClass);
  if (negation >= 0) return negatedStance(form, cueClass, words);
  const stance = BY_CLASS[cueClass];
  return stance === 'asserts' && cueClass !== 'show' ? null : stance;
}

/** Words of a cue in lower case, "n't" as one of its own; "wrote [to the board to ask] why" asks. */
function cueWords(cue: string, bridge: string): string[] {
  const purpose = /\bto (\p{L}+)\s*$/u.exec(bridge)?.[1] ?? '';
  return `${cue} ${isBaseForm(purpose) ? purpose : ''}`
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/n't\b/g, " n't")
    .split(/[^\p{L}']+/u)
    .filter((word) => word !== '');
}

/** "To ask", but not "in response to queries". */
function isBaseForm(word: string): boolean {
  return (
    cueLexicon()
      .verbs.get(word)
      ?.some((form) => form.lemma === word) === true
  );
}

/** The last reporting verb of a cue: "say" in "declined to say", but "rejected" in "rejected claims". */
function lastForm(words: readonly string[]): VerbForm | null {
  const { nouns } = cueLexicon();
  let noun: VerbForm | null = null;
  for (let at = words.length - 1; at >= 0; at--) {
    const form = formAt(words, at);
    if (form && (at === 0 || words[at - 1] === 'to' || !nouns.has(words[at] ?? ''))) return form;
    noun ??= form ?? null;
  }
  return noun;
}

/** What is negated is the verb that follows first: "did not respond to questions about". */
function firstForm(words: readonly string[], from: number): VerbForm | null {
  for (let at = from + 1; at < words.length; at++) {
    const form = formAt(words, at);
    if (form) return form;
    if (ANSWERING.test(words[at] ?? '')) return null;
  }
  return null;
}

function refusedStance(form: VerbForm, cueClass: CueClass): Stance {
  return form.lemma === 'accept' || cueClass === 'agree' ? 'rejects' : 'declines';
}

function negatedStance(form: VerbForm, cueClass: CueClass, words: readonly string[]): Stance {
  if (form.lemma === 'accept') return 'rejects';
  if (form.words.some((word) => ANSWERING.test(word))) return 'declines';
  // Who "does not dispute" a finding shares it; who "would not rule out" a vote leaves it open.
  if (cueClass === 'reject' && /^(?:disput|contest|disagree)/.test(form.lemma)) return 'agrees';
  const judges = cueClass === 'accuse' || cueClass === 'characterize';
  if (judges && words.some((word) => UNWILLING.test(word))) return 'declines';
  return NEGATED[cueClass] ?? 'declines';
}
