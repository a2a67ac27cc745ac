/** Features of one token for the part-of-speech tagger. */

import type { Features } from '../sequence/features.ts';
import { feature, join } from '../sequence/hash.ts';
import { type WordForm, wordForm } from '../sequence/word-form.ts';

const BEFORE: WordForm = wordForm('<s>');
const AFTER: WordForm = wordForm('</s>');

/** Writes the features of token `i`; `last` and `secondLast` are the tags already given, -1 before the start. */
export function tagFeatures(
  into: Features,
  forms: readonly WordForm[],
  i: number,
  last: number,
  secondLast: number,
): void {
  const word = forms[i] ?? AFTER;
  const before = forms[i - 1] ?? BEFORE;
  const before2 = forms[i - 2] ?? BEFORE;
  const after = forms[i + 1] ?? AFTER;
  const after2 = forms[i + 2] ?? AFTER;
  into.clear();
  into.push(feature(0, 0));
  into.push(feature(1, word.exact));
  into.push(feature(2, word.lower));
  into.push(feature(3, word.suffix2));
  into.push(feature(4, word.suffix3));
  into.push(feature(5, word.suffix4));
  into.push(feature(6, word.prefix3));
  into.push(feature(7, join(word.shape, i === 0 ? 1 : 0)));
  into.push(feature(8, last));
  into.push(feature(9, join(last, secondLast)));
  into.push(feature(10, join(last, word.lower)));
  into.push(feature(11, before.lower));
  into.push(feature(12, before2.lower));
  into.push(feature(13, after.lower));
  into.push(feature(14, after2.lower));
  into.push(feature(15, before.suffix3));
  into.push(feature(16, after.suffix3));
  into.push(feature(17, join(last, word.suffix3)));
  into.push(feature(18, join(after.shape, word.shape)));
  into.push(feature(19, join(before.shape, word.shape)));
  into.push(feature(20, join(word.suffix1, last)));
  into.push(feature(21, join(word.lower, after.lower)));
  into.push(feature(22, join(before.lower, word.lower)));
  into.push(feature(23, join(after.suffix3, word.suffix3)));
}
