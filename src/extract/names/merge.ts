/** Puts together names that the tagger cut in two, and cuts what hangs on. */
import { Form, type WordForm } from '../../sequence/word-form.ts';
import type { NamesDocument } from './context.ts';
import { Known, knownBits, knownType, particles } from './gazetteer.ts';
import { isCapitalised } from './stretches.ts';
import type { TokenName } from './tagger.ts';

const HEADS =
  Known.organizationWord | Known.placeWord | Known.groupWord | Known.eventWord | Known.otherWord;

/** Two names side by side, nothing between: "Elections | Nova Scotia", "Dane | Petrović". */
export function mergeNeighbours(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const merged: TokenName[] = [];
  for (const name of names) {
    const before = merged.at(-1);
    const type = before && before.last === name.first ? mergedType(doc, before, name) : undefined;
    if (before && type) {
      const confidence = Math.min(before.confidence, name.confidence);
      merged[merged.length - 1] = { ...before, last: name.last, type, confidence, rule: 'merged' };
    } else merged.push(name);
  }
  return merged;
}

function mergedType(doc: NamesDocument, a: TokenName, b: TokenName): TokenName['type'] | undefined {
  if (a.type === 'organization' && b.type === 'place') return 'organization';
  if (b.type !== 'person' || a.last - a.first > 1) return undefined;
  if (a.type === 'person') return 'person';
  // "his brother Dane Vale": a noun of nationality before a surname is a first name.
  const noun = !ADJECTIVE.test((doc.forms[a.first] as WordForm).text);
  const surname = b.last - b.first === 1;
  return a.type === 'group' && noun && surname ? 'person' : undefined;
}

const ADJECTIVE = /(?:an|ese|ish|ic|i|ch|s)$/;

/** "Mutuelle | des | Cimes": a foreign particle between two names that are no persons' joins them. */
export function joinParticles(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const joined: TokenName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const between = before && before.last === name.first - 1 ? doc.forms[before.last] : undefined;
    const joins =
      before !== undefined &&
      before.type !== 'person' &&
      name.type !== 'person' &&
      PARTICLE.test(between?.text ?? '');
    if (joins) joined[joined.length - 1] = { ...before, last: name.last, rule: 'joined-particle' };
    else joined.push(name);
  }
  return joined;
}

/** 'Patricia | "Trish" | Lonergan': a nickname between quotation marks joins what stands around it. */
export function joinNicknames(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const starts = new Map(names.map((name) => [name.first, name]));
  const joined = names.flatMap((name) => {
    const after = starts.get(name.last + 3);
    const marks = [doc.forms[name.last]?.text ?? '', doc.forms[name.last + 2]?.text ?? ''];
    const nickname = doc.forms[name.last + 1];
    const given = isFirstName(doc.forms[name.first] as WordForm);
    if (!after || !nickname || !given || !marks.every((mark) => MARK.test(mark))) return [];
    if (name.type !== 'person' || after.type !== 'person' || !isCapitalised(nickname)) return [];
    return [{ ...name, last: after.last, rule: 'joined-nickname' }];
  });
  if (joined.length === 0) return [...names];
  const kept = names.filter((n) => !joined.some((j) => j.first < n.last && n.first < j.last));
  return [...kept, ...joined].sort((a, b) => a.first - b.first);
}

