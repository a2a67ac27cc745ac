/** Bodies by a shorter form of their name, and people whose title names a body. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('short forms of bodies', () => {
  checkSpeakers([
    [
      'the last word with its capital',
      'The Roads Authority met. The Authority said it was late.',
      { organization: ['Roads Authority', 'Authority'] },
      [['The Authority', 'said', 'it was late']],
      ['Roads Authority'],
    ],
    [
      'not where two names end so',
      'The Roads Authority met the Ports Authority. The Authority said it was late.',
      { organization: ['Roads Authority', 'Ports Authority', 'Authority'] },
      [['The Authority', 'said', 'it was late']],
      ['Authority'],
    ],
    [
      'the first word of two nested forms',
      'Brennmark Tidal Power Co. sank. Brennmark Tidal fell. Brennmark said it was late.',
      { organization: ['Brennmark Tidal Power Co.', 'Brennmark Tidal', 'Brennmark'] },
      [['Brennmark', 'said', 'it was late']],
      ['Brennmark Tidal Power Co.'],
    ],
    [
      'no branch for the whole bank',
      'The Reserve Bank of Leith met. The Reserve Bank said it was late.',
      { organization: ['Reserve Bank of Leith', 'Reserve Bank'] },
      [['The Reserve Bank', 'said', 'it was late']],
      ['Reserve Bank'],
    ],
    [
      'two words in small letters',
      'The Senate Harbour Office met. A guard left. The harbour office said it was late.',
      { organization: ['Senate Harbour Office'] },
      [['The harbour office', 'said', 'it was late']],
      ['Senate Harbour Office'],
    ],
    [
      'the party of its full name; initials are no person of a people',
      'Bram Hale of the Civic Unity Party (CUP) rose. The CUP said no. The party said it was late.',
      { person: ['Bram Hale'], group: ['Civic Unity Party', 'CUP'] },
      [
        ['The CUP', 'said', 'no'],
        ['The party', 'said', 'it was late'],
      ],
      ['Civic Unity Party', 'Civic Unity Party'],
    ],
    [
      'whose title opens with a body',
      'Civic Unity MP Ida Lund said no. Roads Authority (RA) spokesman Bram Hale said yes. The Tide Union (TU) group said maybe.',
      {
        person: ['Ida Lund', 'Bram Hale'],
        organization: ['Civic Unity', 'Roads Authority', 'RA', 'Tide Union', 'TU'],
      },
      [
        ['Civic Unity MP Ida Lund', 'said', 'no'],
        ['Roads Authority (RA) spokesman Bram Hale', 'said', 'yes'],
        ['The Tide Union (TU) group', 'said', 'maybe'],
      ],
      ['Ida Lund', 'Bram Hale', 'Tide Union'],
    ],
  ]);
});
