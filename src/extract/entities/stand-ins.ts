/** "One", "another" and "the other" as sources: each stands for one person of those spoken of before. */
import { type PersonNoun, personNouns } from './lexicons.ts';
import type { Determiner, Phrase } from './phrases.ts';
import type { View } from './view.ts';

const NOBODY: PersonNoun = { lemma: 'person', gender: null, class: 'anon', plural: false };

/** Phrases at the tokens that open sources; others of these words count things or stand for nothing. */
export function* standIns(view: View, sources: ReadonlyMap<number, unknown>): Generator<Phrase> {
  for (const outer of sources.keys()) {
    const phrase = standInAt(view, outer);
    if (phrase) yield phrase;
  }
  // "One wept. Another was packing.": subjects that open a sentence, after people were spoken of.
  for (const { firstToken } of view.sentences) {
    if (sources.has(firstToken) || !/^VB[DZ]$/.test(view.tags[firstToken + 1] ?? '')) continue;
    const phrase = standInAt(view, firstToken);
    if (phrase && phrase.noun !== NOBODY) yield phrase;
  }
}

function standInAt(view: View, outer: number): Phrase | null {
  const first = view.lower[outer] === 'the' ? outer + 1 : outer;
  const word = view.lower[first] ?? '';
  const fits = first > outer ? /^(?:other|first|second|third|latter|former)$/ : /^(?:one|another)$/;
  if (!fits.test(word)) return null;
  const ofThem =
    view.lower[first + 1] === 'of' && /^(?:them|these|those)$/.test(view.lower[first + 2] ?? '');
  const last = ofThem ? first + 3 : first + 1;
  if (!ends(view, last)) return null;
  const determiner: Determiner = 'member';
  return { first, last, outer, determiner, noun: nounBefore(view, outer), possessor: -1 };
}

/** A verb, a comma or a relative clause follows: there is no noun that the word would count. */
function ends(view: View, at: number): boolean {
  return /^(?:VBD|VBN|VBZ|VBP|MD|,|WP|RB|\.|:)$/.test(view.tags[at] ?? '');
}

/** What the people were called of whom it is one: "two officials … One". */
function nounBefore(view: View, at: number): PersonNoun {
  const sentence = view.sentenceOf[at] ?? 0;
  for (let i = at - 1; i >= 0 && sentence - (view.sentenceOf[i] ?? 0) <= 3; i--) {
    const noun = view.tags[i]?.startsWith('NN')
      ? personNouns().get(view.lower[i] ?? '')
      : undefined;
    if (!noun || noun.class === 'relation') continue;
    if (noun.plural || sentence - (view.sentenceOf[i] ?? 0) <= 2) return { ...noun, plural: false };
  }
  return NOBODY;
}
