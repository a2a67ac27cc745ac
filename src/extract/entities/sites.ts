/** Turns the NAMES layer into sites with token ranges, titles and groups. */

import { firstNames } from '../../lexicon/first-names.ts';
import { fold } from '../../lexicon/fold.ts';
import { isFull, parsePersonName } from '../../lexicon/person-name.ts';
import type { EntityType, NameMention } from '../../model/annotations.ts';
import { type BodySite, groupBodies } from './bodies.ts';
import { afterTitles } from './leading-titles.ts';
import { type PersonNoun, personNouns } from './lexicons.ts';
import { withMarriedNames } from './married-names.ts';
import { asBodies, asPeople, bandStart, isOffice, type Placed, slice } from './name-kinds.ts';
import { groupPeople, type NameSite, type PersonLink } from './people.ts';
import { type PersonTitle, personNounAt, titleBefore } from './titles.ts';
import { isCapitalised, type View } from './view.ts';

/** A name with its group: equal keys are one referent. */
export interface GroupedName {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly title: PersonTitle | null;
  readonly person: PersonLink | null;
  readonly key: string;
  readonly confidence: number;
  readonly rule: string;
  /** The name with what the text supplies elsewhere: "Marcus" of "Marcus and Ileana Forsythe". */
  readonly written: string;
}

