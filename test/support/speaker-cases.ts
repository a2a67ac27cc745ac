/** Case tables of speakers: a text with its names and attributions, and the speakers' names that are expected. */
import { expect, it } from 'vitest';
import { QUOTES } from '../../src/model/annotations.ts';
import { type GivenNames, type GivenQuote, peopleOf } from './people.ts';

export type SpeakerCase = [
  what: string,
  text: string,
  names: GivenNames,
  quotes: readonly GivenQuote[],
  expected: readonly string[],
];

/** One test a case; "-" stands for no speaker. */
export function checkSpeakers(cases: readonly SpeakerCase[]): void {
  it.each(cases)('%s', (_, text, names, quotes, expected) => {
    const speakers = peopleOf(text, names, quotes)
      .get(QUOTES)
      .map(({ speaker }) => speaker?.name ?? '-');
    expect(speakers).toEqual(expected);
  });
}
