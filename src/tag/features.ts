/** Features of one token for the part-of-speech tagger. */

import { lazy } from '../model/lazy.ts';
import type { Features } from '../sequence/features.ts';
import { feature, join } from '../sequence/hash.ts';
import { type TagSentence, type TagWord, tagWord } from './tag-word.ts';

const start: () => TagWord = lazy(() => tagWord('<s>'));
const end: () => TagWord = lazy(() => tagWord('</s>'));

/** Writes the features of token `i`; `last` and `secondLast` are the tags already given, -1 before the start. */
export function tagFeatures(
  into: Features,
  { words, marks }: TagSentence,
  i: number,
  last: number,
  secondLast: number,
): void {
  const word = words[i] ?? end();
  const before = words[i - 1] ?? start();
  const before2 = words[i - 2] ?? start();
  const after = words[i + 1] ?? end();
  const after2 = words[i + 2] ?? end();
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
  kindFeatures(into, word, before, after, after2, last);
  if (marks[i] !== 0) into.push(feature(31, marks[i]!));
}

/** What the tag dictionary says. A function of its own, so that each stays small enough to be compiled with its hashes inline. */
function kindFeatures(
  into: Features,
  word: TagWord,
  before: TagWord,
  after: TagWord,
  after2: TagWord,
  last: number,
): void {
  const { kind } = word;
  into.push(feature(24, kind));
  into.push(feature(25, join(kind, last)));
  into.push(feature(26, before.kind));
  into.push(feature(27, after.kind));
  into.push(feature(28, after2.kind));
  into.push(feature(29, join(kind, after.kind)));
  into.push(feature(30, join(join(kind, last), after.kind)));
}
