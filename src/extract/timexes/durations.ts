/** Amounts of time: "four years", "10-day", "two-and-a-half-year", "half an hour", "several weeks". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is, type TimeUnit } from '../numbers/lexemes.ts';
import { type Numeral, numeralAt } from '../numbers/numerals.ts';

export interface Duration {
  readonly end: number;
  readonly unit: TimeUnit;
  /** 0 where the amount is vague. */
  readonly count: number;
  readonly value: string;
  /** Written with hyphens, as a modifier: "10-day". */
  readonly hyphened: boolean;
  /** "£180,000 a day": each one, and no stretch of time. */
  readonly rate?: boolean;
}

const LETTERS: Readonly<Record<TimeUnit, string>> = {
  Y: 'PnY',
  M: 'PnM',
  W: 'PnW',
  D: 'PnD',
  H: 'PTnH',
  MIN: 'PTnM',
  S: 'PTnS',
  Q: 'PnQ',
  WE: 'PnWE',
  DE: 'PnE',
  CE: 'PnC',
  FN: 'PnW',
  HY: 'PnY',
};

/** The TIMEX3 duration; a count of 0 is unknown ("years": PXY). */
export function durationValue(unit: TimeUnit, count: number): string {
  const number = unit === 'FN' ? count * 2 : unit === 'HY' ? count / 2 : count;
  return LETTERS[unit].replace('n', count > 0 ? String(number) : 'X');
}

export function durationAt(atoms: Atoms, at: number): Duration | null {
  return (
    quarterCentury(atoms, at) ??
    articleDuration(atoms, at) ??
    vague(atoms, at) ??
    counted(atoms, at)
  );
}

function counted(atoms: Atoms, at: number): Duration | null {
  const low = numeralAt(atoms, at);
  if (!low || low.value <= 0) return null;
  // "two or three months", "5-10 years": the lower end is the value.
  const high = upperEnd(atoms, low.end);
  const number = high && high.value > low.value ? { ...low, end: high.end } : low;
  const dash = atoms.hyphen(number.end);
  let unitAt = dash ? number.end + 1 : number.end;
  if (
    !dash &&
    /^(?:more|full|whole|straight|consecutive|additional|extra|long|short|calendar|working|business|solid)$/.test(
      atoms.word(unitAt),
    )
  )
    unitAt++;
  const noun = atoms.at(unitAt);
  if (!isUnit(atoms, unitAt) || noun.unit === 'Q') return null;
  // "9 second" with a blank is a rank, "45-year-old" an age, "a 20 minute walk" a modifier.
  if (
    !dash &&
    number.value !== 1 &&
    (noun.is & Is.plural) === 0 &&
    !/^(?:min|sec|hr|yr|wk|h)$/.test(noun.word) &&
    !modifies(atoms, unitAt)
  )
    return null;
  if (aged(atoms, unitAt + 1)) return null;
  // "not in a million years" counts nothing.
  if (number.value >= 1000 && atoms.word(at) === 'a' && atoms.word(at - 1) === 'in') return null;
  return finish(atoms, unitAt, number.value, dash);
}

/** The second number of "two or three", "5-10", and of "two- or three-week". */
function upperEnd(atoms: Atoms, at: number): Numeral | null {
  const joiner = atoms.dash(at) && /^(?:or|to|and)$/.test(atoms.word(at + 1)) ? at + 1 : at;
  return /^(?:to|or|-|–)$/.test(atoms.word(joiner)) || joiner > at
    ? numeralAt(atoms, joiner + 1)
    : null;
}

/** A singular unit right before a noun: "20 minute walk", "12 year cycle". */
function modifies(atoms: Atoms, unitAt: number): boolean {
  if (!/^(?:minute|hour|day|week|month|year)$/.test(atoms.word(unitAt))) return false;
  const next = atoms.at(unitAt + 1);
  return (
    /^\p{Ll}{3,}$/u.test(next.raw) &&
    !/^(?:ago|old|olds|and|but|for|the|from|into|with|was|has|had|were|are)$/.test(next.word)
  );
}

function isUnit(atoms: Atoms, at: number): boolean {
  return atoms.is(at, Is.unit) && !atoms.at(at).capital;
}

/** "-old", " old", " of age". */
function aged(atoms: Atoms, at: number): boolean {
  const next = atoms.hyphen(at) ? at + 1 : at;
  return (
    /^olds?$/.test(atoms.word(next)) || (atoms.word(at) === 'of' && atoms.word(at + 1) === 'age')
  );
}

