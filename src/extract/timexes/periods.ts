/** Recognizers of longer stretches of a year: seasons, quarters, halves, fiscal years; and centuries. */
import type { Atoms } from '../numbers/atoms.ts';
import { type Candidate, made } from './readings.ts';
import { withYear, type YearPart, yearAfter, yearAt } from './years.ts';

/** "spring 2020", "summer of 2019": a bare season needs an article or preposition. */
export function seasonFirst(atoms: Atoms, at: number): Candidate | null {
  const { season, capital } = atoms.at(at);
  if (season === '') return null;
  const year = atoms.word(at + 1) === ',' ? null : yearAfter(atoms, at + 1);
  if (year) return made(at, year.end, withYear({ kind: 'calendar', season }, year), 'season-year');
  const before = atoms.word(at - 1);
  if (capital || (atoms.glued(at + 1) === false && atoms.at(at + 1).capital)) return null;
  if (/^(?:in|by|until|since|during|through|before)$/.test(before) && !nounFollows(atoms, at + 1)) {
    return made(at, at + 1, { kind: 'calendar', season }, 'season');
  }
  return null;
}

function nounFollows(atoms: Atoms, at: number): boolean {
  return (
    /^\p{Ll}{3,}$/u.test(atoms.at(at).raw) &&
    !/^(?:and|when|after|before|for|with|while|because|that|which|the|but|until|from|into|said|says|was|were|will|has|have|had|are)$/.test(
      atoms.word(at),
    )
  );
}

/** Ordinal + quarter, half or century, an optional "the" being already inside. */
export function ordinalFirst(atoms: Atoms, at: number): Candidate | null {
  const { value } = atoms.at(at);
  const noun = atoms.hyphen(at + 1) ? at + 2 : at + 1;
  const word = atoms.word(noun);
  if (word === 'century') {
    // "21st Century Fox" is a firm.
    if (atoms.at(noun).capital) return null;
    const known = { kind: 'known', value: String(value - 1) } as const;
    return value >= 5 && value <= 22 ? made(at, noun + 1, known, 'century') : null;
  }
  if (word === 'quarter' && value <= 4) {
    const tail = periodTail(atoms, noun + 1);
    const reading = withYear(
      { kind: 'calendar', quarter: value },
      tail ?? yearOfResults(atoms, noun + 1),
    );
    return tail || quarterContext(atoms, at, noun)
      ? made(at, tail?.end ?? noun + 1, reading, 'quarter')
      : null;
  }
  if (word === 'half' && value <= 2) {
    const tail = periodTail(atoms, noun + 1);
    if (!tail && !inBusiness(atoms, at, noun)) return null;
    const reading = withYear({ kind: 'calendar', half: value }, tail);
    return made(at, tail?.end ?? noun + 1, reading, 'half');
  }
  return null;
}

/** "first-half profit", "orders fell in the first half": a half of a year, and none of a game. */
function inBusiness(atoms: Atoms, at: number, noun: number): boolean {
  let business = false;
  for (let i = Math.max(0, at - 14); i < Math.min(atoms.length, noun + 10); i++) {
    const word = atoms.word(i);
    if (GAME.test(word)) return false;
    if (BUSINESS.test(word)) business = true;
  }
  return business;
}

const BUSINESS =
  /^(?:profits?|revenues?|sales|earnings|losses|turnover|exports?|imports?|orders|dividend|output|economy|gdp|results)$/;
const GAME =
  /^(?:goals?|scored?|scoring|halftime|half-time|match|game|coach|penalty|striker|equali[sz]er|touchdown|quarterback|yards?|rebounds?|team|side)$/;

/** "third-quarter revenue for 2020": the year stands after the noun. */
function yearOfResults(atoms: Atoms, at: number): YearPart | null {
  for (let i = at + 1; i < at + 4; i++) {
    const year = /^(?:for|of|in)$/.test(atoms.word(i)) ? yearAt(atoms, i + 1) : 0;
    if (year > 0) return { end: i + 2, year };
  }
  return null;
}

/** "of 2020", "of the year", "of last year", "2020", "last year". */
function periodTail(atoms: Atoms, at: number): YearPart | null {
  const fiscal = atoms.word(at) === 'of' && atoms.word(at + 1) === 'fiscal' ? at + 1 : at;
  return yearAfter(atoms, fiscal);
}

/** A quarter of a game stands with the score, the ball or the coach nearby: sport has no money. */
function quarterContext(atoms: Atoms, at: number, noun: number): boolean {
  for (let i = Math.max(0, at - 12); i < Math.min(atoms.length, noun + 12); i++) {
    if (/^(?:touchdown|quarterback|yards?|goal|halftime|scored|rebounds?)$/.test(atoms.word(i))) {
      return /^(?:profit|sales|revenue|earnings|results|growth|economy)$/.test(
        atoms.word(noun + 1),
      );
    }
  }
  return true;
}

/** "Q3", "Q3 2021", "2021 Q3", "H1 2020", "FY2022", "fiscal 2022", "fiscal year 2022". */
export function codeFirst(atoms: Atoms, at: number): Candidate | null {
  const raw = atoms.at(at).raw;
  const code = /^([QH])([1-4])$/.exec(raw);
  if (code) {
    const year = yearAfter(atoms, at + 1);
    const number = Number(code[2]);
    if (code[1] === 'H' && (!year || number > 2)) return null;
    const part = code[1] === 'Q' ? { quarter: number } : { half: number };
    return made(
      at,
      year?.end ?? at + 1,
      withYear({ kind: 'calendar', ...part }, year),
      'quarter-code',
    );
  }
  const glued = /^FY(?:20)?(\d\d)$/.exec(raw);
  if (glued) return made(at, at + 1, { kind: 'known', value: `FY20${glued[1]}` }, 'fiscal-year');
  if (!/^(?:fiscal|financial|FY)$/i.test(raw)) return null;
  const noun = atoms.word(at + 1) === 'year' ? at + 2 : at + 1;
  const year = yearAt(atoms, noun);
  if (year === 0) return null;
  return made(at, noun + 1, { kind: 'known', value: `FY${year}` }, 'fiscal-year');
}

/** "2018 financial year", "2022 fiscal year". */
export function yearFiscal(atoms: Atoms, at: number): Candidate | null {
  const year = yearAt(atoms, at);
  if (year === 0 || !/^(?:fiscal|financial)$/.test(atoms.word(at + 1))) return null;
  if (atoms.word(at + 2) !== 'year') return null;
  return made(at, at + 3, { kind: 'known', value: `FY${year}` }, 'fiscal-year');
}
