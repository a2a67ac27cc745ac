/** Names that the text uses as a body's, whatever they look like: "Vale said it …", "Vale's shares", "a firm, Vale". */
import { isBodyWord } from '../../lexicon/body-words.ts';
import { companyWords } from '../../lexicon/company-words.ts';
import { firstNames } from '../../lexicon/first-names.ts';
import { fold } from '../../lexicon/fold.ts';
import { honorifics } from '../../lexicon/titles.ts';
import type { EntityType } from '../../model/annotations.ts';
import { countryNames } from '../names/gazetteer.ts';
import { personNouns, sourceNouns } from './lexicons.ts';
import { personNounAt, titleBefore } from './titles.ts';
import { isFiniteVerb, isNoun, type View } from './view.ts';

export interface UsedName {
  readonly type: EntityType;
  readonly first: number;
  readonly last: number;
}

/** "Vale's chief executive", but not "Lee's chief spokesperson": politicians have chiefs, too. */
const OFFICER = /^(?:chief (?:executive|financial|operating|technology)|general manager|managing)/;

/** Forms of names that are bodies by their use, as written, each with its words. */
export function bodiesByUse(view: View, names: readonly UsedName[]): ReadonlySet<string> {
  const uses = new Map<string, { body: number; other: number; person: number; type: EntityType }>();
  for (const name of names) {
    if (name.type === 'group' || name.type === 'event') continue;
    const key = formOf(view, name);
    const use = uses.get(key) ?? { body: 0, other: 0, person: 0, type: name.type };
    if (usedAsBody(view, name)) use.body++;
    if (usedOtherwise(view, name)) use.other++;
    // "Vale said she was late": she is Vale unless the text has a longer body of that name.
    if (speaksAs(/^(?:he|she|his|her)$/, view, name.last)) use.person++;
    uses.set(key, use);
  }
  for (const part of partsOfPeople(view, names)) uses.delete(part);
  const bodies = new Set<string>();
  for (const [key, { body, other, person, type }] of uses) {
    if ((body > 0 && other + person === 0) || type === 'organization') bodies.add(key);
  }
  for (const [key, { other, type }] of uses) {
    if (other > 0 || bodies.has(key) || type === 'organization') continue;
    // "New Zealand" is no short form of a paper of that name.
    if (shortensOne(key, bodies) && !(type === 'place' && countryNames().has(key.toLowerCase())))
      bodies.add(key);
  }
  return bodies;
}

/** "Roe" and "Ida" beside "Ida Roe": whoever is somebody's surname or given name is no body. */
function* partsOfPeople(view: View, names: readonly UsedName[]): Iterable<string> {
  for (const { type, first, last } of names) {
    if (type !== 'person' || last - first < 2) continue;
    if (!firstNames().has(fold(view.words[first] ?? ''))) continue;
    yield view.words[first] ?? '';
    for (let i = first + 1; i < last; i++) yield formOf(view, { type, first: i, last });
  }
}

