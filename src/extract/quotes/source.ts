/** Reads a source as written: its base noun phrase, what stands beside it, and what kind of source it is. */
import { POSTNOMINAL } from '../../lexicon/person-name.ts';
import { wordForm } from '../../sequence/word-form.ts';
import { personNouns, type SourceClass, sourceNouns } from '../entities/lexicons.ts';
import type { Reference, References, Referent } from '../entities/referents.ts';
import { personNounAt } from '../entities/titles.ts';
import { isCapitalised, isNoun, type View } from '../entities/view.ts';
import { Known, knownBits } from '../names/gazetteer.ts';

/** Token range [first, last) of the source and [first, baseLast) of its first noun phrase. */
export interface SourcePhrase {
  readonly first: number;
  readonly last: number;
  readonly baseLast: number;
}

export function sourcePhrase(
  view: View,
  references: References,
  start: number,
  end: number,
): SourcePhrase {
  const [from, to] = view.tokens.range(start, end);
  let first = from;
  while (first < to && /^(?:,|"|“|--|—|–|\()$/.test(view.words[first] ?? '')) first++;
  first = afterDateline(view, first, to);
  let last = to;
  while (last > first && closesSource(view, last - 1)) last--;
  let baseLast = first;
  while (baseLast < last) {
    // A name is one word here, whatever stands inside it ("Roads and Bridges Board").
    const name = nameFrom(references, baseLast, last);
    if (name > baseLast) {
      baseLast = name;
      baseLast = afterInitials(view, references, name, last);
      // "Ada Roe MP, who …", but "Civic Unity MP Ada Roe".
      const letters = POSTNOMINAL.test(view.words[baseLast] ?? '');
      if (letters && !isCapitalised(view.words[baseLast + 1] ?? '')) break;
    }
    // Taggers err on a first word in capitals ("Sport minister …"); a source never starts outside its phrase.
    else if (baseLast === first || inBase(view, baseLast)) baseLast++;
    else break;
  }
  if (baseLast === first) baseLast = Math.min(first + 1, last);
  return { first, last, baseLast: titledEnd(view, references, first, baseLast, last) };
}

/** "Roads Authority (RA) | spokesman Bram Hale": the initials are no end of the phrase where a person follows. */
function afterInitials(view: View, references: References, at: number, last: number): number {
  if (view.words[at] !== '(' || view.words[at + 2] !== ')') return at;
  const named = references.mentions.find(
    (m) => m.kind === 'name' && m.outer >= at + 3 && m.last <= last,
  );
  return references.referents[named?.referent ?? -1]?.type === 'person' ? at + 3 : at;
}

/** A titled name that ends the phrase after all: "Roe campaign | chairman X", "Chair of governors Rev X". */
function titledEnd(
  view: View,
  references: References,
  first: number,
  base: number,
  last: number,
): number {
  const named = references.mentions.find((m) => m.kind === 'name' && m.first > first);
  // "Mum-of-three | Ada Roe": whatever one word means, before a name it is a title.
  if (named && named.last <= last && isOneWord(view, first, named.outer)) return named.last;
  const name = references.mentions.find(
    (m) => m.kind === 'name' && m.outer > base && m.outer < m.first && m.last <= last,
  );
  if (!name || name.outer - base > 3) return base;
  const between = view.tags.slice(base, name.outer);
  // A verb to the tagger, or the complement of an office without an article.
  const office = base - first === 1 && personNounAt(view, first)?.noun.class === 'office';
  const cut = office ? /^(?:NN|IN|DT)/ : /^(?:NN|VB|JJ)/;
  return between.every((tag) => cut.test(tag)) && between.at(-1) !== 'IN' ? name.last : base;
}

/** A word with hyphens that the tokenizer cut. */
function isOneWord({ text, tokens }: View, first: number, last: number): boolean {
  const word = text.slice(tokens.start(first), tokens.end(last - 1));
  return word.includes('-') && !/\s/.test(word);
}

/** "Roe's | claim that …", "the authors | themselves": marks, the clitic and emphasis are no part of who speaks. */
function closesSource(view: View, i: number): boolean {
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(view.lower[i] ?? '')) return true;
  // "In a voice not | Roe's own".
  if (view.lower[i] === 'own' && view.tags[i - 1] === 'POS') return true;
  return /^(?:,|:|--|—|–|\.|\()$/.test(view.words[i] ?? '') || view.tags[i] === 'POS';
}

/** "OSLO (Wire) — | A ministry": the place of the report before a dash is no part of its first source. */
function afterDateline(view: View, first: number, last: number): number {
  const sentence = view.sentences[view.sentenceOf[first] ?? 0];
  if (sentence?.firstToken !== first || !/^\p{Lu}{3,}$/u.test(view.words[first] ?? ''))
    return first;
  for (let i = first + 1; i < Math.min(last - 1, first + 10); i++) {
    if (/^(?:-|--|—|–)$/.test(view.words[i] ?? '')) return i + 1;
  }
  return first;
}

/** Token after the name that starts at `first`, with its title ("Minister of State Ada Roe"), else -1. */
function nameFrom(references: References, first: number, limit: number): number {
  let last = -1;
  for (const mention of references.mentions) {
    if (mention.outer > first + 12) break;
    if (mention.kind !== 'name' || mention.last > limit) continue;
    if (mention.first === first || mention.outer === first) last = Math.max(last, mention.last);
  }
  return last;
}

/** "the ministry | this spring", "the ministry | Monday": when it was said is no part of who said it. */
function opensTime(view: View, i: number): boolean {
  const word = view.lower[i] ?? '';
  if (WEEKDAY.test(word)) return true;
  if (!/^(?:this|last|next|earlier)$/.test(word)) return false;
  return TIME_UNIT.test(view.lower[i + 1] ?? '') || WEEKDAY.test(view.lower[i + 1] ?? '');
}

/** "one of the officials" counts as one phrase; every other preposition ends it. */
function inBase(view: View, i: number): boolean {
  const tag = view.tags[i] ?? '';
  if (isNoun(view.tags[i - 1]) && opensTime(view, i)) return false;
  if (
    view.lower[i] === 'of' &&
    /^(?:one|another|some|many|most|all)$/.test(view.lower[i - 1] ?? '')
  ) {
    return true;
  }
  // A participle after the noun ("a report released in …") opens a modifier, not a longer phrase.
  if (/^(?:familiar|close|aware|privy)$/.test(view.lower[i] ?? '') && isNoun(view.tags[i - 1]))
    return false;
  // "Roe aides": people, whatever verb the tagger sees in them.
  if (/^NNP/.test(view.tags[i - 1] ?? '') && personNouns().get(view.lower[i] ?? '')?.plural)
    return true;
  if (/^VB[NG]$/.test(tag))
    return !isNoun(view.tags[i - 1]) && /^(?:NN|JJ)/.test(view.tags[i + 1] ?? '');
  return (
    isNoun(tag) ||
    /^(?:DT|PDT|JJ|JJR|JJS|POS|PRP\$|PRP|CD|FW|HYPH)$/.test(tag) ||
    /^(?:&|-)$/.test(view.words[i] ?? '')
  );
}

/** The last mention of a kind that ends with the base phrase. */
export function mentionEnding(
  references: References,
  at: { readonly first: number; readonly last: number },
): Reference | null {
  let found: Reference | null = null;
  for (const mention of references.mentions) {
    if (mention.first >= at.last) break;
    if (mention.last !== at.last || mention.first < at.first) continue;
    if (!found || mention.kind === 'name') found = mention;
  }
  return found;
}

/** The name that stands in apposition after the base phrase: "her deputy, | Alan Prior". */
export function apposedName(
  view: View,
  references: References,
  source: SourcePhrase,
): Referent | null {
  // "The minister, | in a statement signed by her spokesman, X": what a mark and a preposition open is no name of hers.
  const opened = view.words[source.baseLast] === ',' ? view.tags[source.baseLast + 1] : '';
  const small = !isCapitalised(view.words[source.baseLast + 1] ?? '');
  const apart = small && /^(?:IN|VBN|VBG|W\w*)$/.test(opened ?? '');
  for (const mention of references.mentions) {
    if (mention.first >= source.last) break;
    if (mention.first < source.baseLast || mention.kind !== 'name') continue;
    const referent = references.referents[mention.referent];
    if (referent?.type !== 'person' || view.tags[mention.last] === 'POS') continue;
    const outer = afterParty(references, mention.outer);
    const before = view.words[phraseStart(view, outer) - 1] ?? '';
    if (/^(?:named|called)$/.test(before)) return referent;
    if (!apart && /^(?:,|--|—|–|\(|:)$/.test(before)) return referent;
  }
  return null;
}

/** "a senator, | Republican Ada Roe": a party or nation before the name belongs to it. */
function afterParty(references: References, outer: number): number {
  const party = references.mentions.find((m) => m.last === outer && m.kind === 'name');
  if (!party) return outer;
  return references.referents[party.referent]?.type === 'group' ? party.outer : outer;
}

/** "in Leith, 62-year-old Ada Roe", "one of them, the columnist Ada Roe": what belongs to the name. */
function phraseStart(view: View, outer: number): number {
  return /-year-old$|^(?:the|an?)$/.test(view.lower[outer - 1] ?? '') ? outer - 1 : outer;
}

/** The body that stands in apposition after the base phrase: "the mill's owner, | Sunder Grain". */
export function apposedBody(
  view: View,
  references: References,
  source: SourcePhrase,
): Referent | null {
  const comma = appositionMark(view, source);
  for (const mention of comma < 0 ? [] : references.mentions) {
    if (mention.first > comma + 5) break;
    if (mention.first <= comma || mention.kind !== 'name') continue;
    const referent = references.referents[mention.referent];
    const between = view.tags.slice(comma + 1, mention.first);
    // "One, the dairy company | Almkrone": only nouns stand between the comma and the name.
    const plain = between.every((tag, i) => (i === 0 ? tag === 'DT' : /^(?:NN|JJ)/.test(tag)));
    if (referent?.type === 'organization' && plain) return referent;
  }
  return null;
}

/** The mark after the base phrase, or after the clause that narrows it: "the trust that runs it, | Apex". */
function appositionMark(view: View, { baseLast, last }: SourcePhrase): number {
  let i = baseLast;
  if (/^(?:that|which|who)$/.test(view.lower[i] ?? ''))
    while (i < last && view.words[i] !== ',') i++;
  return /^(?:,|--|—|–)$/.test(view.words[i] ?? '') ? i : -1;
}

export type SourceKind = SourceClass | 'person' | 'people' | null;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const TIME_UNIT =
  /^(?:morning|afternoon|evening|night|day|week|weekend|month|year|spring|summer|autumn|fall|winter|quarter|season)$/;

/** What makes "figures" people; all others are numbers that somebody published. */
const SOMEBODY =
  /^(?:public|political|opposition|senior|leading|key|prominent|religious|party|industry|establishment|cultural|military|business)$/;

/** "the official", "the start-up": adjectives to some taggers; at the end of their phrase they are none. */
function isLastAdjective(view: View, { baseLast }: SourcePhrase, i: number): boolean {
  if (i !== baseLast - 1) return false;
  return personNounAt(view, i) !== null || sourceNouns().has(view.lower[i] ?? '');
}

/** What the head noun of the base phrase stands for. */
export function headKind(view: View, source: SourcePhrase): SourceKind {
  for (let i = source.baseLast - 1; i >= source.first; i--) {
    const whole = personNounAt(view, i)?.noun;
    if (whole?.lemma.includes(' ')) return whole.plural ? 'people' : 'person';
    if (!isNoun(view.tags[i]) && !isLastAdjective(view, source, i)) continue;
    const word = (view.lower[i] ?? '').replace(/^.*-/, '');
    if (word === 'figures' && !SOMEBODY.test(view.lower[i - 1] ?? '')) return 'document';
    const person = personNouns().get(view.lower[i] ?? '') ?? personNouns().get(word) ?? whole;
    if (person) return person.plural ? 'people' : 'person';
    return sourceNouns().get(view.lower[i] ?? '') ?? sourceNouns().get(word) ?? null;
  }
  return null;
}

/**
 * The source's words up to a comma or dash: what it is called later. A clause without a mark before it
 * singles the source out ("two officials who saw the draft") and stays; after a comma it only tells more.
 */
export function description(view: View, source: SourcePhrase): string {
  let last = source.baseLast;
  // "a study published | on Thursday in …": the time belongs to the participle or the clause, not to the saying.
  const timed = /^VB[NG]$/.test(view.tags[source.baseLast] ?? '');
  // A paper is known by its noun: "a study" of "a study that followed them for years".
  const paper = headKind(view, source) === 'document';
  let clause = false;
  while (last < source.last && !/^(?:,|--|—|–|\(|;)$/.test(view.lower[last] ?? '')) {
    clause ||= /^(?:who|whose|which|that)$/.test(view.lower[last] ?? '');
    if (clause && paper) break;
    if (!timed && !clause && opensTime(view, last)) break;
    last++;
  }
  const text = view.text.slice(view.tokens.start(source.first), view.tokens.end(last - 1));
  return lowerFirst(view, source.first, text);
}

/** Undoes the capital of a sentence's first word unless it is a name. */
export function lowerFirst(view: View, first: number, text: string): string {
  const starts = view.sentences[view.sentenceOf[first] ?? 0]?.firstToken === first;
  const opens = starts || /^(?:-|--|—|–)$/.test(view.words[first - 1] ?? '');
  // Taggers take "Another" before a name for a part of it.
  const plain = /^(?:another|one|some|several|many|a|an|the)$/.test(view.lower[first] ?? '');
  if (!plain && /^NNP|^PRP$/.test(view.tags[first] ?? '')) return text;
  // "Roe aides", "Sunder's lawyers": names, whatever the tagger takes them for.
  const common = knownBits(wordForm(view.lower[first] ?? '')) & Known.common;
  if (!plain && !common && !/^(?:DT|CD|PRP\$)$/.test(view.tags[first] ?? '')) return text;
  if (!opens && !/^(?:DT|CD|PRP\$)$/.test(view.tags[first] ?? '')) return text;
  if (/^\p{Lu}{2}/u.test(text) || text.startsWith('I ')) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
