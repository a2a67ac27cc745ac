import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../../../src/model/annotations.ts';
import { peopleOf } from '../../support/people.ts';

describe('titles that a tagger takes into a name', () => {
  it.each([
    ['a compound rank', 'We met Vice-Admiral Ida Lund.', 'Vice-Admiral Ida Lund', 'Ida Lund'],
    ['a rank before a surname alone', 'We met Vice-Admiral Lund.', 'Vice-Admiral Lund', 'Lund'],
    ['two abbreviations', 'We met Ch Supt Ida Lund.', 'Ch Supt Ida Lund', 'Ida Lund'],
    ['a noun at a start', 'Commuter Ida Lund left.', 'Commuter Ida Lund', 'Ida Lund'],
    ['a relative at a start', 'Neighbour Ida Lund left.', 'Neighbour Ida Lund', 'Ida Lund'],
    ['a field of an office', 'Minister for Trade Ida Lund left.', 'Trade Ida Lund', 'Ida Lund'],
    ['of state', 'Minister of State for Trade Ida Lund left.', 'Trade Ida Lund', 'Ida Lund'],
    ['a field and initials', 'We met Health CS Ida Lund.', 'Health CS Ida Lund', 'Ida Lund'],
    ['no office before', 'A fan of Rush Ida Lund left.', 'Rush Ida Lund', 'Rush Ida Lund'],
    ['a ruler keeps his', 'We met King Bram Lund.', 'King Bram Lund', 'King Bram Lund'],
    ['a noun that is a surname', 'We met Ida Baker Lund.', 'Ida Baker Lund', 'Ida Baker Lund'],
    ['a short name in full', 'We met Guard Lund.', 'Guard Lund', 'Guard Lund'],
  ])('%s', (_, text, given, expected) => {
    const names = peopleOf(text, { person: [given] })
      .get(ENTITIES)
      .map(({ name }) => name);
    expect(names).toEqual([expected]);
  });
});
