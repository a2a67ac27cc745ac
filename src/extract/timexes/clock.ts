/** Clock times: "9:30 a.m.", "9.30am", "14:00", "noon", "8 p.m. ET". */
import type { Atoms } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import { weekdayFirst } from './calendar.ts';
import { pad } from './days.ts';
import { type Candidate, made } from './readings.ts';
import { refFirst } from './relative.ts';

export function clockFirst(atoms: Atoms, at: number): Candidate | null {
  const found = named(atoms, at) ?? digital(atoms, at) ?? spoken(atoms, at) ?? pastHour(atoms, at);
  if (!found) return null;
  const end = afterZone(atoms, found.end);
  return withDay(atoms, at, end, found.clock);
}

interface Clock {
  readonly clock: string;
  readonly end: number;
}

function named(atoms: Atoms, at: number): Clock | null {
  const word = atoms.at(at).raw;
  if (word === 'noon') return { clock: '12:00', end: at + 1 };
  if (word === 'midnight') return { clock: '24:00', end: at + 1 };
  if (word === 'midday') return { clock: '12:00', end: at + 1 };
  return null;
}

function digital(atoms: Atoms, at: number): Clock | null {
  const match = /^(\d{1,2})(?:([:.])(\d\d))?$/.exec(atoms.at(at).raw);
  if (!match || !atoms.is(at, Is.digits)) return null;
  const hour = Number(match[1]);
  const minute = match[3] ?? '00';
  if (hour > 24 || Number(minute) > 59) return null;
  // "9-11 a.m.": the first time takes the second's half of the day.
  if (atoms.hyphen(at + 1) && hour <= 12) {
    const second = digital(atoms, at + 2);
    const half = second ? atoms.at(second.end - 1).note : '';
    if (second && half !== '') {
      return { clock: `${pad(inHalf(hour, half))}:${minute}/T${second.clock}`, end: second.end };
    }
  }
  let mark = at + 1;
  if (/^o['’]clock$/.test(atoms.word(mark)))
    return { clock: `${pad(hour)}:${minute}`, end: mark + 1 };
  if (atoms.word(mark) === '.' && atoms.glued(mark)) mark = at + 1;
  if (atoms.is(mark, Is.clock) && hour <= 12) {
    return {
      clock: `${pad(inHalf(hour, atoms.at(mark).note))}:${minute}`,
      end: afterDots(atoms, mark),
    };
  }
  if (match[2] === undefined || !bareTime(atoms, at, mark)) return null;
  return { clock: `${pad(hour)}:${minute}`, end: mark };
}

const TIME_LEADS = /^(?:at|by|until|till|from|around|before|after|about|since|shortly)$/;

/** A bare "3:12" may be a running time or a verse, "3.12" an amount: they need a lead, a zone or a timetable. */
function bareTime(atoms: Atoms, at: number, mark: number): boolean {
  const { raw } = atoms.at(at);
  const zone = atoms.at(mark);
  if ((zone.is & Is.zone) !== 0 && zone.raw === zone.raw.toUpperCase()) return true;
  const before = atoms.word(at - 1);
  const timetable = /^0\d/.test(raw) || /^(?:1[3-9]|2[0-3])[:.][0-5][05]$/.test(raw);
  const listed = /^(?:and|or|,|to)$/.test(before) && isTime(atoms, at - 2);
  if (raw.includes('.')) return timetable && (TIME_LEADS.test(before) || listed);
  // "the 07:42 from Leeds".
  const service =
    before === 'the' && /^(?:from|to|service|train|ferry|flight)$/.test(atoms.word(mark));
  return TIME_LEADS.test(before) || service || (listed && timetable);
}

function isTime(atoms: Atoms, at: number): boolean {
  return (
    /^(?:noon|midnight|midday)$/.test(atoms.word(at)) || /^\d{1,2}[:.]\d\d$/.test(atoms.at(at).raw)
  );
}

/** "half past six", "quarter to nine", "twenty past four". */
function pastHour(atoms: Atoms, at: number): Clock | null {
  const { word, value, is } = atoms.at(at);
  const counted = (is & Is.cardinal) !== 0 && value < 30 ? value : 0;
  const minutes = word === 'half' ? 30 : word === 'quarter' ? 15 : counted;
  const side = atoms.word(at + 1) === 'past' ? 1 : atoms.word(at + 1) === 'to' ? -1 : 0;
  const hour = atoms.at(at + 2);
  if (minutes === 0 || side === 0 || (hour.is & Is.cardinal) === 0 || hour.value > 12) return null;
  // "five to six people": only halves and quarters go without a lead.
  if (counted > 0 && !/^(?:at|by|until|around|before|after)$/.test(atoms.word(at - 1))) return null;
  if (counted > 0 && side < 0) return null;
  if (word === 'half' && side < 0) return null;
  if (word === 'quarter' && side < 0 && /^\p{Ll}{3,}s$/u.test(atoms.at(at + 3).raw)) return null;
  const start = side > 0 ? hour.value : hour.value - 1;
  const minute = side > 0 ? minutes : 60 - minutes;
  return { clock: `${pad(start === 0 ? 12 : start)}:${pad(minute)}`, end: at + 3 };
}

/** "three in the morning", "at 6 in the evening". */
function spoken(atoms: Atoms, at: number): Clock | null {
  const { is, value, raw } = atoms.at(at);
  if (
    (is & (Is.cardinal | Is.digits)) === 0 ||
    value < 1 ||
    value > 12 ||
    !/^(?:\d+|\p{L}+)$/u.test(raw)
  )
    return null;
  if (!/^(?:at|by|until|around|about|before|after)$/.test(atoms.word(at - 1))) return null;
  if (atoms.word(at + 1) !== 'in' || atoms.word(at + 2) !== 'the' || !atoms.is(at + 3, Is.part))
    return null;
  const half = atoms.at(at + 3).part === 'MO' ? 'AM' : 'PM';
  return { clock: `${pad(inHalf(value, half))}:00`, end: at + 4 };
}

/** A final period that the tokenizer cut off "p.m". */
function afterDots(atoms: Atoms, mark: number): number {
  const dotted = atoms.at(mark).raw.includes('.') && !atoms.at(mark).raw.endsWith('.');
  return dotted && atoms.at(mark + 1).raw === '.' && atoms.glued(mark + 1) ? mark + 2 : mark + 1;
}

function inHalf(hour: number, half: string): number {
  if (half === 'PM') return hour === 12 ? 12 : hour + 12;
  return hour === 12 ? 0 : hour;
}

function afterZone(atoms: Atoms, at: number): number {
  const local = atoms.word(at) === 'local' && atoms.word(at + 1) === 'time';
  if (local) return at + 2;
  const { raw } = atoms.at(at);
  if (!atoms.is(at, Is.zone) || !/^\p{Lu}/u.test(raw)) return at;
  return atoms.word(at + 1) === 'time' || atoms.word(at + 1) === 'Time' ? at + 2 : at + 1;
}

/** "7 a.m. Monday", "noon on" stays bare, "8 p.m. tomorrow". */
function withDay(atoms: Atoms, at: number, end: number, clock: string): Candidate {
  const comma = atoms.word(end) === ',' ? end + 1 : end;
  const day = weekdayFirst(atoms, comma) ?? refFirst(atoms, comma);
  if (
    day &&
    day.type === 'DATE' &&
    (day.reading.kind === 'calendar' || day.reading.kind === 'shift')
  ) {
    return made(at, day.end, { ...day.reading, clock }, 'clock-day', 'TIME');
  }
  return made(at, end, { kind: 'clock', clock }, 'clock', 'TIME');
}
