/** Tokens cut finer for the number grammars: "10-day", "1.2bn" and "mid-May" in parts, each with its lexeme. */
import type { Tokens } from '../../model/tokens.ts';
import {
  digitsLexeme,
  Is,
  type Lexeme,
  lexemeOf,
  ordinalLexeme,
  suffixes,
  suffixLexeme,
} from './lexemes.ts';

/** Words that a hyphen ties to a date or a number ("mid-May", "pre-2016"). */
const PREFIX = /^(?:mid|early|late|pre|post|then|non|multi|half|quarter|since|sub|ex)$/;

const SPLITTABLE =
  Is.cardinal |
  Is.month |
  Is.weekday |
  Is.unit |
  Is.ordinal |
  Is.season |
  Is.fraction |
  Is.scale |
  Is.ref;

const BEYOND: Lexeme = lexemeOf('');

export class Atoms {
  readonly text: string;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly lexemes: Lexeme[] = [];
  /** Index of the token that each atom is cut from. */
  readonly tokens: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  get length(): number {
    return this.starts.length;
  }

  add(start: number, end: number, lexeme: Lexeme, token: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.lexemes.push(lexeme);
    this.tokens.push(token);
  }

  at(index: number): Lexeme {
    return this.lexemes[index] ?? BEYOND;
  }

  word(index: number): string {
    return this.at(index).word;
  }

  is(index: number, bits: number): boolean {
    return (this.at(index).is & bits) !== 0;
  }

  start(index: number): number {
    return this.starts[index] ?? this.text.length;
  }

  end(index: number): number {
    return this.ends[index] ?? this.text.length;
  }

  /** True where nothing, not even a blank, stands between this atom and the one before. */
  glued(index: number): boolean {
    return index > 0 && this.starts[index] === this.ends[index - 1];
  }

  dash(index: number): boolean {
    const word = this.word(index);
    return word === '-' || word === '–' || word === '—';
  }

  /** A dash glued on both sides, as in "10-day" or "5–7". */
  hyphen(index: number): boolean {
    return this.dash(index) && this.glued(index) && this.glued(index + 1);
  }

  slice(first: number, end: number): string {
    return this.text.slice(this.start(first), this.end(end - 1));
  }
}

const cut = new WeakMap<Tokens, Atoms>();

/** The atoms of a text, cut once for both grammars. */
export function atomsOf(tokens: Tokens): Atoms {
  let atoms = cut.get(tokens);
  if (!atoms) {
    atoms = atomize(tokens);
    cut.set(tokens, atoms);
  }
  return atoms;
}

/** Cuts the tokens of a text into atoms in one pass. */
function atomize(tokens: Tokens): Atoms {
  const atoms = new Atoms(tokens.text);
  const known = new Map<string, Lexeme>();
  const lookup = (raw: string): Lexeme => {
    let lexeme = known.get(raw);
    if (!lexeme) {
      lexeme = lexemeOf(raw);
      known.set(raw, lexeme);
    }
    return lexeme;
  };
  for (let i = 0; i < tokens.length; i++) {
    const raw = tokens.word(i);
    const start = tokens.start(i);
    const code = raw.charCodeAt(0);
    if (code >= 48 && code <= 57) {
      const whole = wholeRange(tokens.text, raw, start);
      addNumber(atoms, whole, start, i, lookup);
      while (i + 1 < tokens.length && tokens.start(i + 1) < start + whole.length) i++;
    } else if (raw.length > 2 && raw.includes('-')) addHyphened(atoms, raw, start, i, lookup);
    else atoms.add(start, start + raw.length, lookup(raw), i);
  }
  return atoms;
}

/** "5,000-6,000" and "1.5-2.5" are cut at their second separator by the tokenizer. */
function wholeRange(text: string, raw: string, start: number): string {
  if (!raw.includes('-') || !/^\d[\d,.]*-\d{1,3}$/.test(raw)) return raw;
  const end = start + raw.length;
  const rest = /^(?:(?:,\d{3})+(?:\.\d+)?|\.\d+)(?![\d\p{L}])/u.exec(text.slice(end, end + 16));
  return rest ? raw + rest[0] : raw;
}

type Lookup = (raw: string) => Lexeme;

