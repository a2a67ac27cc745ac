/** Finds whom a phrase without a name means: the person with that role, an earlier source, or somebody new. */
import type { Gender } from '../../lexicon/first-names.ts';
import { isStatusWord, shortTitles } from '../../lexicon/titles.ts';
import type { Discourse } from './discourse.ts';
import { type Accused, type Candidate, kinHolder } from './kin.ts';
import type { Phrase } from './phrases.ts';
import type { Reference, Referent } from './referents.ts';
import type { Relatives } from './relatives.ts';
import type { View } from './view.ts';

export interface NominalContext {
  readonly view: View;
  readonly discourse: Discourse;
  /** Unnamed referents by head noun, in order of their introduction. */
  readonly chains: Map<string, Referent[]>;
  readonly relatives: Relatives;
  readonly accused: Accused;
}

/** Links the mention and notes it; a phrase that nothing explains opens an unnamed referent. */
export function resolveNominal(context: NominalContext, phrase: Phrase, mention: Reference): void {
  const { discourse } = context;
  // "Any candidate", "no official": nobody in particular, whom no pronoun of another clause means.
  if (/^(?:any|no|each|every|neither)$/.test(context.view.lower[phrase.outer] ?? '')) {
    discourse.mentions.push(mention);
    return;
  }
  if (points(context.view, phrase)) {
    const relative = context.relatives.find(phrase);
    if (relative) {
      mention.confidence = 0.75;
      mention.rule = 'relative';
      discourse.note(mention, relative);
      return;
    }
    const holder = roleHolder(context, phrase) ?? context.accused.find(phrase);
    const earlier = holder ? null : earlierUnnamed(context, phrase);
    if (earlier) {
      mention.rule = 'same-description';
      discourse.note(mention, earlier);
      return;
    }
    const candidate = holder ?? otherWords(context, phrase);
    if (candidate) {
      mention.confidence = candidate.confidence;
      mention.rule = candidate.rule;
      discourse.note(mention, candidate.referent);
      return;
    }
  }
  mention.rule = 'new-description';
  const fresh = openUnnamed(context, phrase);
  context.relatives.remember(phrase, fresh);
  discourse.note(mention, fresh);
}

/** Somebody spoken of before whom the phrase calls by another word. */
function otherWords({ view, discourse }: NominalContext, phrase: Phrase): Candidate | null {
  const kin = kinHolder(view, phrase, discourse.referents, agreesWithTitle);
  const { gender, lemma, class: kind } = phrase.noun;
  const anybody = ANYBODY.test(lemma) || (kind === 'plain' && gender !== null);
  if (kin || phrase.determiner !== 'definite' || !anybody) return kin;
  // "The insider" of "a source close to the singer", "the woman" of a neighbour: the unnamed one who spoke last.
  const here = view.sentenceOf[phrase.first] ?? 0;
  const last = lastUnnamed(view, discourse.mentions);
  const referent = last ? discourse.referents[last.referent] : undefined;
  if (!last || !referent || referent.named || referent.plural) return null;
  const fitting =
    kind === 'plain'
      ? referent.gender !== other(gender) && referent.class !== 'office'
      : referent.class === 'anon';
  if (!fitting) return null;
  const near = here - (view.sentenceOf[last.first] ?? 0) <= 2;
  return near ? { referent, confidence: 0.6, rule: 'unnamed-again' } : null;
}

/** The unnamed source of the latest sentence that has one; the first of those that quote one another. */
function lastUnnamed(view: View, mentions: readonly Reference[]): Reference | undefined {
  const spoke = (m: Reference): boolean => m.spoke && m.kind === 'nominal';
  const last = mentions.findLast(spoke);
  const sentence = last && view.sentenceOf[last.first];
  return mentions.find((m) => spoke(m) && view.sentenceOf[m.first] === sentence);
}

function other(gender: Gender): Gender {
  return gender === 'female' ? 'male' : 'female';
}

/** Words that papers use in turn for one unnamed person. */
const ANYBODY = /^(?:source|insider|person|informant|official|aide)$/;

/** Definite and possessed phrases point back; so do capitalised bare ones ("Minister"). */
function points(view: View, phrase: Phrase): boolean {
  if (phrase.determiner === 'definite' || phrase.determiner === 'possessed') return true;
  const atStart = view.sentences[view.sentenceOf[phrase.first] ?? 0]?.firstToken === phrase.first;
  const word = view.words[phrase.last - 1] ?? '';
  return phrase.determiner === 'bare' && !atStart && /^\p{Lu}\p{Ll}/u.test(word);
}

