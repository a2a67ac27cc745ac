/** The name filter: numbers that name, address, dial or only belong to an idiom count nothing. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { sentenceOpens } from '../timexes/guards.ts';
import type { Candidate } from './candidates.ts';
import { phone } from './composed.ts';
import { idioms, nameHeads } from './lexicon.ts';

const STREET =
  /^(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Way|Place|Court|Square|Terrace|Close|Highway|Parkway)$/;

/** `plural` says whether an atom is tagged as a plural noun. */
export function countsNothing(
  atoms: Atoms,
  c: Candidate,
  plural: (at: number) => boolean,
): boolean {
  if (isIdiom(atoms, c)) return true;
  if (!c.bare) return false;
  return (
    afterName(atoms, c, plural) ||
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

/** "Title 42", "Boeing 737", "page 12", "World War One". */
function afterName(atoms: Atoms, c: Candidate, plural: (at: number) => boolean): boolean {
  const at = c.first - 1;
  const before = atoms.at(at);
  if (/^(?:#|№|no|nos|number)$/.test(before.word) && before.word !== '')
    return before.word !== 'no' || atoms.at(at).raw.endsWith('.') || atoms.is(c.first, Is.digits);
  if (atoms.glued(c.first) && /^[\p{L}\p{N}_@/:.-]$/u.test(before.raw.slice(-1)) && !atoms.dash(at))
    return true;
  const head = nameHeads().get(before.word);
  if (head !== undefined && (head === 'any' || before.capital))
    return !plural(c.end) || before.capital;
  if (!before.capital || (before.is & (Is.month | Is.weekday)) !== 0) return false;
  if (atoms.is(c.first, Is.cardinal))
    return atoms.at(c.first).capital && !sentenceOpens(atoms, c.first);
  if (sentenceOpens(atoms, at))
    return (
      !FUNCTION.test(before.word) && !plural(c.end) && !/^(?:of|to|in)$/.test(atoms.word(c.end))
    );
  return !plural(c.end) && !/,\d{3}/.test(atoms.at(c.first).raw);
}

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

/** "1." or "2)" that opens a line. */
function listNumber(atoms: Atoms, c: Candidate): boolean {
  if (!atoms.is(c.first, Is.digits) || !/^[.)]$/.test(atoms.word(c.end)) || !atoms.glued(c.end))
    return false;
  const line = atoms.text.lastIndexOf('\n', atoms.start(c.first));
  return (
    atoms.text.slice(line + 1, atoms.start(c.first)).trim() === '' &&
    atoms.text.charAt(atoms.end(c.end)) === ' '
  );
}
