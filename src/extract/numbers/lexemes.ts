/** What single words mean to the number and date grammars: loaded from `data/`, one lexeme a form. */
import { lazy, readTable } from '../../lexicon/load.ts';

/** Classes of lexemes as bits, so that one integer test tells whether a rule can start at a word. */
export const Is = {
  month: 1,
  weekday: 2,
  unit: 4,
  season: 8,
  part: 16,
  ref: 32,
  set: 64,
  mod: 128,
  edge: 256,
  clock: 512,
  zone: 1024,
  cardinal: 2048,
  scale: 4096,
  suffix: 8192,
  ordinal: 16384,
  fraction: 32768,
  order: 65536,
  multiple: 131072,
  fold: 262144,
  digits: 524288,
  plural: 1048576,
  short: 2097152,
  determiner: 4194304,
  holiday: 8388608,
  /** Opens a date without a class of its own: "noon", "fiscal", "Q3". */
  opener: 16777216,
  /** A currency sign or code, a minus: opens an amount. */
  sign: 33554432,
} as const;

export type TimeUnit =
  | 'Y'
  | 'M'
  | 'W'
  | 'D'
  | 'H'
  | 'MIN'
  | 'S'
  | 'Q'
  | 'WE'
  | 'DE'
  | 'CE'
  | 'FN'
  | 'HY';

export interface Lexeme {
  /** As written. */
  readonly raw: string;
  /** Lower case, without a last period. */
  readonly word: string;
  readonly capital: boolean;
  /** Bits of `Is`. */
  readonly is: number;
  readonly month: number;
  /** Monday is 1. */
  readonly weekday: number;
  readonly unit: TimeUnit | null;
  readonly season: string;
  readonly part: string;
  /** A cardinal, a scale, an ordinal or the number that digits write. */
  readonly value: number;
  /** Denominator of a fraction word. */
  readonly fraction: number;
  /** Value of the remaining classes: a repetition's period, START/MID/END, AM/PM, a day's offset. */
  readonly note: string;
}

type Entry = { -readonly [K in keyof Lexeme]: Lexeme[K] };

function blank(raw: string, word: string): Entry {
  return {
    raw,
    word,
    capital: /^\p{Lu}/u.test(raw),
    is: 0,
    month: 0,
    weekday: 0,
    unit: null,
    season: '',
    part: '',
    value: 0,
    fraction: 0,
    note: '',
  };
}

const DETERMINERS =
  'the a an this that these those last next past previous following coming preceding prior same each every recent another other latter half several few couple upcoming current entire whole';

const OPENERS = /^(?:noon|midnight|midday|fiscal|financial|fy)$/;
const CODE = /^(?:[QH][1-4]|FY(?:20)?\d\d)$/;
const MARK = /^(?:[−–-]|minus|\p{Sc})$/u;

const APPLY: Readonly<Record<string, (entry: Entry, value: string) => void>> = {
  month: (e, v) => mark(e, Is.month, () => (e.month = Number(v))),
  'month-short': (e, v) => mark(e, Is.month | Is.short, () => (e.month = Number(v))),
  weekday: (e, v) => mark(e, Is.weekday, () => (e.weekday = Number(v))),
  weekdays: (e, v) => mark(e, Is.weekday | Is.plural, () => (e.weekday = Number(v))),
  'weekday-short': (e, v) => mark(e, Is.weekday | Is.short, () => (e.weekday = Number(v))),
  unit: (e, v) => mark(e, Is.unit, () => (e.unit = v as TimeUnit)),
  units: (e, v) => mark(e, Is.unit | Is.plural, () => (e.unit = v as TimeUnit)),
  season: (e, v) => mark(e, Is.season, () => (e.season = v)),
  part: (e, v) => mark(e, Is.part, () => (e.part = v)),
  parts: (e, v) => mark(e, Is.part | Is.plural, () => (e.part = v)),
  ref: (e, v) => mark(e, Is.ref, () => (e.note = v)),
  set: (e, v) => mark(e, Is.set, () => (e.note = v)),
  mod: (e, v) => mark(e, Is.mod, () => (e.note = v)),
  edge: (e, v) => mark(e, Is.edge, () => (e.note = v)),
  clock: (e, v) => mark(e, Is.clock, () => (e.note = v)),
  zone: (e) => mark(e, Is.zone),
  cardinal: (e, v) => mark(e, Is.cardinal, () => (e.value = Number(v))),
  scale: (e, v) => mark(e, Is.scale, () => (e.value = Number(v))),
  suffix: (e, v) => mark(e, Is.suffix, () => (e.value = Number(v))),
  ordinal: (e, v) => mark(e, Is.ordinal, () => (e.value = Number(v))),
  fraction: (e, v) => mark(e, Is.fraction, () => (e.fraction = Number(v))),
  order: (e, v) => mark(e, Is.order, () => (e.value = Number(v))),
  multiple: (e, v) => mark(e, Is.multiple, () => (e.value = Number(v))),
  fold: (e, v) => mark(e, Is.fold, () => (e.value = Number(v))),
};

