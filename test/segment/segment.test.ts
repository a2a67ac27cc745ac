import { describe, expect, it } from 'vitest';
import { SENTENCES } from '../../src/model/annotations.ts';
import { tokenize } from '../../src/segment/tokens.ts';
import { documentOf } from '../support/document.ts';

const sentences = (text: string): string[] => {
  const doc = documentOf(text);
  return doc.get(SENTENCES).map((s) => doc.text.slice(s.start, s.end));
};

describe('tokenize', () => {
  it.each([
    [
      "They didn't see Morris's or the Joneses' dog.",
      "They did n't see Morris 's or the Joneses ' dog .",
    ],
    [
      'U.S. Rep. Ana Pérez-Gil (D-Ohio) spent $1.2bn, or 44%.',
      'U.S. Rep. Ana Pérez-Gil ( D-Ohio ) spent $ 1.2bn , or 44 % .',
    ],
    [
      'It closed -- at last -- at 9:30 a.m. on 3/4...',
      'It closed -- at last -- at 9:30 a.m. on 3/4 ...',
    ],
    ['“We can’t,” J. R. Ode said.', '“ We ca n’t , ” J. R. Ode said .'],
  ])('%s', (text, expected) => {
    const tokens = tokenize(text);
    expect(tokens.words.join(' ')).toBe(expected);
    tokens.words.forEach((word, i) => {
      expect(text.slice(tokens.start(i), tokens.end(i))).toBe(word);
    });
  });
});

describe('splitSentences', () => {
  it.each([
    ['One. Two.', ['One.', 'Two.']],
    ['"Stop." He left. "Go!" she said.', ['"Stop."', 'He left.', '"Go!" she said.']],
    [
      'Mr. Vale met Sen. Ruiz in the U.S. Capitol. It rained.',
      ['Mr. Vale met Sen. Ruiz in the U.S. Capitol.', 'It rained.'],
    ],
    ['He lives in the U.S. He likes it.', ['He lives in the U.S.', 'He likes it.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
