/** What stands around a figure: approximator, counted noun, whole, direction, rate. */
import type { Timex } from '../../model/annotations.ts';
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import type { Candidate } from './candidates.ts';
import { approximators, directions } from './lexicon.ts';
import type { NounPhrases, Range } from './phrases.ts';

export interface Approximator {
  readonly first: number;
  readonly text: string;
}

/** The longest approximator right before the figure. */
export function approximatorBefore(atoms: Atoms, c: Candidate, floor: number): Approximator | null {
  const article = /^an?$/.test(atoms.word(c.first - 1)) ? 1 : 0;
  const last = c.first - 1 - article;
  for (const words of approximators().get(atoms.word(last)) ?? []) {
    const first = last - words.length + 1;
    if (first >= floor && words.every((word, i) => atoms.word(first + i) === word)) {
      if (isTopic(atoms, c, words, first)) continue;
      return { first, text: atoms.slice(first, last + 1) };
    }
  }
  return null;
}

const AFTER =
  /^(?:or (?:so|more|fewer|less)|and (?:over|above|up)|at (?:most|least|best|a minimum)|plus)(?![\p{L}\p{N}-])/u;

/** "50 or more", "300 people at most": an approximator behind the figure. */
export function approximatorAfter(atoms: Atoms, end: number): Approximator | null {
  const start = atoms.start(end);
  if (end >= atoms.length || start - atoms.end(end - 1) !== 1) return null;
  const found = AFTER.exec(atoms.text.slice(start, start + 14));
  if (!found) return null;
  return { first: end + found[0].split(' ').length, text: found[0] };
}

/** "questions about three deals", "under age 18": here the word does not loosen the number. */
function isTopic(atoms: Atoms, c: Candidate, words: readonly string[], first: number): boolean {
  const before = atoms.word(first - 1);
  if (words[0] === 'up') return /^(?:add(?:s|ed|ing)?|live[sd]?|owned|own)$/.test(before);
  if (words.length > 1) return false;
  if (words[0] === 'under') return /^aged?$/.test(before);
  if (words[0] !== 'about' && words[0] !== 'over') return false;
  return typeof c.value === 'number' && c.value < 10 && c.bare && TOPICS.test(before);
}

const TOPICS =
  /^(?:questions?|concerns?|worr(?:y|ies|ied)|asked|talk(?:s|ed|ing)?|told|sp(?:eak|oke)|said|know|knew|complain(?:ts?|ed)?|details?|information|story|stories|report(?:s|ed)?|dispute[sd]?|concerned|debate[sd]?|fight|sued|clash(?:ed)?|disagreements?)$/;

export interface Counted {
  /** The noun phrase that is counted. */
  readonly counted: Range | null;
  /** The whole of which the figure is a part. */
  readonly of: Range | null;
  /** Last atom of the phrase. */
  readonly end: number;
}

const NOTHING = (end: number): Counted => ({ counted: null, of: null, end });

export function countedAfter(atoms: Atoms, c: Candidate, phrases: NounPhrases): Counted {
  if (c.noun !== null) return { counted: { first: c.noun, end: c.noun + 1 }, of: null, end: c.end };
  if (c.kind === 'age' || c.kind === 'score' || (c.kind === 'measure' && atoms.hyphen(c.end))) {
    return NOTHING(c.end);
  }
  const share =
    c.kind === 'percent' || c.kind === 'ratio' || (c.kind === 'range' && c.unit === 'percent');
  if (share && c.unit === 'pp') return NOTHING(c.end);
  if (c.kind === 'count' && atoms.hyphen(c.end)) {
    const noun = { first: c.end + 1, end: c.end + 2 };
    return { counted: noun, of: null, end: noun.end };
  }
  if (atoms.word(c.end) === 'of') return afterOf(atoms, c, phrases, share);
  if (c.rule === 'fraction' || c.rule === 'multiple' || c.rule === 'fold')
    return halfTheNoun(atoms, c, phrases);
  if (c.kind === 'money' || c.kind === 'measure' || (c.unit !== null && c.kind !== 'percent'))
    return NOTHING(c.end);
  if (c.kind === 'percent' || (c.kind === 'range' && c.unit !== null)) return NOTHING(c.end);
  const from = /^(?:more|fewer|less|further|additional|other|extra)$/.test(atoms.word(c.end))
    ? c.end + 1
    : c.end;
  const many = c.value !== 1;
  const noun = phrases.bare(from, many) ?? sharedNoun(atoms, from, phrases);
  if (!noun) return NOTHING(c.end);
  return { counted: noun, of: null, end: noun.first > from + 1 ? c.end : noun.end };
}

