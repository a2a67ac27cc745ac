import { describe, expect, it } from 'vitest';
import { didYouMean, nearestNames } from '../../src/lexicon/nearest.ts';

const NAMES = ['Marisol Quiñónez', 'Joanna Whitlock', 'Dale Huxtable', 'energy', 'migration'];

describe('suggestions', () => {
  it.each([
    ['migraton', ['migration']],
    ['Huxtabel', ['Dale Huxtable']],
    ['quinonez', ['Marisol Quiñónez']],
    ['whitlok', ['Joanna Whitlock']],
    ['zzz', []],
    ['water', []],
  ])('%s', (typed, expected) => {
    expect(nearestNames(typed, NAMES)).toEqual(expected);
  });

  it('are worded as a question, or not at all', () => {
    expect(didYouMean('enegry', NAMES)).toBe(' Did you mean energy?');
    expect(didYouMean('xylophone', NAMES)).toBe('');
  });
});
