/** Ages: "Mara Ode, 45,", "aged 45", "45-year-old", "she is 45", "people over 65". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import type { Candidate } from './candidates.ts';
import { candidate } from './composed.ts';
import type { Quantity } from './quantities.ts';

/** Nobody is older. */
const OLDEST = 120;

export function ageAt(atoms: Atoms, low: Quantity): Candidate | null {
  if (low.kind !== 'count' || low.value < 0) return null;
  const age = candidate(low.first, low.end, { kind: 'age', value: low.value, rule: 'age' });
  // Trees and rocks may be of any age.
  if (isOld(atoms, low.end)) return age;
  if (!low.bare || low.value > OLDEST) return null;
  const of = atoms.word(low.first - 1) === 'of' ? low.first - 2 : low.first - 1;
  if (/^ages?$/.test(atoms.word(of)) || atoms.word(low.first - 1) === 'aged') return age;
  return ofPerson(atoms, low) || ofGroup(atoms, low) || inApposition(atoms, low) ? age : null;
}

/** "-year-old", "years old", "years of age". */
export function isOld(atoms: Atoms, end: number): boolean {
  const unit = atoms.hyphen(end) ? end + 1 : end;
  if (!/^(?:years?|yrs?|months?|weeks?|days?)$/.test(atoms.word(unit))) return false;
  const old = atoms.hyphen(unit + 1) ? unit + 2 : unit + 1;
  if (/^olds?$/.test(atoms.word(old))) return true;
  return atoms.word(unit + 1) === 'of' && atoms.word(unit + 2) === 'age';
}

/** "she was six when", "who is 29,", "turns 36 next month". */
function ofPerson(atoms: Atoms, low: Quantity): boolean {
  if (!closes(atoms, low.end) || low.value === 1) return false;
  let verb = low.first - 1;
  while (/^(?:just|only|nearly|almost|about|already|still|now)$/.test(atoms.word(verb))) verb--;
  if (/^(?:turns|turned|turning)$/.test(atoms.word(verb))) return low.value > 1;
  if (!/^(?:is|was|am|'s|’s|'m|’m)$/.test(atoms.word(verb))) return false;
  return /^(?:he|she|i|who)$/.test(atoms.word(verb - 1));
}

const PERSONS =
  /^(?:people|person|persons|children|child|kids|adults?|men|man|women|woman|boys?|girls?|those|anyone|everyone|everybody|pupils|students|patients|residents|voters|teenagers|teens|youths|pensioners|citizens|workers|drivers|players|passengers|victims|americans|britons|employees|members|mothers|fathers|athletes|migrants|refugees|minors|infants)$/;

/** "people over 65", "children under 10", "anyone older than 40". */
function ofGroup(atoms: Atoms, low: Quantity): boolean {
  // Whoever is counted would be a plural: "people over 65 ride", "people over 65 hills".
  if (!closes(atoms, low.end) && !/^\p{Ll}*[^s\P{Ll}]$/u.test(atoms.at(low.end).raw)) return false;
  // "a man of 71".
  if (atoms.word(low.first - 1) === 'of') {
    return /^(?:man|woman|boy|girl)$/.test(atoms.word(low.first - 2));
  }
  let bound = low.first - 1;
  if (atoms.word(bound) === 'than' && /^(?:older|younger)$/.test(atoms.word(bound - 1))) bound--;
  else if (!/^(?:over|under|below|above)$/.test(atoms.word(bound))) return false;
  if (/^(?:aged?|ages)$/.test(atoms.word(bound - 1))) return true;
  for (let i = bound - 1; i >= bound - 3 && i >= 0; i--) {
    if (PERSONS.test(atoms.word(i))) return true;
    if (/^[,.;:]$/.test(atoms.word(i))) return false;
  }
  return false;
}

/** Nothing that could be counted follows. */
function closes(atoms: Atoms, at: number): boolean {
  const { raw, word, is } = atoms.at(at);
  if (!/^[\p{L}\p{N}$£€%]/u.test(raw)) return !atoms.hyphen(at);
  if ((is & (Is.weekday | Is.month)) !== 0) return true;
  return /^(?:and|or|but|when|while|at|on|in|so|that|who|last|this|next|because|as|to|was|were|is|are|had|has|have|will|would|can|before|after|by|since|yesterday|today|tomorrow|later|now|then|if|from|with|for|whose|should|must|may|said|says|the|his|her|my|he|she|i)$/.test(
    word,
  );
}

const KIN =
  /^(?:son|daughter|wife|husband|mother|father|brother|sister|widow|widower|cousin|nephew|niece|grandson|granddaughter|grandmother|grandfather|twin|partner|killer|suspect|defendant|victim|driver|teacher|nurse|student|pensioner)s?$/;

/** "Mara Ode, 45,", "his son, 9,", "the killer, then 19,": digits between commas after a person. */
function inApposition(atoms: Atoms, low: Quantity): boolean {
  if (!low.digits || low.value < 1) return false;
  const comma = /^(?:then|now|just|only)$/.test(atoms.word(low.first - 1))
    ? low.first - 2
    : low.first - 1;
  if (atoms.word(comma) !== ',') return false;
  const name = atoms.at(comma - 1);
  return (
    (name.capital || KIN.test(name.word) || PERSONS.test(name.word)) &&
    (name.is & (Is.month | Is.weekday)) === 0 &&
    /^[,.;)]$/.test(atoms.word(low.end))
  );
}
