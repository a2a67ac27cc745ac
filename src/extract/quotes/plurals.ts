/** Who "they" are: several people who spoke just before, or the plural subject of the sentence before. */
import type { Speaker } from '../../model/annotations.ts';
import { isFiniteVerb, type View } from '../entities/view.ts';
import { makeSpeaker, referentOf, type SpeakerContext } from './context.ts';
import { nameOf, speakerOf } from './naming.ts';
import { pairSpeaker } from './pairs.ts';
import { bodySpeaker } from './papers.ts';
import type { SourcePhrase } from './source.ts';

/** What papers do: people rarely "suggest" or "show" that something is so. */
const SHOWING = /^(?:suggest|show|indicate|reveal|imply|record|find|found|put)/i;

/** Null where the text does not tell. */
export function theySpeaker(context: SpeakerContext, at: number): Speaker | null {
  const { view, lastTurn } = context;
  const sentence = view.sentenceOf[at] ?? 0;
  const distance = sentence - (lastTurn?.sentence ?? Number.NEGATIVE_INFINITY);
  const nearer =
    distance > 1 ? (pairBefore(context, sentence) ?? pluralSubject(context, at)) : null;
  if (nearer) return nearer;
  if (lastTurn && distance >= 0 && distance <= 2) {
    const many = lastTurn.speaker.kind === 'group' || lastTurn.many;
    if (many) return { ...lastTurn.speaker, resolvedBy: 'pronoun', confidence: 0.6 };
  }
  return (
    pairBefore(context, sentence) ??
    pluralSubject(context, at) ??
    papersBefore(context, at) ??
    bodyOfMany(context, at)
  );
}

/** "A, 24, and B, 21, were booked. Both told …": the two people of the sentence before, and no third. */
export function bothSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  if (source.last - source.first > 1 || view.lower[source.first] !== 'both') return null;
  const sentence = (view.sentenceOf[source.first] ?? 0) - 1;
  const people = new Set<string>();
  for (const mention of references.mentions) {
    if (mention.kind !== 'name' || view.sentenceOf[mention.first] !== sentence) continue;
    const referent = referentOf(context, mention);
    if (referent?.type === 'person') people.add(referent.name);
  }
  if (people.size !== 2) return null;
  return makeSpeaker([...people].join(' and '), null, 'group', 'description', 0.6);
}

/** "Roe and her colleagues tested …. They wrote": the pair that opens the sentence before. */
function pairBefore(context: SpeakerContext, sentence: number): Speaker | null {
  const pair = openingPair(context.view, sentence - 1);
  const speaker = pair ? pairSpeaker(context, pair) : null;
  return speaker ? { ...speaker, resolvedBy: 'pronoun', confidence: 0.6 } : null;
}

/** "A and B" from the sentence's first word to its verb; null where a comma or preposition intrudes. */
function openingPair(view: View, index: number): SourcePhrase | null {
  const sentence = view.sentences[index];
  if (!sentence) return null;
  let and = -1;
  for (
    let i = sentence.firstToken;
    i < Math.min(sentence.lastToken, sentence.firstToken + 14);
    i++
  ) {
    if (view.quoteOf[i]) return null;
    if (isFiniteVerb(view.tags[i]))
      return and > 0 ? { first: sentence.firstToken, last: i, baseLast: and } : null;
    if (view.lower[i] === 'and') and = i;
    else if (!/^(?:NN|DT|PRP\$|JJ|POS|CD)/.test(view.tags[i] ?? '')) return null;
  }
  return null;
}

function pluralSubject(context: SpeakerContext, at: number): Speaker | null {
  const { view, references } = context;
  const sentence = view.sentenceOf[at] ?? 0;
  for (const mention of references.mentions.toReversed()) {
    if (mention.first >= at) continue;
    if (sentence - (view.sentenceOf[mention.first] ?? 0) > 1) break;
    const referent = referentOf(context, mention);
    if (mention.quote !== (view.quoteOf[at] ?? 0) || !referent?.plural || referent.named) continue;
    // Before the pronoun in its own sentence anything plural may be meant, else the subject.
    if (!mention.subject) continue;
    return makeSpeaker(nameOf(context, referent), null, 'unnamed', 'pronoun', 0.5);
  }
  return null;
}

/** "… figures from the Bureau of Rivers. They suggest": papers, where nobody plural stands nearer. */
function papersBefore(context: SpeakerContext, at: number): Speaker | null {
  if (!SHOWING.test(context.cue)) return null;
  const body = context.bodies.papers(at);
  return body ? bodySpeaker(context, body, 'pronoun', 0.5) : null;
}

/** "Vasco were furious. They said": a body whose verb is one for many. */
function bodyOfMany(context: SpeakerContext, at: number): Speaker | null {
  const { view, references } = context;
  const sentence = view.sentenceOf[at] ?? 0;
  for (const mention of references.mentions.toReversed()) {
    if (mention.first >= at || mention.quote !== 0) continue;
    if (sentence - (view.sentenceOf[mention.first] ?? 0) > 1) return null;
    const body = referentOf(context, mention);
    const many = /^(?:were|are|have)$/.test(view.lower[mention.last] ?? '');
    if (many && body?.named && body.type === 'organization' && mention.subject)
      return speakerOf(context, body, 'pronoun', 0.6);
  }
  return null;
}
