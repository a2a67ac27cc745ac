/** Groups the person names of a document: one group a person, and never two people in one. */

import { firstNames, type Gender } from '../../lexicon/first-names.ts';
import { nearNames } from '../../lexicon/near-name.ts';
import {
  givenGender,
  isFull,
  matchPart,
  type PersonName,
  parsePersonName,
  sameFullName,
} from '../../lexicon/person-name.ts';
import type { PersonTitle } from './titles.ts';

/** A person name where it stands: its words, and what the title before it tells. */
export interface NameSite {
  /** Index into the list of sites. */
  readonly index: number;
  readonly start: number;
  readonly sentence: number;
  readonly words: readonly string[];
  readonly title: PersonTitle | null;
  /** What a relative's noun beside it tells: "his sister, NAME". */
  readonly gender: Gender;
  /** True where a relative's noun introduces it. */
  readonly relative: boolean;
  /** True before "was born", where the name may be the one given at birth. */
  readonly born: boolean;
}

/** The sites that name one person. */
export interface PersonGroup {
  readonly name: PersonName;
  readonly sites: number[];
  gender: Gender;
  /** True where the group's gender stands in a title. */
  titled: boolean;
  readonly full: boolean;
}

export interface PersonLink {
  readonly group: PersonGroup;
  readonly confidence: number;
  readonly rule: string;
}

/** Assigns each site to a group; full names first, since a surname may precede its full name. */
export function groupPeople(sites: readonly NameSite[]): readonly PersonLink[] {
  return new Grouping(sites).run();
}

interface Site extends NameSite {
  readonly name: PersonName;
}

/** What of a person stands before a site: mentions in full, by the surname, and by the surname without a title. */
interface History {
  readonly last: Site | null;
  readonly full: number;
  readonly short: number;
  readonly plain: number;
  /** True where a relative's noun introduced the person. */
  readonly relative: boolean;
}

class Grouping {
  readonly #sites: readonly Site[];
  readonly #links: (PersonLink | undefined)[];
  readonly #full: PersonGroup[] = [];
  readonly #short = new Map<string, PersonGroup>();
  /** Sites of a surname that several bear, and nothing tells which. */
  readonly #doubtful = new Set<number>();
  /** Full groups by each of their parts, so that a document of many names stays linear. */
  readonly #byPart = new Map<string, PersonGroup[]>();

  constructor(sites: readonly NameSite[]) {
    this.#sites = sites.map((site) => ({ ...site, name: parsePersonName(site.words) }));
    this.#links = new Array<PersonLink | undefined>(sites.length).fill(undefined);
  }

  run(): readonly PersonLink[] {
    for (const site of this.#sites) if (isFull(site.name)) this.#addFull(site);
    for (const site of this.#sites) if (!isFull(site.name)) this.#addShort(site);
    return this.#links.map((link, i) => link ?? this.#alone(this.#sites[i] as Site));
  }

  #addFull(site: Site): void {
    const found = this.#candidates(site.name).filter(
      (group) => sameFullName(group.name, site.name) && agrees(genderOf(group), titleGender(site)),
    );
    // "J. Smith" beside John and Jane Smith belongs to neither with certainty.
    const other = found.length === 0 ? (this.#misspelt(site) ?? this.#bornAs(site)) : undefined;
    if (other) {
      this.#join(other, site, 0.7, site.born ? 'birth-name' : 'near-name');
      return;
    }
    const group = found.length === 1 ? found[0] : found.find((g) => same(g.name, site.name));
    if (group) {
      this.#join(group, site, 0.97, 'full-name');
      if (site.name.parts.length > group.name.parts.length) this.#widen(group, site.name);
    } else {
      const fresh = this.#open(site);
      this.#full.push(fresh);
      this.#index(fresh);
      this.#join(fresh, site, 1, 'full-name');
    }
  }

  /** "Ada Moss died. … Ada Kern was born in …": the one person of that given name. */
  #bornAs(site: Site): PersonGroup | undefined {
    if (!site.born) return undefined;
    const given = this.#full.filter((group) => group.name.parts[0] === site.name.parts[0]);
    return given.length === 1 ? given[0] : undefined;
  }

