/** Recognizers of figures made of two numbers or of special words: ranges, scores, ratios, fractions, orders. */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { numeralAt, ratio, round } from '../numbers/numerals.ts';
import type { Candidate } from './candidates.ts';
import { directions } from './lexicon.ts';
import { type Quantity, quantityAt } from './quantities.ts';

export function candidate(first: number, end: number, fields: Partial<Candidate>): Candidate {
  return {
    first,
    end,
    kind: 'count',
    value: 0,
    high: null,
    unit: null,
    approximate: null,
    bare: false,
    rule: 'composed',
    noun: null,
    ...fields,
  };
}

/** "12 and 15 per cent" after "between", "$10-12 billion", "15-20", "two or three". */
export function rangeAt(atoms: Atoms, low: Quantity, dollar: string): Candidate | null {
  const joiner = atoms.word(low.end);
  const dash = atoms.dash(low.end) && (atoms.glued(low.end) || atoms.glued(low.end + 1));
  const to = joiner === 'to' || (joiner === 'and' && atoms.word(low.first - 1) === 'between');
  const or = joiner === 'or';
  if (!dash && !to && !or) return null;
  const high = quantityAt(atoms, low.end + 1, dollar);
  if (!high || !compatible(low, high, dash) || otherUnits(low, high)) return null;
  if (or && high.value !== low.value + 1) return null;
  const from = atoms.word(low.first - 1) === 'from';
  if (joiner === 'to' && from && !/^rang/.test(atoms.word(low.first - 2))) return null;
  if (joiner === 'to' && !low.bare && moved(atoms, low.first)) return null;
  const value = shared(low, high);
  if (value >= high.value) return null;
  if (dash && high.bare && low.bare && (phone(atoms, low.number) || phone(atoms, high.number)))
    return null;
  const unit = high.kind === 'percent' && high.unit === null ? 'percent' : (high.unit ?? low.unit);
  return candidate(low.first, high.end, {
    kind: 'range',
    value,
    high: high.value,
    unit,
    bare: low.bare && high.bare,
    rule: 'range',
  });
}

/** "gained $1.10 to $85.08", "rose by 75 basis points to 3 percent": an amount and a level, no range. */
function moved(atoms: Atoms, first: number): boolean {
  let at = first - 1;
  while (
    /^(?:by|about|nearly|almost|around|just|over|under|some|roughly|another|a|further)$/.test(
      atoms.word(at),
    )
  )
    at--;
  return directions().has(atoms.word(at));
}

/** "5 percent to 3 points", "$3 to €5". */
function otherUnits(low: Quantity, high: Quantity): boolean {
  if (low.unit === null && !low.bare && high.unit !== null) return true;
  return !low.bare && !high.bare && low.unit !== high.unit && low.kind === high.kind;
}

/** "$10-12 billion": the sign before the first holds for the second. */
function compatible(low: Quantity, high: Quantity, dash: boolean): boolean {
  if (low.kind === high.kind || low.kind === 'count') return true;
  return low.kind === 'money' && high.kind === 'count' && (dash || high.scaled);
}

/** "5 and 7 million": the scale of the second holds for the first. */
function shared(low: Quantity, high: Quantity): number {
  if (low.scaled || !high.scaled || low.value >= 1000) return low.value;
  const scale = 10 ** (Math.floor(Math.log10(high.value) / 3) * 3);
  const scaled = round(low.value * scale);
  return scaled < high.value ? scaled : round((low.value * scale) / 1000);
}

/** A group of digits with a leading zero or four digits behind a hyphen: a telephone number. */
export function phone(atoms: Atoms, at: number): boolean {
  const { raw } = atoms.at(at);
  if (/^0\d/.test(raw)) return true;
  if (atoms.hyphen(at + 1) && atoms.is(at + 2, Is.digits) && atoms.hyphen(at + 3)) return true;
  return (
    (atoms.dash(at - 1) && /^\d{4}$/.test(raw)) ||
    (atoms.hyphen(at + 1) && /^\d{4}$/.test(atoms.at(at + 2).raw) && raw.length <= 3)
  );
}

const CONTEST =
  /^(?:vot(?:e|es|ed|ing)|won|win|wins|lost|lose|beat|beaten|defeat(?:ed)?|victory|ruling|ruled|decision|lead|leading|led|draw|drew|majority|margin|score[ds]?|passed|fail(?:ed)?|approved|rejected|tied|split|tally|game|match|series|confirm(?:ed)?|adopted|backed|acquitted|convicted)$/;

