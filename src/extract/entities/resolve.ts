/** Reads a document from left to right and links every name, nominal and pronoun to a referent. */

import type { Gender } from '../../lexicon/first-names.ts';
import { givenGender } from '../../lexicon/person-name.ts';
import type { NameMention } from '../../model/annotations.ts';
import { Discourse } from './discourse.ts';
import { namedElsewhere, type SaidBy, standsAhead, withoutNamed } from './disjoint.ts';
import { Accused } from './kin.ts';
import { joinLede } from './lede.ts';
import { type NominalContext, resolveNominal } from './nominals.ts';
import { findPhrases, isPredicate, type Phrase } from './phrases.ts';
import {
  isLikely,
  linked,
  type Pronoun,
  pronounAt,
  rankAntecedents,
  type Standing,
} from './pronouns.ts';
import type { Reference, References, Referent } from './referents.ts';
import { Relatives } from './relatives.ts';
import { ofComplement, type RoleSite, rolesAround } from './roles.ts';
import { type GroupedName, groupNames } from './sites.ts';
import { standIns } from './stand-ins.ts';
import { isSubject } from './subjects.ts';
import type { View } from './view.ts';

type Item =
  | { readonly at: number; readonly name: GroupedName }
  | { readonly at: number; readonly phrase: Phrase }
  | { readonly at: number; readonly pronoun: Pronoun };

/** Told of each pronoun and who stood by, e.g. to fit the ranker on the product's own readings. */
export type Observer = (at: number, pronoun: Pronoun, standings: readonly Standing[]) => void;

/** `said` tells where sources stand and what they say: who speaks is likely to go on. */
export function resolveReferences(
  view: View,
  names: readonly NameMention[],
  said: SaidBy = new Map(),
  observe?: Observer,
): References {
  return new Resolver(view, groupNames(view, names), said, observe).run();
}

class Resolver {
  readonly #view: View;
  readonly #names: readonly GroupedName[];
  readonly #discourse = new Discourse();
  readonly #byKey = new Map<string, Referent>();
  /** Key of the name that starts at a token. */
  readonly #keyAt: ReadonlyMap<number, string>;
  /** Phrases that stand in apposition to a name: last token to the person's key. */
  readonly #apposed = new Map<number, string>();
  /** Tokens inside names and their titles: no phrase of their own. */
  readonly #taken: Uint8Array;
  readonly #nominal: NominalContext;
  readonly #said: SaidBy;
  /** The last pronoun of an opening clause that nobody before it surely explains. */
  #ahead: { readonly mention: Reference; readonly gender: Gender } | null = null;
  readonly #observe: Observer | undefined;

  constructor(
    view: View,
    names: readonly GroupedName[],
    said: SaidBy,
    observe: Observer | undefined,
  ) {
    this.#said = said;
    this.#observe = observe;
    this.#view = view;
    this.#names = names;
    this.#keyAt = new Map(names.map(({ first, key }) => [first, key]));
    this.#taken = new Uint8Array(view.words.length);
    const relatives = new Relatives(view, this.#discourse);
    this.#nominal = {
      view,
      discourse: this.#discourse,
      chains: new Map(),
      relatives,
      accused: new Accused(),
    };
  }

  run(): References {
    for (const name of this.#names) this.#introduce(name);
    for (const item of this.#items()) {
      if ('name' in item) this.#name(item.name);
      else if ('phrase' in item) this.#phrase(item.phrase);
      else this.#pronoun(item.at, item.pronoun);
    }
    const references = this.#discourse.result();
    joinLede(this.#view, references);
    return references;
  }

  /** Opens each named referent with its roles before reading, since roles may follow their use. */
  #introduce(name: GroupedName): void {
    let referent = this.#byKey.get(name.key);
    if (!referent) {
      const gender = genderOf(name);
      referent = this.#discourse.open({
        type: name.type,
        named: true,
        plural: name.type === 'group',
        gender: gender.gender,
        certainGender: gender.certain,
        name: name.written,
      });
      this.#byKey.set(name.key, referent);
    }
    if (name.written.length > referent.name.length) referent.name = name.written;
    if (!referent.aliases.includes(name.written)) referent.aliases.push(name.written);
    const from = name.title?.first ?? name.first;
    this.#taken.fill(1, from, name.last);
    if (name.type !== 'person') return;
    if (name.title?.role) referent.roles.push(name.title.role);
    teach(referent, name.title?.gender ?? null);
    for (const site of rolesAround(this.#view, from, name.last)) {
      this.#giveRole(referent, name.key, site);
    }
  }