  /** The same given name and a surname one slip away, in one text and with no other title: one person. */
  #misspelt(site: Site): PersonGroup | undefined {
    if (site.title?.noun) return undefined;
    return this.#candidates(site.name).find(
      (group) => nearNames(group.name, site.name) && agrees(genderOf(group), titleGender(site)),
    );
  }

  /** A group found by a shorter form ("Lucía Barrantes") takes the longer name for later matches. */
  #widen(group: PersonGroup, name: PersonName): void {
    Object.assign(group, {
      name: { ...name, generation: name.generation ?? group.name.generation },
    });
    this.#index(group);
  }

  #addShort(site: Site): void {
    const gender = titleGender(site);
    const bySurname: PersonGroup[] = [];
    const byGiven: PersonGroup[] = [];
    for (const group of this.#candidates(site.name)) {
      if (!agrees(genderOf(group), gender)) continue;
      const match = matchPart(group.name, site.name);
      if (match === 'surname' || (match === 'given' && isAddressed(site))) bySurname.push(group);
      else if (match === 'given') byGiven.push(group);
    }
    if (bySurname.length > 0) this.#joinSurname(site, bySurname);
    else if (byGiven.length === 1 && this.#givenNameHolds(site, byGiven[0] as PersonGroup)) {
      this.#join(byGiven[0] as PersonGroup, site, 0.75, 'given-name');
    }
  }

  #joinSurname(site: Site, bearers: readonly PersonGroup[]): void {
    // "Mr Roe" is the one known for a man before the one of whom nothing is known.
    const gender = titleGender(site);
    const sure = bearers.filter((group) => gender !== null && genderOf(group) === gender);
    const groups = ownLast(site, sure.length > 0 ? sure : bearers);
    if (groups.length === 1) {
      this.#join(groups[0] as PersonGroup, site, 0.95, 'surname');
      return;
    }
    const ranked = groups
      .map((group) => ({ group, score: this.#salience(site, group) }))
      .sort((a, b) => b.score - a.score);
    const [best, next] = ranked;
    if (best && next && best.score - next.score >= 1) {
      this.#join(best.group, site, 0.6, 'surname-recent');
    } else this.#doubtful.add(site.index);
  }

  /**
   * Which of several bearers a bare surname means: the one named last, unless that one is always
   * given in full or as a relative, as papers do with the less prominent of a family.
   */
  #salience(site: Site, group: PersonGroup): number {
    const { last, full, short, plain, relative } = this.#history(site, group);
    if (!last) return -6;
    const distance = site.sentence - last.sentence;
    const titled = site.title !== null;
    let score = Math.min(short, 4) * 0.5 - Math.min(distance, 8) * 0.5 - Math.max(0, full - 1);
    if (relative) score -= titled ? 0.5 : 1.5;
    // Just given in full, and now by the surname alone: "the playwright Dougal Strand … , insists Strand".
    if (full === 1 && distance <= 1 && isFull(last.name)) score += 0.75;
    // "Mrs Barrett" is hardly the one whom the text calls Barrett.
    if (titled && plain > 0) score -= 1.5;
    return score;
  }

  /** How the text has named the person so far. */
  #history(site: Site, group: PersonGroup): History {
    const before = group.sites
      .map((i) => this.#sites[i] as Site)
      .filter((s) => s.start < site.start);
    const short = before.filter(
      ({ name }) => !isFull(name) && name.parts[0] !== group.name.parts[0],
    );
    return {
      last: before.reduce<Site | null>((a, b) => (a && a.start > b.start ? a : b), null),
      full: before.filter(({ name }) => isFull(name)).length,
      short: short.length,
      plain: short.filter(({ title }) => title === null).length,
      relative: before.some((s) => s.relative),
    };
  }

  /** A bare given name is trusted only after the full name and where nobody else can bear it. */
  #givenNameHolds(site: Site, group: PersonGroup): boolean {
    const part = site.name.parts[0] ?? '';
    if (site.name.parts.length !== 1 || !firstNames().has(part)) return false;
    if (site.title && site.title.noun !== null) return false;
    // Ahead of the full name only from close by: "Moira and her husband, Ewan, … Ewan Strand".
    const first = Math.min(...group.sites.map((i) => this.#sites[i]?.sentence ?? 0));
    return first <= site.sentence + 3;
  }

  #alone(site: Site): PersonLink {
    const key = `${site.name.parts.join(' ')}|${site.name.generation ?? ''}`;
    const sameName = this.#short.get(key);
    const group = sameName ?? this.#open(site);
    if (!sameName) this.#short.set(key, group);
    group.sites.push(site.index);
    if (this.#doubtful.has(site.index)) return { group, confidence: 0.4, rule: 'one-of-several' };
    return { group, confidence: sameName ? 0.9 : 1, rule: 'same-form' };
  }

  #open(site: Site): PersonGroup {
    const gender = titleGender(site);
    return {
      name: site.name,
      sites: [],
      gender,
      titled: gender !== null,
      full: isFull(site.name),
    };
  }

  #join(group: PersonGroup, site: Site, confidence: number, rule: string): void {
    const gender = titleGender(site);
    if (gender !== null && group.gender === null) {
      group.gender = gender;
      group.titled = true;
    }
    group.sites.push(site.index);
    this.#links[site.index] = { group, confidence, rule };
  }

  #index(group: PersonGroup): void {
    for (const part of group.name.parts) {
      const list = this.#byPart.get(part);
      if (!list) this.#byPart.set(part, [group]);
      else if (!list.includes(group)) list.push(group);
    }
  }

  /** Full groups that share a part with the name. */
  #candidates(name: PersonName): PersonGroup[] {
    const found = new Set<PersonGroup>();
    for (const part of name.parts) {
      for (const group of this.#byPart.get(part) ?? []) found.add(group);
    }
    return [...found];
  }
}

/** "Ms. Aske" beside Ada Aske and Ingrid Aske Holm: those whose last name it is come first. */
function ownLast({ name }: Site, bearers: readonly PersonGroup[]): readonly PersonGroup[] {
  const own = bearers.filter((group) => group.name.parts.at(-1) === name.parts.at(-1));
  return own.length > 0 ? own : bearers;
}

function titleGender(site: NameSite): Gender {
  return site.title?.gender ?? site.gender;
}

/** "Mr. Gao" of Gao Weimin: after a title of address stands a family name, wherever the full name has it. */
function isAddressed({ title, name }: Site): boolean {
  return title !== null && !firstNames().has(name.parts[0] ?? '');
}

/** By title, else by given name: "Mrs. Roe" is never the Dennis of two Roes. */
function genderOf(group: PersonGroup): Gender {
  return group.gender ?? givenGender(group.name);
}

function agrees(a: Gender, b: Gender): boolean {
  return a === null || b === null || a === b;
}

function same(a: PersonName, b: PersonName): boolean {
  return a.parts.join(' ') === b.parts.join(' ') && a.generation === b.generation;
}
