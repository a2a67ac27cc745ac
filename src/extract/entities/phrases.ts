/** Finds noun phrases that mean people without naming them: "the vice president", "another official". */
import type { PersonNoun } from './lexicons.ts';
import { isModifier, personNounAt } from './titles.ts';
import { isNoun, type View } from './view.ts';

export type Determiner = 'definite' | 'indefinite' | 'another' | 'possessed' | 'member' | 'bare';

/** A nominal phrase up to its head; what follows ("of Texas", "who …") is read where it is needed. */
export interface Phrase {
  /** First token after the determiner or possessor. */
  readonly first: number;
  /** Token after the head. */
  readonly last: number;
  /** First token with determiner or possessor. */
  readonly outer: number;
  readonly determiner: Determiner;
  readonly noun: PersonNoun;
  /** Token of the possessive clitic or pronoun, -1 where there is none. */
  readonly possessor: number;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both']);
const INDEFINITE = new Set([
  'a',
  'an',
  'some',
  'one',
  'several',
  'many',
  'two',
  'three',
  'four',
  'any',
  'no',
  'each',
  'every',
  'few',
  'other',
  'most',
]);

const TRAILING = new Set([
  'familiar',
  'close',
  'aware',
  'privy',
  'briefed',
  'responsible',
  'opposed',
]);

export function findPhrases(view: View): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = 0; i < view.words.length; i++) {
    const phrase = phraseEndingAt(view, i);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

/** The phrase whose head is token `index`, else null. */
export function phraseEndingAt(view: View, index: number): Phrase | null {
  if (!/^(?:NN|JJ)/.test(view.tags[index] ?? '') || continues(view, index)) return null;
  const found = personNounAt(view, index);
  if (!found) return null;
  // "chief executive" is often tagged as an adjective; single adjectives are none of ours.
  const single =
    !isNoun(view.tags[index]) && found.first === index && !/-/.test(view.words[index] ?? '');
  if (single && !standsAlone(view, index)) return null;
  let first = found.first;
  while (first > 0 && found.first - first < 7 && joins(view, first - 1, index)) first--;
  return { ...opened(view, first), first, last: index + 1, noun: found.noun };
}

/** "She was a nurse and a friend of …", "as mayor": says what somebody is, and means nobody new. */
export function isPredicate(view: View, phrase: Phrase): boolean {
  let i = phrase.outer - 1;
  while (view.tags[i] === 'RB' && phrase.outer - i < 4) i--;
  const word = view.lower[i] ?? '';
  if (word === 'as') return phrase.determiner === 'bare' || phrase.determiner === 'indefinite';
  return (
    /^(?:is|was|are|were|be|been|being|am|'s|’s|'re|became|become|becomes|becoming)$/.test(word) &&
    view.tags[i] !== 'POS'
  );
}

/** "the official said": an adjective by its tag, but with a determiner before and a verb or mark after. */
function standsAlone(view: View, index: number): boolean {
  const verb = index + (view.tags[index + 1] === 'RB' ? 2 : 1);
  const after = view.tags[verb] ?? '';
  const before = view.tags[index - 1] ?? '';
  const said = /^(?:said|says|added|adds|told|wrote)$/.test(view.lower[verb] ?? '');
  return (
    // "an official | at the ministry": before a preposition nothing is left to modify.
    (said || /^(?:VBD|VBZ|VBP|MD|,|\.|WP|POS|IN)$/.test(after)) &&
    /^(?:DT|JJ|NNP?|PRP\$|POS)$/.test(before)
  );
}

/** True where the next token is a noun too, so that this one only modifies it. */
function continues(view: View, index: number): boolean {
  const next = index + 1;
  // "a source familiar with …": adjectives after their noun, which taggers take for nouns.
  if (
    /^(?:with|to|of|on)$/.test(view.lower[next + 1] ?? '') &&
    TRAILING.has(view.lower[next] ?? '')
  ) {
    return false;
  }
  // "the mayor tells …": present-tense verbs are often tagged as plural nouns.
  if (view.tags[next] === 'NNS' && !personNounAt(view, next)) return false;
  // "Juror No. 7": a number only tells which one.
  if (/^(?:no\.?|number)$/.test(view.lower[next] ?? '') && view.tags[next + 1] === 'CD')
    return false;
  if (/^(?:said|says|added|adds|told|wrote)$/.test(view.lower[next] ?? '')) return false;
  return (
    next < view.words.length &&
    isNoun(view.tags[next]) &&
    view.sentenceOf[next] === view.sentenceOf[index] &&
    view.quoteOf[next] === view.quoteOf[index]
  );
}

function joins(view: View, at: number, head: number): boolean {
  return (
    isModifier(view, at) &&
    view.sentenceOf[at] === view.sentenceOf[head] &&
    view.quoteOf[at] === view.quoteOf[head]
  );
}

function opened(
  view: View,
  first: number,
): { outer: number; determiner: Determiner; possessor: number } {
  const before = first - 1;
  const word = view.lower[before] ?? '';
  const tag = view.tags[before] ?? '';
  if (before < 0 || view.sentenceOf[before] !== view.sentenceOf[first]) {
    return { outer: first, determiner: 'bare', possessor: -1 };
  }
  if (tag === 'PRP$') return { outer: before, determiner: 'possessed', possessor: before };
  if (tag === 'POS') {
    return { outer: possessorStart(view, before), determiner: 'possessed', possessor: before };
  }
  if (word === 'another') return { outer: before, determiner: 'another', possessor: -1 };
  if (DEFINITE.has(word)) return definite(view, before);
  if (INDEFINITE.has(word) || tag === 'CD') {
    const outer = view.lower[before - 1] === 'the' ? before - 1 : before;
    if (outer < before) return definite(view, outer);
    return { outer, determiner: 'indefinite', possessor: -1 };
  }
  return { outer: first, determiner: 'bare', possessor: -1 };
}

/** "one of the officials" is a new member of the group, not the group. */
function definite(
  view: View,
  before: number,
): { outer: number; determiner: Determiner; possessor: number } {
  if (view.lower[before - 1] === 'of' && /^(?:one|another)$/.test(view.lower[before - 2] ?? '')) {
    return { outer: before - 2, determiner: 'member', possessor: -1 };
  }
  return { outer: before, determiner: 'definite', possessor: -1 };
}

/** First token of the possessor's own noun phrase: "the State Department" of "…'s envoy". */
function possessorStart(view: View, clitic: number): number {
  let i = clitic;
  while (i > 0 && clitic - i < 8 && (isModifier(view, i - 1) || view.tags[i - 1] === 'CC')) i--;
  if (i > 0 && /^(?:DT|PRP\$)$/.test(view.tags[i - 1] ?? '')) i--;
  return i;
}
