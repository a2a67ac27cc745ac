/** The main clause of what is said: its subject, its verb group with the polarity, and its predicate. */
import { TAGS, TOKENS } from '../../../model/annotations.ts';
import type { Document } from '../../../model/document.ts';
import type { Spans } from '../../../model/span.ts';
import type { Tokens } from '../../../model/tokens.ts';
import { isFiniteVerb, tagColumn } from '../../../tag/penn.ts';

/** What the rules of stance read of a document. */
export interface StanceView {
  readonly text: string;
  readonly tokens: Tokens;
  /** Penn tag of each token; empty where nobody tagged. */
  readonly tags: readonly string[];
}

/** A word or mark of the content, in lower case; quotation marks are left out. */
export interface ClauseWord {
  readonly text: string;
  readonly tag: string;
}

export interface Clause {
  readonly subject: readonly ClauseWord[];
  /** From the finite verb to the main verb, adverbs and negators among them. */
  readonly group: readonly ClauseWord[];
  /** The main verb, "was" in "was not accurate". */
  readonly verb: ClauseWord;
  /** What follows the main verb and its negator, to the next mark. */
  readonly predicate: readonly ClauseWord[];
  readonly negated: boolean;
}

const QUOTATION_MARK = /^(?:["“”«»„`]+|'+|‘|’)$/;
const NEGATOR = /^(?:not|n't|n’t|never)$/;
export const BE: RegExp = /^(?:am|is|are|was|were|be|been|being|'s|'re|'m|’s|’re|’m)$/;
const AUXILIARY = /^(?:has|have|had|having|'ve|’ve|'d|’d|do|does|did)$/;
const SUBORDINATE = /^(?:that|if|because|although|though|while|when)$/;
/** A subject longer than this is not read reliably without a parser. */
const LONGEST_SUBJECT = 12;

export function stanceView(doc: Document): StanceView {
  return {
    text: doc.text,
    tokens: doc.get(TOKENS),
    tags: doc.has(TAGS) ? tagColumn(doc.get(TAGS)) : [],
  };
}

/** The sentences of the content, each as its words; the last may lack its mark. */
export function sentencesOf(view: StanceView, content: Spans): readonly (readonly ClauseWord[])[] {
  const sentences: ClauseWord[][] = [[]];
  for (const { start, end } of content) {
    const [first, last] = view.tokens.range(start, end);
    // A piece behind a mark is read for itself: "We had a year," … "who knew?"; "that … was untrue" is one.
    const before = sentences.at(-1)?.at(-1);
    if (before && !isWord(before)) sentences.push([]);
    for (let at = first; at < last; at++) {
      const text = view.tokens.word(at).toLowerCase();
      if (QUOTATION_MARK.test(text)) continue;
      sentences.at(-1)?.push({ text, tag: view.tags[at] ?? '' });
      if (/^[.!?…]+$/.test(text)) sentences.push([]);
    }
  }
  return sentences.filter((words) => words.some(isWord));
}

export function isWord(word: ClauseWord): boolean {
  return /[\p{L}\p{N}]/u.test(word.text);
}

/** Null where the words hold no clause whose subject can be told. */
export function mainClause(words: readonly ClauseWord[]): Clause | null {
  const start = afterOpening(words);
  const finite = finiteVerb(words, start);
  if (finite <= start || finite - start > LONGEST_SUBJECT) return null;
  const subject = words.slice(start, finite).filter((word) => word.tag !== 'RB');
  if (subject.length > 1 && subject.some(isSubordinate)) return null;
  const main = mainVerb(words, finite);
  const verb = words[main];
  if (!verb) return null;
  const group = words.slice(finite, main + 1);
  const end = words.findIndex((word, i) => i > main && !isWord(word));
  const after = words.slice(main + 1, end < 0 ? words.length : end);
  const denied = NEGATOR.test(after[0]?.text ?? '');
  return {
    subject,
    group,
    verb,
    predicate: denied ? after.slice(1) : after,
    negated: denied || isNobody(subject) || words.slice(start, main).some(isNegator),
  };
}

/** Past tense and participle look alike, so where no other verb is finite the first "participle" is the clause's verb. */
function finiteVerb(words: readonly ClauseWord[], start: number): number {
  const finite = words.findIndex((word, i) => i >= start && isFiniteVerb(word.tag));
  return finite >= 0 ? finite : words.findIndex((word, i) => i >= start && word.tag === 'VBN');
}

function isSubordinate(word: ClauseWord): boolean {
  return !isWord(word) || word.tag.startsWith('W') || SUBORDINATE.test(word.text);
}

function isNegator(word: ClauseWord): boolean {
  return NEGATOR.test(word.text);
}

/** "No one", "nobody", "no minister": a subject that takes the verb back. */
function isNobody(subject: readonly ClauseWord[]): boolean {
  return /^(?:no|nobody|none|nothing|neither|no-one)$/.test(subject[0]?.text ?? '');
}

/** Past "that", "and", "well,", "no,", "in fact," to where the subject opens. */
function afterOpening(words: readonly ClauseWord[]): number {
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    const next = words[at + 1];
    if (!word || !next || !(isOpener(words, at) || next.text === ',')) break;
    at++;
  }
  return at;
}

/** "That the road was shut" opens with a conjunction, "that soon was wrong" with its subject. */
function isOpener(words: readonly ClauseWord[], at: number): boolean {
  const word = words[at];
  if (!word || !isWord(word) || word.tag === 'UH') return true;
  if (/^(?:and|but|so|also)$/.test(word.text)) return true;
  const next = words.find((other, i) => i > at && other.tag !== 'RB');
  return word.text === 'that' && !isFiniteVerb(next?.tag);
}

/** "Was" + "denied", "had" + "been", "did" + "know"; "was" never takes a base form, which is an adjective ill tagged. */
function governs(last: ClauseWord, next: ClauseWord): boolean {
  if (!next.tag.startsWith('VB')) return false;
  if (BE.test(last.text)) return next.tag !== 'VB' && next.tag !== 'VBP';
  return last.tag === 'MD' || AUXILIARY.test(last.text);
}

/** The last verb of the group that the finite verb opens: "knew", "been" of "had never been". */
function mainVerb(words: readonly ClauseWord[], finite: number): number {
  let main = finite;
  for (let at = finite + 1; at < words.length; at++) {
    const word = words[at];
    const last = words[main];
    if (!word || !last) break;
    if (word.tag === 'RB' || isNegator(word)) continue;
    if (!governs(last, word)) break;
    main = at;
  }
  return main;
}
