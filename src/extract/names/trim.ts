/** Sets the edges of names as the conventions ask, and drops what is no name. */
import { Form, type WordForm, wordForm } from '../../sequence/word-form.ts';
import { Seen } from './case-memory.ts';
import type { NamesDocument } from './context.ts';
import { Known, knownBits, knownType } from './gazetteer.ts';
import { isCapitalised } from './stretches.ts';
import type { TokenName } from './tagger.ts';

const POSSESSIVE = /^['’]s?$/i;

/** No title before a person, no article, no possessive after; nothing that a capital does not open or close. */
export function trimEdges(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const kept: TokenName[] = [];
  for (const name of names) {
    let { first, last } = name;
    const form = (i: number): WordForm => doc.forms[i] as WordForm;
    while (last > first && (POSSESSIVE.test(form(last - 1).text) || !isNameEnd(form(last - 1))))
      last--;
    while (first < last && isEdge(form(first), name.type === 'person' && last - first > 1)) first++;
    if (name.type === 'person' && isHouse(doc, first, last)) {
      kept.push({ ...name, first, last, type: 'organization', rule: 'house' });
      continue;
    }
    if (name.type === 'person') {
      last = beforePossessive(doc, first, last);
      first = afterTitles(doc, first, last);
    }
    if (first < last) kept.push({ ...name, first, last });
  }
  return kept;
}

/** "Oakwell Senior Living": a title before a common word, after another name, addresses nobody. */
function isHouse(doc: NamesDocument, first: number, last: number): boolean {
  if (last - first < 3) return false;
  const end = knownBits(doc.forms[last - 1] as WordForm);
  if ((end & Known.common) === 0 || (end & (Known.firstName | Known.surname)) !== 0) return false;
  return (
    isTitle(doc.forms[last - 2] as WordForm) &&
    (knownBits(doc.forms[first] as WordForm) & Known.title) === 0
  );
}

/** "Dave Vale's Atlas" is no person, Dave Vale is. */
function beforePossessive(doc: NamesDocument, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) {
    if (POSSESSIVE.test((doc.forms[i] as WordForm).text)) return i;
  }
  return last;
}

/** "U.S. Attorney Ana Vale": whatever stands before a word that is only a title goes with it. */
function afterTitles(doc: NamesDocument, first: number, last: number): number {
  for (let i = last - 2; i > first; i--) {
    if (isTitle(doc.forms[i] as WordForm)) return i + 1;
  }
  return first;
}

function isNameEnd(form: WordForm): boolean {
  return (
    (form.flags & (Form.letter | Form.digit)) !== 0 &&
    (isCapitalised(form) || (form.flags & Form.digit) !== 0 || form.text.length > 3)
  );
}

function isEdge(form: WordForm, titled: boolean): boolean {
  if (form.lowerText === 'the' || (form.flags & (Form.letter | Form.digit)) === 0) return true;
  return (
    titled && (knownBits(form) & Known.title) !== 0 && (knownBits(form) & Known.firstName) === 0
  );
}

/** Single words that are titles, days, months, or common words that a sentence's start capitalises. */
export function dropCommonWords(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const parts = new Set<string>();
  for (const { first, last, type } of names) {
    if (type !== 'person' || last - first < 2) continue;
    for (let i = first; i < last; i++) parts.add((doc.forms[i] as WordForm).text);
  }
  const starts = sentenceStarts(doc);
  return names.filter((name) => {
    const words = doc.forms.slice(name.first, name.last);
    if (knownType(words) === 'none' || isTitlePart(doc, name)) return false;
    const form = words[0] as WordForm;
    if (isNoName(form)) return false;
    if (words.length > 1 || parts.has(form.text)) return true;
    return !isCommonWord(doc, form, name.confidence, starts.has(name.first));
  });
}

/** "(R-Ohio)", "#Budget", "@vale", "9AM", "Qaeda-linked", "Fox-style". */
const NO_NAME = /^(?:[RDI]-\p{Lu}[\p{L}.]*|[#@].*|\d+(?:\.\d+)?(?:am|pm|c|f|km|m|px)?)$/iu;

function isNoName(form: WordForm): boolean {
  const { text } = form;
  if (NO_NAME.test(text)) return /^[RDI#@\d]/.test(text);
  const hyphen = text.lastIndexOf('-');
  if (hyphen <= 0 || text.length - hyphen < 4) return false;
  const tail = wordForm(text.slice(hyphen + 1));
  return tail.text === tail.lowerText && (knownBits(tail) & Known.common) !== 0;
}

/** First words of sentences and of quotations in them: there a capital means nothing. */
function sentenceStarts(doc: NamesDocument): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { first, last } of doc.sentences) {
    starts.add(first);
    for (let i = first; i < last; i++) {
      if (/^(?:["“‘:]|``|'')$/.test((doc.forms[i] as WordForm).text)) starts.add(i + 1);
    }
  }
  return starts;
}

/** "State" in "Secretary of State": a portfolio, not a name. */
function isTitlePart(doc: NamesDocument, { first, last }: TokenName): boolean {
  if (last - first > 1 || doc.forms[first - 1]?.lowerText !== 'of') return false;
  const before = doc.forms[first - 2];
  const form = doc.forms[first] as WordForm;
  if (!before || (knownBits(before) & Known.title) === 0) return false;
  return form.lowerText === 'state' || (knownBits(form) & Known.field) !== 0;
}

const PRONOUN = /^(?:i|he|she|it|we|they|you|me|him|her|us|them|my|his|its|our|their|your)$/;

function isCommonWord(
  doc: NamesDocument,
  form: WordForm,
  confidence: number,
  starts: boolean,
): boolean {
  const bits = knownBits(form);
  if ((bits & Known.calendar) !== 0 || /^\d/.test(form.text)) return true;
  if (PRONOUN.test(form.lowerText) && form.text !== 'US') return true;
  if (isTitle(form)) return knownType([form]) === undefined;
  const seen = doc.memory.get(form.lowerText) ?? 0;
  if (isEmphasis(form, bits)) return knownType([form]) === undefined;
  if ((seen & Seen.insideCapital) !== 0) return false;
  if ((seen & Seen.lower) !== 0 && confidence < 0.9) return true;
  const word = (bits & Known.common) !== 0 && (bits & (Known.firstName | Known.surname)) === 0;
  return starts && word && knownType([form]) === undefined;
}

/** "President", "Senators", "MPs". */
function isTitle(form: WordForm): boolean {
  const bits = knownBits(form);
  const named = (bits & (Known.firstName | Known.surname)) !== 0;
  return (bits & Known.title) !== 0 && !named;
}

/** "they COULD": a common word in capitals. */
function isEmphasis(form: WordForm, bits: number): boolean {
  const { flags, text } = form;
  return (flags & Form.allCapitals) !== 0 && (bits & Known.common) !== 0 && text.length > 2;
}