/** A word with hyphens is cut only where its first part belongs to the grammars. */
function addHyphened(
  atoms: Atoms,
  raw: string,
  start: number,
  token: number,
  lookup: Lookup,
): void {
  const first = raw.slice(0, raw.indexOf('-'));
  const head = lookup(first);
  if ((head.is & SPLITTABLE) !== 0 || PREFIX.test(head.word)) {
    addPieces(atoms, raw, start, token, lookup);
  } else {
    atoms.add(start, start + raw.length, lookup(raw), token);
  }
}

function addPieces(atoms: Atoms, raw: string, start: number, token: number, lookup: Lookup): void {
  for (const match of raw.matchAll(/-+|[^-]+/g)) {
    const at = start + match.index;
    const code = match[0].charCodeAt(0);
    if (code >= 48 && code <= 57) addNumber(atoms, match[0], at, token, lookup);
    else atoms.add(at, at + match[0].length, lookup(match[0]), token);
  }
}

const NUMBER = /^(\d+(?:[.,:/]\d+)*)(.*)$/s;

/** Letters after digits that are not a name's ("5G", "32BJ"): units and clock marks. */
const TAIL =
  /^(?:am|pm|AM|PM|s|p|c|pc|pct|x|kg|g|mg|km|cm|mm|mi|ft|in|lb|lbs|oz|mph|kph|kmh|kw|kW|MW|GW|TW|kWh|MWh|GWh|TWh|ha|ml|l|cl|hr|hrs|h|min|mins|yr|yrs|ppm|GB|MB|TB|KB|Hz|kHz|MHz|GHz|cc|hp|t|sq|ft2|m2|km2|C|F)$/;

function addNumber(atoms: Atoms, raw: string, start: number, token: number, lookup: Lookup): void {
  const match = NUMBER.exec(raw);
  const head = match?.[1] ?? raw;
  const tail = match?.[2] ?? '';
  const cut = start + head.length;
  const end = start + raw.length;
  if (tail === '') {
    atoms.add(start, end, digitsLexeme(head), token);
  } else if (tail.startsWith('-')) {
    // "7-Eleven" and "3-D" are names, "24-Oct" and "10-12" are not.
    const name = /-\p{Lu}/u.test(tail) && !isDatePart(tail.slice(1), lookup);
    if (name) atoms.add(start, end, lookup(raw), token);
    else {
      atoms.add(start, cut, digitsLexeme(head), token);
      addPieces(atoms, tail, cut, token, lookup);
    }
  } else if (/^(?:st|nd|rd|th|ST|ND|RD|TH)(?:-|$)/.test(tail)) {
    const stop = cut + 2;
    atoms.add(start, stop, ordinalLexeme(head + tail.slice(0, 2), Number(head)), token);
    if (stop < end) addPieces(atoms, tail.slice(2), stop, token, lookup);
  } else if (tail === '½' || tail === '¼' || tail === '¾') {
    const add = tail === '½' ? 0.5 : tail === '¼' ? 0.25 : 0.75;
    const digits = digitsLexeme(head);
    atoms.add(start, end, { ...digits, value: digits.value + add }, token);
  } else addTailed(atoms, head, tail, start, token, lookup);
}

/** Digits with glued letters: a scale, a unit, or else a name that stays whole. */
function addTailed(
  atoms: Atoms,
  head: string,
  tail: string,
  start: number,
  token: number,
  lookup: Lookup,
): void {
  const cut = start + head.length;
  const letters = tail.split('-')[0] ?? '';
  const scale = suffixes().get(letters);
  if (scale === undefined && !TAIL.test(letters)) {
    atoms.add(start, cut + tail.length, lookup(head + tail), token);
    return;
  }
  atoms.add(start, cut, digitsLexeme(head), token);
  const stop = cut + letters.length;
  atoms.add(cut, stop, scale === undefined ? lookup(letters) : suffixLexeme(letters, scale), token);
  if (letters.length < tail.length) {
    addPieces(atoms, tail.slice(letters.length), stop, token, lookup);
  }
}

function isDatePart(tail: string, lookup: Lookup): boolean {
  return (lookup(tail.split('-')[0] ?? '').is & (Is.month | Is.weekday)) !== 0;
}
