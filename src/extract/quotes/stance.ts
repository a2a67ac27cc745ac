/** The stance of a speech act: its cue's class, turned by negation, refusal and what is said. */
import { type Attribution, type Stance, TAGS, TOKENS } from '../../model/annotations.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/span.ts';
import { type CueClass, cueLexicon, type VerbForm } from '../attributions/rules/lexicon.ts';

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
const REFUSAL = /^(?:declin|refus)(?:e|es|ed|ing)$/;
/** Verbs that fall silent when negated but are no cues of their own. */
const ANSWERING = /^(?:elaborat|discuss|address|speak|talk|return|repl|engag|identif|nam|commit)/;
const REFUSING_CONTENT =
  /^["“'‘«]*\s*(?:no comment|not today|i (?:can't|cannot|can ?not|won't|will not|don't want to|am not going to|'m not going to) (?:answer|comment|say|guess|speculate|discuss|get into|go into|talk)|we (?:do not|don't|won't|will not|cannot|can't) (?:comment|discuss|speculate)|i (?:have no|'ve no) comment|(?:\w+, )?i am not going to (?:guess|comment|speculate))/i;
const REJECTING_CONTENT =
  /^["“'‘«]*\s*(?:that(?:'s| is)|it(?:'s| is)|this is) (?:(?:complete|utter|total|absolute|just|simply|all) )?(?:nonsense|false|untrue|not true|a lie|rubbish|ridiculous|absurd|baloney)\b/i;
/** Base forms that open a sentence without asking anything of anybody. */
const NO_IMPERATIVE =
  /^(?:look|listen|thank|thanks|see|say|guess|believe|trust|mind|bless|damn|let|hell|yes|no)$/i;

export function stanceOf(doc: Document, attribution: Attribution): Stance {
  const content = plain(textOf(doc.text, attribution.content));
  const words = cueWords(textOf(doc.text, attribution.cue));
  if (words.length === 0) return stanceOfWords(doc, attribution, content);
  const form = lastForm(words);
  const refused = words.some((word) => REFUSAL.test(word)) && words.length > 1;
  const negated = words.some((word) => NEGATION.test(word));
  if (!form) return negated || refused ? 'declines' : stanceOfWords(doc, attribution, content);
  const cueClass = classOf(form, words.at(-1) === 'for' ? `for ${content}` : content);
  if (cueClass === 'decline') return 'declines';
  if (refused) return cueClass === 'deny' ? 'declines' : refusedStance(form, cueClass);
  if (negated) return negatedStance(form, cueClass);
  const stance = BY_CLASS[cueClass];
  return stance === 'asserts' && cueClass !== 'show'
    ? stanceOfWords(doc, attribution, content)
    : stance;
}

function plain(text: string): string {
  return text.replace(/’/g, "'").trim();
}

/** Words of a cue in lower case, with "n't" as a word of its own. */
function cueWords(cue: string): string[] {
  return plain(cue)
    .toLowerCase()
    .replace(/n't\b/g, " n't")
    .split(/[^\p{L}']+/u)
    .filter((word) => word !== '');
}

/** The last reporting verb of a cue: in "declined to say" it is "say". */
function lastForm(words: readonly string[]): VerbForm | null {
  const { verbs } = cueLexicon();
  for (let i = words.length - 1; i >= 0; i--) {
    const form = verbs
      .get(words[i] ?? '')
      ?.find((f) => f.words.every((w, k) => words[i + k] === w));
    if (form) return form;
  }
  return null;
}

/** Which of a verb's senses the content shows: "told them to go" requests, "told them that" does not. */
function classOf(form: VerbForm, content: string): CueClass {
  const classes = form.senses.map((sense) => sense.cueClass);
  const pick = (...wanted: CueClass[]): CueClass | undefined =>
    wanted.find((c) => classes.includes(c));
  const clause = /^(?:that|whether|if|how|why|what|when|where|who)\b/i.test(content);
  if (/^(?:(?:him|her|them|us|me|it)\s)?(?:not )?to\s/i.test(content)) {
    const asked = form.senses.some((sense) => sense.frames.includes('I'));
    if (asked) return 'request';
    return pick('promise') ?? classes[0] ?? 'say';
  }
  if (form.lemma === 'ask') return asksForDeed(content) ? 'request' : 'ask';
  if (clause)
    return (
      pick('reject', 'deny', 'concede', 'promise', 'tell', 'say', 'ask') ?? classes[0] ?? 'say'
    );
  return pick('reject', 'accuse', 'characterize', 'say', 'tell', 'promise') ?? classes[0] ?? 'say';
}

/** "asked that …", "asked the board not to close it", "asked for a review": something is to be done. */
function asksForDeed(content: string): boolean {
  if (/^(?:that|for)\b/i.test(content)) return true;
  if (/^["“'‘«]|^(?:whether|if|how|why|what|when|where|who|which)\b/i.test(content)) return false;
  return (
    /^[^,"“?]{2,80}? (?:not )?to [a-z]+/i.test(content) || /^[^,"“?]{2,80}? for /i.test(content)
  );
}

function refusedStance(form: VerbForm, cueClass: CueClass): Stance {
  return form.lemma === 'accept' || cueClass === 'agree' ? 'rejects' : 'declines';
}

function negatedStance(form: VerbForm, cueClass: CueClass): Stance {
  if (form.lemma === 'accept') return 'rejects';
  if (form.words.some((word) => ANSWERING.test(word))) return 'declines';
  return NEGATED[cueClass] ?? 'declines';
}

/** Where the cue only says that words were spoken, the words themselves may ask, refuse or demand. */
function stanceOfWords(doc: Document, attribution: Attribution, content: string): Stance {
  if (REFUSING_CONTENT.test(content)) return 'declines';
  if (attribution.type !== 'direct') return 'asserts';
  if (REJECTING_CONTENT.test(content)) return 'rejects';
  const sentences = content.split(/[.!…]["'”]?\s/);
  if (sentences.length === 1 && /\?["'”»]*$/.test(content)) return 'asks';
  return sentences.length === 1 && opensImperative(doc, attribution) ? 'requests' : 'asserts';
}

function opensImperative(doc: Document, attribution: Attribution): boolean {
  const [first] = attribution.content;
  if (!first || !doc.has(TAGS)) return false;
  const tokens = doc.get(TOKENS);
  const tags = doc.get(TAGS);
  let at = tokens.at(first.start);
  while (/^["“'‘«`]+$/.test(tokens.word(at))) at++;
  const tag = tags.names[tags.ids[at] ?? 0];
  return tag === 'VB' && !NO_IMPERATIVE.test(tokens.word(at));
}
