/** Spouses, ages and explained sources: whom a later title, age or pronoun means. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('spouses, ages and explanations', () => {
  checkSpeakers([
    [
      'a title of the married writes the surname of a wife',
      'Bram Hale rose. Hale sat down. His wife, Judy, said no. Mrs. Hale said it was late.',
      { person: ['Bram Hale', 'Hale', 'Judy'] },
      [
        ['His wife, Judy,', 'said', 'no'],
        ['Mrs. Hale', 'said', 'it was late'],
      ],
      ['Judy Hale', 'Judy Hale'],
    ],
    [
      'nobody writes it of her',
      'Bram Hale rose. Hale sat down. His wife, Judy, said no. Hale said it was late.',
      { person: ['Bram Hale', 'Hale', 'Judy'] },
      [
        ['His wife, Judy,', 'said', 'no'],
        ['Hale', 'said', 'it was late'],
      ],
      ['Judy', 'Bram Hale'],
    ],
    [
      'another woman with another surname',
      'Bram Hale rose. Hale sat down. His wife, Judy, said no. Mrs. Pell said it was late.',
      { person: ['Bram Hale', 'Hale', 'Judy', 'Pell'] },
      [
        ['His wife, Judy,', 'said', 'no'],
        ['Mrs. Pell', 'said', 'it was late'],
      ],
      ['Judy', 'Pell'],
    ],
    [
      'an age reaches into the paragraph before',
      'Bram Hale said no.\n\n“It was late,” the 44-year-old teacher said.',
      { person: ['Bram Hale'] },
      [
        ['Bram Hale', 'said', 'no'],
        ['the 44-year-old teacher', 'said', '“It was late,”'],
      ],
      ['Bram Hale', 'Bram Hale'],
    ],
    [
      'no age across several paragraphs',
      'Bram Hale said no.\n\nIt rained. It snowed. The road was shut. The mill burned.\n\n“It was late,” the 44-year-old teacher said.',
      { person: ['Bram Hale'] },
      [
        ['Bram Hale', 'said', 'no'],
        ['the 44-year-old teacher', 'said', '“It was late,”'],
      ],
      ['Bram Hale', 'the 44-year-old teacher'],
    ],
    [
      'a phrase with a complement explains the source before it',
      'Another tenant, a mother of four who lost her flat, said no. She said it was late.',
      {},
      [
        ['Another tenant, a mother of four who lost her flat,', 'said', 'no'],
        ['She', 'said', 'it was late'],
      ],
      ['another tenant', 'another tenant'],
    ],
    [
      'nobody is named by a word after "the"',
      'The Bill passed after Sunita Rao rose. “It was late,” she said.',
      { person: ['Bill', 'Sunita Rao'] },
      [['she', 'said', '“It was late,”']],
      ['Sunita Rao'],
    ],
  ]);
});