function openUnnamed(context: NominalContext, phrase: Phrase): Referent {
  const { view, discourse, chains } = context;
  const { lemma, plural, gender, class: kind } = phrase.noun;
  const referent = discourse.open({
    type: plural ? 'group' : 'person',
    named: false,
    plural,
    gender,
    certainGender: gender !== null,
    name: view.text.slice(view.tokens.start(phrase.outer), view.tokens.end(phrase.last - 1)),
    head: lemma,
    class: kind,
  });
  const key = lastWord(lemma);
  const chain = chains.get(key);
  if (chain) chain.push(referent);
  else chains.set(key, [referent]);
  return referent;
}

/** The last unnamed referent of the same noun whose modifiers do not clash. */
function earlierUnnamed(context: NominalContext, phrase: Phrase): Referent | null {
  const { lemma } = phrase.noun;
  const chain = (context.chains.get(lastWord(lemma)) ?? []).filter((r) => mayBe(r.head, lemma));
  const words = modifiers(context.view, phrase);
  const order = ORDER.get(context.view.lower[phrase.first] ?? '');
  const numbered = order === undefined ? undefined : chain.filter((r) => !r.plural)[order];
  if (numbered) return numbered;
  // Another owner's relative is another person.
  if (phrase.noun.class === 'relation' && phrase.possessor >= 0) return null;
  for (let i = chain.length - 1; i >= 0; i--) {
    const referent = chain[i] as Referent;
    if (referent.plural !== phrase.noun.plural) continue;
    const known = referent.name.toLowerCase();
    if (words.every((word) => known.includes(word))) return referent;
  }
  return null;
}

function lastWord(lemma: string): string {
  return lemma.slice(lemma.lastIndexOf(' ') + 1);
}

/** "the member" may be a board member, "the president" no vice president. */
function mayBe(head: string, lemma: string): boolean {
  if (head === lemma) return true;
  return head.endsWith(` ${lemma}`) && !RANKS.test(head.slice(0, -lemma.length - 1));
}

const RANKS = /(?:^|\s)(?:vice|deputy|assistant|prime|lieutenant|press|sub|under|first|associate)$/;

/** "the first official" and "the second official": which of the introduced ones. */
const ORDER: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
]);

/** The named person whose role the phrase repeats; null where none or several could be meant. */
function roleHolder(context: NominalContext, phrase: Phrase): Candidate | null {
  const { view, discourse } = context;
  const { lemma, plural, class: kind } = phrase.noun;
  if (plural || kind === 'plain' || kind === 'anon' || kind === 'relation') return null;
  const words = modifiers(view, phrase);
  const fitting = discourse.referents.filter((r) => holds(r, lemma, words));
  const met = fitting.filter((r) => r.mentions.length > 0);
  if (met.length === 1) return { referent: met[0] as Referent, confidence: 0.9, rule: 'role' };
  if (met.length > 1) return mostRecent(met);
  // Before the name: "the company's new head … Jane Roe, the head," but never past an unnamed one.
  if (fitting.length !== 1 || context.chains.has(lastWord(lemma))) return null;
  return { referent: fitting[0] as Referent, confidence: 0.75, rule: 'role-ahead' };
}

function mostRecent(met: readonly Referent[]): Candidate | null {
  const ranked = [...met].sort((a, b) => lastStart(b) - lastStart(a));
  return { referent: ranked[0] as Referent, confidence: 0.6, rule: 'role-recent' };
}

function lastStart(referent: Referent): number {
  return referent.mentions.at(-1)?.start ?? -1;
}

/** True where one of the person's roles is the noun. */
export function agreesWithTitle(referent: Referent, lemma: string): boolean {
  return holds(referent, lemma, []);
}

function holds(referent: Referent, lemma: string, words: readonly string[]): boolean {
  if (!referent.named || referent.type !== 'person') return false;
  return referent.roles.some((role) => {
    const title = spelledOut(role.title.toLowerCase());
    const head = title.split(/ (?:of|for|at|in|to|on|from) /)[0] ?? title;
    if (head !== lemma && !head.endsWith(` ${lemma}`) && !head.endsWith(`-${lemma}`)) return false;
    const own = head.slice(0, head.length - lemma.length).trim();
    // "president" never means the vice president, "minister" never the prime minister.
    if (RANKS.test(own)) {
      return words.includes(own.split(' ').at(-1) ?? '');
    }
    return own === '' || words.length === 0 || words.some((word) => title.includes(word));
  });
}

/** "gov." as "governor", "Dr" as "doctor". */
function spelledOut(title: string): string {
  return title.replace(
    /(?<!\p{L})(\p{L}+)\.?(?=\s|$)/gu,
    (all, word: string) => shortTitles().get(word) ?? all,
  );
}

/** Words between determiner and head, status words left out. */
function modifiers(view: View, phrase: Phrase): string[] {
  const headLength = phrase.noun.lemma.split(' ').length;
  return view.lower
    .slice(phrase.first, phrase.last - headLength)
    .filter(
      (word) => !isStatusWord(word) && !/^(?:new|senior|top|own|first|second|same)$/.test(word),
    );
}