export function groupNames(view: View, names: readonly NameMention[]): GroupedName[] {
  const read = names
    .map((name) => place(view, name))
    .filter((p) => p.last > p.first && !isOffice(view, p));
  const placed = asPeople(view, asBodies(view, read));
  const people = placed.filter((p) => p.name.type === 'person' && !isFamily(view, p));
  people.push(...missedSurnames(view, placed, people));
  people.sort((a, b) => a.first - b.first);
  const others = placed.filter((p) => !people.includes(p));
  return [...groupedPeople(view, people), ...groupedBodies(view, others)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function place(view: View, name: NameMention): Placed {
  const [first, last] = view.tokens.range(name.start, name.end);
  const band = bandStart(view, first, last);
  if (band >= 0) return { name: { ...name, type: 'organization' }, first: band, last };
  const own = name.type === 'person' ? afterTitles(view, first, last) : first;
  if (own > first) return { name, first: own, last };
  if (name.type !== 'person' || last - first !== 1) return { name, first, last };
  // "Piers | Attenbrook": a given name that the tagger left outside.
  const given = view.words[first - 1] ?? '';
  const inside = view.sentenceOf[first - 1] === view.sentenceOf[first];
  // "Per", "Will": inside a sentence the capital says more than the tag.
  const opens = view.sentences[view.sentenceOf[first] ?? 0]?.firstToken === first - 1;
  const proper = /^NNP/.test(view.tags[first - 1] ?? '') || !opens;
  const joins = inside && isCapitalised(given) && proper;
  // "founder Earl Calloway": after a noun for somebody in small letters a title is a given name.
  const title = personNouns().has(given.toLowerCase());
  const titled =
    title && personNounAt(view, first - 2) && !isCapitalised(view.words[first - 2] ?? '');
  const takes = joins && firstNames().has(fold(given)) && (!title || titled);
  return { name, first: takes ? first - 1 : first, last };
}

/** "the Forsythes" and "the Petrović brothers" name a family, not one of it. */
function isFamily(view: View, { first, last }: Placed): boolean {
  if (last - first !== 1 || view.lower[first - 1] !== 'the') return false;
  if (/^(?:brothers|sisters|family|twins|siblings|children|couple)$/.test(view.lower[last] ?? '')) {
    return true;
  }
  return view.tags[first] === 'NNPS';
}

function groupedPeople(view: View, people: readonly Placed[]): GroupedName[] {
  const titles = people.map(({ first }) => titleBefore(view, first));
  const beside = people.map((p, i) => wordsOf(view, p, people[i + 1]));
  const written = withMarriedNames(
    people.map(({ first }, i) => ({
      words: beside[i] ?? [],
      title: titles[i] ?? null,
      before: view.lower[first - 1] ?? '',
      relative: relativeBefore(view, first),
    })),
  );
  const sites = people.map(
    ({ first, last }, index): NameSite => ({
      index,
      start: view.tokens.start(first),
      sentence: view.sentenceOf[first] ?? 0,
      words: written[index] ?? [],
      title: titles[index] ?? null,
      gender: relativeBefore(view, first)?.gender ?? null,
      relative: relativeBefore(view, first) !== null,
      born: isBirthName(view, first, last),
    }),
  );
  const links = groupPeople(sites);
  const keys = new Map<unknown, string>();
  return people.map((p, i) => {
    const link = links[i] as PersonLink;
    if (!keys.has(link.group)) keys.set(link.group, `person:${keys.size}`);
    return {
      type: 'person',
      start: view.tokens.start(p.first),
      end: view.tokens.end(p.last - 1),
      first: p.first,
      last: p.last,
      title: titles[i] ?? null,
      person: link,
      key: keys.get(link.group) ?? '',
      confidence: link.confidence,
      rule: `${p.name.rule}+${link.rule}`,
      written: writtenAs(view, p, written[i] ?? []),
    };
  });
}

/** "Ada Kern was born in …", "was born Ada Kern", "née Kern". */
function isBirthName({ lower }: View, first: number, last: number): boolean {
  if (lower[last] === 'was' && lower[last + 1] === 'born') return true;
  return /^(?:born|née|nee)$/.test(lower[first - 1] ?? '');
}

/** The relative's noun of "His sister, | Ishani Roe" and "his wife | Ada". */
function relativeBefore(view: View, first: number): PersonNoun | null {
  const at = first - (view.words[first - 1] === ',' ? 2 : 1);
  const noun = view.sentenceOf[at] === view.sentenceOf[first] ? personNounAt(view, at)?.noun : null;
  return noun?.class === 'relation' && !noun.plural ? noun : null;
}

/** The name as the text spells it, with a surname taken from beside it where it has none. */
function writtenAs(view: View, { first, last }: Placed, words: readonly string[]): string {
  const own = slice(view, first, last);
  return words.length > last - first ? `${own} ${words.at(-1)}` : own;
}

/** The words of a name; a bare given name before "and Given Surname" takes the surname. */
function wordsOf(view: View, { first, last }: Placed, next: Placed | undefined): string[] {
  const words = view.words.slice(first, last).filter((word) => !/^['’]s?$/.test(word));
  const joined = words.length === 1 && /^(?:and|&)$/.test(view.lower[last] ?? '');
  if (!joined || next?.first !== last + 1 || !firstNames().has(fold(words[0] ?? ''))) return words;
  const other = view.words.slice(next.first, next.last);
  if (other.length < 2 || !firstNames().has(fold(other[0] ?? ''))) return words;
  return [...words, other.at(-1) ?? ''];
}

function groupedBodies(view: View, others: readonly Placed[]): GroupedName[] {
  const sites = others.map(
    ({ name, first, last }, index): BodySite => ({
      index,
      type: name.type === 'person' ? 'group' : name.type,
      words: view.words.slice(first, last),
      introduced: acronymAfter(view, last),
    }),
  );
  const keys = groupBodies(sites);
  return others.map(({ name, first, last }, i) => ({
    type: name.type === 'person' ? 'group' : name.type,
    start: view.tokens.start(first),
    end: view.tokens.end(last - 1),
    first,
    last,
    title: null,
    person: null,
    key: keys[i] ?? '',
    confidence: 1,
    rule: name.rule,
    written: slice(view, first, last),
  }));
}

/** "(FSB)" right after a name. */
function acronymAfter(view: View, last: number): string | null {
  const word = view.words[last + 1] ?? '';
  const isAcronym = view.words[last] === '(' && view.words[last + 2] === ')';
  return isAcronym && /^\p{Lu}[\p{L}.&-]{1,7}$/u.test(word) ? word : null;
}

/** Surnames of people named in full that the name tagger left out elsewhere in the text. */
function missedSurnames(
  view: View,
  placed: readonly Placed[],
  people: readonly Placed[],
): Placed[] {
  const surnames = new Set<string>();
  for (const { first, last } of people) {
    const words = view.words.slice(first, last);
    if (last - first > 1 && isFull(parsePersonName(words))) surnames.add(words.at(-1) ?? '');
  }
  const folded = new Set([...surnames].map(fold));
  // "CALLOW: It is late.": the label of a turn.
  const labels = (word: string, i: number): boolean =>
    view.words[i + 1] === ':' && /^\p{Lu}{3,}$/u.test(word) && folded.has(fold(word));
  const ordinary = new Set(view.words.filter((word) => !isCapitalised(word)));
  const covered = new Uint8Array(view.words.length);
  for (const { first, last } of placed) covered.fill(1, first, last);
  const missed: Placed[] = [];
  view.words.forEach((word, i) => {
    if (covered[i] || !isCapitalised(word) || !(surnames.has(word) || labels(word, i))) return;
    // Common words are capitalised too: then the tag must say that it is a name.
    if (ordinary.has(word.toLowerCase()) && !/^NNPS?$/.test(view.tags[i] ?? '')) return;
    if (isCapitalised(view.words[i + 1] ?? '') && /^NNP/.test(view.tags[i + 1] ?? '')) return;
    if (/^NNP/.test(view.tags[i - 1] ?? '') && !titleBefore(view, i)) return;
    const start = view.tokens.start(i);
    const end = view.tokens.end(i);
    missed.push({
      name: { start, end, type: 'person', confidence: 0.7, rule: 'surname-again' },
      first: i,
      last: i + 1,
    });
  });
  return missed;
}
