import { describe, expect, it } from 'vitest';
import { tagSentence, tagWord } from '../../src/tag/tag-word.ts';

describe('tagSentence', () => {
  it('counts straight quotation marks by turns', () => {
    const { marks } = tagSentence(['"', 'Yes', '"', ',', 'she', 'said', ',', '"', 'soon', '.']);
    expect([...marks]).toEqual([1, 0, 2, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('leaves marks that show their side alone', () => {
    expect([...tagSentence(['“', 'Yes', '”', "''"]).marks]).toEqual([0, 0, 0, 0]);
  });

  it('gives the same word the same object, and an empty sentence no words', () => {
    expect(tagSentence(['harbor']).words[0]).toBe(tagWord('harbor'));
    expect(tagSentence([]).words).toEqual([]);
  });
});
