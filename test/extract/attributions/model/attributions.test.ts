/** Rules and model together on sentences of our own. */
import { describe, expect, it } from 'vitest';
import { attributionsStage } from '../../../../src/extract/attributions/index.ts';
import { quotationsStage } from '../../../../src/extract/quotations/index.ts';
import { ATTRIBUTIONS, type Attribution } from '../../../../src/model/annotations.ts';
import { textOf } from '../../../../src/model/span.ts';
import { tagsStage } from '../../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../../support/document.ts';

const STAGES = [...SEGMENTS, tagsStage, quotationsStage, attributionsStage()];

function read(text: string): readonly (readonly [string, string, string])[] {
  const found: readonly Attribution[] = documentOf(text, STAGES).get(ATTRIBUTIONS);
  return found.map((one) => [
    textOf(text, one.source),
    textOf(text, one.cue),
    textOf(text, one.content),
  ]);
}

describe('attributions with the shipped model', () => {
  it.each([
    [
      'The harbour master said the ferry would sail again on Monday.',
      ['The harbour master', 'said', 'the ferry would sail again on Monday'],
    ],
    [
      '“We ran out of sandbags,” Ilse Brandt said. “Nobody had counted them.”',
      ['Ilse Brandt', 'said', '“We ran out of sandbags,” … “Nobody had counted them.”'],
    ],
    [
      'Tomas Reyes called the plan "a gift to speculators".',
      ['Tomas Reyes', 'called', 'the plan "a gift to speculators"'],
    ],
  ])('%s', (text, wanted) => {
    expect(read(text)).toContainEqual(wanted);
  });

  it.each([
    'The committee met for three hours and then went home.',
    'Villagers believe the old mill is haunted.',
    'She hopes to open a second bakery by spring.',
    'The so-called "bridge to nowhere" was closed for repairs.',
    '',
  ])('finds no report in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives spans in order, inside the text, with confidences between 0 and 1', () => {
    const text =
      'Officials warned that the dam could fail. “It held in 1962,” said Ana Ruiz, the warden, adding that nobody had inspected it since.';
    const found = documentOf(text, STAGES).get(ATTRIBUTIONS);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const one of found) {
      expect(one.confidence).toBeGreaterThan(0);
      expect(one.confidence).toBeLessThanOrEqual(1);
      for (const { start, end } of [...one.source, ...one.cue, ...one.content]) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
