import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureTable, keyOf } from '../../src/sequence/feature-table.ts';
import { Features } from '../../src/sequence/features.ts';
import { feature, hashText, join } from '../../src/sequence/hash.ts';
import { argmax } from '../../src/sequence/linear-model.ts';
import { decodeModel, encodeModel } from '../../src/sequence/model-file.ts';
import { Perceptron } from '../../src/sequence/perceptron.ts';
import { SparseRows } from '../../src/sequence/sparse-rows.ts';
import { Form, wordForm } from '../../src/sequence/word-form.ts';

function featuresOf(...hashes: number[]): Features {
  const features = new Features();
  for (const hash of hashes) features.push(hash);
  return features;
}

/** Learns that words ending in "s" are plural, from a handful of words. */
function trained(): Perceptron {
  const trainer = new Perceptron(['one', 'many']);
  const scores = new Float64Array(2);
  const words = ['cat', 'dogs', 'house', 'trees', 'bird', 'stones', 'lamp', 'roofs'];
  for (let epoch = 0; epoch < 5; epoch++) {
    for (const word of words) {
      const features = featuresOf(feature(1, hashText(word)), feature(2, hashText(word.slice(-1))));
      trainer.score(features, scores);
      const guess = argmax(scores, 2);
      const right = word.endsWith('s') ? 1 : 0;
      trainer.tick();
      if (guess !== right) trainer.update(features, right, guess);
    }
  }
  return trainer;
}

describe('hashes', () => {
  it('keep order and template apart', () => {
    const [a, b] = [hashText('a'), hashText('b')];
    expect(join(a, b)).not.toBe(join(b, a));
    expect(feature(1, a)).not.toBe(feature(2, a));
    expect(hashText('xaby', 1, 3)).toBe(hashText('ab'));
  });
});

describe('FeatureTable', () => {
  it('gives each key one row, in order of arrival, through growth', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 3000 }), (hashes) => {
        const table = new FeatureTable();
        const rows = new Map<number, number>();
        for (const hash of hashes) {
          const row = table.add(hash);
          expect(row).toBe(rows.get(keyOf(hash)) ?? rows.size);
          rows.set(keyOf(hash), row);
        }
        expect(table.size).toBe(rows.size);
        for (const hash of hashes) expect(table.find(hash)).toBe(rows.get(keyOf(hash)));
        expect([...table.keys()]).toEqual([...rows.keys()]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('Perceptron', () => {
  it('generalises from a suffix and survives its file', () => {
    const model = trained().freeze(1, { note: [3, 4] });
    const loaded = decodeModel(encodeModel(model), 'test');
    expect(loaded.labels).toEqual(['one', 'many']);
    expect(loaded.extras.note).toEqual([3, 4]);
    expect(loaded.keys).toEqual(model.keys);
    const rows = new SparseRows(loaded);
    const scores = new Int32Array(2);
    for (const [word, label] of [
      ['kites', 1],
      ['map', 0],
    ] as const) {
      rows.score(
        featuresOf(feature(1, hashText(word)), feature(2, hashText(word.slice(-1)))),
        scores,
      );
      if (label === 1) expect(argmax(scores, 2)).toBe(1);
      else expect(scores[1]! <= scores[0]!).toBe(true);
    }
  });

  it('refuses another file', () => {
    const other = encodeModel(trained().freeze(1));
    expect(() => decodeModel(other.subarray(0, 5), 'x')).toThrow();
  });
});

describe('wordForm', () => {
  it.each([
    ['Vale', Form.capital | Form.letter | Form.lower],
    ['NATO', Form.capital | Form.allCapitals | Form.letter],
    ['U.S.', Form.capital | Form.allCapitals | Form.letter | Form.period],
    ['Élan', Form.capital | Form.letter | Form.lower],
    ['7', Form.digit],
    ['al-Amin', Form.letter | Form.lower | Form.hyphen],
  ])('%s', (word, flags) => {
    expect(wordForm(word).flags).toBe(flags);
  });

  it('folds digits and case into one lower form', () => {
    expect(wordForm('1987').lower).toBe(wordForm('2015').lower);
    expect(wordForm('The').lower).toBe(wordForm('the').lower);
    expect(wordForm('The').exact).not.toBe(wordForm('the').exact);
  });
});
