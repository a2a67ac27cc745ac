/** What a speaker is called: the full name, the first description, or the possessor's name with what it owns. */
import type { ResolvedBy, Speaker, SpeakerKind } from '../../model/annotations.ts';
import type { Reference, Referent } from '../entities/referents.ts';
import { bodyOf } from './bodies.ts';
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

/** An unnamed source keeps the words of its first mention; "her husband" names whose. */
export function describe(
  context: SpeakerContext,
  source: SourcePhrase,
  referent: Referent | null,
): string {
  const words = possessed(context, source) ?? description(context.view, source);
  if (!referent || referent.named) return words;
  const first = referent.mentions[0];
  if (first && first.last !== source.baseLast) return nameOf(context, referent);
  const known = context.called.get(referent.id) ?? words;
  context.called.set(referent.id, known);
  return known;
}

/** The phrase of a first mention that was no source itself, with its complement. */
function firstWords(context: SpeakerContext, mention: Reference): string {
  const { view } = context;
  let last = mention.last;
  const sentence = view.sentenceOf[mention.first];
  while (last < view.words.length && last - mention.last < 10) {
    const tag = view.tags[last] ?? '';
    if (view.sentenceOf[last] !== sentence || /^(?:VBD|VBZ|VBP|MD|WP|WDT|CC|RB)$/.test(tag)) break;
    if (!/^\p{L}|^['’]s/u.test(view.words[last] ?? '')) break;
    last++;
  }
  const source = { first: mention.outer, last, baseLast: mention.last };
  return possessed(context, source) ?? description(view, source);
}

/** The phrase with its possessor's full name; null where no person or body possesses. */
export function possessed(context: SpeakerContext, source: SourcePhrase): string | null {
  const { view, references } = context;
  if (view.tags[source.first] !== 'PRP$') return possessedByName(context, source);
  const mention = references.mentions.find((m) => m.first === source.first);
  const owner =
    (mention ? referentOf(context, mention) : null) ??
    (view.lower[source.first] === 'its' ? bodyOf(context, source.first) : null);
  if (!owner) return null;
  const rest = description(view, { ...source, first: source.first + 1 });
  return `${nameOf(context, owner)}${view.text.includes('’') ? '’' : "'"}s ${rest}`;
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
