/** Whether a word that may be a date is one here: months that are names, numbers that are no years. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';

/** Words that bring a bare month in. */
const LEADS =
  /^(?:in|of|by|since|until|till|through|before|after|from|to|between|during|for|last|next|this|that|and|or|early|late|mid|every|each|on|around|throughout|come|past|,|-|–|\(|the|a|an|its|their|his|her|previous|following|into|than|over|as)$/;

/** Months that are as often verbs, surnames or first names: they need a lead. */
const DOUBTFUL = /^(?:May|March|April|June|August|Jan|Mar|Dec|Sun)$/;

/** "April Nguyen", "Theresa May": a capital beside it makes a name, unless the month is led in. */
export function monthIsName(atoms: Atoms, at: number): boolean {
  const raw = atoms.at(at).raw;
  const before = atoms.at(at - 1);
  const next = atoms.at(at + 1);
  const led = LEADS.test(before.word);
  if (raw === 'May' || raw === 'March' || raw === 'August') {
    if (!led) return true;
    if (raw === 'May' && /^(?:and|or|,|to|the|as|than|over|a|an|for|from)$/.test(before.word)) {
      return !monthNear(atoms, at);
    }
    if (before.word === 'the' || before.word === 'a') return raw === 'March' || next.capital;
  }
  if (!DOUBTFUL.test(raw)) return false;
  const nextName = next.capital && (next.is & (Is.month | Is.weekday)) === 0;
  if (nextName && !/^(?:in|since|until|last|next|this|early|late)$/.test(before.word)) return true;
  return !led && before.capital && !sentenceOpens(atoms, at - 1);
}

function monthNear(atoms: Atoms, at: number): boolean {
  for (let i = at - 3; i <= at + 3; i++) {
    if (i !== at && atoms.is(i, Is.month) && atoms.at(i).capital) return true;
  }
  return false;
}

/** True for a word with a capital only because it opens a sentence. */
export function sentenceOpens(atoms: Atoms, at: number): boolean {
  if (at <= 0) return true;
  const before = atoms.at(at - 1).raw;
  return (
    /^[.!?:;"“”'’‘(—–]|^--$|^\.+$/.test(before) ||
    atoms.text.slice(atoms.end(at - 1), atoms.start(at)).includes('\n')
  );
}

const YEAR_LEADS =
  /^(?:©|copyright|in|of|since|until|till|by|through|from|to|before|after|during|between|early|late|mid|pre|post|for|the|a|an|his|her|its|their|our|my|your|and|or|this|that|around|circa|than|spring|summer|fall|autumn|winter|year|years|as|on|'s|’s|'|’|at|with|into|over|throughout|back|was|is|now|then|our|fiscal|calendar|,|-|–|—|\()$/;

const APPROXIMATE = /^(?:about|some|nearly|roughly|around|approximately|almost|least|most|over)$/;

/** Nouns that numbers of this size count. A plural after a bare year speaks against a year. */
const YEAR_PLURALS =
  /^(?:elections|primaries|games|olympics|midterms|caucuses|protests|riots|attacks|floods|talks|results|figures|fires|wildfires|sales|earnings|hopefuls|candidates|championships|finals|levels|prices|standards|negotiations|accords|regulations|rules|races|contests|campaigns|polls|budgets|amendments|reforms|hearings|bombings|shootings|conventions|goals|targets|ballots|debates|presidentials|killings|demonstrations|rates|data|estimates|census|wars|revolutions|uprisings|sanctions|numbers|cycles|models|plans|projections|awards|oscars|taxes|tests|olympians|graduates|studies|reports)$/;

/** Nouns, signs and units after a number that make it an amount. */
const AMOUNTS =
  /^(?:%|percent|per|pc|degrees|°|people|men|women|feet|ft|metres|meters|miles|kilometres|kilometers|km|m|pounds|dollars|euros|acres|hectares|watts|calories|tons|tonnes|hours|votes|jobs|homes|words|points|square|dead|troops|soldiers|local|more|other|to-)$/;

/** A bare number that reads as a year: no unit, no counted plural, no name or currency before it. */
export function yearStands(atoms: Atoms, at: number, year: number): boolean {
  if (isAmount(atoms, at)) return false;
  const before = atoms.at(at - 1);
  const next = atoms.at(at + 1);
  if (before.capital && !YEAR_LEADS.test(before.word) && !sentenceOpens(atoms, at - 1)) {
    return (before.is & (Is.month | Is.season | Is.weekday)) !== 0;
  }
  if (next.capital && namesAfter(before.raw, year)) {
    // "at 1945 Harbour Road" is an address, "concerning 2012 Harbour raids" a year before a name.
    return !/^(?:at|near|outside)$/.test(before.word);
  }
  if (countedNext(atoms, at + 1) && !NOUN_LEADS.test(before.word)) return false;
  const modern = year >= 1700 && year <= 2100;
  if (at === 0 || sentenceOpens(atoms, at)) return modern;
  if (YEAR_LEADS.test(before.word)) {
    return modern || /^(?:in|since|until|of|by|from)$/.test(before.word);
  }
  return (
    year >= 1900 &&
    year <= 2050 &&
    inProse(before.raw, next.raw) &&
    (nounish(before.word) || singular(next.word))
  );
}

const NOUN_LEADS = /^(?:the|in|of|since|his|her|its|their|'s|’s|during|after|before|this|that)$/;

function isAmount(atoms: Atoms, at: number): boolean {
  const before = atoms.at(at - 1);
  if (/^[$€£¥₹#№]|^(?:no|nos|rs)$/.test(before.word)) return true;
  if (atoms.is(at + 1, Is.unit)) return true;
  if (atoms.glued(at) && !/^["“”'‘’(\-–—/]/.test(before.raw)) return true;
  const hyphen = atoms.hyphen(at - 1);
  if (hyphen && !/^(?:mid|early|late|pre|post|since)$/.test(atoms.word(at - 2))) return true;
  if (atoms.is(at + 1, Is.scale | Is.suffix | Is.clock)) return true;
  return AMOUNTS.test(atoms.word(at + 1)) || (atoms.hyphen(at + 1) && atoms.is(at + 2, Is.unit));
}

/** "the contested 1976 convention": one thing follows, so the number counts nothing. */
function singular(word: string): boolean {
  return (
    /^\p{Ll}{6,}$/u.test(word) &&
    !/(?:s|ed|ing|ly|ren|men|ple)$/.test(word) &&
    !/^(?:before|during|across|toward|around|against|through|within|without|because|between|beyond|behind|inside|outside|though|although|unless)$/.test(
      word,
    )
  );
}

function namesAfter(before: string, year: number): boolean {
  const lower = /^\p{Ll}+$/u.test(before) && !APPROXIMATE.test(before);
  return lower && year >= 1900 && year <= 2050;
}

function inProse(before: string, next: string): boolean {
  return /^\p{Ll}+$/u.test(before) && /^(?:\p{Ll}+|[.,;)])$/u.test(next);
}

/** Verbs before a bare number make it an amount ("sold 2019 boxes"). */
function nounish(word: string): boolean {
  return !/(?:ed|ing|s)$/.test(word) || /(?:ss|us|is|ons|ions|ers)$/.test(word);
}

function countedNext(atoms: Atoms, at: number): boolean {
  const { raw } = atoms.at(at);
  return (
    /^\p{Ll}{2,}s$/u.test(raw) &&
    !/(?:ss|us|is)$/.test(raw) &&
    !YEAR_PLURALS.test(raw) &&
    !/^(?:was|has|does|says|as|its|his)$/.test(raw)
  );
}
