/** The referents of a document while it is read from left to right. */

import type { Gender } from '../../lexicon/first-names.ts';
import type { EntityType } from '../../model/annotations.ts';
import type { PersonClass } from './lexicons.ts';
import type { Standing } from './pronouns.ts';
import type { Reference, References, Referent } from './referents.ts';

/** How many referents stay in reach of a pronoun. */
const REACH = 40;

export interface NewReferent {
  readonly type: EntityType;
  readonly named: boolean;
  readonly plural?: boolean;
  readonly gender?: Gender;
  readonly certainGender?: boolean;
  readonly name: string;
  readonly head?: string;
  readonly class?: PersonClass | null;
}

export class Discourse {
  readonly referents: Referent[] = [];
  readonly mentions: Reference[] = [];
  /** Referents met so far in the narrator's words, and inside the quotation being read. */
  #narrated: Standing[] = [];
  #quoted: Standing[] = [];
  #quote = 0;

  open(made: NewReferent): Referent {
    const referent: Referent = {
      id: this.referents.length,
      type: made.type,
      named: made.named,
      plural: made.plural ?? false,
      gender: made.gender ?? null,
      certainGender: made.certainGender ?? false,
      name: made.name,
      head: made.head ?? '',
      class: made.class ?? null,
      aliases: [],
      roles: [],
      mentions: [],
    };
    this.referents.push(referent);
    return referent;
  }

  /** Notes that the mention means the referent, and makes it the one mentioned last. */
  note(mention: Reference, referent: Referent): void {
    mention.referent = referent.id;
    referent.mentions.push(mention);
    this.mentions.push(mention);
    if (mention.quote !== this.#quote) {
      this.#quote = mention.quote;
      this.#quoted = [];
    }
    const list = mention.quote === 0 ? this.#narrated : this.#quoted;
    touch(list, mention, referent);
    if (list.length > REACH) list.shift();
  }

  /** What a pronoun sees: the narrator's never looks into quotations; a speaker's sees both. */
  standings(quote: number): readonly Standing[] {
    if (quote === 0) return this.#narrated;
    const inside = quote === this.#quote ? this.#quoted : [];
    const known = new Set(inside.map((s) => s.referent.id));
    return [...this.#narrated.filter((s) => !known.has(s.referent.id)), ...inside];
  }

  result(): References {
    this.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const { mentions } of this.referents) mentions.sort((a, b) => a.start - b.start);
    return { referents: this.referents, mentions: this.mentions };
  }
}

/** Moves the referent to the end of the list, newest last. */
function touch(list: Standing[], mention: Reference, referent: Referent): void {
  const at = list.findIndex((s) => s.referent === referent);
  const standing: Standing =
    at >= 0
      ? (list.splice(at, 1)[0] as Standing)
      : { referent, last: mention, lastSubject: null, lastSpoke: null, count: 0 };
  standing.last = mention;
  if (mention.subject) standing.lastSubject = mention;
  if (mention.spoke) standing.lastSpoke = mention;
  standing.count++;
  list.push(standing);
}
