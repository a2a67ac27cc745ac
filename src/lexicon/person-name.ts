/** Reads a person's name as written into comparable parts, and says which two can be one person. */
import { areNicknames, firstNames, type Gender } from './first-names.ts';
import { fold } from './fold.ts';
import { wordSet } from './load.ts';
import { honorifics, shortTitles } from './titles.ts';

export interface PersonName {
  /** Folded parts without titles and generation: ["lucia", "barrantes", "nunez"]. */
  readonly parts: readonly string[];
  /** "jr", "sr", "ii" …, else null. */
  readonly generation: string | null;
}

const GENERATION = /^(?:jr|sr|ii|iii|iv|v)$/;
/** Letters after a name (SC, MP, PhD): no part of it. */
export const POSTNOMINAL: RegExp =
  /^(?:SC|QC|KC|SAN|MP|MSP|MLA|MLC|MHA|TD|MEP|OBE|CBE|MBE|AM|AO|FRS|JP|IAS|IPS|PhD|MD|DO|JD|MBA|Esq|RN|CPA)\.?$/;

const PARTICLES = new Set(
  'de da di del della van von der den al el bin ibn mac mc la le du dos das ni nic ben abu ter ten st san ó o'.split(
    ' ',
  ),
);

const familyFirst: () => ReadonlySet<string> = wordSet('people/family-first.tsv');

export function parsePersonName(words: readonly string[]): PersonName {
  const parts: string[] = [];
  let generation: string | null = null;
  for (const word of words) {
    const part = fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (part === '' || part === 's' || POSTNOMINAL.test(word)) continue;
    if (parts.length === 0 && (honorifics().has(part) || shortTitles().has(part))) continue;
    if (parts.length > 0 && GENERATION.test(part)) generation = part;
    else parts.push(part);
  }
  return { parts, generation };
}

/** True where the name shows a given name and a family name, not a family name with a particle. */
export function isFull(name: PersonName): boolean {
  const first = name.parts[0] ?? '';
  return name.parts.length >= 2 && (!PARTICLES.has(first) || firstNames().has(first));
}

/** Gender by the given name, which stands last where the family name comes first. */
export function givenGender({ parts }: PersonName): Gender {
  const first = parts[0] ?? '';
  const given = familyFirst().has(first) ? (parts.at(-1) ?? '') : first;
  return firstNames().get(given) ?? null;
}

function isInitial(part: string): boolean {
  return /^\p{L}{1,2}$/u.test(part);
}

/** Two given names of one person: equal, an initial of the other, or a usual short form. */
function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (isInitial(a) || isInitial(b)) return a[0] === b[0];
  return areNicknames(a, b);
}

/** Start of `inner` as a contiguous run of `outer`, else -1. */
export function runIn(outer: readonly string[], inner: readonly string[], from: number): number {
  for (let at = from; at + inner.length <= outer.length; at++) {
    if (inner.every((part, i) => outer[at + i] === part)) return at;
  }
  return -1;
}

/** True where every part of `a` appears in order in `b`, initials standing for whole parts. */
function isThinned(a: readonly string[], b: readonly string[]): boolean {
  let at = 0;
  for (const part of b) {
    const want = a[at];
    if (want !== undefined && (want === part || (isInitial(want) && part[0] === want[0]))) at++;
  }
  return at === a.length;
}

/** True where two full names can be forms of one: one surname, agreeing given names, one generation. */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  if (a.generation && b.generation && a.generation !== b.generation) return false;
  const [long, short] = a.parts.length >= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts];
  const given = givenNamesAgree(long[0] ?? '', short[0] ?? '');
  const lastLong = long.at(-1);
  if (given && lastLong === short.at(-1)) {
    return isThinned(short.slice(1, -1), long.slice(1, -1)) || short.length === 2;
  }
  // "Lucía Barrantes" beside "Lucía Barrantes Núñez"; "Barrantes Núñez" beside "Ana Lucía Barrantes Núñez".
  if (long.length >= 3 && runIn(long, short, 0) === 0) return true;
  return long.length >= 3 && runIn(long, short, 1) > 0;
}

export type PartMatch = 'surname' | 'given' | null;

/** How a short form (`parts`, one or more) can stand for the full name. */
export function matchPart(full: PersonName, short: PersonName): PartMatch {
  if (short.generation && full.generation !== short.generation) return null;
  const { parts } = full;
  if (short.parts.length >= parts.length) return null;
  if (runIn(parts, short.parts, 1) > 0) {
    // A middle part is a surname only where it is no given name ("Manuel" in a four-part name).
    const end = runIn(parts, short.parts, 1) + short.parts.length;
    if (end === parts.length || !firstNames().has(short.parts[0] ?? '')) return 'surname';
    return 'given';
  }
  if (short.parts.length === 1 && parts[0] === short.parts[0]) {
    const first = parts[0] ?? '';
    const familyName =
      familyFirst().has(first) &&
      (!firstNames().has(first) || !firstNames().has(parts.at(-1) ?? ''));
    return familyName ? 'surname' : 'given';
  }
  return null;
}
