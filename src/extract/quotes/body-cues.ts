/** What stands around bodies: the noun that the text gives a name, and the words of those who speak. */

import type { BodyPhrase } from '../entities/body-phrases.ts';
import { sourceNouns } from '../entities/lexicons.ts';
import type { Reference, References, Referent } from '../entities/referents.ts';
import { isSpeech } from '../entities/subjects.ts';
import { personNounAt } from '../entities/titles.ts';
import { isNoun, type View } from '../entities/view.ts';

/** Tokens of the first phrase of each source: up to a mark or the verb. */
export function spokenTokens(view: View, sources: ReadonlySet<number>): Uint8Array {
  const spoken = new Uint8Array(view.words.length);
  for (const first of sources) {
    for (let i = first; i < Math.min(view.words.length, first + 10); i++) {
      if (/^(?:VBD|VBZ|VBP|MD|,|\.|:)$/.test(view.tags[i] ?? '')) break;
      spoken[i] = 1;
    }
  }
  return spoken;
}

/** The noun that the text gives a name: "Menai Wind, the developer of …", "the operator Wessex Trains". */
export function calledBeside(view: View, mention: Reference): string | null {
  const before = mention.first - (view.words[mention.first - 1] === ',' ? 2 : 1);
  const noun = view.lower[before] ?? '';
  if (isNoun(view.tags[before]) && sourceNouns().get(noun) === 'organization') return noun;
  let i = mention.last;
  if (view.words[i] !== ',' || !/^(?:a|an|the|its)$/.test(view.lower[i + 1] ?? '')) return null;
  i += 2;
  while (/^(?:NN|JJ|VBN|POS|CD)/.test(view.tags[i] ?? '')) i++;
  const apposed = view.lower[i - 1] ?? '';
  return isNoun(view.tags[i - 1]) && sourceNouns().get(apposed) === 'organization' ? apposed : null;
}

/** "Analyst Ada Roe of Holt Brothers", "a professor at Leith": a body that only says where somebody works. */
export function isAffiliation(view: View, first: number): boolean {
  const at = first - (view.lower[first - 1] === 'the' ? 2 : 1);
  if (!/^(?:of|at|for|with|from)$/.test(view.lower[at] ?? '')) return false;
  const noun = personNounAt(view, at - 1)?.noun;
  return noun ? noun.class === 'job' : /^NNPS?$/.test(view.tags[at - 1] ?? '');
}

/** A name or a phrase of a body where it stands. */
export type Item =
  | { readonly at: number; readonly name: Reference; readonly referent: Referent }
  | { readonly at: number; readonly phrase: BodyPhrase };

/** Names and phrases of bodies in text order. */
export function inOrder(
  view: View,
  references: References,
  phrases: readonly BodyPhrase[],
): Item[] {
  const items: Item[] = phrases.map((phrase) => ({ at: phrase.last, phrase }));
  for (const name of references.mentions) {
    const referent = references.referents[name.referent];
    if (name.kind !== 'name' || !referent || !isBody(view, name, referent)) continue;
    items.push({ at: name.first, name, referent });
  }
  return items.sort((a, b) => a.at - b.at);
}

/** An organization, or a place that speaks: "Punjab denied the charge. Its counsel …". */
function isBody(view: View, { subject, last }: Reference, { type, name }: Referent): boolean {
  // "Civic Unity Party": a group of people that its own noun makes a body.
  const party = type === 'group' && sourceNouns().get(lastWord(name)) === 'organization';
  return party || type === 'organization' || (type === 'place' && subject && isSpeech(view, last));
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
