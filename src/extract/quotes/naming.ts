/** What a speaker is called: the full name, the first description, or the possessor's name with what it owns. */
import type { ResolvedBy, Speaker, SpeakerKind } from '../../model/annotations.ts';
import type { Reference, Referent } from '../entities/referents.ts';
import type { View } from '../entities/view.ts';
import type { Body } from './bodies.ts';
import { makeSpeaker, referentOf, type SpeakerContext } from './context.ts';
import { description, mentionEnding, type SourcePhrase } from './source.ts';

export function speakerOf(
  context: SpeakerContext,
  referent: Referent,
  by: ResolvedBy,
  confidence: number,
): Speaker {
  const entity = context.ids.get(referent.id) ?? null;
  return makeSpeaker(nameOf(context, referent), entity, kindOf(referent), by, confidence);
}

/** The full name, or the first description of somebody without one. */
export function nameOf(context: SpeakerContext, referent: Referent): string {
  if (referent.named) return referent.name;
  const known = context.called.get(referent.id);
  if (known !== undefined) return known;
  const first = referent.mentions[0];
  const name = first ? firstWords(context, first) : referent.name;
  context.called.set(referent.id, name);
  return name;
}

/** The full name, or the first phrase without what follows it: "a former treasurer" of "… treasurer of Ohio". */
function shortName({ named, name }: Referent): string {
  return named ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** An unnamed source keeps the words of its first mention; "her husband" names whose. */
export function describe(
  context: SpeakerContext,
  source: SourcePhrase,
  referent: Referent | null,
): string {
  const words = possessed(context, source) ?? spelledOut(context, source);
  if (!referent || referent.named) return calledBefore(context, source, words);
  const first = referent.mentions[0];
  // "The mayor" after "elected mayor": a noun without an article is no name for anybody.
  const bare = first?.outer === first?.first && !referent.plural;
  if (first && first.last !== source.baseLast && !bare) return nameOf(context, referent);
  const known = context.called.get(referent.id) ?? words;
  context.called.set(referent.id, known);
  return known;
}

/** The description with names for the pronouns inside it: "a colleague of hers", "deputies in her party". */
function spelledOut(context: SpeakerContext, source: SourcePhrase): string {
  const { view, references } = context;
  const words = description(view, source);
  const start = view.tokens.start(source.first);
  let spelled = words;
  for (const mention of references.mentions.toReversed()) {
    if (mention.kind !== 'pronoun' || mention.first <= source.first) continue;
    if (mention.end - start > words.length || mention.confidence < 0.6) continue;
    const referent = referentOf(context, mention);
    if (!referent?.named || referent.type !== 'person') continue;
    const name = inPlaceOf(view, mention.first, referent.name);
    if (name === null) continue;
    spelled = spelled.slice(0, mention.start - start) + name + spelled.slice(mention.end - start);
  }
  return spelled;
}

/** The name in the pronoun's form; "of his" and "of hers" own by their preposition already. */
function inPlaceOf(view: View, at: number, name: string): string | null {
  const word = view.lower[at] ?? '';
  if (/^(?:he|she|him)$/.test(word)) return name;
  if (!/^(?:his|her|hers)$/.test(word)) return null;
  const owns = /^(?:NN|JJ|CD|VBG)/.test(view.tags[at + 1] ?? '');
  if (!owns) return name;
  return `${name}${view.text.includes('’') ? '’' : "'"}s`;
}

/** "the cellarer" after "a cellarer at the abbey": a noun that no list holds still means the same one. */
function calledBefore(context: SpeakerContext, source: SourcePhrase, words: string): string {
  const { view, described } = context;
  const head = view.lower[source.baseLast - 1] ?? '';
  const definite = view.lower[source.first] === 'the' && source.baseLast - source.first === 2;
  const known = described.get(head);
  if (definite && known !== undefined) return known;
  if (known === undefined || !definite) described.set(head, words);
  return words;
}

/** The phrase of a first mention that was no source itself, with its complement. */
function firstWords(context: SpeakerContext, mention: Reference): string {
  const source = phraseSource(context, mention);
  const bare = { ...source, last: source.baseLast };
  return possessed(context, bare) ?? description(context.view, source);
}

/** The phrase with its possessor's full name; null where no person or body possesses. */
export function possessed(context: SpeakerContext, source: SourcePhrase): string | null {
  const { view, references } = context;
  if (view.tags[source.first] !== 'PRP$') {
    return possessedByName(context, source) ?? officeOf(context, source);
  }
  const mention = references.mentions.find((m) => m.first === source.first);
  const owner = (mention ? referentOf(context, mention) : null) ?? null;
  const body = owner || view.lower[source.first] !== 'its' ? null : itsBody(context, source.first);
  const name = owner ? shortName(owner) : body ? bodyName(context, body) : null;
  if (name === null) return null;
  const rest = description(view, { ...source, first: source.first + 1 });
  return `${name}${view.text.includes('’') ? '’' : "'"}s ${rest}`;
}

/** The body that "it" or "its" at the token means; who spoke just before is the likeliest. */
export function itsBody(context: SpeakerContext, at: number): Body | null {
  const { lastTurn, view } = context;
  const distance = (view.sentenceOf[at] ?? 0) - (lastTurn?.sentence ?? 0);
  const kind = lastTurn?.speaker.kind;
  const recent = distance >= 0 && distance <= 2;
  const spoke = recent && (kind === 'organization' || kind === 'document') ? lastTurn : null;
  return context.bodies.pronoun(at, spoke?.speaker.name ?? null, (body) => bodyName(context, body));
}

/** A body's full name, or the words of its first phrase without "the". */
export function bodyName(context: SpeakerContext, body: Body): string {
  if (body.referent) return nameOf(context, body.referent);
  const known = context.bodyNames.get(body);
  if (known !== undefined || !body.phrase) return known ?? '';
  const { outer, last } = body.phrase;
  const source =
    body.kind === 'document'
      ? phraseSource(context, body.phrase)
      : { first: outer, last, baseLast: last };
  const name = possessed(context, source) ?? description(context.view, source);
  const plain = body.kind === 'organization' ? name.replace(/^the /i, '') : name;
  context.bodyNames.set(body, plain);
  return plain;
}

/** A phrase as a source, with its complement. */
export function phraseSource(
  { view }: SpeakerContext,
  { outer, last }: { readonly outer: number; readonly last: number },
): SourcePhrase {
  let end = last;
  const sentence = view.sentenceOf[last - 1];
  while (end < view.words.length && end - last < 10) {
    const tag = view.tags[end] ?? '';
    // "a petition | seeking the removal of …": a clause of its own, however short its verb.
    if (view.sentenceOf[end] !== sentence || /^(?:VBD|VBZ|VBP|VBG|MD|WP|WDT|CC|RB|TO)$/.test(tag))
      break;
    // "an email | that it sent": a clause, whatever its first word is to the tagger.
    if (view.lower[end] === 'that') break;
    if (view.lower[end] === 'as' && view.tags[end + 1] === 'VBG') break;
    // "briefed on …" goes on; "left." is a verb that the tagger took for a participle.
    if (tag === 'VBN' && !/^(?:IN|TO)$/.test(view.tags[end + 1] ?? '')) break;
    const numbered = /^no\.?$/.test(view.lower[end - 1] ?? '') && tag === 'CD';
    if (!numbered && !/^\p{L}|^['’]s/u.test(view.words[end] ?? '')) break;
    end++;
  }
  // "of | selling …": a preposition whose noun phrase was cut off.
  while (end > last && view.tags[end - 1] === 'IN') end--;
  return { first: outer, last: end, baseLast: last };
}

/** "the office of Senator Roe" is "Ada Roe's office". */
function officeOf({ view, references }: SpeakerContext, source: SourcePhrase): string | null {
  const of = source.baseLast;
  if (view.lower[of - 1] !== 'office' || view.lower[of] !== 'of') return null;
  const mention = references.mentions.find(
    (m) => m.kind === 'name' && m.outer <= of + 2 && m.outer > of,
  );
  const referent = mention ? references.referents[mention.referent] : null;
  if (referent?.type !== 'person') return null;
  return `${referent.name}${view.text.includes('’') ? '’' : "'"}s office`;
}

function possessedByName(context: SpeakerContext, source: SourcePhrase): string | null {
  const { view, references } = context;
  for (let i = source.first + 1; i < source.baseLast; i++) {
    if (view.tags[i] !== 'POS') continue;
    const owner = mentionEnding(references, { first: source.first, last: i });
    const referent = owner ? referentOf(context, owner) : null;
    if (!referent?.named || referent.type !== 'person') return null;
    if (owner?.kind === 'nominal' && owner.confidence < 0.6) return null;
    const rest = description(view, { ...source, first: i + 1 });
    const clitic = view.words[i] ?? "'s";
    return `${referent.name}${clitic.length > 1 ? clitic : `${clitic}s`} ${rest}`;
  }
  return null;
}

function kindOf(referent: Referent): SpeakerKind {
  if (!referent.named) return 'unnamed';
  if (referent.type === 'person') return 'person';
  if (referent.type === 'group') return 'group';
  return referent.type === 'work' ? 'document' : 'organization';
}
