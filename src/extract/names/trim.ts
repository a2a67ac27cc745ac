/** Sets the edges of names as the conventions ask, and drops what is no name. */
import { Form, type WordForm } from '../../sequence/word-form.ts';
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
    if (first < last) kept.push({ ...name, first, last });
  }
  return kept;
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
  return names.filter((name) => {
    if (name.last - name.first > 1) return true;
    const form = doc.forms[name.first] as WordForm;
    if (parts.has(form.text)) return true;
    return !isCommonWord(doc, form, name.confidence);
  });
}

const PRONOUN = /^(?:i|he|she|it|we|they|you|me|him|her|us|them|my|his|its|our|their|your)$/;

function isCommonWord(doc: NamesDocument, form: WordForm, confidence: number): boolean {
  const bits = knownBits(form);
  if ((bits & Known.calendar) !== 0) return true;
  if (PRONOUN.test(form.lowerText) && form.text !== 'US') return true;
  if ((bits & Known.title) !== 0 && (bits & (Known.firstName | Known.surname)) === 0) {
    return knownType([form]) === undefined;
  }
  const seen = doc.memory.get(form.lowerText) ?? 0;
  return (seen & Seen.lower) !== 0 && (seen & Seen.insideCapital) === 0 && confidence < 0.9;
}
