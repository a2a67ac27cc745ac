/** "Republican Ada Roe of Utah": the party, the person and the seat are three names. */
import type { WordForm } from '../../sequence/word-form.ts';
import type { NamesDocument } from './context.ts';
import { Known, knownBits, knownType } from './gazetteer.ts';
import type { TokenName } from './tagger.ts';

/** Splits what the tagger took for one name where a party or nation stands before a given name. */
export function splitParties(doc: NamesDocument, names: readonly TokenName[]): TokenName[] {
  return names.flatMap((name) => {
    const { first, last } = name;
    const form = (i: number): WordForm => doc.forms[i] as WordForm;
    if (last - first < 3 || knownType(doc.forms.slice(first, last)) !== undefined) return name;
    if (knownType([form(first)]) !== 'group' || namesABody(doc, first, last)) return name;
    if ((knownBits(form(first + 1)) & (Known.firstName | Known.human)) === 0) return name;
    const of = doc.forms.slice(first + 3, last - 1).findIndex((f) => f.lowerText === 'of');
    const end = of < 0 ? last : first + 3 + of;
    if (end - first > 4) return name;
    const party: TokenName = { ...name, last: first + 1, type: 'group', rule: 'party' };
    const person: TokenName = { ...name, first: first + 1, last: end, type: 'person' };
    if (of < 0) return [party, person];
    return [party, person, { ...name, first: end + 1, type: 'place', rule: 'party' }];
  });
}

/** "Dutch Data Protection Office": whoever has an office among its words is one. */
function namesABody(doc: NamesDocument, first: number, last: number): boolean {
  return doc.forms
    .slice(first, last)
    .some((form) => (knownBits(form) & Known.organizationWord) !== 0);
}
