/** The name filter: numbers that name, address, dial or only belong to an idiom count nothing. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { sentenceOpens } from '../timexes/guards.ts';
import type { Candidate } from './candidates.ts';
import { phone } from './composed.ts';
import { idioms, nameHeads } from './lexicon.ts';
import { isEnumerator, listNumber } from './lists.ts';
import type { NounPhrases } from './phrases.ts';

const STREET =
  /^(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Way|Place|Court|Square|Terrace|Close|Highway|Parkway)$/;

export function countsNothing(atoms: Atoms, c: Candidate, phrases: NounPhrases): boolean {
  const plural = (at: number): boolean => phrases.plural(at);
  if (isIdiom(atoms, c) || isLettered(atoms, c) || isEnumerator(atoms, c)) return true;
  if (!c.bare) return false;
  // "in his 40s": a decade of a life.
  if (atoms.word(c.end) === 's' && atoms.glued(c.end)) return true;
  // "60 Minutes" is a broadcast: amounts of time are written small.
  if (atoms.is(c.end, Is.unit) && atoms.at(c.end).capital) return true;
  return (
    afterName(atoms, c, plural) ||
    joinedToName(atoms, c, plural) ||
    afterNoun(atoms, c, phrases) ||
    isAddress(atoms, c) ||
    digitsOnly(atoms, c) ||
    hyphened(atoms, c) ||
    listNumber(atoms, c) ||
    ranked(atoms, c, plural)
  );
}

function isIdiom(atoms: Atoms, c: Candidate): boolean {
  if (c.kind !== 'count') return false;
  const word = atoms.slice(c.first, c.end).toLowerCase();
  const known = idioms().get(word);
  if (!known) return false;
  const before = atoms.word(c.first - 1);
  const after = atoms.word(c.end);
  return known.some(
    (i) => (i.before === '-' || i.before === before) && (i.after === '-' || i.after === after),
  );
}

/** "221B Baker Street", "seat 14C", "Plot 6B": a capital letter is no scale without a currency. */
function isLettered(atoms: Atoms, c: Candidate): boolean {
  const last = c.end - 1;
  if (last <= c.first || c.kind === 'money' || !atoms.glued(last)) return false;
  if (!/^[A-Z]$/.test(atoms.at(last).raw) || !atoms.is(last - 1, Is.digits)) return false;
  const before = atoms.at(c.first - 1);
  if (isAddress(atoms, c) || nameHeads().has(before.word)) return true;
  return before.capital && !sentenceOpens(atoms, c.first - 1);
}

