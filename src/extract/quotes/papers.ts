/** Documents and organizations that are described, not named: "the report", "the agency", "a poll by X". */
import type { ResolvedBy, Speaker } from '../../model/annotations.ts';
import type { Referent } from '../entities/referents.ts';
import type { Body } from './bodies.ts';
import { makeSpeaker, referentOf, type SpeakerContext } from './context.ts';
import { bodyName, phraseSource, possessed, speakerOf } from './naming.ts';
import { apposedBody, description, mentionEnding, type SourcePhrase } from './source.ts';

/** Words that one text uses for the same paper. */
const REPORTS = new Set(
  'report study analysis paper research findings review assessment survey document'.split(' '),
);

/** A document speaks for the organization that its phrase names, else for itself. */
export function documentSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker {
  const made =
    namedBody(context, source) ??
    publisher(context, source) ??
    earlierDocument(context, source) ??
    describedDocument(context, source) ??
    makeSpeaker(
      possessed(context, source) ?? description(context.view, source),
      null,
      'document',
      'description',
      0.85,
    );
  context.documents.push({ source, speaker: made });
  return made;
}

function namedBody(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  // "its FEC reports" are whose they are, not the commission's.
  if (context.view.tags[source.first] === 'PRP$') return null;
  for (const mention of context.references.mentions) {
    if (mention.first >= source.last) break;
    if (mention.first < source.first || mention.kind !== 'name') continue;
    const referent = referentOf(context, mention);
    // "a suit filed by Ada Roe, a manager at X" is hers, and no paper of X.
    if (referent?.type === 'person') return null;
    if (referent?.type === 'organization' && !isBeside(context, source, mention.outer))
      return speakerOf(context, referent, 'name', 0.75);
  }
  return issuer(context, source);
}

/** "a statement from the forum": the body that issued a paper, called by a noun of its own. */
function issuer(context: SpeakerContext, { baseLast, last }: SourcePhrase): Speaker | null {
  const { view, bodies } = context;
  for (let i = baseLast; i < Math.min(last - 1, baseLast + 3); i++) {
    if (!/^(?:from|by)$/.test(view.lower[i] ?? '') || view.lower[i + 1] !== 'the') continue;
    if (SAW.test(view.lower[i - 1] ?? '')) return null;
    for (let end = i + 3; end <= Math.min(last, i + 5); end++) {
      const body = bodies.at(end)?.referent;
      if (body) return speakerOf(context, body, 'description', 0.65);
    }
  }
  return null;
}

/** "figures | released Friday by X": who published a paper, where the source was cut before it. */
function publisher(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, references } = context;
  if (!/^(?:released|published|issued|compiled|collected)$/.test(view.lower[source.last] ?? '')) {
    return null;
  }
  const by = view.lower.indexOf('by', source.last);
  if (by < 0 || by > source.last + 4) return null;
  const mention = references.mentions.find(
    (m) => m.kind === 'name' && m.first > by && m.first <= by + 2,
  );
  const referent = mention ? referentOf(context, mention) : null;
  return referent?.type === 'organization' ? speakerOf(context, referent, 'name', 0.75) : null;
}

/** "messages seen by X", "a study published in X": X read or printed the paper and did not write it. */
function isBeside({ view }: SpeakerContext, source: SourcePhrase, at: number): boolean {
  for (let i = at - 1; i >= source.baseLast && at - i < 7; i--) {
    const word = view.lower[i] ?? '';
    // "a paper in X", "a filing with X", "a post on a local X page": where it stands, not whose it is.
    if (/^(?:in|on|with)$/.test(word)) return true;
    if (SAW.test(word)) return true;
  }
  return false;
}

const SAW =
  /^(?:seen|obtained|reviewed|read|viewed|shown|given|sent|shared|leaked|provided|submitted|accessed)$/;

/** "the report" after "an analysis published by …". */
function earlierDocument(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { view, documents } = context;
  if (!/^(?:the|this|that)$/.test(view.lower[source.first] ?? '')) return null;
  if (source.baseLast - source.first > 2) return null;
  const head = view.lower[source.baseLast - 1] ?? '';
  for (const earlier of documents.toReversed()) {
    const other = view.lower[earlier.source.baseLast - 1] ?? '';
    if (other === head || (REPORTS.has(other) && REPORTS.has(head))) {
      return { ...earlier.speaker, resolvedBy: 'description', confidence: 0.7 };
    }
  }
  return null;
}

/** "The letter" after "in a letter seen by X": the paper keeps the words of its first mention. */
function describedDocument(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  if (source.baseLast - source.first !== 2) return null;
  const phrase = context.bodies.at(source.baseLast)?.phrase;
  if (phrase?.kind !== 'document' || phrase.last === source.baseLast) return null;
  const first = phraseSource(context, phrase);
  // "A letter" alone says no more than "the letter".
  const { view } = context;
  if (description(view, first) === description(view, { ...first, last: first.baseLast }))
    return null;
  return { ...documentSpeaker(context, first), resolvedBy: 'description', confidence: 0.7 };
}

/** "the committee" as the one named, where one is; else by its own words. */
export function organizationSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker {
  const apposed = apposedBody(context.view, context.references, source);
  if (apposed) return speakerOf(context, apposed, 'name', 0.9);
  const titled = titledBody(context, source);
  if (titled) return { ...speakerOf(context, titled, 'name', 0.85), kind: 'organization' };
  const body = context.bodies.at(source.baseLast);
  if (body && (body.referent || body.phrase?.last !== source.baseLast))
    return bodySpeaker(context, body, 'description', 0.7);
  const name = description(context.view, source).replace(/^the /i, '');
  return makeSpeaker(name, null, 'organization', 'name', 0.75);
}

/** A body or a paper as a speaker, by the fullest name. */
export function bodySpeaker(
  context: SpeakerContext,
  body: Body,
  by: ResolvedBy,
  confidence: number,
): Speaker {
  if (body.referent) return speakerOf(context, body.referent, by, confidence);
  if (body.kind === 'document' && body.phrase) {
    const speaker = documentSpeaker(context, phraseSource(context, body.phrase));
    return { ...speaker, resolvedBy: by, confidence };
  }
  return makeSpeaker(bodyName(context, body), null, body.kind, by, confidence);
}

/** "the Tuoi Sang newspaper": a name of its own before the noun that says what it is. */
function titledBody({ view, references }: SpeakerContext, source: SourcePhrase): Referent | null {
  const head = source.baseLast - 1;
  if (
    view.words[head] !== view.lower[head] ||
    !/^(?:the|a|an)$/.test(view.lower[source.first] ?? '')
  )
    return null;
  const mention = mentionEnding(references, { first: source.first, last: head });
  const referent = mention ? references.referents[mention.referent] : undefined;
  if (mention?.kind !== 'name' || mention.first > source.first + 1 || !referent) return null;
  return /^(?:organization|work|other)$/.test(referent.type) ? referent : null;
}
