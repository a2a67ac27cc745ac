/** What kind of thing a name stands for, by how the text uses it: people named like towns, bodies named like people. */
import { isBodyWord } from '../../lexicon/body-words.ts';
import { companyWords } from '../../lexicon/company-words.ts';
import { fold } from '../../lexicon/fold.ts';
import { isFull, parsePersonName } from '../../lexicon/person-name.ts';
import type { NameMention } from '../../model/annotations.ts';
import { bodiesByUse, formOf } from './body-use.ts';
import { personNouns, sourceNouns } from './lexicons.ts';
import { appositionBefore } from './roles.ts';
import { personNounAt } from './titles.ts';
import { isCapitalised, isFiniteVerb, type View } from './view.ts';

/** A name with its token range. */
export interface Placed {
  readonly name: NameMention;
  readonly first: number;
  readonly last: number;
}

/** "the CM", "the Deputy Senate President", "the Minister of Works": an office with capitals is no body. */
export function isOffice(view: View, { name, first, last }: Placed): boolean {
  if (name.type === 'person' || /acronym|spelled/.test(name.rule)) return false;
  const head = personNounAt(view, last - 1)?.noun;
  if (last - first === 1 && head?.acronym) return true;
  // "Office of the Attorney General", but "Minister of Works": the noun before "of" says which.
  const of = view.lower.slice(first, last).indexOf('of');
  const noun = of > 0 ? personNounAt(view, first + of - 1)?.noun : head;
  return noun?.class === 'office' && !noun.plural;
}

/** What the text uses as a body is one, in all its mentions. */
export function asBodies(view: View, placed: readonly Placed[]): Placed[] {
  const used = placed.map(({ name, first, last }) => ({ type: name.type, first, last }));
  const bodies = bodiesByUse(view, used);
  return placed.map((p, i) => {
    const form = formOf(view, used[i] as (typeof used)[number]);
    const { type } = p.name;
    if (type === 'organization' || type === 'group' || !bodies.has(form)) return p;
    return { ...p, name: { ...p.name, type: 'organization', rule: `${p.name.rule}+used-as-body` } };
  });
}

/** First word of "Doctors | Beyond Rivers", "Farmers | United": a plural before a name is no title but part of a body's name; else -1. */
export function bandStart(view: View, first: number, last: number): number {
  const preposition = view.tags[first - 1] === 'IN' && isCapitalised(view.words[first - 1] ?? '');
  const start = preposition ? first - 2 : first - 1;
  const word = view.words[start] ?? '';
  if (view.sentenceOf[start] !== view.sentenceOf[first] || !/^\p{Lu}\p{Ll}+s$/u.test(word))
    return -1;
  const noun = personNouns().get(word.toLowerCase());
  if (!noun?.plural || noun.class !== 'job') return -1;
  const goesOn = /^(?:and|&|,)$/.test(view.lower[last] ?? '') && view.lower[last + 1] !== 'a';
  return goesOn ? -1 : start;
}

/** A body's name that is the surname of somebody named in full means that person; places keep their type. */
export function asPeople(view: View, placed: readonly Placed[]): Placed[] {
  const surnames = new Set<string>();
  for (const { name, first, last } of placed) {
    if (name.type !== 'person' || last - first < 2) continue;
    if (!isFull(parsePersonName(view.words.slice(first, last)))) continue;
    for (let i = first + 1; i < last; i++) surnames.add(fold(view.words.slice(i, last).join(' ')));
  }
  const written = (p: Placed): string => slice(view, p.first, p.last).toUpperCase();
  const datelines = new Set(placed.filter((p) => isDateline(view, p)).map(written));
  return placed.map((p) => {
    const { type } = p.name;
    if (isThing(view, p)) return { ...p, name: { ...p.name, type: 'other' } };
    if (datelines.has(written(p))) return { ...p, name: { ...p.name, type: 'place' } };
    if (type === 'person') return p;
    if (isCalled(view, p) || isApposedPerson(view, p) || isTitled(view, p))
      return { ...p, name: { ...p.name, type: 'person' } };
    if (type === 'place' && !actsAlone(view, p)) return p;
    if (!surnames.has(fold(view.words.slice(p.first, p.last).join(' ')))) return p;
    return { ...p, name: { ...p.name, type: 'person' } };
  });
}

