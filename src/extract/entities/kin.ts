/** Other words for somebody named: "the lawyer" of a barrister, "the defendant" of whoever stands trial. */
import { lazy, readTable } from '../../lexicon/load.ts';
import type { Phrase } from './phrases.ts';
import type { Reference, Referent } from './referents.ts';
import type { View } from './view.ts';

/** Sentences within which one of several who fit must have been mentioned, and no other. */
const NEAR = 2;

const finer: () => ReadonlyMap<string, readonly string[]> = lazy(
  () =>
    new Map(
      readTable('people/role-kin.tsv').map(([noun = '', list = '']) => [
        noun.toLowerCase(),
        list.toLowerCase().split(','),
      ]),
    ),
);

/** Whether one of the person's roles is the noun. */
export type Holds = (person: Referent, lemma: string) => boolean;

export interface Candidate {
  readonly referent: Referent;
  readonly confidence: number;
  readonly rule: string;
}

/** The person met whose role is a finer word for the phrase's noun; null where none or several could be meant. */
export function kinHolder(
  view: View,
  phrase: Phrase,
  people: readonly Referent[],
  holds: Holds,
): Candidate | null {
  const nouns = finer().get(phrase.noun.lemma);
  if (!nouns || !isBare(view, phrase)) return null;
  const fitting = people.filter(
    (person) => person.mentions.length > 0 && nouns.some((noun) => holds(person, noun)),
  );
  const [only] = fitting;
  if (only && fitting.length === 1) return { referent: only, confidence: 0.75, rule: 'role-kin' };
  const here = view.sentenceOf[phrase.first] ?? 0;
  const near = fitting.filter((person) => here - lastSentence(view, person) <= NEAR);
  const [nearest] = near;
  return nearest && near.length === 1
    ? { referent: nearest, confidence: 0.55, rule: 'role-kin-near' }
    : null;
}

/** True where the noun, or a finer word for it, is a role of the person. */
export function fits(lemma: string, person: Referent, holds: Holds): boolean {
  return [lemma, ...(finer().get(lemma) ?? [])].some((noun) => holds(person, noun));
}

/** True where the person has roles, and the noun is no other word for any: a farmer is not "the lawyer". */
export function speaksAgainst(lemma: string, person: Referent, holds: Holds): boolean {
  return finer().has(lemma) && person.roles.length > 0 && !fits(lemma, person, holds);
}

function lastSentence(view: View, person: Referent): number {
  return view.sentenceOf[person.mentions.at(-1)?.first ?? 0] ?? 0;
}

/** "the lawyer", and nothing that would single out another one: "the lawyer who filed it", "the new lawyer". */
function isBare(view: View, { determiner, first, last, noun }: Phrase): boolean {
  if (determiner !== 'definite' || noun.plural) return false;
  if (last - first !== noun.lemma.split(' ').length) return false;
  return !/^(?:who|whose|for|from|with|at|of|in|named|representing|defending)$/.test(
    view.lower[last] ?? '',
  );
}

const ACCUSED = /^(?:defendant|accused|suspect)$/;

/** What is done to somebody, or what he does, who is then called the defendant. */
const ON_TRIAL =
  /^(?:(?:has|have|had|is|was|are|were|be|been|being|also|since|later|now|first|\w+ly) )*(?:pleaded|pleads|denies|denied (?:the|all|both|any) charges?|stood trial|stands trial|standing trial|on trial|arraigned|charged|accused of|indicted|facing \S+ (?:charges?|counts?)|faces \S+ (?:charges?|counts?))\b/;

/** Who stands trial in a document, as it is read. */
export class Accused {
  readonly #found = new Set<Referent>();

  /** Notes the person where the mention is the subject of such a verb. */
  note(view: View, mention: Reference, referent: Referent): void {
    if (!mention.subject || referent.type !== 'person' || referent.plural) return;
    let verb = mention.last;
    // "Danladi, 54, is standing trial".
    if (view.words[verb] === ',' && view.tags[verb + 1] === 'CD') verb += 3;
    const words = view.lower.slice(verb, verb + 7).join(' ');
    if (ON_TRIAL.test(words)) this.#found.add(referent);
  }

  /** The only one whom "the defendant" can mean. */
  find({ noun, determiner }: Phrase): Candidate | null {
    if (!ACCUSED.test(noun.lemma) || noun.plural || determiner !== 'definite') return null;
    const [only] = this.#found;
    return only && this.#found.size === 1
      ? { referent: only, confidence: 0.75, rule: 'on-trial' }
      : null;
  }
}
