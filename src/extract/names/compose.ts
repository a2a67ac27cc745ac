/** Puts names together from parts, and tells finer types apart. */
import { isBodyWord } from '../../lexicon/body-words.ts';
import type { WordForm } from '../../sequence/word-form.ts';
import type { NamesDocument } from './context.ts';
import { Known, knownBits, knownNameAt } from './gazetteer.ts';
import { isCapitalised } from './stretches.ts';
import type { TokenName } from './tagger.ts';

const ADMINISTRATION = /^(?:administration|presidency)$/;

/** "the Vale administration" is an organization that bears a person's or a place's name. */
export function administrations(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  return names.map((name) => {
    const next = doc.forms[name.last];
    if (!next || !ADMINISTRATION.test(next.lowerText) || next.text !== next.lowerText) return name;
    if (name.type === 'group' || name.last - name.first > 2) return name;
    return { ...name, last: name.last + 1, type: 'organization', rule: 'administration' };
  });
}

/** An acronym in parentheses is what the name before it is: "Valley Water Board (VWB)". */
export function acronyms(doc: NamesDocument, found: readonly TokenName[]): TokenName[] {
  const names = found.map((name) => (isShortened(doc, name) ? asBody(name) : name));
  const types = new Map<string, TokenName>();
  const added: TokenName[] = [];
  const starts = new Set(names.map((name) => name.first));
  for (const name of names) {
    const acronym = doc.forms[name.last + 1];
    if (doc.forms[name.last]?.text !== '(' || doc.forms[name.last + 2]?.text !== ')' || !acronym)
      continue;
    if (!abbreviates(doc, name, acronym.text)) continue;
    types.set(acronym.text, name);
    if (starts.has(name.last + 1)) continue;
    added.push({ ...name, first: name.last + 1, last: name.last + 2, rule: 'acronym' });
  }
  if (types.size === 0) return [...names];
  const retyped = names.map((name) => {
    if (name.last - name.first > 1) return name;
    const full = types.get((doc.forms[name.first] as WordForm).text);
    return full ? { ...name, type: full.type, rule: 'acronym', confidence: 0.9 } : name;
  });
  return [...retyped, ...added].sort((a, b) => a.first - b.first);
}

/** "Jan Kalyan Dal (JKD)": papers do not give the initials of a person. */
function isShortened(doc: NamesDocument, name: TokenName): boolean {
  const acronym = doc.forms[name.last + 1];
  if (name.type !== 'person' || name.last - name.first < 2 || !acronym) return false;
  if (doc.forms[name.last]?.text !== '(' || doc.forms[name.last + 2]?.text !== ')') return false;
  return abbreviates(doc, name, acronym.text);
}

function asBody(name: TokenName): TokenName {
  return { ...name, type: 'organization', rule: 'acronym' };
}

const SMALL = /^(?:of|and|for|the|on|in|to|&|de|du|la|des)$/;

/** "Comptroller and Auditor General (CAG)": what an acronym spells is one name, however it was cut. */
export function spelledOut(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  let all = [...names];
  for (const { first, last } of doc.sentences) {
    for (let i = first + 3; i < last - 1; i++) {
      if (doc.forms[i - 1]?.text !== '(' || doc.forms[i + 1]?.text !== ')') continue;
      const start = spellingStart(doc, first, i);
      if (start < 0) continue;
      const cut = all.filter((name) => name.last <= start || name.first >= i - 1);
      const whole = all.some((name) => name.first <= start && name.last >= i - 1);
      if (whole) continue;
      const made = { first: start, last: i - 1, rule: 'spelled-out', confidence: 0.9 } as const;
      all = [...cut, { ...made, type: 'organization' } as TokenName];
    }
  }
  return all.sort((a, b) => a.first - b.first);
}

