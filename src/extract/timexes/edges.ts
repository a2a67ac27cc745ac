/** Expressions that wrap another one: "early next month", "the end of September", "the week of March 3", "the 1990s". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { dayFirst, monthFirst, weekdayFirst } from './calendar.ts';
import { fixedDay } from './fixed.ts';
import { nthOfMonth } from './nth.ts';
import { codeFirst, ordinalFirst, seasonFirst, yearFiscal } from './periods.ts';
import { type Candidate, made } from './readings.ts';
import { directed, refFirst } from './relative.ts';
import { digitsFirst } from './years.ts';

/** An expression that can be early, late or have an end. */
function core(atoms: Atoms, at: number): Candidate | null {
  if (atoms.word(at) === 'the') return theFirst(atoms, at);
  return (
    yearFiscal(atoms, at) ??
    digitsFirst(atoms, at) ??
    monthFirst(atoms, at) ??
    weekdayFirst(atoms, at) ??
    ordinalFirst(atoms, at) ??
    directed(atoms, at, false) ??
    (atoms.is(at, Is.ref) ? refFirst(atoms, at) : null) ??
    (/^['’‘]$/.test(atoms.at(at).raw) ? decadeOnly(atoms, at) : null) ??
    seasonOf(atoms, at)
  );
}

function seasonOf(atoms: Atoms, at: number): Candidate | null {
  const { season } = atoms.at(at);
  if (season === '') return null;
  return seasonFirst(atoms, at) ?? made(at, at + 1, { kind: 'calendar', season }, 'season');
}

/** "early 2020", "mid-May", "earlier this year", "late Monday", "later that day". */
export function modFirst(atoms: Atoms, at: number): Candidate | null {
  if (!atoms.is(at, Is.mod)) return null;
  let inner = atoms.hyphen(at + 1) ? at + 2 : at + 1;
  if (atoms.word(inner) === '-' || atoms.word(inner) === 'to') return null;
  if (atoms.word(inner) === 'in' || atoms.word(inner) === 'on') inner++;
  const century = atoms.word(inner) === 'century' && atoms.hyphen(at + 1);
  if (century) {
    const reading = { kind: 'shift', unit: 'CE', by: 0, from: 'document' } as const;
    return made(at, inner + 1, reading, 'mod-century', 'DATE', atoms.at(at).note);
  }
  const found = core(atoms, inner);
  if (!found || found.type === 'SET' || found.type === 'DURATION') return null;
  if (inner > at + 1 && !atoms.hyphen(at + 1) && !isDay(found)) return null;
  return { ...found, first: at, mod: atoms.at(at).note, rule: `mod-${found.rule}` };
}

/** "early on Wednesday", "later in the week": a weekday, or what counts from another day. */
function isDay({ reading }: Candidate): boolean {
  return reading.kind === 'shift' || (reading.kind === 'calendar' && reading.weekday !== undefined);
}

/** What an article opens; the article is inside the span. */
export function theFirst(atoms: Atoms, at: number): Candidate | null {
  if (atoms.word(at) !== 'the') return null;
  const next = at + 1;
  const found =
    beside(atoms, at) ??
    dayAround(atoms, at) ??
    edgeOf(atoms, at) ??
    weekOf(atoms, at) ??
    nthOfMonth(atoms, next) ??
    beforeLast(atoms, next) ??
    directed(atoms, next, true) ??
    fixedDay(atoms, at) ??
    inside(atoms, next) ??
    theSeason(atoms, next) ??
    theUnit(atoms, next) ??
    theWeekend(atoms, next);
  return found ? { ...found, first: at } : null;
}

/** "the weekend before Christmas", "the Monday after Nov. 3". */
function beside(atoms: Atoms, at: number): Candidate | null {
  const side = atoms.word(at + 2) === 'before' ? -1 : atoms.word(at + 2) === 'after' ? 1 : 0;
  if (side === 0) return null;
  const { is, unit, weekday } = atoms.at(at + 1);
  const named = (is & Is.weekday) !== 0;
  if ((is & Is.plural) !== 0 || (!named && !/^(?:D|W|WE)$/.test(unit ?? ''))) return null;
  const day = fixedDay(atoms, at + 3) ?? monthFirst(atoms, at + 3) ?? dayFirst(atoms, at + 3);
  if (day?.reading.kind !== 'calendar') return null;
  if (day.reading.day === undefined && day.reading.holiday === undefined) return null;
  const reading = {
    kind: 'beside',
    of: day.reading,
    side,
    unit: named ? 'D' : (unit ?? 'D'),
    ...(named ? { weekday } : {}),
  } as const;
  return made(at, day.end, reading, 'beside-day');
}

/** "the day before yesterday", "the day after", "the night before". */
function dayAround(atoms: Atoms, at: number): Candidate | null {
  const noun = atoms.at(at + 1);
  const side = atoms.word(at + 2) === 'before' ? -1 : atoms.word(at + 2) === 'after' ? 1 : 0;
  if (side === 0) return null;
  const ref = atoms.word(at + 3);
  if (ref === 'that' && noun.unit === 'D' && !/^[\p{L}\p{N}]/u.test(atoms.at(at + 4).raw)) {
    return made(
      at,
      at + 4,
      { kind: 'shift', unit: 'D', by: side, from: 'narrative' },
      'day-around',
    );
  }
  if (noun.word === 'day' && (ref === 'yesterday' || ref === 'tomorrow')) {
    return made(
      at,
      at + 4,
      { kind: 'shift', unit: 'D', by: side * 2, from: 'document' },
      'day-around',
    );
  }
  const ends = !/^\p{L}/u.test(atoms.at(at + 3).raw);
  if (!ends) return null;
  if (noun.unit !== null && (noun.is & Is.plural) === 0 && noun.unit !== 'S') {
    return made(
      at,
      at + 3,
      { kind: 'shift', unit: noun.unit, by: side, from: 'narrative' },
      'day-around',
    );
  }
  if ((noun.is & Is.part) === 0) return null;
  const reading = {
    kind: 'shift',
    unit: 'D',
    by: side,
    from: 'narrative',
    part: noun.part,
  } as const;
  return made(at, at + 3, reading, 'day-around', 'TIME');
}

/** "the end of the year", "the beginning of May", "the middle of next week". */
function edgeOf(atoms: Atoms, at: number): Candidate | null {
  if (!atoms.is(at + 1, Is.edge) || atoms.word(at + 2) !== 'of') return null;
  const mod = atoms.at(at + 1).note;
  const found = core(atoms, at + 3);
  if (found) {
    return found.type === 'DATE' ? { ...found, first: at, mod, rule: `edge-${found.rule}` } : null;
  }
  const article = atoms.word(at + 3) === 'the' ? at + 4 : 0;
  const unit = atoms.at(article).unit;
  if (
    article === 0 ||
    !unit ||
    atoms.is(article, Is.plural) ||
    !/^[YMWDE]+$|^WE$/.test(unit) ||
    unit === 'D'
  )
    return null;
  return made(
    at,
    article + 1,
    { kind: 'shift', unit, by: 0, from: 'document' },
    'edge-unit',
    'DATE',
    mod,
  );
}

/** "the night before last", "the year before last". */
function beforeLast(atoms: Atoms, at: number): Candidate | null {
  if (atoms.word(at + 1) !== 'before' || atoms.word(at + 2) !== 'last') return null;
  const { is, unit, part } = atoms.at(at);
  if ((is & Is.plural) !== 0) return null;
  const base = { kind: 'shift', by: -2, from: 'document' } as const;
  if ((is & Is.part) !== 0) {
    return made(at, at + 3, { ...base, unit: 'D', part }, 'before-last', 'TIME');
  }
  return unit === null ? null : made(at, at + 3, { ...base, unit }, 'before-last');
}

/** "the week of March 3", "the week ending June 5". */
function weekOf(atoms: Atoms, at: number): Candidate | null {
  if (atoms.word(at + 1) !== 'week') return null;
  if (!/^(?:of|ending|ended|beginning|starting|commencing)$/.test(atoms.word(at + 2))) return null;
  const found = monthFirst(atoms, at + 3) ?? dayFirst(atoms, at + 3);
  if (found?.reading.kind !== 'calendar' || found.reading.day === undefined) return null;
  return { ...found, first: at, reading: { ...found.reading, week: true }, rule: 'week-of' };
}

function inside(atoms: Atoms, at: number): Candidate | null {
  const found =
    (atoms.is(at, Is.mod) ? modFirst(atoms, at) : null) ??
    dayFirst(atoms, at) ??
    yearFiscal(atoms, at) ??
    ordinalFirst(atoms, at) ??
    codeFirst(atoms, at) ??
    (atoms.is(at, Is.digits) || /^['’‘]$/.test(atoms.at(at).raw) ? decadeOnly(atoms, at) : null);
  if (found) return found;
  const spelled = SPELLED_DECADES[atoms.word(at)];
  return spelled ? made(at, at + 1, { kind: 'known', value: spelled }, 'decade-word') : null;
}

const SPELLED_DECADES: Readonly<Record<string, string>> = {
  fifties: '195',
  sixties: '196',
  seventies: '197',
  eighties: '198',
  nineties: '199',
};

/** A year after "the" is a modifier ("the 2016 flood") and keeps its bare span. */
function decadeOnly(atoms: Atoms, at: number): Candidate | null {
  const digits = atoms.is(at, Is.digits) ? at : at + 1;
  const found = digitsFirst(atoms, digits);
  return found?.rule === 'decade' ? found : null;
}

function theSeason(atoms: Atoms, at: number): Candidate | null {
  const { season, capital } = atoms.at(at);
  if (season === '' || capital) return null;
  const dated = seasonFirst(atoms, at);
  if (dated) return dated;
  const led = /^(?:in|by|until|since|during|through|before|over|throughout|for|after|of)$/.test(
    atoms.word(at - 2),
  );
  const ends =
    !/^[\p{L}\p{N}]/u.test(atoms.at(at + 1).raw) ||
    /^(?:and|when|after|before|but|as|while|to|that)$/.test(atoms.word(at + 1));
  return led && ends ? made(at, at + 1, { kind: 'calendar', season }, 'the-season') : null;
}

/** "its forecast for the year", "lost in the quarter": the one that the document stands in. */
function theUnit(atoms: Atoms, at: number): Candidate | null {
  const { unit, is } = atoms.at(at);
  if ((unit !== 'Y' && unit !== 'Q') || (is & Is.plural) !== 0) return null;
  if (!/^(?:for|in|during)$/.test(atoms.word(at - 2))) return null;
  if (!/^(?:[.,;:)"”]|was|were|is|are|will|would|and|but|to)$/.test(atoms.word(at + 1)))
    return null;
  const reading = { kind: 'shift', unit, by: 0, from: 'document', named: true } as const;
  return made(at, at + 1, reading, 'the-unit');
}

function theWeekend(atoms: Atoms, at: number): Candidate | null {
  if (
    atoms.word(at) !== 'weekend' ||
    (atoms.glued(at + 1) && atoms.word(at + 1) !== '.' && atoms.word(at + 1) !== ',')
  )
    return null;
  if (!/^(?:over|at|on|during|for|before|after|by|until|since)$/.test(atoms.word(at - 2)))
    return null;
  return made(at, at + 1, { kind: 'shift', unit: 'WE', by: 0, from: 'document' }, 'the-weekend');
}