/** "The Bill was passed": nobody's name stands alone after "the"; "the Roe campaign" does. */
function isThing(view: View, { name, first, last }: Placed): boolean {
  if (name.type !== 'person' || last - first > 1 || view.lower[first - 1] !== 'the') return false;
  return isFiniteVerb(view.tags[last]) && view.tags[first] !== 'NNPS';
}

/** "Opposition leader Shobha More": a full name right after an office or a job, with no word of a body in it. */
function isTitled(view: View, { first, last }: Placed): boolean {
  if (last - first < 2 || last - first > 3) return false;
  const noun = personNounAt(view, first - 1)?.noun;
  if (
    !noun ||
    noun.plural ||
    !/^(?:office|job)$/.test(noun.class) ||
    isBodyWord(noun.lemma, 'owner')
  )
    return false;
  return view.words.slice(first, last).every((word) => {
    const plain = word.toLowerCase().replace(/\.$/, '');
    const body = companyWords().has(plain) || sourceNouns().has(plain) || personNouns().has(plain);
    return /^\p{Lu}\p{Ll}/u.test(word) && !body;
  });
}

/** "Paris claims …" beside "Valeska Paris", but not "in Paris", "of Paris" or "the Paris court". */
function actsAlone(view: View, { first, last }: Placed): boolean {
  const before = view.tags[first - 1] ?? '';
  if (
    /^(?:IN|TO|DT|JJ|NNP)$/.test(before) &&
    !/^(?:that|if|as|because)$/.test(view.lower[first - 1] ?? '')
  )
    return false;
  return isFiniteVerb(view.tags[last]) || view.tags[last] === 'POS' || /^VB[DZ]$/.test(before);
}

/** "OURO BRANCO, Brazil (Wire) -": capitals that open the text before a dash are where it was written. */
function isDateline(view: View, { first, last }: Placed): boolean {
  if (first !== view.sentences[0]?.firstToken) return false;
  if (!/^[\p{Lu}.' -]{3,}$/u.test(slice(view, first, last))) return false;
  const before = view.words.slice(last, last + 9);
  const dash = before.findIndex((word) => /^(?:-|--|—|–|:)$/.test(word));
  return dash >= 0 && before.slice(0, dash).every((word) => /^[\p{Lu}(),.]/u.test(word));
}

/** "a welder named Josué", "a clerk called Wren": whatever the name looks like, it is a person's. */
function isCalled(view: View, { first }: Placed): boolean {
  if (!/^(?:named|called)$/.test(view.lower[first - 1] ?? '')) return false;
  const noun = personNounAt(view, first - 2)?.noun;
  return noun !== undefined && !noun.plural;
}

/** "the minister, Harcharan Gill, said": an office or a relative before the commas is a person's. */
function isApposedPerson(view: View, { first, last }: Placed): boolean {
  if (view.words[last] !== ',' || last - first > 4) return false;
  const phrase = appositionBefore(view, first, last);
  if (!phrase || sourceNouns().has(phrase.noun.lemma) || isBodyWord(phrase.noun.lemma, 'owner'))
    return false;
  if (companyWords().has((view.lower[last - 1] ?? '').replace(/\.$/, ''))) return false;
  const { class: kind } = phrase.noun;
  return kind === 'job'
    ? phrase.determiner === 'possessed'
    : kind === 'office' || kind === 'relation';
}

/** The name as written, without a possessive. */
export function slice(view: View, first: number, last: number): string {
  const end = /^['’]s?$/.test(view.words[last - 1] ?? '') ? last - 1 : last;
  return view.text.slice(view.tokens.start(first), view.tokens.end(end - 1)).replace(/\s+/g, ' ');
}