/** "14 and 31 votes": the first number counts the second's noun. */
function sharedNoun(atoms: Atoms, at: number, phrases: NounPhrases): Range | null {
  if (!/^(?:and|or|to|of)$/.test(atoms.word(at)) || !atoms.is(at + 1, Is.digits | Is.cardinal))
    return null;
  return phrases.bare(at + 2, true);
}

/** "half the fleet": the noun phrase follows without "of". */
function halfTheNoun(atoms: Atoms, c: Candidate, phrases: NounPhrases): Counted {
  if (c.rule !== 'fraction' || atoms.word(c.first) !== 'half') return NOTHING(c.end);
  const whole = phrases.full(c.end);
  return whole ? { counted: phrases.counted(whole), of: whole, end: whole.end } : NOTHING(c.end);
}

function afterOf(atoms: Atoms, c: Candidate, phrases: NounPhrases, share: boolean): Counted {
  if (
    /^(?:them|us|you|it|these|those|which|whom)$/.test(atoms.word(c.end + 1)) &&
    (share || c.kind === 'count')
  ) {
    const whole = { first: c.end + 1, end: c.end + 2 };
    if (!/^(?:these|those)$/.test(atoms.word(c.end + 1)))
      return { counted: null, of: whole, end: whole.end };
  }
  const whole = phrases.full(c.end + 1);
  if (!whole) return NOTHING(c.end);
  if (share) return { counted: phrases.counted(whole), of: whole, end: whole.end };
  if (c.approximate === 'order') return { counted: phrases.core(whole), of: null, end: whole.end };
  if (c.kind !== 'count') return NOTHING(c.end);
  const partitive =
    /^(?:the|its|their|his|her|our|those|these|all)$/.test(atoms.word(whole.first)) ||
    phrases.isOwned(whole) ||
    atoms.is(whole.first, Is.digits | Is.cardinal);
  return partitive ? { counted: phrases.core(whole), of: whole, end: whole.end } : NOTHING(c.end);
}

/** Verbs that take a thing as object: with money or counts they say no direction unless "by" or "to" follows. */
const TRANSITIVE =
  /^(?:raise|raised|cut|cuts|cutting|gain|gains|gained|reduced|reduce|slashed|lower|lowered|reduction|expanded)$/;

const BRIDGE =
  /^(?:by|to|from|of|between|another|a|an|further|some|as|much|many|least|than|more|about|nearly|almost|roughly|around|over|just|only|up|down|in|and|another|the|sharply|slightly|steadily|at|-|–|%|percent|per|cent|points?|percentage|million|billion|average|mean|total)$/;

/** "up" or "down" from a word of movement to the left, with only bridging words between. */
export function directionOf(
  atoms: Atoms,
  c: Candidate,
  floor: number,
  noun: boolean,
): string | null {
  let gap = 0;
  for (let i = c.first - 1; i >= floor && i >= c.first - 12; i--) {
    const word = atoms.word(i);
    const led = nearestPreposition(atoms, i, c.first);
    const direction = directions().get(word);
    if (direction && !isParticle(atoms, i)) {
      return moves(word, led, gap, c, levelFollows(atoms, c)) ? direction : null;
    }
    const comma = word === ',' && /^(?:to|from|by)$/.test(atoms.word(i + 1));
    if (CLAUSE.test(word) && !comma) break;
    if (comma || BRIDGE.test(word) || isNumberPart(atoms, i)) continue;
    if (!/^(?:by|to|from)$/.test(led) || gap > 4) break;
    gap++;
  }
  return noun ? null : directionAfter(atoms, c);
}

/** "make up 14 seats", "turned up four", "up to 900": here the word is no movement. */
function isParticle(atoms: Atoms, at: number): boolean {
  const word = atoms.word(at);
  if (word !== 'up' && word !== 'down') return false;
  if (word === 'up' && atoms.word(at + 1) === 'to') return true;
  return PARTICLE_VERBS.test(atoms.word(at - 1));
}

