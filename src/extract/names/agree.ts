/** Makes a document agree with itself: the same name is the same kind of thing everywhere. */
import type { EntityType } from '../../model/annotations.ts';
import type { WordForm } from '../../sequence/word-form.ts';
import { Seen } from './case-memory.ts';
import type { NamesDocument } from './context.ts';
import { Known, type KnownType, knownBits, knownType } from './gazetteer.ts';
import { isCapitalised, stretchesOf } from './stretches.ts';
import type { TokenName } from './tagger.ts';

const GENERATION = /^(?:jr|sr|ii|iii|iv)\.?$/;

function keyOf(doc: NamesDocument, first: number, last: number): string {
  let key = (doc.forms[first] as WordForm).text;
  for (let i = first + 1; i < last; i++) key += ` ${(doc.forms[i] as WordForm).text}`;
  return key;
}

/** Every way in which later text may shorten a full person name: its parts but not the whole. */
function shortForms(doc: NamesDocument, names: readonly TokenName[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { first, last: end, type, confidence, rule } of names) {
    if (rule === 'honorific') parts.add(keyOf(doc, first, end));
    let last = end;
    if (GENERATION.test((doc.forms[last - 1] as WordForm).lowerText)) last--;
    if (type !== 'person' || last - first < 2 || confidence < 0.5) continue;
    for (let from = first; from < last; from++) {
      if (!isCapitalised(doc.forms[from] as WordForm)) continue;
      const short = from === first ? [first + 1] : [from + 1, last];
      for (const to of short) parts.add(keyOf(doc, from, to));
    }
  }
  return parts;
}

/** First words of organizations' names that may stand for them: "Nordwell" for "Nordwell Foods". */
function shortBodies(doc: NamesDocument, names: readonly TokenName[]): ReadonlySet<string> {
  const short = new Set<string>();
  for (const { first, last, type, confidence } of names) {
    if (type !== 'organization' || last - first < 2 || confidence < 0.5) continue;
    // "the Vale administration" does not make an organization of Vale.
    if (!isCapitalised(doc.forms[last - 1] as WordForm)) continue;
    const form = doc.forms[first] as WordForm;
    const plain = (knownBits(form) & (Known.common | Known.firstName | Known.surname)) === 0;
    if (plain && knownType([form]) === undefined) short.add(form.text);
  }
  return short;
}

/** Names of one kind by weight; a surname of a full person name counts as a person. */
export function agreeOnTypes(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const persons = shortForms(doc, names);
  const bodies = shortBodies(doc, names);
  const weights = new Map<string, Map<EntityType, number>>();
  for (const name of names) {
    const key = keyOf(doc, name.first, name.last);
    const types = weights.get(key) ?? new Map<EntityType, number>();
    types.set(name.type, (types.get(name.type) ?? 0) + name.confidence);
    weights.set(key, types);
  }
  return names.map((name) => {
    // Nobody calls a town or a company Mr.
    if (name.rule === 'honorific') return name;
    const key = keyOf(doc, name.first, name.last);
    const known = knownType(doc.forms.slice(name.first, name.last));
    if (persons.has(key) && !isOtherUse(doc, name, known))
      return retyped(name, 'person', 'short-form');
    // What our lists know under this very name outweighs a vote among guesses.
    if (known !== undefined && known !== 'none') return retyped(name, known, 'known-name');
    if (bodies.has(key) && name.type !== 'place')
      return retyped(name, 'organization', 'short-form');
    return retyped(name, heaviest(weights.get(key), name), 'name-vote');
  });
}

/** "in Washington" stays a place even where a Mr. Washington speaks. */
function isOtherUse(doc: NamesDocument, name: TokenName, known: KnownType | undefined): boolean {
  if (known !== 'place' || name.type !== 'place') return false;
  return /^(?:in|at|near|from|to)$/.test(doc.forms[name.first - 1]?.lowerText ?? '');
}

function retyped(name: TokenName, type: EntityType, rule: string): TokenName {
  if (type === name.type) return name;
  return { ...name, type, rule, confidence: Math.max(0.6, 1 - name.confidence) };
}

function heaviest(types: ReadonlyMap<EntityType, number> | undefined, name: TokenName): EntityType {
  let best = name.type;
  for (const [type, weight] of types ?? []) {
    if (weight > (types?.get(best) ?? 0) * 1.2) best = type;
  }
  return best;
}

/** Finds the names again where the tagger passed over them ("Vale said" at a sentence's start). */
export function recall(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const covered = new Uint8Array(doc.forms.length);
  const byFirst = new Map<string, { words: string[]; name: TokenName }[]>();
  for (const name of names) {
    covered.fill(1, name.first, name.last);
    if (name.confidence < 0.6) continue;
    remember(byFirst, keyOf(doc, name.first, name.last).split(' '), name);
  }
  for (const short of shortForms(doc, names)) {
    remember(byFirst, short.split(' '), {
      ...(names[0] as TokenName),
      type: 'person',
      confidence: 0.75,
    });
  }
  const found: TokenName[] = [...names];
  for (const { forms, first, last } of doc.sentences) {
    for (const stretch of stretchesOf(forms, first, last)) {
      for (let i = stretch.first; i < stretch.last; i++) {
        const hit =
          covered[i] === 0 ? longestHit(doc, byFirst, i, stretch.last, covered) : undefined;
        if (!hit) continue;
        found.push(hit);
        i = hit.last - 1;
      }
    }
  }
  return found.sort((a, b) => a.first - b.first);
}

type Memory = Map<string, { words: string[]; name: TokenName }[]>;

function remember(memory: Memory, words: string[], name: TokenName): void {
  const first = words[0] as string;
  const list = memory.get(first) ?? [];
  if (
    !list.some(
      (entry) => entry.words.length === words.length && entry.words.every((w, k) => w === words[k]),
    )
  ) {
    list.push({ words, name });
    list.sort((a, b) => b.words.length - a.words.length);
  }
  memory.set(first, list);
}

function longestHit(
  doc: NamesDocument,
  memory: Memory,
  i: number,
  limit: number,
  covered: Uint8Array,
): TokenName | undefined {
  const form = doc.forms[i] as WordForm;
  for (const { words, name } of memory.get(form.text) ?? []) {
    if (i + words.length > limit) continue;
    if (!words.every((word, k) => doc.forms[i + k]?.text === word && covered[i + k] === 0))
      continue;
    if (words.length === 1 && isAmbiguous(doc, form)) continue;
    return {
      first: i,
      last: i + words.length,
      type: name.type,
      confidence: 0.7,
      rule: 'name-recall',
    };
  }
  return undefined;
}

/** A single word that the document also writes in lower case needs more evidence than its capital. */
function isAmbiguous(doc: NamesDocument, form: WordForm): boolean {
  return ((doc.memory.get(form.lowerText) ?? 0) & Seen.lower) !== 0;
}
