/** How a document writes its words: a word also seen in lower case is rarely a name. */
import type { Sentence } from '../../model/annotations.ts';
import { Form, type WordForm, wordForm } from '../../sequence/word-form.ts';

export const Seen = { lower: 1, insideCapital: 2, oftenCapital: 4 } as const;

export type CaseMemory = ReadonlyMap<string, number>;

/** True where most words of [first, last) are in capitals or capitalised: headlines say nothing by case. */
export function isHeadlineCase(forms: readonly WordForm[], first: number, last: number): boolean {
  let words = 0;
  let capital = 0;
  for (let i = first; i < last; i++) {
    const form = forms[i] as WordForm;
    if ((form.flags & Form.letter) === 0 || form.text.length < 4) continue;
    words++;
    if ((form.flags & (Form.capital | Form.allCapitals)) !== 0) capital++;
  }
  return words >= 3 && capital / words > 0.75;
}

export function isAllCapitals(forms: readonly WordForm[], first: number, last: number): boolean {
  let letters = 0;
  for (let i = first; i < last; i++) {
    const { flags } = forms[i] as WordForm;
    if ((flags & Form.lower) !== 0) return false;
    if ((flags & Form.letter) !== 0) letters++;
  }
  return letters >= 2;
}

export function caseMemory(
  forms: readonly WordForm[],
  sentences: readonly Pick<Sentence, 'firstToken' | 'lastToken'>[],
): CaseMemory {
  const memory = new Map<string, number>();
  for (const { firstToken, lastToken } of sentences) {
    const headline = isHeadlineCase(forms, firstToken, lastToken);
    for (let i = firstToken; i < lastToken; i++) {
      const { flags, lowerText } = forms[i] as WordForm;
      if ((flags & Form.letter) === 0) continue;
      const bit = seenBit(flags, i === firstToken || headline);
      if (bit === 0) continue;
      const before = memory.get(lowerText) ?? 0;
      const again = bit === Seen.insideCapital && (before & bit) !== 0 ? Seen.oftenCapital : 0;
      memory.set(lowerText, before | bit | again);
    }
  }
  return memory;
}

function seenBit(flags: number, uncertain: boolean): number {
  if ((flags & (Form.capital | Form.allCapitals)) === 0) return Seen.lower;
  return uncertain ? 0 : Seen.insideCapital;
}

/**
 * The forms with headlines written as running text would write them: a word that the document
 * elsewhere writes in lower case becomes lower, and capitals become a capitalised word.
 */
export function recased(
  forms: readonly WordForm[],
  sentences: readonly Pick<Sentence, 'firstToken' | 'lastToken'>[],
  memory: CaseMemory,
): readonly WordForm[] {
  let copy: WordForm[] | undefined;
  for (const { firstToken, lastToken } of sentences) {
    if (!isHeadlineCase(forms, firstToken, lastToken)) continue;
    const capitals = isAllCapitals(forms, firstToken, lastToken);
    copy ??= [...forms];
    for (let i = firstToken; i < lastToken; i++) {
      copy[i] = recasedForm(forms[i] as WordForm, memory, capitals);
    }
  }
  return copy ?? forms;
}

function recasedForm(form: WordForm, memory: CaseMemory, capitals: boolean): WordForm {
  const seen = memory.get(form.lowerText) ?? 0;
  const name = (seen & Seen.insideCapital) !== 0;
  if (!name && (seen & Seen.lower) !== 0) return wordForm(form.lowerText);
  if (!capitals || form.text.length < 4) return form;
  return wordForm(form.text.charAt(0) + form.lowerText.slice(1));
}
