/** Finds where names can be: runs of capitalised words with the small words that may join them. */
import { Form, type WordForm } from '../../sequence/word-form.ts';
import { particles } from './gazetteer.ts';

/** Token range [first, last). */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** "of the", "for the", "de la": no more small words than this stand between two parts of a name. */
const MAX_JOINED = 3;
const JOINING_MARK = /^(?:['’]s|['’]|[-–/.]|n|['’]n['’]?)$/;

/** True for a word with a capital anywhere: "Vale", "al-Amin", "iPhone", "McGee". */
export function isCapitalised(form: WordForm): boolean {
  return (
    (form.flags & (Form.capital | Form.allCapitals)) !== 0 ||
    ((form.flags & Form.letter) !== 0 && form.text !== form.lowerText)
  );
}

function joins(form: WordForm): boolean {
  return particles().has(form.lowerText) || JOINING_MARK.test(form.text);
}

/** Stretches among tokens [first, last) of a sentence. */
export function stretchesOf(forms: readonly WordForm[], first: number, last: number): Stretch[] {
  const found: Stretch[] = [];
  for (let i = first; i < last; i++) {
    if (!isCapitalised(forms[i] as WordForm)) continue;
    const end = stretchEnd(forms, i, last);
    found.push({ first: i, last: end });
    i = end - 1;
  }
  return found;
}

function stretchEnd(forms: readonly WordForm[], from: number, last: number): number {
  let end = from + 1;
  for (;;) {
    let next = end;
    while (next < last && next - end < MAX_JOINED && joins(forms[next] as WordForm)) next++;
    const form = next < last ? (forms[next] as WordForm) : undefined;
    if (form && isCapitalised(form)) end = next + 1;
    // A number right after a capitalised word may belong to it: "Title 42", "Channel 4".
    else if (form && next === end && (form.flags & Form.digit) !== 0 && form.text.length < 4) end++;
    else return end;
  }
}
