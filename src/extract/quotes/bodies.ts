/** Finds the organization that "it", "its", "the agency" or "the committee" means. */
import type { References, Referent } from '../entities/referents.ts';
import { isNoun, type View } from '../entities/view.ts';

export interface Bodies {
  readonly view: View;
  readonly references: References;
}

/** Nouns that may stand for any organization named just before. */
const GENERIC = new Set(
  'agency company firm group organization organisation body institution outlet newspaper charity'.split(
    ' ',
  ),
);

/**
 * The organization meant by the pronoun at token `first`, or by the definite phrase [first, baseLast).
 * Null where the text does not tell.
 */
export function bodyOf(bodies: Bodies, first: number, baseLast?: number): Referent | null {
  const { view } = bodies;
  if (baseLast === undefined) return recent(bodies, first, 2);
  if (!/^(?:the|this|that)$/.test(view.lower[first] ?? '')) return null;
  const nouns = view.lower.slice(first + 1, baseLast);
  if (nouns.length !== 1 || !isNoun(view.tags[baseLast - 1])) return null;
  const head = nouns[0] ?? '';
  return holding(bodies, first, head) ?? (GENERIC.has(head) ? recent(bodies, first, 2) : null);
}

/** The organization whose name holds the noun: "the federation" of "Federation of Small Businesses". */
function holding({ references }: Bodies, at: number, head: string): Referent | null {
  let best: Referent | null = null;
  let bestStart = -1;
  for (const referent of references.referents) {
    if (!referent.named || referent.type !== 'organization') continue;
    if (!referent.aliases.some((a) => a.toLowerCase().split(/\s+/).includes(head))) continue;
    for (const mention of referent.mentions) {
      if (mention.first < at && mention.first > bestStart) {
        best = referent;
        bestStart = mention.first;
      }
    }
  }
  return best;
}

/** The organization named last, a subject before others, at most `reach` sentences back. */
function recent({ view, references }: Bodies, at: number, reach: number): Referent | null {
  const sentence = view.sentenceOf[at] ?? 0;
  let best: Referent | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const mention of references.mentions) {
    if (mention.first >= at) break;
    const referent = references.referents[mention.referent];
    if (referent?.type !== 'organization' || mention.kind === 'pronoun') continue;
    if (mention.quote !== 0 && mention.quote !== view.quoteOf[at]) continue;
    const distance = sentence - (view.sentenceOf[mention.first] ?? 0);
    if (distance > reach) continue;
    const score = (mention.subject ? 1.5 : 0) - distance + mention.first / 1e6;
    if (score > bestScore) {
      best = referent;
      bestScore = score;
    }
  }
  return best;
}
