import { expect, it } from 'vitest';
import { lemmaOf } from '../../src/lexicon/lemma.ts';

it.each([
  ['said', 'say'],
  ['denies', 'deny'],
  ['denied', 'deny'],
  ['admitted', 'admit'],
  ['blaming', 'blame'],
  ['addresses', 'address'],
  ['calls', 'call'],
  ['bridges', 'bridge'],
  ['red', 'red'],
  ['thistledown', 'thistledown'],
])('the base form of %s is %s', (word, lemma) => {
  expect(lemmaOf(word)).toBe(lemma);
});