/** Adds "and a half" after the unit ("a year and a half"). */
function finish(atoms: Atoms, unitAt: number, count: number, hyphened: boolean): Duration {
  const unit = atoms.at(unitAt).unit as TimeUnit;
  const half = atoms.slice(unitAt + 1, Math.min(unitAt + 4, atoms.length)) === 'and a half';
  const total = half ? count + 0.5 : count;
  return {
    end: half ? unitAt + 4 : unitAt + 1,
    unit,
    count: total,
    value: durationValue(unit, total),
    hyphened,
  };
}

/** "a quarter of a century", "three-quarters of an hour". */
function quarterCentury(atoms: Atoms, at: number): Duration | null {
  if (!/^(?:a|three)$/.test(atoms.word(at))) return null;
  const part = atoms.hyphen(at + 1) ? at + 2 : at + 1;
  if (!/^quarters?$/.test(atoms.word(part)) || atoms.word(part + 1) !== 'of') return null;
  const { unit } = atoms.at(part + 3);
  const quarters = atoms.word(at) === 'a' ? 1 : 3;
  if (!/^an?$/.test(atoms.word(part + 2)) || (unit !== 'CE' && unit !== 'H')) return null;
  const value = unit === 'CE' ? `P${25 * quarters}Y` : `PT${15 * quarters}M`;
  return { end: part + 4, unit, count: quarters / 4, value, hyphened: false };
}

/** The number before `at` has a currency sign: only then is the rate told as a repetition. */
function afterMoney(atoms: Atoms, at: number): boolean {
  let i = at - 1;
  while (i > 0 && atoms.is(i, Is.digits | Is.scale | Is.suffix)) i--;
  return i < at - 1 && /^[$£€¥₹]$/.test(atoms.at(i).raw);
}

/** "$4 a day", "140 days a year", "three times a week": the article means "each". */
function isRate(atoms: Atoms, at: number): boolean {
  const before = atoms.at(at - 1);
  if ((before.is & (Is.digits | Is.scale | Is.suffix | Is.cardinal | Is.multiple)) !== 0)
    return true;
  if (/^(?:%|percent|cent|once|each|pounds?|[mk]|km|kg)$/.test(before.word)) return true;
  return (
    /^\p{Ll}{3,}[^s]s$/u.test(before.raw) &&
    !/^(?:takes|lasts|spends|needs|has|was|waits|is|stays|means|gets|as|gives|perhaps|always|plus)$/.test(
      before.word,
    )
  );
}

/** "a decade", "an hour", "half an hour", "half a century". */
function articleDuration(atoms: Atoms, at: number): Duration | null {
  const half = atoms.word(at) === 'half';
  const article = half ? at + 1 : at;
  const hyphen = half && atoms.hyphen(article);
  if (!hyphen && !/^(?:an?|one)$/.test(atoms.word(article))) return null;
  let unitAt = article + 1;
  if (!half && /^(?:full|whole|further|single)$/.test(atoms.word(unitAt))) unitAt++;
  if (!isUnit(atoms, unitAt) || atoms.is(unitAt, Is.plural)) return null;
  const { unit, word } = atoms.at(unitAt);
  if (unit === 'Q' || unit === 'WE' || word === 'second') return null;
  if (half) return { ...finish(atoms, unitAt, 0.5, hyphen), value: halved(unit as TimeUnit) };
  if (aged(atoms, unitAt + 1) || atoms.hyphen(unitAt + 1)) return null;
  const relative = /^(?:ago|earlier|later|before|after|and)$/.test(atoms.word(unitAt + 1));
  if (!relative && /^an?$/.test(atoms.word(at)) && isRate(atoms, at)) {
    return afterMoney(atoms, at) ? { ...finish(atoms, unitAt, 1, false), rate: true } : null;
  }
  return finish(atoms, unitAt, 1, false);
}

function halved(unit: TimeUnit): string {
  const whole: Partial<Record<TimeUnit, string>> = { H: 'PT30M', Y: 'P6M', DE: 'P5Y', CE: 'P50Y' };
  return whole[unit] ?? durationValue(unit, 0.5);
}

/** "several weeks", "a few days", "a couple of months". */
function vague(atoms: Atoms, at: number): Duration | null {
  let i = at;
  if (atoms.word(i) === 'a' && /^(?:few|couple)$/.test(atoms.word(i + 1))) i++;
  if (!/^(?:several|few|couple|many|countless)$/.test(atoms.word(i))) return null;
  let unitAt = i + 1;
  if (atoms.word(unitAt) === 'of') unitAt++;
  if (atoms.word(unitAt) === 'more') unitAt++;
  if (!isUnit(atoms, unitAt) || !atoms.is(unitAt, Is.plural)) return null;
  return finish(atoms, unitAt, 0, false);
}
