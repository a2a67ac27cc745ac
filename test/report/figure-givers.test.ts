import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/model/annotations.ts';
import { giverOf } from '../../src/report/figure-givers.ts';

/** The figure stands between brackets; the text is one sentence. */
function giver(marked: string): string | null {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const figure = { start, end, kind: 'count', phrase: { start, end } } as unknown as Figure;
  const sentence = { start: 0, end: text.length, firstToken: 0, lastToken: 0, paragraph: 0 };
  const span = giverOf(text, figure, sentence);
  return span && text.slice(span.start, span.end);
}

describe('giverOf', () => {
  it.each([
    ['Police estimated the crowd at [15,000].', 'Police'],
    ['Police put it at [900]; the organisers put it at 4,000.', 'Police'],
    ['Police put it at 900; the organisers put it at [4,000].', 'the organisers'],
    ['Lena Ruiz, a union official, put the figure at about [400].', 'Lena Ruiz'],
    [
      'But two people close to the board have valued the unit at [$80m].',
      'two people close to the board',
    ],
    ['A poll by Kestrel had put the gap at [8 points].', 'A poll by Kestrel'],
    ['A Kestrel poll, released on Monday, found that [58%] were against it.', 'A Kestrel poll'],
    ['Sales beat the [$4bn] average estimate of 11 analysts.', '11 analysts'],
    ['The number of families fell by [a third], the agency’s data show.', 'the agency’s data'],
  ])('%s', (text, name) => expect(giver(text)).toBe(name));

  it.each([
    'The shares closed at [61.47] after the index put on weight.',
    'The crowd was estimated at [15,000].',
    'She put her coat on and arrived at [9].',
    'The mayor found [12] letters on her desk.',
    'They showed up at [3] gates.',
    'The council, which values its [400] trees, met again.',
    'Rents rose by [a third], tenants say.',
  ])('%s names nobody', (text) => expect(giver(text)).toBeNull());
});
