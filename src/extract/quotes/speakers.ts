/** Finds the speaker of an attribution from its source's words and the document's referents. */
import type { Attribution, Speaker } from '../../model/annotations.ts';
import type { Reference } from '../entities/referents.ts';
import { makeSpeaker, referentOf, resolvedBy, type SpeakerContext } from './context.ts';
import { describe, itsBody, speakerOf } from './naming.ts';
import { ownedSpeaker } from './owners.ts';
import { pairSpeaker } from './pairs.ts';
import { bodySpeaker, documentSpeaker, organizationSpeaker } from './papers.ts';
import { bothSpeaker, theySpeaker } from './plurals.ts';
import {
  apposedBody,
  apposedName,
  headKind,
  mentionEnding,
  type SourcePhrase,
  sourcePhrase,
} from './source.ts';
import { variationSpeaker } from './variations.ts';

type Rule = (context: SpeakerContext, source: SourcePhrase) => Speaker | null;

/** Tried in order; the last one always answers. */
const RULES: readonly Rule[] = [
  pronounSpeaker,
  relativeSpeaker,
  pairSpeaker,
  bothSpeaker,
  demonymSpeaker,
  ownedSpeaker,
  namedSpeaker,
  describedSpeaker,
];

/** The speaker of an attribution that names a source; null for an empty one. */
export function findSpeaker(context: SpeakerContext, attribution: Attribution): Speaker | null {
  const piece = attribution.source[0];
  if (!piece) return null;
  const source = sourcePhrase(context.view, context.references, piece.start, piece.end);
  if (source.last <= source.first) return null;
  context.cue = attribution.cue
    .map(({ start, end }) => context.view.text.slice(start, end))
    .join(' ');
  for (const rule of RULES) {
    const speaker = rule(context, source);
    if (!speaker) continue;
    const sentence = context.view.sentenceOf[source.first] ?? 0;
    const one = /^(?:one|another)$/.test(context.view.lower[source.first] ?? '');
    const many = !one && headKind(context.view, source) === 'people';
    const body = context.bodies.at(source.baseLast);
    context.lastTurn = { speaker, sentence, many, body };
    return speaker;
  }
  return null;
}

function pronounSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  if (source.last - source.first > 1) return null;
  const word = view.lower[source.first] ?? '';
  if (!/^(?:he|she|him|her|his|it|they|them|i|we|me|us)$/.test(word)) return null;
  const mention = references.mentions.find((m) => m.first === source.first && m.kind === 'pronoun');
  const referent = mention ? referentOf(context, mention) : null;
  if (mention && referent) return speakerOf(context, referent, 'pronoun', mention.confidence);
  const body = word === 'it' ? itsBody(context, source.first) : null;
  if (body && body === context.lastTurn?.body)
    return { ...context.lastTurn.speaker, resolvedBy: 'pronoun', confidence: 0.65 };
  if (body) return bodySpeaker(context, body, 'pronoun', 0.6);
  const several = word === 'they' ? theySpeaker(context, source.first) : null;
  if (several) return several;
  return makeSpeaker(view.words[source.first] ?? '', null, 'unnamed', 'none', 0);
}

/** "who" and "which" speak for what stands right before them. */
function relativeSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  if (source.last - source.first > 1) return null;
  if (!/^(?:who|which|that)$/.test(view.lower[source.first] ?? '')) return null;
  let end = source.first;
  while (end > 0 && /^(?:,|--|—|–)$/.test(view.words[end - 1] ?? '')) end--;
  for (const mention of before(references.mentions, end)) {
    if (end - mention.last > 8) break;
    const referent = referentOf(context, mention);
    // "the coroner of Pell County, who said": a place is no who.
    if (view.lower[source.first] === 'who' && referent?.type === 'place') continue;
    const sure = mention.last === end;
    if (referent && (sure || referent.type === 'person')) {
      const by = resolvedBy(mention, referent);
      return speakerOf(context, referent, by, sure ? 0.9 : 0.6);
    }
  }
  return null;
}

/** "The Serb said": one of a people, and so the person spoken of just before. */
function demonymSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  if (view.lower[source.first] !== 'the' || source.baseLast - source.first !== 2) return null;
  const mention = mentionEnding(references, { first: source.first, last: source.baseLast });
  const group = mention?.kind === 'name' ? referentOf(context, mention) : null;
  // "the PUP": initials are a party's, and of no people.
  const written = view.words[source.baseLast - 1] ?? '';
  const one = !/(?:s|ese|ish|ch)$/i.test(written) && !/^\p{Lu}+$/u.test(written);
  if (group?.type !== 'group' || !one) return null;
  const here = view.sentenceOf[source.first] ?? 0;
  for (const earlier of before(references.mentions, source.first)) {
    if (here - (view.sentenceOf[earlier.first] ?? 0) > 2) break;
    const person = referentOf(context, earlier);
    if (person?.type === 'person' && person.named && earlier.subject)
      return speakerOf(context, person, 'role', 0.5);
  }
  return null;
}

/** Names and phrases that end at or before token `end`, last first. */
function* before(mentions: readonly Reference[], end: number): Generator<Reference> {
  for (const mention of mentions.toReversed()) {
    if (mention.last <= end && mention.kind !== 'pronoun') yield mention;
  }
}

function namedSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  const mention = mentionEnding(references, { first: source.first, last: source.baseLast });
  const referent = mention ? referentOf(context, mention) : null;
  const beside = apposedName(view, references, source);
  // "The committee's top Republican, Senator Ida Lund": the group's name, or a town's, only tells of her.
  const title = /^(?:group|place)$/.test(referent?.type ?? '') && beside !== null;
  if (mention?.kind === 'name' && referent && !title) {
    const by = resolvedBy(mention, referent);
    return speakerOf(context, referent, by, 0.95 * mention.confidence);
  }
  const kind = headKind(view, source);
  const one = /^(?:one|another)$/.test(view.lower[source.first] ?? '');
  if (beside && kind !== 'document' && (kind !== 'people' || one)) {
    return speakerOf(context, beside, 'name', 0.93);
  }
  if (mention?.kind === 'nominal' && referent?.named) {
    return speakerOf(context, referent, 'role', mention.confidence);
  }
  const body = kind === 'person' || kind === null ? apposedBody(view, references, source) : null;
  return body ? speakerOf(context, body, 'name', 0.9) : null;
}

function describedSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker {
  const kind = headKind(context.view, source);
  const named = kind === 'person' || kind === 'document';
  const company = named ? context.bodies.at(source.baseLast) : null;
  if (company?.referent) return bodySpeaker(context, company, 'description', 0.65);
  const varied = kind === 'person' || kind === null ? variationSpeaker(context, source) : null;
  if (varied) return varied;
  if (kind === 'document') return documentSpeaker(context, source);
  if (kind === 'organization') return organizationSpeaker(context, source);
  const mention = mentionEnding(context.references, { first: source.first, last: source.baseLast });
  const referent = mention ? referentOf(context, mention) : null;
  const many = kind === 'group' || (kind === 'people' && referent?.class !== 'anon');
  const name = describe(context, source, referent);
  return makeSpeaker(name, null, many ? 'group' : 'unnamed', 'description', kind ? 0.85 : 0.5);
}
