/** Recognizers of dates that count from another day: "last week", "two years ago", "the next day", "tonight". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is, type TimeUnit } from '../numbers/lexemes.ts';
import { durationAt, durationValue } from './durations.ts';
import { type CalendarReading, type Candidate, made, type ShiftReading } from './readings.ts';

const DOCUMENT: Readonly<Record<string, number>> = {
  last: -1,
  this: 0,
  next: 1,
  past: -1,
  coming: 1,
  current: 0,
  upcoming: 1,
};
const NARRATIVE: Readonly<Record<string, number>> = {
  previous: -1,
  preceding: -1,
  prior: -1,
  following: 1,
  same: 0,
  that: 0,
};

/** "today", "yesterday morning", "tonight", "the day before yesterday". */
export function refFirst(atoms: Atoms, at: number): Candidate | null {
  const note = atoms.at(at).note;
  const by = Number.parseInt(note, 10);
  if (!atoms.is(at, Is.ref)) return null;
  if (/^(?:USA|Today|TODAY)$/.test(atoms.at(at).raw) && atoms.at(at - 1).raw === 'USA') return null;
  if (note.endsWith('NI')) return shift(at, at + 1, 'D', 0, 'document', 'NI');
  const part = partAt(atoms, at + 1);
  if (part !== '') return shift(at, at + 2, 'D', by, 'document', part);
  return shift(at, at + 1, 'D', by, 'document');
}

function partAt(atoms: Atoms, at: number): string {
  const { is, part, word } = atoms.at(at);
  return (is & Is.part) !== 0 && (is & Is.plural) === 0 && word !== 'overnight' ? part : '';
}

export function shift(
  first: number,
  end: number,
  unit: TimeUnit,
  by: number,
  from: ShiftReading['from'],
  part = '',
): Candidate {
  const base: ShiftReading = { kind: 'shift', unit, by, from };
  return part === ''
    ? made(first, end, base, 'shift')
    : made(first, end, { ...base, part }, 'shift-part', 'TIME');
}

/** Everything that "last", "this", "next", "that", "the following" … opens; `at` is that word. */
export function directed(atoms: Atoms, at: number, article: boolean): Candidate | null {
  if (isDoubled(atoms, at)) return doubled(atoms, at, article);
  const word = atoms.word(at);
  const first = article ? at - 1 : at;
  const inDocument = DOCUMENT[word];
  const inNarrative = NARRATIVE[word];
  if (inDocument === undefined && inNarrative === undefined) return null;
  const head = nounAfter(atoms, at + 1);
  const by = inDocument ?? inNarrative ?? 0;
  const narrative = inNarrative !== undefined || (article && word === 'next');
  if (atoms.is(head, Is.unit) && !atoms.is(head, Is.plural)) {
    return directedUnit(atoms, first, head, word, by, narrative, article);
  }
  if (atoms.is(head, Is.part) && !atoms.is(head, Is.plural)) {
    return directedPart(atoms, first, head, word, by, narrative);
  }
  const named = directedName(atoms, head, narrative ? 0 : by);
  if (named) return { ...named, first };
  return directedSpan(atoms, at, first, word);
}

/** "this past week", "that same night", "this coming Friday". */
function isDoubled(atoms: Atoms, at: number): boolean {
  const next = atoms.word(at + 1);
  if (atoms.word(at) === 'that') return next === 'same' || next === 'very';
  return atoms.word(at) === 'this' && /^(?:past|coming|same|very)$/.test(next);
}

/** The second word says the direction ("past"), or the first does where it only stresses ("that very"). */
function doubled(atoms: Atoms, at: number, article: boolean): Candidate | null {
  const second = atoms.word(at + 1);
  const stressed = second === 'same' || second === 'very';
  const from = stressed ? 'narrative' : 'document';
  const by = second === 'past' ? -1 : second === 'coming' ? 1 : 0;
  const { is, unit, part } = atoms.at(at + 2);
  if ((is & Is.plural) === 0 && unit !== null && (is & Is.unit) !== 0) {
    return made(at, at + 3, { kind: 'shift', unit, by, from }, 'directed-unit');
  }
  if ((is & Is.part) !== 0) return shift(at, at + 3, 'D', by, from, part);
  const inner = stressed ? null : directed(atoms, at + 1, article);
  return inner ? { ...inner, first: at } : null;
}