export function formOf(view: View, { first, last }: UsedName): string {
  return view.words
    .slice(first, last)
    .filter((word) => !/^['’]s?$/.test(word))
    .join(' ');
}

/** "Vale" beside "Vale Drug", and the reverse: one is the beginning of the other. */
function shortensOne(key: string, bodies: ReadonlySet<string>): boolean {
  let count = 0;
  for (const other of bodies) {
    const team = other.endsWith(` ${key}`) && !sourceNouns().has(key.toLowerCase());
    if (team || other.startsWith(`${key} `) || key.startsWith(`${other} `)) count++;
  }
  return count === 1;
}

function usedAsBody(view: View, { first, last, type }: UsedName): boolean {
  const after = afterClitic(view, last);
  if (after > last && isBodyWord(view.lower[after], 'owned-by-body')) return true;
  if (after > last && OFFICER.test(view.lower.slice(after, after + 2).join(' '))) return true;
  if (speaksAs(/^its?$/, view, last) && !saysOfTheWorld(view, last)) return true;
  if (/^(?:shares|stock)$/.test(view.lower[first - 2] ?? '') && view.lower[first - 1] === 'of')
    return true;
  if (apposedBody(view, last) || bodyBefore(view, first) || runBySomebody(view, first)) return true;
  if (type === 'person' && ledBySomebody(view, first, last)) return true;
  if (type === 'person' && actsAsMany(view, first, last)) return true;
  const ending = (view.lower[last - 1] ?? '').replace(/\.$/, '');
  if (last - first > 1 && type !== 'place' && companyWords().has(ending)) return true;
  const plural = type === 'other' && /[a-z]s$/.test(view.words[last - 1] ?? '');
  return plural && view.lower[first - 1] === 'the' && isFiniteVerb(view.tags[last]);
}

/** "Vasco were furious": one name with a verb for many is a team's or a company's, unless it ends a list. */
function actsAsMany(view: View, first: number, last: number): boolean {
  if (!/^(?:were|are|have)$/.test(view.lower[last] ?? '')) return false;
  return !/^(?:and|or|nor|&|,)$/.test(view.lower[first - 1] ?? '') && last - first < 3;
}

/** "the chief executive of Vale", "shares of Vale", "Dublin-based Vale". */
function runBySomebody(view: View, first: number): boolean {
  if (/.-based$/.test(view.lower[first - 1] ?? '')) return true;
  if (!/^(?:of|at)$/.test(view.lower[first - 1] ?? '')) return false;
  return /^(?:shares|stock|executive|ceo|founder|co-founder|chairman|chairwoman|owner|analyst|subsidiary|unit)$/.test(
    view.lower[first - 2] ?? '',
  );
}

/** "Ada Roe, president of the opposition Makkal Sabha": what has a president is a body where no given name says otherwise. */
function ledBySomebody(view: View, first: number, last: number): boolean {
  if (last - first < 2 || firstNames().has(fold(view.words[first] ?? ''))) return false;
  let of = first - 1;
  while (/^(?:DT|JJ|NN)$/.test(view.tags[of] ?? '') && first - of < 4) of--;
  if (view.lower[of] !== 'of' || view.words[last] === "'s" || view.words[last] === '’s')
    return false;
  return /^(?:president|leader|secretary|spokesman|spokeswoman|spokesperson|treasurer|chair)$/.test(
    view.lower[of - 1] ?? '',
  );
}

function afterClitic(view: View, last: number): number {
  return view.tags[last] === 'POS' ? last + 1 : last;
}

/** "Vale said it had …", "Vale says its …": whoever speaks of itself as it is no person, as she is no body. */
function speaksAs(pronoun: RegExp, view: View, last: number): boolean {
  let i = last;
  if (!isFiniteVerb(view.tags[i])) return false;
  i++;
  while (/^(?:RB|NNP|NN)$/.test(view.tags[i] ?? '') && i < last + 3) i++;
  if (view.lower[i] === 'that') i++;
  return pronoun.test(view.lower[i] ?? '') && isFiniteVerb(view.tags[verbAfter(view, i)]);
}

/** "Roe said it was late": an "it" that is something means no speaker; "it was reviewing" does. */
function saysOfTheWorld(view: View, last: number): boolean {
  const it = view.lower.indexOf('it', last);
  if (it < 0 || it > last + 4) return false;
  let i = it + 1;
  if (view.tags[i] === 'MD') i++;
  if (!/^(?:is|was|be|'s|’s|were|seems?|seemed|takes?|took)$/.test(view.lower[i] ?? ''))
    return false;
  i++;
  while (view.tags[i] === 'RB') i++;
  return view.tags[i] !== 'VBG';
}

/** First finite verb within the next few words: the clause that "it" opens. */
function verbAfter(view: View, i: number): number {
  for (let k = i + 1; k < i + 5; k++) if (isFiniteVerb(view.tags[k])) return k;
  return -1;
}

/** "Vale, a charity that …", "Vale, based in …". */
function apposedBody(view: View, last: number): boolean {
  if (view.words[last] !== ',') return false;
  let i = last + 1;
  const placed = /^(?:based|headquartered|founded)$/.test(view.lower[i] ?? '');
  if (placed && view.tags[i + 1] === 'IN') return true;
  if (!/^(?:a|an|the)$/.test(view.lower[i] ?? '')) return false;
  i++;
  while (/^(?:NN|JJ|VBN|POS|CD|HYPH)/.test(view.tags[i] ?? '')) i++;
  return isBodyNoun(view, i - 1);
}

/** "an outside firm, Vale", "its rival Vale", "the insurer Vale". */
function bodyBefore(view: View, first: number): boolean {
  const apart = view.words[first - 1] === ',';
  const i = first - (apart ? 2 : 1);
  if (!isBodyNoun(view, i) || view.words[i] !== view.lower[i]) return false;
  let from = i;
  while (/^(?:NN|JJ|VBN|HYPH)/.test(view.tags[from - 1] ?? '') && i - from < 4) from--;
  // "a lawyer for the company, Ada Roe": the name explains the lawyer.
  const of = view.tags[from - 2] === 'IN' && personNounAt(view, from - 3) !== null;
  if (apart && of) return false;
  return /^(?:DT|PRP\$|POS)$/.test(view.tags[from - 1] ?? '');
}

function isBodyNoun(view: View, i: number): boolean {
  const word = (view.lower[i] ?? '').replace(/^.*-/, '');
  if (!isNoun(view.tags[i]) || personNouns().has(word)) return false;
  return sourceNouns().get(word) === 'organization';
}

/** A title, a given name or a preposition of place tells that the name is no body's. */
function usedOtherwise(view: View, { first, last, type }: UsedName): boolean {
  const given = fold(view.words[first] ?? '');
  if (type === 'person' && last - first > 1 && firstNames().has(given)) return true;
  const before = (view.lower[first - 1] ?? '').replace(/\.$/, '');
  if (honorifics().has(before) || (type === 'person' && titleBefore(view, first))) return true;
  const relative = view.words[first - 1] === ',' && personNounAt(view, first - 2)?.noun;
  if (type === 'person' && relative && relative.class === 'relation') return true;
  const several = /^(?:have|are|were)$/.test(view.lower[last + 2] ?? '');
  if (type === 'person' && !several && /^(?:who|whose)$/.test(view.lower[last + 1] ?? ''))
    return true;
  return type === 'place' && /^(?:in|near|around|across|outside|throughout)$/.test(before);
}
