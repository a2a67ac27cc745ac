/** Reads one quantity: a number with its currency, percent sign or unit of measure. */
import type { FigureKind } from '../../model/annotations.ts';
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { numeralAt, round } from '../numbers/numerals.ts';
import { currencies, measures } from './lexicon.ts';

export interface Quantity {
  readonly first: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly value: number;
  readonly unit: string | null;
  /** The number alone, without scale, currency, percent or unit: only these need the name filter. */
  readonly bare: boolean;
  /** Holds a scale word or suffix. */
  readonly scaled: boolean;
  readonly digits: boolean;
  /** First atom of the number itself. */
  readonly number: number;
}

export function quantityAt(atoms: Atoms, at: number, dollar: string): Quantity | null {
  const money = signedMoney(atoms, at, dollar);
  if (money) return money;
  const sign = negativeAt(atoms, at);
  const number = numeralAt(atoms, at + sign);
  if (!number) return null;
  const value = sign > 0 ? -number.value : number.value;
  const plain: Quantity = {
    first: at,
    end: number.end,
    kind: 'count',
    value,
    unit: null,
    bare: !number.scaled,
    scaled: number.scaled,
    digits: number.digits,
    number: at + sign,
  };
  const tail = tailAt(atoms, number.end, value, dollar, plain);
  if (sign > 0 && !tail && atoms.word(at) !== 'minus') return null;
  return tail ?? plain;
}

/** One atom for "minus" or a minus sign that is no hyphen. */
function negativeAt(atoms: Atoms, at: number): number {
  if (atoms.word(at) === 'minus') return 1;
  const mark = /^[-−–]$/.test(atoms.at(at).raw) && atoms.glued(at + 1) && !atoms.glued(at);
  return mark && atoms.is(at + 1, Is.digits) ? 1 : 0;
}

/** "$4 billion", "US$3.2m", "Rs 45 lakh", "EUR 5". */
function signedMoney(atoms: Atoms, at: number, dollar: string): Quantity | null {
  const { raw, word } = atoms.at(at);
  let end = at + 1;
  let sign = raw;
  if (atoms.at(at + 1).raw === '$' && atoms.glued(at + 1)) {
    sign = `${raw}$`;
    end = at + 2;
  } else if (word === 'rs' && atoms.at(at + 1).raw === '.') end = at + 2;
  const known = currencies();
  const code = sign === '$' ? dollar : (known.signs.get(sign) ?? known.codes.get(sign));
  if (code === undefined || !atoms.is(end, Is.digits | Is.cardinal)) return null;
  const number = numeralAt(atoms, end);
  if (!number) return null;
  const { value, scaled, digits } = number;
  return {
    first: at,
    end: number.end,
    kind: 'money',
    value,
    unit: code,
    bare: false,
    scaled,
    digits,
    number: end,
  };
}

/** What follows a number and makes it money, a percentage, points or a measure. */
function tailAt(
  atoms: Atoms,
  at: number,
  value: number,
  dollar: string,
  plain: Quantity,
): Quantity | null {
  const next = atoms.hyphen(at) ? at + 1 : at;
  return (
    percentTail(atoms, next, plain) ??
    moneyTail(atoms, next, value, dollar, plain) ??
    measureTail(atoms, next, plain)
  );
}

function percentTail(atoms: Atoms, at: number, plain: Quantity): Quantity | null {
  const word = atoms.word(at);
  const base = { ...plain, bare: false, kind: 'percent' as const };
  if (word === '%' || word === 'percent' || word === 'pc' || word === 'pct')
    return { ...base, end: at + 1 };
  if (word === 'per' && atoms.word(at + 1) === 'cent') return { ...base, end: at + 2 };
  if (word === 'percentage' && /^points?$/.test(atoms.word(at + 1)))
    return { ...base, end: at + 2, unit: 'pp' };
  if (word === 'basis' && /^points?$/.test(atoms.word(at + 1))) {
    return { ...base, end: at + 2, unit: 'pp', value: round(plain.value / 100) };
  }
  return null;
}

const DOLLAR_OF: Readonly<Record<string, string>> = {
  australian: 'AUD',
  canadian: 'CAD',
  us: 'USD',
  'u.s': 'USD',
  american: 'USD',
  kong: 'HKD',
  zealand: 'NZD',
  singapore: 'SGD',
};

