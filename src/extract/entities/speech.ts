/** Gives "I", "me" and "my" inside a direct quotation to the person who says it. */
import type { Attribution } from '../../model/annotations.ts';
import type { Reference, References, Referent } from './referents.ts';
import type { View } from './view.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself']);

/** Mentions of the first person, each with the speaker's referent. */
export function firstPerson(
  view: View,
  attributions: readonly Attribution[],
  references: References,
): Reference[] {
  const found: Reference[] = [];
  for (const attribution of attributions) {
    if (attribution.parent !== null || attribution.type === 'indirect') continue;
    const speaker = speakerOf(attribution, references);
    if (!speaker) continue;
    for (const piece of attribution.content) {
      const [first, last] = view.tokens.range(piece.start, piece.end);
      for (let i = first; i < last; i++) {
        if (!view.quoteOf[i] || !FIRST_PERSON.has(view.lower[i] ?? '')) continue;
        found.push(mentionAt(view, i, speaker));
      }
    }
  }
  return found;
}

/** The person whose mention opens or fills the source; titles and appositions name the same one. */
function speakerOf(attribution: Attribution, references: References): Referent | null {
  for (const piece of attribution.source) {
    for (const mention of references.mentions) {
      if (mention.start >= piece.end) break;
      if (mention.start < piece.start || mention.referent < 0) continue;
      const referent = references.referents[mention.referent];
      return referent?.named && referent.type === 'person' ? referent : null;
    }
  }
  return null;
}

function mentionAt(view: View, index: number, speaker: Referent): Reference {
  return {
    start: view.tokens.start(index),
    end: view.tokens.end(index),
    first: index,
    last: index + 1,
    outer: index,
    referent: speaker.id,
    kind: 'pronoun',
    confidence: 0.9,
    rule: 'first-person',
    quote: view.quoteOf[index] ?? 0,
    subject: view.lower[index] === 'i',
    spoke: false,
  };
}
