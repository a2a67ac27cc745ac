import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/sequence/hash.ts';
import { decodeModel, encodeModel } from '../../src/sequence/model-file.ts';
import { wordForm } from '../../src/sequence/word-form.ts';
import {
  dictionaryKey,
  loadTagDictionary,
  TagDictionary,
  UNLISTED,
} from '../../src/tag/dictionary.ts';

/** A dictionary of these words, by way of its file. */
function dictionaryOf(kinds: Readonly<Record<string, number>>): TagDictionary {
  const rows = Object.entries(kinds)
    .map(([word, kind]) => ({ key: dictionaryKey(hashText(word)) >>> 8, kind }))
    .sort((a, b) => a.key - b.key);
  const file = encodeModel({
    labels: ['kind'],
    extras: {},
    keys: Int32Array.from(rows, ({ key }) => key),
    roots: () => Int8Array.from(rows, ({ kind }) => kind),
  });
  return new TagDictionary(decodeModel(file, 'test'));
}

describe('TagDictionary', () => {
  const dictionary = dictionaryOf({ baker: 1, Baker: 2, 'well-off': 3, market: 127 });
  const kindOf = (word: string): number => dictionary.kindOf(wordForm(word));

  it.each([
    ['as written', 'Baker', 2],
    ['as written, lower case', 'baker', 1],
    ['by the lower-case form', 'BAKER', 1],
    ['the highest kind', 'Market', 127],
    ['a listed word with a hyphen', 'Well-off', 3],
  ])('%s: %s', (_, word, kind) => {
    expect(kindOf(word)).toBe(kind);
  });

  it('gives a compound the kind of its last part, apart from that of the plain word', () => {
    expect(kindOf('pie-baker')).toBe(kindOf('Cake-Baker'));
    expect(kindOf('pie-baker')).not.toBe(kindOf('baker'));
    expect(kindOf('pie-baker')).not.toBe(UNLISTED);
  });

  it.each(['', '-', 'baker-', '-baker', 'bakers', 'pie-maker', 'baker-pie'])(
    'does not know "%s"',
    (word) => {
      expect(kindOf(word)).toBe(UNLISTED);
    },
  );
});

describe('loadTagDictionary', () => {
  it('tells nouns, verbs and adjectives apart, and knows no invented word', () => {
    const kindOf = (word: string): number => loadTagDictionary().kindOf(wordForm(word));
    expect(kindOf('gladly')).toBe(kindOf('sadly'));
    expect(kindOf('kitchen')).toBe(kindOf('medal'));
    expect(kindOf('kitchen')).not.toBe(kindOf('sadly'));
    expect(kindOf('qzzxvorp')).toBe(UNLISTED);
  });
});