/** "Harbour Town 3 – 0 Vale": a dash with blanks between two small numbers. */
function spacedDash(atoms: Atoms, low: Quantity, joiner: number): boolean {
  if (!atoms.dash(joiner) || atoms.glued(joiner) || atoms.glued(joiner + 1)) return false;
  const short = (at: number): boolean => /^\d{1,2}$/.test(atoms.at(at).raw);
  return short(low.number) && short(joiner + 1) && low.end === low.number + 1;
}

/** "4-3", "214 to 86", "27 votes to 12". */
export function scoreAt(atoms: Atoms, low: Quantity): Candidate | null {
  if (!low.bare || low.kind !== 'count') return null;
  const votes = /^(?:votes?|seats|goals|points|sets|games)$/.test(atoms.word(low.end));
  const joiner = votes ? low.end + 1 : low.end;
  const dash = !votes && (atoms.hyphen(joiner) || spacedDash(atoms, low, joiner));
  if (!dash && atoms.word(joiner) !== 'to') return null;
  const high = numeralAt(atoms, joiner + 1);
  if (!high || high.scaled || low.value > 999 || high.value > 999) return null;
  if (dash && (phone(atoms, low.number) || /^\d{4}$/.test(atoms.at(joiner + 1).raw))) return null;
  if (/^(?:%|percent|percentage|per|pc)$/.test(atoms.word(high.end))) return null;
  const contest = near(atoms, low.first - 9, low.first) || near(atoms, high.end, high.end + 6);
  if (!votes && !contest && !(dash && low.value > high.value) && !spacedDash(atoms, low, joiner))
    return null;
  if (!votes && atoms.word(low.first - 1) === 'from') return null;
  if (atoms.hyphen(high.end) && atoms.is(high.end + 1, Is.digits)) return null;
  return candidate(low.first, high.end, {
    kind: 'score',
    value: `${low.value}-${high.value}`,
    rule: 'score',
    noun: votes ? low.end : null,
  });
}

function near(atoms: Atoms, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to; i++) {
    if (CONTEST.test(atoms.word(i))) return true;
  }
  return false;
}

/** "one in five", "nine out of 10". */
export function ratioAt(atoms: Atoms, low: Quantity): Candidate | null {
  if (!low.bare) return null;
  const word = atoms.word(low.end);
  if (low.value === 1 && !low.digits) {
    const whole = atoms.word(low.end + 1) === 'in' ? numeralAt(atoms, low.end + 2) : null;
    if (
      whole &&
      whole.value > 1 &&
      whole.value <= 1000 &&
      !/^\p{Ll}/u.test(
        atoms.word(whole.end).replace(/^(?:and|or|but|to|is|was|are|has|had|will)$/, ''),
      )
    ) {
      return candidate(low.first, whole.end, {
        kind: 'ratio',
        value: ratio(1, whole.value),
        rule: 'ratio',
        noun: low.end,
      });
    }
  }
  const middle =
    word === 'in'
      ? low.end + 1
      : word === 'out' && atoms.word(low.end + 1) === 'of'
        ? low.end + 2
        : 0;
  if (middle === 0) return null;
  const whole = numeralAt(
    atoms,
    word === 'in' && atoms.word(middle) === 'every' ? middle + 1 : middle,
  );
  if (!whole || whole.value <= low.value || low.value > 99) return null;
  if (
    word === 'in' &&
    (whole.value > 1e6 || /^(?:of|days|years|months|weeks|hours)$/.test(atoms.word(whole.end)))
  )
    return null;
  if (word === 'out' && whole.value > 1000) return null;
  return candidate(low.first, whole.end, {
    kind: 'ratio',
    value: ratio(low.value, whole.value),
    rule: 'ratio',
  });
}