function moneyTail(
  atoms: Atoms,
  at: number,
  value: number,
  dollar: string,
  plain: Quantity,
): Quantity | null {
  const known = currencies();
  const word = atoms.word(at);
  const base = { ...plain, bare: false, kind: 'money' as const };
  const cents = known.cents.get(word);
  const glued = word.length === 1;
  if (cents && (!glued || (atoms.glued(at) && atoms.at(at).raw === word && plain.digits))) {
    const unit = word.startsWith('cent') ? centsOf(dollar) : cents;
    return { ...base, end: at + 1, value: round(value / 100), unit };
  }
  const code = known.codes.get(atoms.at(at).raw);
  if (code) return { ...base, end: at + 1, unit: code };
  const adjective =
    DOLLAR_OF[word] ?? (/^(?:hong|new)$/.test(word) ? DOLLAR_OF[atoms.word(at + 1)] : undefined);
  if (adjective) {
    const noun = /^(?:hong|new)$/.test(word) ? at + 2 : at + 1;
    return /^dollars?$/.test(atoms.word(noun)) ? { ...base, end: noun + 1, unit: adjective } : null;
  }
  if (word === 'pound' || word === 'pounds') return poundTail(atoms, at, base);
  const owned = known.names.get(`${word} ${atoms.word(at + 1)}`);
  if (owned) return { ...base, end: at + 2, unit: owned };
  const name = known.names.get(word);
  if (!name || (atoms.at(at).capital && word !== 'rupees')) return null;
  return { ...base, end: at + 1, unit: name === 'USD' ? dollar : name };
}

function centsOf(dollar: string): string {
  return dollar;
}

/** Pounds are weight beside words of weight and before "of" a thing; otherwise sterling. */
function poundTail(atoms: Atoms, at: number, base: Quantity): Quantity | null {
  const around = atoms.slice(Math.max(0, at - 8), Math.min(atoms.length, at + 5)).toLowerCase();
  const weight =
    /weigh|heav|lift|lost|gain|pounds of [a-z]/.test(around) || atoms.word(at) === 'pound';
  if (weight) return { ...base, kind: 'measure', unit: 'lb', end: at + 1 };
  return { ...base, kind: 'money', unit: 'GBP', end: at + 1 };
}

/** Units that are written with a capital. */
const SYMBOL = /^(?:[MGT]W|[MGT]Wh|[KMGT]B|[MG]?Hz|C|V)$/;

function measureTail(atoms: Atoms, at: number, plain: Quantity): Quantity | null {
  const table = measures();
  for (let length = 4; length >= 1; length--) {
    const { word, end } = unitWords(atoms, at, length);
    const unit = table.get(word);
    if (!unit) continue;
    // A single letter is a unit only when it touches its number ("5m", "20g").
    const short = word.length === 1 || word === 'in';
    if (short && (!atoms.glued(at) || atoms.at(at).capital) && unit !== '°C') return null;
    if (unit === '°C' && word === 'c' && (!atoms.glued(at) || !atoms.at(at).capital)) return null;
    if (length === 1 && atoms.at(at).capital && !SYMBOL.test(atoms.at(at).raw)) return null;
    if (/^degrees?$/.test(word) && !temperature(atoms, at)) return null;
    if (unit === 'magnitude') return null;
    return { ...plain, bare: false, kind: 'measure', unit, end };
  }
  return metres(atoms, plain);
}

/** The next words with one blank each, whether blanks or hyphens ("square-foot") stand between them. */
function unitWords(atoms: Atoms, at: number, length: number): { word: string; end: number } {
  let word = atoms.word(at);
  let end = at + 1;
  for (let count = 1; count < length; count++) {
    if (atoms.hyphen(end)) end++;
    word += ` ${atoms.word(end)}`;
    end++;
  }
  return { word, end };
}

/** A degree that is studied for, or turned by, is no temperature. */
function temperature(atoms: Atoms, at: number): boolean {
  const next = atoms.word(at + 1);
  if (next === 'in') return /^(?:the|some|many|parts)$/.test(atoms.word(at + 2));
  return !/^(?:from|programs?|programmes?|of)$/.test(next);
}

/** "the 100m final", "200m from the shore": here the glued m is no million. */
function metres(atoms: Atoms, plain: Quantity): Quantity | null {
  const suffix = atoms.at(plain.end - 1);
  if ((suffix.is & Is.suffix) === 0 || suffix.raw !== 'm') return null;
  const after = atoms.hyphen(plain.end) ? plain.end + 1 : plain.end;
  if (
    !/^(?:race|final|finals|sprint|hurdles|freestyle|relay|high|tall|long|deep|wide|away|from|above|below|across|north|south|east|west|backstroke|butterfly)$/.test(
      atoms.word(after),
    )
  )
    return null;
  return {
    ...plain,
    bare: false,
    kind: 'measure',
    unit: 'm',
    value: round(plain.value / 1e6),
    scaled: false,
  };
}
