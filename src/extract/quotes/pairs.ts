/** Sources of several people: "A and B", "landlords, nurses and two former mayors". */
import type { Speaker } from '../../model/annotations.ts';
import type { Referent } from '../entities/referents.ts';
import { personNounAt } from '../entities/titles.ts';
import { makeSpeaker, referentOf, type SpeakerContext } from './context.ts';
import { speakerOf } from './naming.ts';
import { lowerFirst, mentionEnding, type SourcePhrase } from './source.ts';

/** Both as one group, each by the fullest name; null where the source is one. */
export function pairSpeaker(context: SpeakerContext, source: SourcePhrase): Speaker | null {
  const { lower, words } = context.view;
  const joint = afterComplement(context, source);
  if (!/^(?:and|&|,)$/.test(lower[joint] ?? '')) return null;
  let and = joint;
  while (and < source.last && lower[and] !== 'and' && lower[and] !== '&') and++;
  if (and >= source.last) return null;
  const one = oneByTitles(context, source, and);
  if (one) return speakerOf(context, one, 'name', 0.9);
  if (words[joint] === ',' && !isList(context, source, and)) return null;
  const name = withFullNames(context, source.first, beforeClause(context, source));
  return makeSpeaker(name, null, 'group', 'description', 0.75);
}

/** "Senator Roe of Ohio | and Senator Lund": a place or body after "of" belongs to the first. */
function afterComplement(context: SpeakerContext, { baseLast, last }: SourcePhrase): number {
  const { view, references } = context;
  if (!/^(?:of|from)$/.test(view.lower[baseLast] ?? '')) return baseLast;
  const name = references.mentions.find(
    (m) => m.kind === 'name' && m.first > baseLast && m.first <= baseLast + 2,
  );
  const joint = name && referentOf(context, name)?.type !== 'person' ? name.last : baseLast;
  // "Roe of Trade and Industry": only a person after "and" makes two of them.
  const next = references.mentions.find((m) => m.outer === joint + 1 && m.kind === 'name');
  const two = next && next.last <= last && referentOf(context, next)?.type === 'person';
  return two && view.lower[joint] === 'and' ? joint : baseLast;
}

/** "Columnist and historian David Marsh": two titles without an article, and one name at their end. */
function oneByTitles(context: SpeakerContext, source: SourcePhrase, and: number): Referent | null {
  const { view, references } = context;
  if (and !== source.baseLast) return null;
  const noun = personNounAt(view, and - 1)?.noun;
  if (!noun || noun.plural || /^(?:DT|PRP\$|CD)$/.test(view.tags[source.first] ?? '')) return null;
  const name = references.mentions.find(
    (m) => m.kind === 'name' && m.outer === and + 1 && m.first > m.outer,
  );
  return name ? referentOf(context, name) : null;
}

/** A comma opens a list only where each part is a phrase of its own, not an apposition. */
function isList({ view, references }: SpeakerContext, source: SourcePhrase, and: number): boolean {
  if (view.words[and - 1] === ',') return true;
  // "Jeff Sessions, Republican of Ohio and a friend of …": the ending of a name is no plural.
  const mention = mentionEnding(references, { first: source.first, last: source.baseLast });
  if (mention?.kind === 'name') return false;
  const plural = /S$/.test(view.tags[source.baseLast - 1] ?? '');
  const between = view.lower.slice(source.baseLast, and);
  return plural && between.every((word) => !/^(?:who|which|including)$/.test(word));
}

/** First token of a relative clause after the coordination. */
function beforeClause({ view }: SpeakerContext, source: SourcePhrase): number {
  let last = source.first + 1;
  while (last < source.last) {
    const next = view.lower[view.words[last] === ',' ? last + 1 : last] ?? '';
    if (/^(?:who|which|whose)$/.test(next)) break;
    last++;
  }
  return last;
}

/** Replaces each person's name by the fullest one; a surname that two share stays as written. */
function withFullNames(context: SpeakerContext, first: number, last: number): string {
  const { view, references } = context;
  const named = references.mentions.filter(
    (m) => m.kind === 'name' && m.first >= first && m.last <= last,
  );
  const surnames = named.map((m) => referentOf(context, m)?.name.split(' ').at(-1));
  const shared = new Set(surnames).size < surnames.length;
  let out = '';
  let from = view.tokens.start(first);
  for (const mention of shared ? [] : named) {
    if (mention.start < from) continue;
    const start = Math.max(from, view.tokens.start(mention.outer));
    const referent = referentOf(context, mention);
    const written = view.text.slice(mention.start, mention.end);
    out += view.text.slice(from, referent?.type === 'person' ? start : mention.start);
    out += referent?.type === 'person' ? referent.name : written;
    from = mention.end;
  }
  return lowerFirst(view, first, out + view.text.slice(from, view.tokens.end(last - 1)));
}