/** "two-thirds", "a quarter", "one-third", "half of", "half the". */
export function fractionAt(atoms: Atoms, at: number): Candidate | null {
  const word = atoms.word(at);
  if (word === 'half') return halfAt(atoms, at);
  const article = word === 'a' || word === 'an';
  if (article) {
    const point = /^(?:full|whole)$/.test(atoms.word(at + 1)) ? at + 2 : at + 1;
    if (atoms.word(point) === 'percentage' && atoms.word(point + 1) === 'point') {
      return candidate(at, point + 2, { kind: 'percent', value: 1, unit: 'pp', rule: 'point' });
    }
  }
  const count = article ? 1 : atoms.is(at, Is.cardinal) ? atoms.at(at).value : 0;
  if (count === 0) return null;
  const noun = atoms.hyphen(at + 1) ? at + 2 : at + 1;
  const { is, fraction, word: part } = atoms.at(noun);
  if ((is & Is.fraction) === 0 || fraction <= count || part === 'half') return null;
  const plural = part.endsWith('s');
  if (count === 1 ? plural : !plural && noun === at + 1) return null;
  if (atoms.hyphen(noun + 1) || (noun === at + 1 && nounFollows(atoms, noun + 1))) return null;
  return candidate(at, noun + 1, {
    kind: 'ratio',
    value: ratio(count, fraction),
    rule: 'fraction',
  });
}

/** "a third man", "a quarter finalist": without a hyphen the fraction must end its phrase. */
function nounFollows(atoms: Atoms, at: number): boolean {
  const word = atoms.word(at);
  // "a third smaller than last year's".
  if (/er$/.test(word) && /^(?:than|this|last|in)$/.test(atoms.word(at + 1))) return false;
  return /^\p{L}/u.test(word) && !PHRASE_ENDS.test(word);
}

const PHRASE_ENDS =
  /^(?:of|in|by|as|from|more|less|to|and|or|were|was|are|had|have|said|the|this|last|since)$/;

/** "half of the crew", "half a percentage point". */
function halfAt(atoms: Atoms, at: number): Candidate | null {
  const article = /^an?$/.test(atoms.word(at + 1));
  if (article && atoms.word(at + 2) === 'percentage') {
    return candidate(at, at + 4, { kind: 'percent', value: 0.5, unit: 'pp', rule: 'half-point' });
  }
  if (article && atoms.word(at + 2) === 'percent') {
    return candidate(at, at + 3, { kind: 'percent', value: 0.5, rule: 'half-percent' });
  }
  if (!halfStands(atoms, at)) return null;
  return candidate(at, at + 1, { kind: 'ratio', value: 0.5, rule: 'fraction' });
}

/** "half of the crew", "half the fleet", "by half", "nearly half": not "half-hour", "the second half". */
function halfStands(atoms: Atoms, at: number): boolean {
  if (
    atoms.hyphen(at + 1) ||
    atoms.is(at - 1, Is.ordinal) ||
    /^(?:other|better|first|latter|an?)$/.test(atoms.word(at - 1))
  )
    return false;
  const next = atoms.word(at + 1);
  if (/^(?:the|its|their|his|her|our|of|all)$/.test(next)) return true;
  return (
    /^(?:by|in|nearly|almost|about|roughly|over|than|and)$/.test(atoms.word(at - 1)) &&
    !/^\p{L}/u.test(next) &&
    atoms.word(at - 1) !== 'and'
  );
}

/** "three times the", "twice as many", "fivefold". */
export function multipleAt(atoms: Atoms, at: number, low: Quantity | null): Candidate | null {
  const times =
    low?.bare &&
    /^times$/.test(atoms.word(low.end)) &&
    /^(?:the|as|more|higher|larger|bigger|that|its|their|what|greater|faster|than)$/.test(
      atoms.word(low.end + 1),
    );
  if (low && times)
    return candidate(at, low.end + 1, { kind: 'ratio', value: low.value, rule: 'multiple' });
  if (!atoms.is(at, Is.multiple | Is.fold)) return null;
  const { value, word } = atoms.at(at);
  const compared = /^(?:as|the|that|its|their|what|his|her)$/.test(atoms.word(at + 1));
  if (atoms.is(at, Is.multiple) && compared)
    return candidate(at, at + 1, { kind: 'ratio', value, rule: 'multiple' });
  if (
    /fold$/.test(word) ||
    (atoms.is(at, Is.fold) &&
      /^(?:the|that|what)$/.test(atoms.word(at + 1)) &&
      /^(?:is|was|are|were|than|about|nearly|almost|roughly)$/.test(atoms.word(at - 1)))
  ) {
    return candidate(at, at + 1, { kind: 'ratio', value, rule: 'fold' });
  }
  return null;
}