/** "Title 42", "Boeing 737", "page 12", "World War One". */
function afterName(atoms: Atoms, c: Candidate, plural: (at: number) => boolean): boolean {
  const at = c.first - 1;
  const before = atoms.at(at);
  if (/^(?:#|№|no|nos|number)$/.test(before.word) && before.word !== '')
    return before.word !== 'no' || atoms.at(at).raw.endsWith('.') || atoms.is(c.first, Is.digits);
  if (atoms.glued(c.first) && /^[\p{L}\p{N}_@/:.-]$/u.test(before.raw.slice(-1)) && !atoms.dash(at))
    return true;
  const head = nameHeads().get(before.word);
  if (head === 'always') return true;
  if (head !== undefined && (head === 'any' || before.capital))
    return !plural(c.end) || before.capital;
  // "Ocean's 11", "the 2001 of the group's": a possessive and a number that counts nothing.
  if (/^['’]s$/.test(before.word) && atoms.is(c.first, Is.digits) && atoms.at(at - 1).capital) {
    return !numberNear(atoms, c.first) && SENTENCE_GOES_ON.test(atoms.word(c.end));
  }
  const inner = /^\p{Ll}+\p{Lu}/u.test(before.raw);
  if (inner) return !plural(c.end);
  if (!before.capital || (before.is & (Is.month | Is.weekday)) !== 0) return false;
  if (atoms.is(c.first, Is.cardinal))
    return atoms.at(c.first).capital && !sentenceOpens(atoms, c.first);
  if (sentenceOpens(atoms, at))
    return (
      !FUNCTION.test(before.word) && !plural(c.end) && !/^(?:of|to|in)$/.test(atoms.word(c.end))
    );
  return !plural(c.end) && !/,\d{3}/.test(atoms.at(c.first).raw);
}

const SENTENCE_GOES_ON = /^(?:[,.;:)"”]|and|or|is|was|are|were|will|on|in)$/;

/** "698 delegates to Clinton's 696": beside another number it is one too. */
function numberNear(atoms: Atoms, at: number): boolean {
  for (let i = at - 1; i >= at - 12 && i >= 0; i--)
    if (atoms.is(i, Is.digits | Is.cardinal)) return true;
  return false;
}

/** "posts 542 and 543", "the Boeing 737 and 747": the second number names as the first does. */
function joinedToName(atoms: Atoms, c: Candidate, plural: (at: number) => boolean): boolean {
  if (!/^(?:and|or|to|through|&|,)$/.test(atoms.word(c.first - 1))) return false;
  const first = c.first - 2;
  if (!atoms.is(first, Is.digits) || !atoms.is(c.first, Is.digits) || plural(c.end)) return false;
  return afterName(atoms, { ...c, first, end: first + 1 }, plural);
}

/** "in cabin 7", "the number 12 shirt": digits after a singular noun that count nothing after them. */
function afterNoun(atoms: Atoms, c: Candidate, phrases: NounPhrases): boolean {
  if (c.kind !== 'count' || !/^\d{1,4}$/.test(atoms.at(c.first).raw)) return false;
  const before = atoms.at(c.first - 1);
  if (phrases.tag(c.first - 1) !== 'NN' || !/^\p{Ll}{3,}$/u.test(before.raw)) return false;
  if (AMOUNT_NOUNS.test(before.word)) return false;
  return atoms.word(c.end) !== 'of' && phrases.bare(c.end) === null;
}

const AMOUNT_NOUNS =
  /^(?:total|average|maximum|minimum|record|toll|score|tally|count|age|majority|least|most|half|median|mean|sum|balance|turnout|lead|margin|estimated|percent|cent|low|high|best|worst|about|around|over|under|nearly|almost|near|past|above|below|plus|minus|until|except|beat|hit|reach|cost|net|gross|just|only|another|additional|further)$/;

const FUNCTION =
  /^(?:the|a|an|in|on|at|of|for|to|from|by|with|about|some|nearly|almost|roughly|around|over|under|more|fewer|less|up|all|these|those|another|only|just|but|and|or|when|while|after|before|since|if|as|its|their|his|her|our|my|among|between|at|least|most|approximately|police|officials|there|they|we|he|she|it|who|that|which|only|both|last|next|first|every|each|other|than|what|where|here|now|then|not|so|yet|per|through|within|without|during|until|like|is|are|was|were|has|have|had|half|twice)$/;

function isAddress(atoms: Atoms, c: Candidate): boolean {
  if (!atoms.at(c.end).capital) return false;
  for (let i = c.end; i < c.end + 4; i++) {
    if (!atoms.at(i).capital) return false;
    if (STREET.test(atoms.at(i).raw.replace(/\.$/, ''))) return true;
  }
  return false;
}

/** Telephone numbers and rows of digits. */
function digitsOnly(atoms: Atoms, c: Candidate): boolean {
  if (c.kind === 'range' || c.kind === 'score') return phone(atoms, c.first);
  if (phone(atoms, c.first)) return true;
  // An identifier, a barcode: too long to be an amount that somebody wrote without separators.
  if (/^\d{8,}$/.test(atoms.at(c.first).raw) && c.end === c.first + 1) return true;
  const row = (at: number): boolean => atoms.is(at, Is.digits) && /^\d{2,}$/.test(atoms.at(at).raw);
  return (
    atoms.is(c.first, Is.digits) &&
    (row(c.end) ||
      row(c.first - 1) ||
      (atoms.hyphen(c.first - 1) && atoms.is(c.first - 2, Is.digits)))
  );
}

/**
 * "three-term", "two-faced": a number word hyphened to a word that is no unit describes. Digits count
 * ("a 12-coach train") unless the word only grades them ("10-fold", "30-odd").
 */
function hyphened(atoms: Atoms, c: Candidate): boolean {
  if (c.kind === 'age' || c.kind === 'range' || c.kind === 'score') return false;
  if (atoms.hyphen(c.first - 1) && !atoms.is(c.first - 2, Is.digits)) return true;
  if (!atoms.hyphen(c.end)) return false;
  const { raw } = atoms.at(c.end + 1);
  return (
    !atoms.is(c.first, Is.digits) ||
    !/^\p{Ll}{3,}$/u.test(raw) ||
    /^(?:fold|odd|plus|way|time|year|day|ish|something|point|and)$/.test(raw)
  );
}

/** "the top three", "Vale (4.)": places in an order. */
function ranked(atoms: Atoms, c: Candidate, plural: (at: number) => boolean): boolean {
  if (c.kind !== 'count') return false;
  if (atoms.word(c.first - 1) === 'top') return !plural(c.end);
  return atoms.word(c.first - 1) === '(' && /^[.)]$/.test(atoms.word(c.end));
}
