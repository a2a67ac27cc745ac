/** Word lists behind the name tagger: bits a word, and longest matches of known names. */

import { brotliDecompressSync } from 'node:zlib';
import { lazy, readData, readTable, wordSet } from '../../lexicon/load.ts';
import type { EntityType } from '../../model/annotations.ts';
import { hashText } from '../../sequence/hash.ts';
import { KeySet } from '../../sequence/key-set.ts';
import { Form, type WordForm } from '../../sequence/word-form.ts';

export const Known = {
  firstName: 1,
  surname: 2,
  human: 4,
  title: 8,
  particle: 16,
  organizationWord: 32,
  placeWord: 64,
  groupWord: 128,
  eventWord: 256,
  otherWord: 512,
  calendar: 1024,
  /** What agencies are for: "protection", "defense". */
  field: 2048,
  /** Written in lower case in running text. */
  common: 4096,
  /** Nouns before a title: "memoir", "album". */
  workWord: 8192,
} as const;

const MARKER_BITS: Readonly<Record<string, number>> = {
  organization: Known.organizationWord,
  place: Known.placeWord,
  group: Known.groupWord,
  event: Known.eventWord,
  other: Known.otherWord,
  field: Known.field,
  work: Known.workWord,
};

export const firstNames: () => ReadonlyMap<string, string> = lazy(
  () => new Map(readTable('gazetteers/first-names.tsv').map(([name = '', g = '?']) => [name, g])),
);
export const titleWords: () => ReadonlySet<string> = wordSet('gazetteers/titles.tsv');
export const particles: () => ReadonlySet<string> = wordSet('gazetteers/name-particles.tsv');

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?)$/;

const wordBits: () => ReadonlyMap<string, number> = lazy(() => {
  const bits = new Map<string, number>();
  const add = (word: string, bit: number): void => {
    bits.set(word, (bits.get(word) ?? 0) | bit);
  };
  for (const name of firstNames().keys()) add(name, Known.firstName);
  for (const [name = ''] of readTable('gazetteers/surnames.tsv')) add(name, Known.surname);
  for (const word of titleWords()) add(word, Known.title);
  for (const word of particles()) add(word, Known.particle);
  for (const [word = '', types = ''] of readTable('gazetteers/markers.tsv')) {
    for (const type of types.split(',')) add(word, MARKER_BITS[type] ?? 0);
  }
  return bits;
});

/** Word lists kept as hashes: a hint, never proof. */
function hashedList(file: string): () => KeySet {
  return lazy(() => new KeySet(brotliDecompressSync(readData(`gazetteers/${file}`))));
}

/** 193,000 first names and surnames of the world. */
const humanNames: () => KeySet = hashedList('human-names.bin');
const commonWords: () => KeySet = hashedList('common-words.bin');

const cache = new Map<string, number>();
const CACHE_LIMIT = 60_000;

/** `Known` bits of a word; for "Pérez-Gil" those of its parts. */
export function knownBits(form: WordForm): number {
  const cached = cache.get(form.lowerText);
  if (cached !== undefined) return cached;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const plain = form.lowerText.endsWith('.') ? form.lowerText.slice(0, -1) : form.lowerText;
  let bits = wordBits().get(plain) ?? 0;
  for (const part of plain.split('-')) {
    if (plain.includes('-'))
      bits |= (wordBits().get(part) ?? 0) & (Known.firstName | Known.surname);
    if (part.length > 2 && humanNames().has(hashText(part))) bits |= Known.human;
  }
  if (commonWords().has(hashText(plain))) bits |= Known.common;
  if (CALENDAR.test(form.lowerText)) bits |= Known.calendar;
  cache.set(form.lowerText, bits);
  return bits;
}

/** A type of the lists: `none` marks days of the calendar, which are no names. */
export type KnownType = EntityType | 'none';

interface Entry {
  readonly words: readonly string[];
  readonly type: KnownType;
  /** The form as it must be written, where case counts. */
  readonly exact: boolean;
}

/** Known names by their first word, longest first. Where two lists differ, our own wins. */
const entries: () => ReadonlyMap<string, readonly Entry[]> = lazy(() => {
  const types = new Map<string, KnownType>();
  const add = (form: string, type: string): void => {
    if (!types.has(form) && !types.has(form.toUpperCase())) types.set(form, type as KnownType);
  };
  for (const [form = '', type = ''] of readTable('gazetteers/institutions.tsv')) add(form, type);
  for (const country of countryNames()) add(country, 'place');
  for (const [form = '', type = ''] of readTable('gazetteers/lexicon.tsv')) add(form, type);
  for (const [form = ''] of readTable('gazetteers/cities.tsv')) add(form, 'place');
  const byFirst = new Map<string, Entry[]>();
  for (const [form, type] of types) {
    const words = wordsOfForm(form);
    const exact = form !== form.toLowerCase();
    const list = byFirst.get(words[0] ?? '') ?? [];
    list.push({ words, type, exact });
    byFirst.set(words[0] ?? '', list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
});

/** Cuts a form as the tokenizer cuts text: clitics apart. */
function wordsOfForm(form: string): string[] {
  return form.replace(/(['’]s?)(?= |$)/g, ' $1').split(' ');
}

/** Country names of CLDR in lower case, from the runtime: no file, and none goes stale. */
export const countryNames: () => ReadonlySet<string> = lazy(() => new Set(countries()));

function countries(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found: string[] = [];
  for (let a = 65; a <= 90; a++) {
    for (let b = 65; b <= 90; b++) {
      const name = names.of(String.fromCharCode(a, b));
      if (name && !/Pseudo|Unknown|Outlying|Eurozone/.test(name)) found.push(...variants(name));
    }
  }
  return found.map((name) => name.toLowerCase());
}

function variants(name: string): string[] {
  const bare = name.replace(/ \([^)]*\)| - .*| SAR China/g, '');
  return bare.includes('&') ? [bare, bare.replace('&', 'and')] : [bare];
}

export interface KnownName {
  /** Number of tokens. */
  readonly length: number;
  readonly type: KnownType;
}

/** The longest known name that starts at token `i`. */
export function knownNameAt(forms: readonly WordForm[], i: number): KnownName | undefined {
  const form = forms[i];
  if (!form) return undefined;
  const list = entries().get(form.lowerText);
  // "C.I.A." is listed as CIA.
  const dotted = (form.flags & Form.period) !== 0 && form.text.length > 3;
  const capitals = entries().get(dotted ? form.text.replaceAll('.', '') : form.text);
  if (capitals && capitals !== list) {
    const hit = capitals.find((entry) => entry.exact);
    if (hit) return { length: 1, type: hit.type };
  }
  if (!list) return undefined;
  for (const { words, type } of list) {
    let k = 1;
    while (k < words.length && forms[i + k]?.lowerText === words[k]) k++;
    if (k === words.length) return { length: k, type };
  }
  return undefined;
}

/** The type of a known name given as plain words, e.g. "Downing Street". */
export function knownType(words: readonly WordForm[]): KnownType | undefined {
  const known = knownNameAt(words, 0);
  return known && known.length === words.length ? known.type : undefined;
}
