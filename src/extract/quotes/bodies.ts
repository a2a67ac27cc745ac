/** Finds the organization that "it", "its", "the agency" or "the committee" means. */
import { companyWords } from '../../lexicon/company-words.ts';
import { sourceNouns } from '../entities/lexicons.ts';
import type { Reference, References, Referent } from '../entities/referents.ts';
import { isNoun, type View } from '../entities/view.ts';

export interface Bodies {
  readonly view: View;
  readonly references: References;
}

/** What sort of body a noun or a name speaks of; nouns of other sorts must stand in the name itself. */
const SORTS: ReadonlyMap<string, 'company' | 'public'> = new Map(
  (
    [
      [
        'company',
        'company firm business manufacturer maker automaker retailer airline carrier chain lender insurer startup operator developer publisher brand supplier contractor giant',
      ],
      [
        'public',
        'agency department ministry bureau office regulator watchdog commission authority service institute',
      ],
    ] as const
  ).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort] as const)),
);

/** Nouns that may stand for any organization. */
const ANY = new Set([
  'group',
  'organization',
  'organisation',
  'body',
  'institution',
  'nonprofit',
  'charity',
]);

/** Words in a name that show a public body. */
const PUBLIC =
  /\b(?:department|ministry|agency|bureau|office|commission|authority|administration|service|services|council|board|police|enforcement|protection|institute|census|health|treasury)\b/i;

/**
 * The organization meant by the pronoun at token `first`, or by the definite phrase [first, baseLast).
 * Null where the text does not tell.
 */
export function bodyOf(bodies: Bodies, first: number, baseLast?: number): Referent | null {
  const { view } = bodies;
  if (baseLast === undefined) return recent(bodies, first, 2, () => true);
  if (!/^(?:the|this|that)$/.test(view.lower[first] ?? '')) return null;
  const nouns = view.lower.slice(first + 1, baseLast);
  if (nouns.length > 2 || !isNoun(view.tags[baseLast - 1])) return null;
  const head = nouns.at(-1) ?? '';
  const called = calledBefore(bodies, first, head);
  if (called) return called;
  if (nouns.length !== 1) return null;
  const holder = holding(bodies, first, head);
  if (holder) return holder;
  const sort = SORTS.get(head);
  if (sort)
    return (
      recent(bodies, first, 8, (r) => sortOf(r) === sort) ??
      recent(bodies, first, 2, (r) => sortOf(r) === null)
    );
  return ANY.has(head) ? recent(bodies, first, 3, () => true) : null;
}

function sortOf(referent: Referent): 'company' | 'public' | null {
  const forms = [referent.name, ...referent.aliases];
  if (forms.some((form) => PUBLIC.test(form))) return 'public';
  const words = referent.name.toLowerCase().split(/\s+/);
  return words.length > 1 && companyWords().has(words.at(-1) ?? '') ? 'company' : null;
}

/** The organization that the text called by the noun: "Menai Wind, the developer of …", "the operator Wessex Trains". */
function calledBefore({ view, references }: Bodies, at: number, head: string): Referent | null {
  let found: Referent | null = null;
  for (const mention of references.mentions) {
    if (mention.first >= at) break;
    const referent = references.referents[mention.referent];
    if (mention.kind !== 'name' || referent?.type !== 'organization') continue;
    if (apposedNoun(view, mention) === head || view.lower[mention.first - 1] === head)
      found = referent;
  }
  return found;
}

/** Head noun of ", a|the … NOUN" after a name. */
function apposedNoun(view: View, mention: Reference): string | null {
  let i = mention.last;
  if (view.words[i] !== ',' || !/^(?:a|an|the|its)$/.test(view.lower[i + 1] ?? '')) return null;
  i += 2;
  while (/^(?:NN|JJ|VBN|POS|CD)/.test(view.tags[i] ?? '')) i++;
  const noun = view.lower[i - 1] ?? '';
  return isNoun(view.tags[i - 1]) && sourceNouns().get(noun) === 'organization' ? noun : null;
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

/** The fitting organization that is nearest, spoken of most and subject of its clause. */
function recent(
  { view, references }: Bodies,
  at: number,
  reach: number,
  fits: (referent: Referent) => boolean,
): Referent | null {
  const sentence = view.sentenceOf[at] ?? 0;
  let best: Referent | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const counts = new Map<Referent, number>();
  for (const mention of references.mentions) {
    if (mention.first >= at) break;
    const referent = references.referents[mention.referent];
    if (referent?.type !== 'organization' || mention.kind === 'pronoun' || !fits(referent))
      continue;
    if (mention.quote !== 0 && mention.quote !== view.quoteOf[at]) continue;
    const count = (counts.get(referent) ?? 0) + 1;
    counts.set(referent, count);
    const distance = sentence - (view.sentenceOf[mention.first] ?? 0);
    if (distance > reach) continue;
    const score =
      (mention.subject ? 1.5 : 0) - 0.6 * distance + Math.log2(count) + mention.first / 1e6;
    if (score > bestScore) {
      best = referent;
      bestScore = score;
    }
  }
  return best;
}
