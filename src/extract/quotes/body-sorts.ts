/** What sort of body a noun or a name speaks of: a company, a public body, a team. */
import { companyWords } from '../../lexicon/company-words.ts';
import type { Referent } from '../entities/referents.ts';
import type { View } from '../entities/view.ts';

export type BodySort = 'company' | 'public' | 'team' | 'union';

/** Nouns that may stand for a body of the sort, whatever its name is. */
const SORTS: ReadonlyMap<string, BodySort> = new Map(
  (
    [
      [
        'company',
        'company firm business manufacturer maker automaker retailer airline carrier chain lender insurer startup start-up operator developer publisher brand supplier contractor giant miner brewer grocer lessor lender broker broadcaster distributor exporter importer wholesaler builder housebuilder carmaker chipmaker drugmaker steelmaker planemaker refiner shipper caterer app network conglomerate corporation subsidiary utility haulier hauler',
      ],
      [
        'public',
        'agency department ministry bureau office regulator watchdog commission authority service institute',
      ],
      ['team', 'team club side franchise'],
      ['union', 'union'],
    ] as const
  ).flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort] as const)),
);

/** Nouns that may stand for any organization. */
const ANY = new Set(
  'group organization organisation body institution nonprofit charity'.split(' '),
);

/** Words in a name that show a public body. */
const PUBLIC =
  /\b(?:department|ministry|agency|bureau|office|commission|authority|administration|service|services|council|board|police|enforcement|protection|institute|census|health|treasury|association|federation|league|court)\b/i;

/** What only a company has: "Vale's shares", "Vale's chief executive". */
const COMPANY_OWNED =
  /^(?:shares?|stock|shareholders|investors|customers|revenues?|profits?|earnings|sales|stores|founders?|co-founder|ceo|chief)$/;

export function sortOfNoun(noun: string): BodySort | 'any' | null {
  return SORTS.get(noun) ?? SORTS.get(noun.replace(/^.*-/, '')) ?? (ANY.has(noun) ? 'any' : null);
}

/** The sort that a body's name and what it owns show; null where neither tells. */
export function sortOfBody(view: View, referent: Referent): BodySort | null {
  const forms = [referent.name, ...referent.aliases];
  if (forms.some((form) => /\bunion\b/i.test(form))) return 'union';
  if (forms.some((form) => PUBLIC.test(form))) return 'public';
  const words = referent.name.toLowerCase().split(/\s+/);
  if (words.length > 1 && companyWords().has(words.at(-1) ?? '')) return 'company';
  const owns = referent.mentions.some(
    ({ last }) => view.tags[last] === 'POS' && COMPANY_OWNED.test(view.lower[last + 1] ?? ''),
  );
  return owns ? 'company' : null;
}
