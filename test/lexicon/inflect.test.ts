import { describe, expect, it } from 'vitest';
import { inflections, phraseForms, stemOf } from '../../src/lexicon/inflect.ts';

describe('inflections', () => {
  it.each([
    ['flee', ['flee', 'fled', 'flees', 'fleeing']],
    ['fled', ['fled', 'flee', 'flees', 'fleeing']],
    ['go', ['go', 'went', 'goes', 'going', 'gone']],
    ['child', ['child', 'children']],
    ['policies', ['policies', 'policy']],
    ['tax', ['tax', 'taxed', 'taxes', 'taxing']],
    ['subsidy', ['subsidy', 'subsidies']],
    ['news', ['news']],
  ])('%s', (word, forms) => {
    expect(inflections(word)).toEqual(forms);
  });
});

describe('phrases', () => {
  it.each([
    ['raise rents', ['raise rents', 'raised rent', 'raising rents']],
    ['rent cap', ['rent cap', 'rent caps']],
  ])('%s', (phrase, forms) => {
    expect(phraseForms(phrase)).toEqual(expect.arrayContaining(forms));
  });

  it('keeps wildcards, capitals and inner words', () => {
    expect(phraseForms('migra*')).toEqual(['migra*']);
    expect(phraseForms('SMR')).toEqual(['SMR']);
    expect(phraseForms('rent cap')).not.toContain('rented cap');
  });
});

it('stems to what forms share', () => {
  expect(new Set(['relocating', 'relocation', 'relocated'].map(stemOf)).size).toBe(1);
  expect(stemOf('water')).not.toBe(stemOf('wall'));
});
