import { describe, expect, it } from 'vitest';
import { isBodyWord } from '../../src/lexicon/body-words.ts';
import { isSpeechWord } from '../../src/lexicon/speech-words.ts';
import { honorifics, isStatusWord, shortTitles } from '../../src/lexicon/titles.ts';

describe('words by class', () => {
  it.each([
    ['statement', 'occasion', true],
    ['statement', 'plan', false],
    ['intend', 'plan', true],
    ['Photo', 'heading', true],
    ['photo', 'heading', false],
    [undefined, 'occasion', false],
  ] as const)('%s as %s of speech: %s', (word, group, known) => {
    expect(isSpeechWord(word, group)).toBe(known);
  });

  it('keeps the classes of a word with several apart', () => {
    const groups = ['owner', 'company', 'team', 'owned-by-body'] as const;
    expect(groups.filter((group) => isBodyWord('operator', group))).toEqual(['owner', 'company']);
  });

  it('says what titles mean', () => {
    expect(honorifics().get('baroness')).toBe('female');
    expect(honorifics().get('engr')).toBeNull();
    expect(honorifics().has('sen')).toBe(false);
    expect(shortTitles().get('sen')).toBe('senator');
    expect([isStatusWord('outgoing'), isStatusWord('baroness')]).toEqual([true, false]);
  });
});