const PARTICLE_VERBS =
  /^(?:ma(?:ke|kes|king|de)|turn(?:s|ed|ing)?|set(?:s|ting)?|end(?:s|ed)?|com(?:e|es|ing)|came|puts?|pick(?:s|ed)?|t(?:ake|akes|ook)|give|gave|show(?:s|ed)?|rack(?:ed|s)?|lin(?:e|ed)|sign(?:ed|s)?|br(?:eak|oke)|wind|shut|bring|brought|round(?:ed)?|hold|held|open(?:ed)?|track(?:ed)?|shoot|shot|tak(?:en|ing)|gunned|knock(?:ed)?|tear|tore|laid|lay|call(?:ed)?|clean(?:ed)?|pil(?:e|ed)|snap(?:ped)?)$/;

const CLAUSE = /^(?:[,;:.!?"“”]|while|but|that|which|who|because|when)$/;

function isNumberPart(atoms: Atoms, at: number): boolean {
  const number = atoms.is(at, Is.digits | Is.cardinal | Is.scale | Is.suffix);
  return number || /^[$€£]$/.test(atoms.word(at));
}

/** Without a preposition the word of movement must touch the figure and fit its kind. */
function moves(word: string, led: string, gap: number, c: Candidate, level: boolean): boolean {
  // "down from 55" tells about another figure, "the increase came from three sources" about none.
  if (led === 'from') return gap === 0 && word !== 'up' && word !== 'down';
  if (led !== '') return true;
  const change = c.kind === 'percent' || c.kind === 'ratio' || level;
  return gap === 0 && (change || !TRANSITIVE.test(word));
}

/** "gained $1.10 to $85.08": the figure is a change, for a level follows. */
function levelFollows(atoms: Atoms, c: Candidate): boolean {
  return atoms.word(c.end) === 'to' && atoms.is(c.end + 1, Is.digits | Is.sign);
}

function nearestPreposition(atoms: Atoms, from: number, to: number): string {
  for (let i = to - 1; i > from; i--) {
    const word = atoms.word(i);
    // "by an average of 6 percent" moves as "by 6 percent" does.
    if (word === 'of' && /^(?:average|mean|total|maximum|further)$/.test(atoms.word(i - 1)))
      continue;
    if (word === 'to' && atoms.word(i - 1) === 'up') continue;
    if (/^(?:by|to|from|of)$/.test(word)) return word;
  }
  return '';
}

/** "a 24 percent increase", "12 percent fewer". */
function directionAfter(atoms: Atoms, c: Candidate): string | null {
  const word = atoms.word(c.end);
  if (c.kind === 'money') {
    if (atoms.word(c.end + 1) === 'than') return null;
    return word === 'more' ? 'up' : word === 'less' ? 'down' : null;
  }
  if (c.kind !== 'percent' || c.unit === 'pp') return null;
  if (/^(?:increase|rise|jump|gain|surge|growth|hike|climb|higher|more)$/.test(word)) return 'up';
  return /^(?:decrease|decline|drop|fall|cut|reduction|dip|slide|plunge|lower|fewer|less)$/.test(
    word,
  )
    ? 'down'
    : null;
}

/** "a year", "per month", "an hour", "over four years", "per 100,000 people". */
export function rateAfter(
  atoms: Atoms,
  at: number,
  spans: ReadonlyMap<number, Timex>,
): Range | null {
  const word = atoms.word(at);
  if (/^(?:an?|per|each|every)$/.test(word)) {
    if (atoms.is(at + 1, Is.unit) && !atoms.is(at + 1, Is.plural))
      return { first: at, end: at + 2 };
    if (word === 'per' && /^\p{L}+$/u.test(atoms.word(at + 1)) && atoms.word(at + 1) !== 'cent')
      return { first: at, end: at + 2 };
    if (word === 'per' && atoms.is(at + 1, Is.digits)) {
      return { first: at, end: /^\p{L}/u.test(atoms.at(at + 2).raw) ? at + 3 : at + 2 };
    }
    return null;
  }
  if (!/^(?:over|in|within|for|across)$/.test(word)) return null;
  const duration = spans.get(atoms.start(at + 1));
  if (duration?.type !== 'DURATION') return null;
  let end = at + 1;
  while (end < atoms.length && atoms.start(end) < duration.end) end++;
  return { first: at, end };
}
