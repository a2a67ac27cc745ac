/** Finds noun phrases for bodies and papers without a name: "the ministry", "a mining company", "its report". */
import { personNouns, type SourceClass, sourceNouns } from './lexicons.ts';
import { personNounAt } from './titles.ts';
import { isNoun, isPossessive, type View } from './view.ts';

export interface BodyPhrase {
  /** First token with determiner or possessor. */
  readonly outer: number;
  /** First token of the modifiers. */
  readonly first: number;
  /** Token after the head. */
  readonly last: number;
  readonly determiner: 'definite' | 'indefinite' | 'possessed' | 'bare';
  /** Head noun in lower case. */
  readonly head: string;
  readonly kind: SourceClass;
  readonly plural: boolean;
}

/** All of them in text order; tokens marked in `taken` belong to names. */
export function findBodyPhrases(view: View, taken: Uint8Array): BodyPhrase[] {
  const phrases: BodyPhrase[] = [];
  for (let i = 0; i < view.words.length; i++) {
    const phrase = taken[i] ? null : bodyPhraseEndingAt(view, i, taken);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}

function bodyPhraseEndingAt(view: View, head: number, taken: Uint8Array): BodyPhrase | null {
  if (!(isNoun(view.tags[head]) || endsAsNoun(view, head)) || goesOn(view, head)) return null;
  const kind = kindOf(view, head);
  if (!kind) return null;
  let first = head;
  while (first > 0 && head - first < 6 && modifies(view, first - 1, head, taken)) first--;
  const before = first - 1;
  const opened = determinerAt(view, before, head);
  return {
    outer: opened.outer,
    first,
    last: head + 1,
    determiner: opened.determiner,
    head: view.lower[head] ?? '',
    kind,
    plural: view.tags[head] === 'NNS',
  };
}

/** "The start-up, founded in …": an adjective to some taggers, with an article before and a verb or mark after. */
function endsAsNoun(view: View, head: number): boolean {
  if (view.tags[head] !== 'JJ' || view.tags[head - 1] !== 'DT') return false;
  return /^(?:,|\.|VBD|VBZ|MD)$/.test(view.tags[head + 1] ?? '');
}

function kindOf(view: View, head: number): SourceClass | null {
  const word = view.lower[head] ?? '';
  const plain = word.replace(/^.*-/, '');
  const listed = sourceNouns().get(word);
  if (listed) return listed;
  return personNouns().has(word) || personNounAt(view, head)
    ? null
    : (sourceNouns().get(plain) ?? null);
}

/** The noun only modifies the next one: "company | records". */
function goesOn(view: View, head: number): boolean {
  if (view.sentenceOf[head + 1] !== view.sentenceOf[head]) return false;
  // "a union official": an adjective to some taggers.
  if (view.tags[head + 1] === 'JJ' && personNounAt(view, head + 1)) return true;
  if (!isNoun(view.tags[head + 1])) return false;
  // "the company denies receiving", "the company cut its …": verbs that taggers take for nouns.
  return !/^(?:DT|PRP|PRP\$|VBG|TO|RB|CD)$/.test(view.tags[head + 2] ?? '');
}

function modifies(view: View, at: number, head: number, taken: Uint8Array): boolean {
  if (view.sentenceOf[at] !== view.sentenceOf[head] || view.quoteOf[at] !== view.quoteOf[head])
    return false;
  return taken[at] === 1 || /^(?:NN|JJ|VBN|VBG|CD|HYPH)/.test(view.tags[at] ?? '');
}

function determinerAt(
  view: View,
  before: number,
  head: number,
): Pick<BodyPhrase, 'outer' | 'determiner'> {
  const bare = { outer: before + 1, determiner: 'bare' } as const;
  if (before < 0 || view.sentenceOf[before] !== view.sentenceOf[head]) return bare;
  if (view.tags[before] === 'PRP$') return { outer: before, determiner: 'possessed' };
  if (isPossessive(view, before)) {
    let outer = before;
    while (outer > 0 && before - outer < 6 && /^(?:NN|JJ|CD)/.test(view.tags[outer - 1] ?? ''))
      outer--;
    if (/^(?:DT|PRP\$)$/.test(view.tags[outer - 1] ?? '')) outer--;
    return { outer, determiner: 'possessed' };
  }
  const word = view.lower[before] ?? '';
  if (/^(?:the|this|that|these|those)$/.test(word))
    return { outer: before, determiner: 'definite' };
  if (/^(?:a|an|one|another|some|several|two|three)$/.test(word))
    return { outer: before, determiner: 'indefinite' };
  return bare;
}