const MARK = /^["“”‘’']$/;

const PARTICLE = /^(?:de|des|du|del|della|dei|di|do|dos|das|der|für)$/;

const HONORIFIC = /^(?:mr|mrs|ms|mx|miss)\.?$/;

/** "Mr Prior": after Mr, Mrs or Ms a capitalised word is a person, whatever it means elsewhere. */
export function afterHonorifics(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const added: TokenName[] = [];
  const typed = names.map((name) => {
    const before = doc.forms[name.first - 1]?.lowerText ?? '';
    return HONORIFIC.test(before) ? { ...name, type: 'person' as const, rule: 'honorific' } : name;
  });
  const covered = new Uint8Array(doc.forms.length + 1);
  for (const { first, last } of names) covered.fill(1, first, last);
  for (let i = 0; i + 1 < doc.forms.length; i++) {
    const next = doc.forms[i + 1] as WordForm;
    if (!HONORIFIC.test((doc.forms[i] as WordForm).lowerText) || covered[i + 1] === 1) continue;
    let last = i + 1;
    while (
      covered[last] === 0 &&
      last < doc.forms.length &&
      isCapitalised(doc.forms[last] as WordForm)
    )
      last++;
    if (last === i + 1 || (next.flags & Form.lower) === 0) continue;
    added.push({ first: i + 1, last, type: 'person', confidence: 0.9, rule: 'honorific' });
  }
  return [...typed, ...added].sort((a, b) => a.first - b.first);
}

/** "Railway Guards' Union", "St Andrew's Hall": a possessive inside a name, found by its mark. */
export function joinPossessives(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const joined: TokenName[] = [];
  for (const { first, last } of doc.sentences) {
    for (let i = first + 1; i < last - 1; i++) {
      if (!/^['’]s?$/.test((doc.forms[i] as WordForm).text)) continue;
      const name = possessiveName(doc, first, i, last);
      if (name) joined.push(name);
    }
  }
  if (joined.length === 0) return [...names];
  const kept = names.filter((n) => !joined.some((j) => j.first < n.last && n.first < j.last));
  return [...kept, ...joined].sort((a, b) => a.first - b.first);
}

const SAINT = /^(?:st\.?|saint)$/;

/** The name around the possessive mark `i`: its owner is a class or a saint, its last word a head. */
function possessiveName(
  doc: NamesDocument,
  from: number,
  i: number,
  limit: number,
): TokenName | undefined {
  let first = i;
  while (first > from && isCapitalised(doc.forms[first - 1] as WordForm)) first--;
  // "The Players' Alliance": the article of a sentence's start.
  const article = first === from && (doc.forms[first] as WordForm).lowerText === 'the';
  if (article) first++;
  let last = i + 1;
  while (last < limit && isCapitalised(doc.forms[last] as WordForm)) last++;
  if (first === i || last === i + 1) return undefined;
  // A sentence's first word has its capital anyway, unless it is a saint's.
  if (first === from && !SAINT.test((doc.forms[first] as WordForm).lowerText)) return undefined;
  if (!ownsAsClass(doc.forms, first, i)) return undefined;
  if ((knownBits(doc.forms[last - 1] as WordForm) & HEADS) === 0) return undefined;
  const type = headType(doc, last - 1);
  return { first, last, type, confidence: 0.8, rule: 'joined-possessive' };
}

function ownsAsClass(forms: readonly WordForm[], first: number, mark: number): boolean {
  if (SAINT.test((forms[first] as WordForm).lowerText)) return true;
  const owner = forms[mark - 1] as WordForm;
  const many =
    forms[mark]?.text.length === 1 || /^(?:people|women|men|children)$/.test(owner.lowerText);
  return many && (knownBits(owner) & Known.common) !== 0;
}

function headType(doc: NamesDocument, head: number): TokenName['type'] {
  const bits = knownBits(doc.forms[head] as WordForm);
  if ((bits & Known.groupWord) !== 0) return 'group';
  return (bits & Known.organizationWord) !== 0 ? 'organization' : 'place';
}

/** Letters after a person's name ("Imogen Hart KC") are no part of it. */
export function cutPostNominals(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  return names.map((name) => {
    let { last } = name;
    if (name.type !== 'person' || !isMixed(doc.forms[name.first] as WordForm)) return name;
    while (last - name.first > 2 && isLetters(doc.forms[last - 1] as WordForm)) last--;
    return last === name.last ? name : { ...name, last };
  });
}

function isMixed(form: WordForm): boolean {
  return (form.flags & Form.lower) !== 0;
}

function isLetters({ text, flags }: WordForm): boolean {
  if ((flags & Form.lower) !== 0 || text.length < 2 || text.length > 5) return false;
  return !/^(?:JR\.?|SR\.?|I{1,3}|IV|VI?)$/.test(text) && /^\p{Lu}+$/u.test(text);
}

/** A known first name before a word that heads nothing makes a person of whatever the tagger saw. */
export function personsByFirstName(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  return names.map((name) => {
    const size = name.last - name.first;
    if (name.type === 'person' || name.type === 'group' || size > 4) return name;
    const words = doc.forms.slice(name.first, name.last);
    if (knownType(words) !== undefined) return name;
    if (!isFirstName(words[0] as WordForm)) return name;
    if (size === 1 && name.confidence > 0.9) return name;
    if ((knownBits(words.at(-1) as WordForm) & (HEADS | Known.field | Known.common)) !== 0)
      return name;
    const plain = words.every((word) => isCapitalised(word) || isParticle(word));
    return plain ? { ...name, type: 'person', rule: 'first-name', confidence: 0.7 } : name;
  });
}

/** "Kerry Lobb, 36, said": two capitalised words before an age between commas are a person whom the tagger missed. */
export function agedPersons(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const covered = new Uint8Array(doc.forms.length + 1);
  for (const { first, last } of names) covered.fill(1, first, last);
  const found: TokenName[] = [];
  for (let i = 0; i + 4 < doc.forms.length; i++) {
    const [given, surname, comma, age, close] = doc.forms.slice(i, i + 5) as WordForm[];
    if (covered[i] || covered[i + 1] || comma?.text !== ',' || close?.text !== ',') continue;
    if (!/^[1-9]\d$/.test(age?.text ?? '') || !given || !surname) continue;
    if (!isFirstName(given) || !isCapitalised(given) || !isCapitalised(surname)) continue;
    found.push({ first: i, last: i + 2, type: 'person', confidence: 0.8, rule: 'aged' });
  }
  return [...names, ...found].sort((a, b) => a.first - b.first);
}

function isFirstName(form: WordForm): boolean {
  const bits = knownBits(form);
  return (bits & Known.firstName) !== 0 && (bits & (Known.title | Known.common | HEADS)) === 0;
}

function isParticle(form: WordForm): boolean {
  return particles().has(form.lowerText) && !/^(?:of|the|and|for|on|at|in|&)$/.test(form.lowerText);
}

/** "the Forsythes": a surname of the document in the plural is a family. */
export function families(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const surnames = new Set<string>();
  for (const { first, last, type } of names) {
    if (type === 'person' && last - first > 1) surnames.add((doc.forms[last - 1] as WordForm).text);
  }
  return names.map((name) => {
    const { text } = doc.forms[name.first] as WordForm;
    if (name.last - name.first > 1 || !text.endsWith('s')) return name;
    const one = surnames.has(text.slice(0, -1)) || surnames.has(text.slice(0, -2));
    if (!one || surnames.has(text)) return name;
    return { ...name, type: 'group', rule: 'family', confidence: 0.85 };
  });
}
