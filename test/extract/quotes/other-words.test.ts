/** Speakers whom the text calls by other words than their name. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('other words for somebody named', () => {
  checkSpeakers([
    [
      'the lawyer of a barrister',
      'Her barrister, Tamsin Oake, rose. The clerk wept. The lawyer said it was late.',
      { person: ['Tamsin Oake'] },
      [['The lawyer', 'said', 'it was late']],
      ['Tamsin Oake'],
    ],
    [
      'no lawyer of his own clause',
      'Her barrister, Tamsin Oake, rose. The lawyer for the bank said it was late.',
      { person: ['Tamsin Oake'] },
      [['The lawyer for the bank', 'said', 'it was late']],
      ['the lawyer for the bank'],
    ],
    [
      'nobody where two could be meant',
      'The barrister, Tamsin Oake, met the solicitor, Bram Hale.\n\nThe lawyer said it was late.',
      { person: ['Tamsin Oake', 'Bram Hale'] },
      [['The lawyer', 'said', 'it was late']],
      ['the lawyer'],
    ],
    [
      'no lawyer of a farmer who spoke just before',
      'A farmer, Ann Pell, said it was over. The lawyer said it was late.',
      { person: ['Ann Pell'] },
      [
        ['A farmer, Ann Pell,', 'said', 'it was over'],
        ['The lawyer', 'said', 'it was late'],
      ],
      ['Ann Pell', 'the lawyer'],
    ],
    [
      'the defendant of who stands trial',
      'Bashir Dan, 54, is standing trial in Jos. The judge came. The defendant said he knew nothing.',
      { person: ['Bashir Dan'] },
      [['The defendant', 'said', 'he knew nothing']],
      ['Bashir Dan'],
    ],
    [
      'nobody where two stand trial',
      'Bashir Dan pleaded not guilty. Ode Bako was arraigned on Monday.\n\nThe defendant said he knew nothing.',
      { person: ['Bashir Dan', 'Ode Bako'] },
      [['The defendant', 'said', 'he knew nothing']],
      ['the defendant'],
    ],
    [
      'the insider of an unnamed source',
      'A source close to the singer said it was over. The insider said she wept.',
      {},
      [
        ['A source close to the singer', 'said', 'it was over'],
        ['The insider', 'said', 'she wept'],
      ],
      ['a source close to the singer', 'a source close to the singer'],
    ],
    [
      'never the insider of somebody named',
      'Ann Pell said it was over. The insider said she wept.',
      { person: ['Ann Pell'] },
      [
        ['Ann Pell', 'said', 'it was over'],
        ['The insider', 'said', 'she wept'],
      ],
      ['Ann Pell', 'the insider'],
    ],
  ]);
});

describe('offices, relatives and neighbours', () => {
  checkSpeakers([
    [
      'an office with capitals is no body',
      'Ruling, the Deputy Senate President, Barrister Ovie Akpo, said no. The Minister of Works said yes.',
      { person: ['Ovie Akpo'], organization: ['Deputy Senate President', 'Minister of Works'] },
      [
        ['the Deputy Senate President, Barrister Ovie Akpo,', 'said', 'no'],
        ['The Minister of Works', 'said', 'yes'],
      ],
      ['Ovie Akpo', 'the Minister of Works'],
    ],
    [
      'a husband with a title of his own makes her his wife',
      'Oona Varga opened it with her husband, the sculptor Matt Klee. Klee said that it was cold. His wife said that it was not.',
      { person: ['Oona Varga', 'Matt Klee', 'Klee'] },
      [
        ['Klee', 'said', 'that it was cold'],
        ['His wife', 'said', 'that it was not'],
      ],
      ['Matt Klee', 'Oona Varga'],
    ],
    [
      'the woman is the neighbour who spoke, and never the judge',
      'A neighbour said there had been trouble. The woman said it was late. The judge said no. The man said yes.',
      {},
      [
        ['A neighbour', 'said', 'there had been trouble'],
        ['The woman', 'said', 'it was late'],
        ['The judge', 'said', 'no'],
        ['The man', 'said', 'yes'],
      ],
      ['a neighbour', 'a neighbour', 'the judge', 'the man'],
    ],
    [
      'the man is the witness who quotes the defendant, not the defendant',
      'A second witness said the defendant told him that gold fades. The man said he believed it.',
      {},
      [
        ['A second witness', 'said', 'the defendant told him that gold fades'],
        ['the defendant', 'told', 'that gold fades'],
        ['The man', 'said', 'he believed it'],
      ],
      ['a second witness', 'the defendant', 'a second witness'],
    ],
    [
      'a country that denies something is a body',
      'Punjab denied the charge. Its counsel said that fires were few. It said that more would come.',
      { place: ['Punjab'] },
      [
        ['Its counsel', 'said', 'that fires were few'],
        ['It', 'said', 'that more would come'],
      ],
      ["Punjab's counsel", 'Punjab'],
    ],
    [
      'where an analyst works is not the company of the story',
      'Shares fell. Analyst Priya Nair of Holt Brothers sold. The company said no.',
      { person: ['Priya Nair'], organization: ['Holt Brothers'] },
      [['The company', 'said', 'no']],
      ['company'],
    ],
    [
      'after a noun in small letters a title is a given name',
      'The board thanked founder Earl Calloway. The founder said no.',
      { person: ['Calloway'] },
      [['The founder', 'said', 'no']],
      ['Earl Calloway'],
    ],
  ]);
});

describe('papers and second sources', () => {
  checkSpeakers([
    [
      'the Post is the paper of that name, the post is something written',
      'The Globe Post reported a leak. The Post said it was late. The post said nothing.',
      { organization: ['Globe Post'] },
      [
        ['The Globe Post', 'reported', 'a leak'],
        ['The Post', 'said', 'it was late'],
        ['The post', 'said', 'nothing'],
      ],
      ['Globe Post', 'Globe Post', 'the post'],
    ],
    [
      'the second official is the one introduced second',
      'An anonymous Republican official said no. The Post quoted another unnamed official as saying yes. The second official said it was late.',
      {},
      [
        ['An anonymous Republican official', 'said', 'no'],
        ['The second official', 'said', 'it was late'],
      ],
      ['an anonymous Republican official', 'another unnamed official'],
    ],
  ]);
});

describe('offices that a verb gives', () => {
  checkSpeakers([
    [
      'elected, sworn in, in office',
      'Ida Lund, who was elected mayor in 2019, came. The mayor said no. Lou Ames was sworn in as commissioner. The commissioner said yes. Tom Van took office as governor in May. The governor said maybe.',
      { person: ['Ida Lund', 'Lou Ames', 'Tom Van'] },
      [
        ['The mayor', 'said', 'no'],
        ['The commissioner', 'said', 'yes'],
        ['The governor', 'said', 'maybe'],
      ],
      ['Ida Lund', 'Lou Ames', 'Tom Van'],
    ],
    [
      'before the name',
      "As treasurer, Ann Roe signed. The treasurer said no. Port Lavelle's coroner is Sam Till. The coroner said yes.",
      { person: ['Ann Roe', 'Sam Till'], place: ['Port Lavelle'] },
      [
        ['The treasurer', 'said', 'no'],
        ['The coroner', 'said', 'yes'],
      ],
      ['Ann Roe', 'Sam Till'],
    ],
    [
      'none that was not given, or only wished for, or given by somebody',
      'Ida Lund was never elected mayor. The mayor said no. Bo Pell was appointed by the governor. The governor said yes. Ann Roe wants to be sheriff. The sheriff said maybe.',
      { person: ['Ida Lund', 'Bo Pell', 'Ann Roe'] },
      [
        ['The mayor', 'said', 'no'],
        ['The governor', 'said', 'yes'],
        ['The sheriff', 'said', 'maybe'],
      ],
      ['the mayor', 'the governor', 'the sheriff'],
    ],
  ]);
});