  #giveRole(referent: Referent, key: string, site: RoleSite): void {
    if (site.phrase.noun.class !== 'relation') referent.roles.push(site.role);
    teach(referent, site.phrase.noun.gender);
    this.#apposed.set(site.phrase.last, key);
  }

  /** Names, phrases and pronouns in text order. */
  #items(): Item[] {
    const items: Item[] = this.#names.map((name) => ({ at: name.first, name }));
    for (const phrase of findPhrases(this.#view)) {
      if (!this.#taken[phrase.last - 1]) items.push({ at: phrase.first, phrase });
    }
    for (const phrase of standIns(this.#view, this.#said)) {
      if (!this.#taken[phrase.first]) items.push({ at: phrase.first, phrase });
    }
    this.#view.words.forEach((_, at) => {
      const pronoun = pronounAt(this.#view, at);
      if (pronoun) items.push({ at, pronoun });
    });
    return items.sort((a, b) => a.at - b.at);
  }

  #name(name: GroupedName): void {
    const referent = this.#byKey.get(name.key);
    if (!referent) return;
    const outer = name.title?.first ?? name.first;
    const { first, last, confidence, rule } = name;
    const mention = this.#reference(first, last, outer, 'name', confidence, rule);
    this.#explain(mention, referent);
    this.#discourse.note(mention, referent);
    this.#nominal.accused.note(this.#view, mention, referent);
  }

  /** "After she left the bench, | Ada Roe taught": the pronoun before the first subject of its sentence. */
  #explain(name: Reference, referent: Referent): void {
    const ahead = this.#ahead;
    if (!ahead || !name.subject || name.quote !== ahead.mention.quote) return;
    const { sentenceOf } = this.#view;
    if (sentenceOf[name.first] !== sentenceOf[ahead.mention.first] || referent.type !== 'person')
      return;
    this.#ahead = null;
    if (referent.gender !== null && referent.gender !== ahead.gender) return;
    const { mention } = ahead;
    const guessed = this.#discourse.referents[mention.referent]?.mentions;
    guessed?.splice(guessed.indexOf(mention), 1);
    mention.referent = referent.id;
    mention.confidence = 0.7;
    mention.rule = 'pronoun-ahead';
    referent.mentions.push(mention);
  }

  #phrase(phrase: Phrase): void {
    const mention = this.#reference(
      phrase.first,
      phrase.last,
      phrase.outer,
      'nominal',
      0.9,
      'phrase',
    );
    const key = this.#apposed.get(phrase.last);
    const apposed = key === undefined ? undefined : this.#byKey.get(key);
    if (apposed) {
      mention.rule = 'apposition';
      this.#nominal.relatives.remember(phrase, apposed);
      this.#discourse.note(mention, apposed);
      return;
    }
    const explained = this.#explained(phrase);
    if (explained) {
      mention.rule = 'apposition';
      this.#discourse.note(mention, explained);
    } else if (!isPredicate(this.#view, phrase)) {
      resolveNominal(this.#nominal, phrase, mention);
    }
  }

  /** "One resident, | an 81-year-old widow, said", "Ada Roe, | a trader who …": whom the indefinite phrase explains. */
  #explained({ outer, last, determiner, noun }: Phrase): Referent | null {
    const { words } = this.#view;
    if (determiner !== 'indefinite' || noun.plural || words[outer - 1] !== ',') return null;
    // "a mother of four | who …".
    const end = ofComplement(this.#view, last);
    if (words[end] !== ',' && this.#view.lower[end] !== 'who') return null;
    const before = this.#discourse.mentions.findLast((m) => m.last <= outer - 1);
    if (before?.last !== outer - 1 || before.kind === 'pronoun') return null;
    const referent = this.#discourse.referents[before.referent];
    return referent?.type === 'person' && !referent.plural ? referent : null;
  }

  #pronoun(at: number, pronoun: Pronoun): void {
    const mention = this.#reference(at, at + 1, at, 'pronoun', 0, 'pronoun');
    const standings = withoutNamed(
      this.#view,
      namedElsewhere(this.#view, at, this.#said),
      this.#discourse.standings(mention.quote),
      (token) => this.#byKey.get(this.#keyAt.get(token) ?? ''),
    );
    const met: Pronoun = { ...pronoun, speaks: mention.spoke };
    this.#observe?.(at, met, standings);
    const ranked = rankAntecedents(this.#view, at, met, standings);
    if (!isLikely(ranked) && standsAhead(this.#view, at))
      this.#ahead = { mention, gender: pronoun.gender };
    const best = linked(ranked, met);
    if (!best) {
      this.#discourse.mentions.push(mention);
      return;
    }
    mention.confidence = best.probability;
    const { referent } = best.standing;
    // A pronoun without a rival teaches the gender of a name that no list knows.
    if (referent.gender === null && best.probability > 0.8) teach(referent, pronoun.gender);
    this.#discourse.note(mention, referent);
    this.#nominal.accused.note(this.#view, mention, referent);
  }

  #reference(
    first: number,
    last: number,
    outer: number,
    kind: Reference['kind'],
    confidence: number,
    rule: string,
  ): Reference {
    const { tokens, quoteOf } = this.#view;
    return {
      start: tokens.start(first),
      end: tokens.end(last - 1),
      first,
      last,
      outer,
      referent: -1,
      kind,
      confidence,
      rule,
      quote: quoteOf[first] ?? 0,
      subject: isSubject(this.#view, outer, last),
      spoke: this.#said.has(outer) || this.#said.has(first),
    };
  }
}

function teach(referent: Referent, gender: Gender): void {
  if (gender === null || referent.certainGender) return;
  referent.gender = gender;
  referent.certainGender = true;
}

function genderOf(name: GroupedName): { gender: Gender; certain: boolean } {
  if (name.type !== 'person' || !name.person) return { gender: null, certain: false };
  const { group } = name.person;
  if (group.titled) return { gender: group.gender, certain: true };
  return { gender: group.full ? givenGender(group.name) : null, certain: false };
}
