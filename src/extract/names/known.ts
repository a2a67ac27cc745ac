/** Adds names that our lists know and the tagger cut, or passed over. */
import { Form, type WordForm } from '../../sequence/word-form.ts';
import { Seen } from './case-memory.ts';
import type { NamesDocument } from './context.ts';
import { Known, knownBits, knownNameAt } from './gazetteer.ts';
import { isCapitalised, stretchesOf } from './stretches.ts';
import type { TokenName } from './tagger.ts';

/** Known names replace shorter overlapping spans; inside a longer span that name stands. */
export function knownNames(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  const found = [...names];
  for (const { forms, first, last } of doc.sentences) {
    for (const stretch of stretchesOf(forms, first, last)) {
      for (let i = stretch.first; i < stretch.last; i++) {
        const hit = knownHit(doc, i, stretch.last);
        if (!hit || !place(found, hit)) continue;
        i = hit.last - 1;
      }
    }
  }
  return found.sort((a, b) => a.first - b.first);
}

function knownHit(doc: NamesDocument, i: number, limit: number): TokenName | undefined {
  const form = doc.forms[i] as WordForm;
  if (!isCapitalised(form)) return undefined;
  const known = knownNameAt(doc.forms, i);
  if (!known || known.type === 'none' || i + known.length > limit) return undefined;
  if (!isCapitalised(doc.forms[i + known.length - 1] as WordForm)) return undefined;
  if (known.length === 1 && !isSure(doc, form)) return undefined;
  if (known.type === 'place' && isPartOfMore(doc, i, i + known.length)) return undefined;
  const confidence = known.length > 1 ? 0.9 : 0.7;
  return { first: i, last: i + known.length, type: known.type, confidence, rule: 'known-name' };
}

/** "San Jose" in "San Jose Mercury News", "José María" in a person's name: a longer name goes on. */
function isPartOfMore(doc: NamesDocument, first: number, last: number): boolean {
  const next = doc.forms[last];
  if (next && isCapitalised(next) && (knownBits(next) & Known.title) === 0) return true;
  const before = doc.forms[first - 1];
  return (
    before !== undefined && (knownBits(before) & Known.firstName) !== 0 && isCapitalised(before)
  );
}

/** A single listed word is taken alone only where its capitals cannot come from a sentence's start. */
function isSure(doc: NamesDocument, form: WordForm): boolean {
  const seen = doc.memory.get(form.lowerText) ?? 0;
  if ((seen & Seen.lower) !== 0)
    return (form.flags & Form.allCapitals) !== 0 && form.text.length < 6;
  return (seen & Seen.insideCapital) !== 0;
}

/** Puts the hit among the names unless one of them reaches beyond it. */
function place(names: TokenName[], hit: TokenName): boolean {
  const over = names.filter((name) => name.first < hit.last && hit.first < name.last);
  if (over.some((name) => name.first < hit.first || name.last > hit.last)) return false;
  if (over.some((name) => name.last - name.first === hit.last - hit.first)) return false;
  for (const name of over) names.splice(names.indexOf(name), 1);
  names.push(hit);
  return true;
}
