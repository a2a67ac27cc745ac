/** Who is whose wife, brother or mother: stated beside a name, or the other bearer of a shared surname. */

import type { Gender } from '../../lexicon/first-names.ts';
import { fold } from '../../lexicon/fold.ts';
import type { Discourse } from './discourse.ts';
import type { Phrase } from './phrases.ts';
import type { Referent } from './referents.ts';
import type { View } from './view.ts';

/** The relation seen from the other side, by the gender of the one who owns it. */
const SPOUSES: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['wife', 'female'],
  ['husband', 'male'],
  ['spouse', null],
]);

/** What the owner is to the relative, by the owner's gender: her son's mother, his sister's brother. */
const INVERSE: Readonly<Record<string, Readonly<Record<'female' | 'male', string>>>> = {
  brother: { female: 'sister', male: 'brother' },
  sister: { female: 'sister', male: 'brother' },
  son: { female: 'mother', male: 'father' },
  daughter: { female: 'mother', male: 'father' },
  mother: { female: 'daughter', male: 'son' },
  father: { female: 'daughter', male: 'son' },
};

export class Relatives {
  readonly #view: View;
  readonly #discourse: Discourse;
  readonly #known = new Map<string, Referent>();

  constructor(view: View, discourse: Discourse) {
    this.#view = view;
    this.#discourse = discourse;
  }

  /** Notes whose relative the phrase names; marriage holds both ways. */
  remember(phrase: Phrase, relative: Referent): void {
    if (phrase.noun.class !== 'relation') return;
    const owner = this.#owner(phrase);
    if (!owner || owner === relative) return;
    this.#known.set(`${owner.id} ${phrase.noun.lemma}`, relative);
    const inverse = INVERSE[phrase.noun.lemma];
    if (inverse && owner.gender !== 'female') this.#once(`${relative.id} ${inverse.male}`, owner);
    if (inverse && owner.gender !== 'male') this.#once(`${relative.id} ${inverse.female}`, owner);
    if (SPOUSES.has(phrase.noun.lemma)) {
      for (const lemma of SPOUSES.keys()) {
        if (lemma !== phrase.noun.lemma) this.#known.set(`${relative.id} ${lemma}`, owner);
      }
    }
  }

  /** Keeps what the text said first: a mother may have two sons. */
  #once(key: string, relative: Referent): void {
    if (!this.#known.has(key)) this.#known.set(key, relative);
  }

  /** The relative that "her husband" means; null where the text does not tell. */
  find(phrase: Phrase): Referent | null {
    if (phrase.noun.class !== 'relation' || phrase.possessor < 0) return null;
    const owner = this.#owner(phrase);
    if (!owner) return null;
    return this.#known.get(`${owner.id} ${phrase.noun.lemma}`) ?? this.#namesake(owner, phrase);
  }

  /** The one other person of the owner's surname whose gender fits a spouse. */
  #namesake(owner: Referent, phrase: Phrase): Referent | null {
    const gender = SPOUSES.get(phrase.noun.lemma);
    if (gender === undefined || !owner.named) return null;
    const surname = surnameOf(owner);
    const fitting = this.#discourse.referents.filter(
      (r) =>
        r !== owner &&
        r.named &&
        r.type === 'person' &&
        surnameOf(r) === surname &&
        (r.gender === null || gender === null || r.gender === gender),
    );
    const only = fitting.length === 1 ? fitting[0] : undefined;
    return only && surname !== '' ? only : null;
  }

  /** Whom the possessive pronoun or the name before the clitic means. */
  #owner(phrase: Phrase): Referent | null {
    const isPronoun = this.#view.tags[phrase.possessor] === 'PRP$';
    const { mentions, referents } = this.#discourse;
    for (let i = mentions.length - 1; i >= 0; i--) {
      const mention = mentions[i];
      if (!mention || mention.last < phrase.possessor - 1) break;
      const fits = isPronoun
        ? mention.first === phrase.possessor
        : mention.last === phrase.possessor;
      if (fits) return referents[mention.referent] ?? null;
    }
    return null;
  }
}

function surnameOf(referent: Referent): string {
  const words = referent.name.split(' ');
  return words.length > 1 ? fold(words.at(-1) ?? '') : '';
}
