/** What unnamed sources and papers are called. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('descriptions', () => {
  checkSpeakers([
    [
      'names for the pronouns inside',
      'Ida Lund rose. A driver in her office said no. People close to her said yes.',
      { person: ['Ida Lund'] },
      [
        ['A driver in her office', 'said', 'no'],
        ['People close to her', 'said', 'yes'],
      ],
      ["a driver in Ida Lund's office", 'people close to Ida Lund'],
    ],
    [
      'no name where nobody is named',
      'A nurse rose. A driver in her office said no.',
      {},
      [['A driver in her office', 'said', 'no']],
      ['a driver in her office'],
    ],
    [
      'where a paper was printed or filed is not whose it is',
      'A paper in the Leith Journal said no. An affidavit filed in Pell County Court said yes. Records accessed by the Leith Journal said maybe.',
      { organization: ['Leith Journal', 'Pell County Court'] },
      [
        ['A paper in the Leith Journal', 'said', 'no'],
        ['An affidavit filed in Pell County Court', 'said', 'yes'],
        ['Records accessed by the Leith Journal', 'said', 'maybe'],
      ],
      [
        'a paper in the Leith Journal',
        'an affidavit filed in Pell County Court',
        'records accessed by the Leith Journal',
      ],
    ],
    [
      'whose a paper is',
      'A report by the Roads Authority said no. The Roads Authority met. A statement from the authority said yes.',
      { organization: ['Roads Authority'] },
      [
        ['A report by the Roads Authority', 'said', 'no'],
        ['A statement from the authority', 'said', 'yes'],
      ],
      ['Roads Authority', 'Roads Authority'],
    ],
    [
      'whose own words they are, and who is no place',
      "Ida Lund's own put it at nine. Word came from Bram Hale, the coroner of Pell County, who said it was late.",
      { person: ['Ida Lund', 'Bram Hale'], place: ['Pell County'] },
      [
        ["Ida Lund's own", 'put', 'it at nine'],
        ['who', 'said', 'it was late'],
      ],
      ['Ida Lund', 'Bram Hale'],
    ],
    [
      'no issuer who has no name',
      'The plan was late. A statement from the committee said yes.',
      {},
      [['A statement from the committee', 'said', 'yes']],
      ['a statement from the committee'],
    ],
  ]);
});