/** Skips "fiscal"/"financial"/"calendar"/"school" in front of a unit. */
function nounAfter(atoms: Atoms, at: number): number {
  return /^(?:fiscal|financial|calendar|academic)$/.test(atoms.word(at)) ? at + 1 : at;
}

function directedUnit(
  atoms: Atoms,
  first: number,
  head: number,
  word: string,
  by: number,
  narrative: boolean,
  article: boolean,
): Candidate | null {
  const unit = atoms.at(head).unit as TimeUnit;
  if (unit === 'S' || unit === 'MIN' || unit === 'H') return null;
  // "the last day of the trial" counts back from nothing.
  if (unit === 'D' && word === 'last' && (!article || atoms.word(head + 1) === 'of')) return null;
  // "the past year", "the last decade", "the past week": a stretch, not a calendar unit.
  const ahead = word === 'next' && /^(?:over|in|within|for|during)$/.test(atoms.word(first - 1));
  if (article && (ahead || word === 'past' || word === 'last' || word === 'coming')) {
    const value = durationValue(unit, 1);
    return made(
      first,
      head + 1,
      { kind: 'span', value, unit, count: 1, side: by < 0 ? -1 : 1 },
      'span',
      'DURATION',
    );
  }
  if (word === 'this' && unit === 'D') return null;
  // “This Week” between quotation marks is a broadcast.
  if (atoms.at(head).capital && /^["“‘]$/.test(atoms.at(first - 1).raw)) return null;
  const from = narrative ? 'narrative' : 'document';
  const reading: ShiftReading = { kind: 'shift', unit, by, from };
  const part = unit === 'D' ? partAt(atoms, head + 1) : '';
  if (part !== '') return shift(first, head + 2, unit, by, from, part);
  const fiscal = /^(?:fiscal|financial)$/.test(atoms.word(head - 1));
  return made(first, head + 1, fiscal ? { ...reading, fiscal } : reading, 'directed-unit');
}

/** "last night", "this morning", "that evening", "the next morning". */
function directedPart(
  atoms: Atoms,
  first: number,
  head: number,
  word: string,
  by: number,
  narrative: boolean,
): Candidate | null {
  const part = atoms.at(head).part;
  if (word === 'last' && part !== 'NI' && part !== 'EV') return null;
  return shift(first, head + 1, 'D', by, narrative ? 'narrative' : 'document', part);
}

/** "last April", "next Friday morning", "this spring", "last Christmas". */
function directedName(atoms: Atoms, at: number, direction: number): Candidate | null {
  const { is, month, weekday, season, capital } = atoms.at(at);
  if ((is & Is.month) !== 0 && capital) {
    const reading: CalendarReading = { kind: 'calendar', month, direction };
    const day = atoms.at(at + 1);
    if ((day.is & Is.digits) !== 0 && /^\d{1,2}$/.test(day.raw)) {
      return made(at, at + 2, { ...reading, day: day.value }, 'directed-day');
    }
    return made(at, at + 1, reading, 'directed-month');
  }
  if ((is & Is.weekday) !== 0 && capital && (is & Is.plural) === 0) {
    const part = partAt(atoms, at + 1);
    const reading: CalendarReading = { kind: 'calendar', weekday, direction };
    if (part === '') return made(at, at + 1, reading, 'directed-weekday');
    return made(at, at + 2, { ...reading, part }, 'directed-weekday-part', 'TIME');
  }
  if (season !== '') {
    return made(at, at + 1, { kind: 'calendar', season, direction }, 'directed-season');
  }
  return null;
}

/** "the past four years", "the next several days", "recent months" elsewhere. */
function directedSpan(atoms: Atoms, at: number, first: number, word: string): Candidate | null {
  if (!/^(?:last|past|next|coming|previous|preceding|following)$/.test(word)) return null;
  const found = durationAt(atoms, at + 1);
  // "following a day of talks": with an article the word is a preposition.
  if (!found || found.hyphened || /^an?$/.test(atoms.word(at + 1))) return null;
  const side = DOCUMENT[word] ?? NARRATIVE[word] ?? 1;
  const { value, unit, count } = found;
  return made(
    first,
    found.end,
    { kind: 'span', value, unit, count, side: side < 0 ? -1 : 1 },
    'span',
    'DURATION',
  );
}
