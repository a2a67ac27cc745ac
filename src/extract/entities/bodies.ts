/** Groups names of organizations, places, groups and the rest: equal forms, acronyms, corporate short forms. */

import { companyWords } from '../../lexicon/company-words.ts';
import { fold } from '../../lexicon/fold.ts';
import { knownKey } from '../../lexicon/known-aliases.ts';
import { sourceNouns } from './lexicons.ts';

/** Endings that a company's name may drop. */
const CORPORATE = new Set(
  'inc corp corporation co company ltd limited llc plc ag sa nv gmbh group holdings holding international'.split(
    ' ',
  ),
);

/** First words that may be dropped before a national body: "US State Department". */
const NATIONAL = new Set('us u.s. american british uk u.k. united'.split(' '));

const SMALL = new Set('of and the for in on & de la du des und für et a to'.split(' '));

export interface BodySite {
  readonly index: number;
  readonly type: string;
  readonly words: readonly string[];
  /** The acronym in parentheses right after the name, else null. */
  readonly introduced: string | null;
}

/** The group key of each site; equal keys are one entity. */
export function groupBodies(sites: readonly BodySite[]): string[] {
  const keys = sites.map((site) => baseKey(site));
  const merged = new Map<string, string>();
  const present = new Set(keys);
  linkAcronyms(sites, keys, merged);
  for (const key of present) linkNational(key, present, merged);
  linkShortForms(present, merged);
  return keys.map((key) => follow(merged, key));
}

function follow(merged: ReadonlyMap<string, string>, key: string): string {
  let at = key;
  for (let steps = 0; steps < 4; steps++) {
    const next = merged.get(at);
    if (next === undefined || next === at) break;
    at = next;
  }
  return at;
}

function baseKey(site: BodySite): string {
  const words = site.words.filter((word) => !/^['’]s?$/.test(word));
  const written = words.join(' ');
  const known = knownKey(written);
  if (known !== undefined) return `${site.type}:${fold(known)}`;
  let parts = words.map((word) => fold(word)).filter((word) => /[\p{L}\p{N}&]/u.test(word));
  if (parts.length > 1 && parts[0] === 'the') parts = parts.slice(1);
  if (site.type === 'organization') {
    while (parts.length > 1 && CORPORATE.has(parts.at(-1) ?? '')) parts = parts.slice(0, -1);
  }
  if (site.type === 'group') parts = parts.map(singular);
  return `${site.type}:${parts.join(' ')}`;
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** "Federation of Small Businesses (FSB)" and, without the parentheses, initials that fit one name only. */
function linkAcronyms(
  sites: readonly BodySite[],
  keys: readonly string[],
  merged: Map<string, string>,
): void {
  const byInitials = new Map<string, Set<string>>();
  sites.forEach((site, i) => {
    const key = keys[i] ?? '';
    if (site.introduced) merged.set(`${site.type}:${fold(site.introduced)}`, key);
    if (site.words.length < 3) return;
    for (const initials of initialsOf(site.words)) {
      const set = byInitials.get(initials) ?? new Set<string>();
      byInitials.set(initials, set.add(key));
    }
  });
  sites.forEach((site, i) => {
    const key = keys[i] ?? '';
    const word = (site.words[0] ?? '').replaceAll('.', '');
    if (site.words.length > 1 || !/^\p{Lu}{3,6}$/u.test(word) || merged.has(key)) return;
    const fitting = [...(byInitials.get(word) ?? [])].filter((k) => k !== key);
    if (fitting.length === 1 && fitting[0]?.startsWith(site.type)) merged.set(key, fitting[0]);
  });
}

/** "Nordwell" joins "Nordwell Foods", and "Authority" "Roads Authority", where it can be short for one name only. */
function linkShortForms(present: ReadonlySet<string>, merged: Map<string, string>): void {
  const longer = new Map<string, string[]>();
  for (const key of present) {
    if (!key.startsWith('organization:')) continue;
    const words = key.slice('organization:'.length).split(' ');
    for (let cut = 1; cut < words.length; cut++) {
      const short = `organization:${words.slice(0, cut).join(' ')}`;
      if (!present.has(short) || !mayShorten(words, cut)) continue;
      longer.set(short, [...(longer.get(short) ?? []), key]);
    }
    // "Rovers" of "Castleford Rovers".
    const team = `organization:${words.at(-1)}`;
    if (words.length > 1 && present.has(team)) longer.set(team, [...(longer.get(team) ?? []), key]);
  }
  for (const [short, keys] of longer) {
    const word = short.slice('organization:'.length);
    const whole = longestOfOne(keys);
    if (whole && !merged.has(short) && !CHAMBERS.test(word)) merged.set(short, whole);
  }
}

/** Bodies that every country has, and a text may mean its own. */
const CHAMBERS = /^(?:house|congress|parliament|senate|assembly|court|union|state|league|guard)$/;

/** The longest of names that are each the beginning of the next, which are one body's; null for several bodies. */
function longestOfOne(keys: readonly string[]): string | null {
  const [longest, ...others] = [...keys].sort((a, b) => b.length - a.length);
  return longest && others.every((key) => longest.startsWith(`${key} `)) ? longest : null;
}

/** A name may lose what comes after its first words, but not "of …" and never all but a common noun. */
function mayShorten(words: readonly string[], cut: number): boolean {
  const rest = words.slice(cut);
  if (rest.every((word) => companyWords().has(word))) return true;
  // "Reserve Bank | of Leith": the branch of a town is another body than the bank.
  if (rest.includes('of') || SMALL.has(words[cut] ?? '') || NATIONAL.has(words[0] ?? ''))
    return false;
  return words.slice(0, cut).every((word) => !sourceNouns().has(word) && !SMALL.has(word));
}

/** Initials with and without small words, and without a leading country. */
function initialsOf(words: readonly string[]): Set<string> {
  const kept = words.filter((word) => /^[\p{L}\p{N}&]/u.test(word));
  const large = kept.filter((word) => !SMALL.has(word.toLowerCase()));
  const forms = new Set<string>();
  for (const list of [kept, large]) {
    forms.add(initials(list));
    if (NATIONAL.has((list[0] ?? '').toLowerCase())) forms.add(initials(list.slice(1)));
  }
  return forms;
}

function initials(words: readonly string[]): string {
  return words.map((word) => (word[0] ?? '').toUpperCase()).join('');
}

/** "US State Department" joins "State Department" where both stand in the text. */
function linkNational(
  key: string,
  present: ReadonlySet<string>,
  merged: Map<string, string>,
): void {
  const match = /^organization:(?:us|u\.s|american|british|uk) (.+ .+)$/.exec(key);
  if (!match) return;
  const plain = `organization:${match[1]}`;
  if (present.has(plain)) merged.set(plain, key);
}