function mark(entry: Entry, bits: number, set?: () => unknown): void {
  entry.is |= bits;
  set?.();
}

function extend(table: Map<string, Entry>, word: string): Entry {
  let entry = table.get(word);
  if (!entry) {
    entry = blank(word, word);
    table.set(word, entry);
  }
  return entry;
}

/** Every listed word, by its lower-case form. */
const lexicon: () => ReadonlyMap<string, Entry> = lazy(() => {
  const table = new Map<string, Entry>();
  for (const file of ['timexes/words.tsv', 'numbers/words.tsv']) {
    for (const [word = '', kind = '', value = ''] of readTable(file)) {
      if (kind === 'suffix') continue;
      APPLY[kind]?.(extend(table, word), value);
    }
  }
  for (const word of DETERMINERS.split(' ')) mark(extend(table, word), Is.determiner);
  for (const [name = ''] of readTable('timexes/fixed-days.tsv')) {
    mark(extend(table, name.split(/[ '’-]/)[0] ?? ''), Is.holiday);
  }
  return table;
});

/** Signs and codes of currencies, as written. */
const money: () => ReadonlySet<string> = lazy(
  () =>
    new Set(
      readTable('figures/currencies.tsv')
        .filter(([, where]) => where === 'sign' || where === 'code')
        .map(([form = '']) => form),
    ),
);

/** Scale letters that are glued to digits ("1.2bn"), case kept: "5m" is a scale, "5G" is a name. */
export const suffixes: () => ReadonlyMap<string, number> = lazy(() => {
  const table = new Map<string, number>();
  for (const [word = '', kind = '', value = ''] of readTable('numbers/words.tsv')) {
    if (kind === 'suffix') table.set(word, Number(value));
  }
  return table;
});

/** The lexeme of a word form; unlisted words get one without any class. */
export function lexemeOf(raw: string): Lexeme {
  const lower = raw.toLowerCase();
  const word = lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
  const known = lexicon().get(word);
  const made = { ...(known ?? blank(raw, word)), raw, word, capital: /^\p{Lu}/u.test(raw) };
  if (OPENERS.test(word) || CODE.test(raw)) made.is |= Is.opener;
  if (MARK.test(raw) || money().has(raw)) made.is |= Is.sign;
  return made;
}

/** The lexeme of digits with separators: "1,200", "3.5", "9:30". */
export function digitsLexeme(raw: string): Lexeme {
  const value = Number(raw.replaceAll(',', ''));
  return { ...blank(raw, raw), is: Is.digits, value };
}

/** The lexeme of a written-out ordinal in digits: "24th". */
export function ordinalLexeme(raw: string, value: number): Lexeme {
  return { ...blank(raw, raw.toLowerCase()), is: Is.ordinal, value };
}

/** The lexeme of a scale that is glued to its digits. */
export function suffixLexeme(raw: string, scale: number): Lexeme {
  return { ...blank(raw, raw), is: Is.suffix, value: scale };
}
