/** Two people of one surname, and names that bodies and people share. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('two of one surname', () => {
  checkSpeakers([
    [
      'the subject of the story before the relative who was named in full',
      'Bertram Quist, whose mother, Eudora Quist, founded the line, gave evidence. Quist said nobody rang.',
      { person: ['Bertram Quist', 'Eudora Quist', 'Quist'] },
      [['Quist', 'said', 'nobody rang']],
      ['Bertram Quist'],
    ],
    [
      'the one addressed by the right title',
      'Shobha More blamed Pankaj More. Ms More said it was late. Mr More, who is no relation, said it was not.',
      { person: ['Shobha More', 'Pankaj More', 'More'] },
      [
        ['Ms More', 'said', 'it was late'],
        ['Mr More, who is no relation', 'said', 'it was not'],
      ],
      ['Shobha More', 'Pankaj More'],
    ],
    [
      'the one whose last name it is before the one in whose middle it stands',
      'Wilma Aske, who drew maps, died. Her daughter, Ingrid Aske Holm, wept. Ms Aske once said it was a game.',
      { person: ['Wilma Aske', 'Ingrid Aske Holm', 'Aske'] },
      [['Ms Aske', 'said', 'it was a game']],
      ['Wilma Aske'],
    ],
    [
      'the one whom the text has not called by the bare name, where a title stands before it',
      'Chloe Barr said it was true. Barr wept. The petition was started by her mother, Lynne Barr, 67. Mrs Barr said it was late.',
      { person: ['Chloe Barr', 'Lynne Barr', 'Barr'] },
      [['Mrs Barr', 'said', 'it was late']],
      ['Lynne Barr'],
    ],
    [
      'nobody where both are spoken of alike',
      'Ann Babin met Tom Babin. It rained. Babin said it was late.',
      { person: ['Ann Babin', 'Tom Babin', 'Babin'] },
      [['Babin', 'said', 'it was late']],
      ['Babin'],
    ],
  ]);
});

describe('names and bodies', () => {
  checkSpeakers([
    [
      'who founded something is a person, and so is the lawyer for a company',
      'Her mother, Eudora Quist, founded the line. A lawyer for the company, Ishbel Mack, said no. The lawyer said it was late.',
      { person: ['Eudora Quist', 'Ishbel Mack'] },
      [
        ['A lawyer for the company, Ishbel Mack,', 'said', 'no'],
        ['The lawyer', 'said', 'it was late'],
      ],
      ['Ishbel Mack', 'Ishbel Mack'],
    ],
    [
      'a name with a verb for many is a body, and "they" are it',
      'Vasco were furious. They said the ball was out.',
      { person: ['Vasco'] },
      [['They', 'said', 'the ball was out']],
      ['Vasco'],
    ],
    [
      'the first word of a body, whoever she is of whom it speaks',
      'Apex Learning paid. Apex said she was welcome. Vale said she would stay.',
      { organization: ['Apex Learning'], person: ['Apex', 'Vale'] },
      [
        ['Apex', 'said', 'she was welcome'],
        ['Vale', 'said', 'she would stay'],
      ],
      ['Apex Learning', 'Vale'],
    ],
    [
      'two people with a verb for many stay two',
      'Rui Prado and Vasco were furious. Vasco said the ball was out.',
      { person: ['Rui Prado', 'Vasco'] },
      [['Vasco', 'said', 'the ball was out']],
      ['Vasco'],
    ],
    [
      'an office in capitals means who holds it',
      'The Chief Minister, Devendra Rath, came. It rained. The CM said it was late.',
      { person: ['Devendra Rath'], organization: ['CM'] },
      [['The CM', 'said', 'it was late']],
      ['Devendra Rath'],
    ],
    [
      'the congressman of the first lines is the representative named next',
      'A congressman who once hated the levee plan has agreed to vote for it.\n\nRep. Dale Hutt said it cost less.',
      { person: ['Dale Hutt'] },
      [
        ['A congressman', 'hated', 'the levee plan'],
        ['Rep. Dale Hutt', 'said', 'it cost less'],
      ],
      ['Dale Hutt', 'Dale Hutt'],
    ],
  ]);
});