/** First word of the capitalised words before the parenthesis that spell the acronym at `at`, else -1. */
function spellingStart(doc: NamesDocument, from: number, at: number): number {
  const acronym = (doc.forms[at] as WordForm).text.replace(/\./g, '');
  if (!/^\p{Lu}{3,6}$/u.test(acronym)) return -1;
  let letters = acronym.length;
  for (let i = at - 2; i >= from && letters > 0; i--) {
    const form = doc.forms[i] as WordForm;
    if (isCapitalised(form)) {
      if (!form.text.toUpperCase().startsWith(acronym.charAt(letters - 1))) return -1;
      letters--;
      if (letters === 0) return i;
    } else if (!SMALL.test(form.lowerText)) return -1;
  }
  return -1;
}

/** True where the acronym's letters are initials of the name's words, in order, most of them used. */
function abbreviates(doc: NamesDocument, name: TokenName, acronym: string): boolean {
  const letters = acronym.replace(/\./g, '');
  if (!/^\p{Lu}[\p{L}&-]{1,7}$/u.test(letters) || name.last - name.first < 2) return false;
  let used = 0;
  for (let i = name.first; i < name.last; i++) {
    const initial = (doc.forms[i] as WordForm).text.charAt(0).toUpperCase();
    if (initial === letters.charAt(used).toUpperCase()) used++;
  }
  return used >= Math.max(2, letters.length - 1);
}

/** "Department of Health", "Roads and Bridges Board": what the tagger cut at a small word. */
export function joinOrganizations(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const joined: TokenName[] = [];
  let open: TokenName | undefined;
  const absorb = (name: TokenName): boolean => open !== undefined && name.first < open.last;
  for (const name of names) {
    if (absorb(name)) continue;
    const last = joinedEnd(doc, name);
    open =
      last > name.last
        ? { ...name, last, type: 'organization', rule: 'joined-organization' }
        : name;
    joined.push(open);
  }
  return joined;
}

/** End of the organization that starts with `name`; the name's own end where nothing joins. */
function joinedEnd(doc: NamesDocument, name: TokenName): number {
  const head = knownBits(doc.forms[name.last - 1] as WordForm);
  let last = name.last;
  if ((head & Known.organizationWord) !== 0 && name.type !== 'person') {
    const small = doc.forms[last]?.lowerText;
    if (small === 'of' || small === 'for') last = fieldEnd(doc, last + 1, last);
    if (small === 'of' && last === name.last) last = seatEnd(doc, name, last);
  }
  if ((head & Known.field) !== 0 || last > name.last) {
    if (doc.forms[last]?.lowerText === 'and') last = fieldEnd(doc, last + 1, last);
  }
  return last;
}

/** "District Court of Western Australia": a body named by its place. */
function seatEnd(doc: NamesDocument, name: TokenName, none: number): number {
  if (!isBodyWord(doc.forms[name.last - 1]?.lowerText, 'seat')) return none;
  const from = none + (doc.forms[none + 1]?.lowerText === 'the' ? 2 : 1);
  const place = knownNameAt(doc.forms, from);
  return place?.type === 'place' ? from + place.length : none;
}

/** End of a run of capitalised words from `from` that ends in a field ("Border Protection"); else `none`. */
function fieldEnd(doc: NamesDocument, from: number, none: number): number {
  let end = from;
  while (end < doc.forms.length && isCapitalised(doc.forms[end] as WordForm)) end++;
  // "Health, Education and Welfare": commas join fields only where "and" follows.
  if (end === from) return none;
  return (knownBits(doc.forms[end - 1] as WordForm) & Known.field) !== 0 ? end : none;
}

/** Names that are neither person, organization nor place: events by their head word. */
export function subtypes(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  return names.map((name) => {
    if (name.type !== 'other') return name;
    const head = knownBits(doc.forms[name.last - 1] as WordForm);
    const event = (head & Known.eventWord) !== 0 && (head & Known.otherWord) === 0;
    return event ? { ...name, type: 'event', rule: 'event-word' } : name;
  });
}
