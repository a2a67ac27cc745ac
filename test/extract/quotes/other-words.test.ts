/** Speakers whom the text calls by other words than their name, and those whom a pronoun cannot mean. */
import { describe, expect, it } from 'vitest';
import { QUOTES } from '../../../src/model/annotations.ts';
import { type GivenNames, type GivenQuote, peopleOf } from '../../support/people.ts';

type Case = [
  what: string,
  text: string,
  names: GivenNames,
  quotes: readonly GivenQuote[],
  expected: readonly string[],
];

function check(cases: readonly Case[]): void {
  it.each(cases)('%s', (_, text, names, quotes, expected) => {
    const speakers = peopleOf(text, names, quotes)
      .get(QUOTES)
      .map(({ speaker }) => speaker?.name ?? '-');
    expect(speakers).toEqual(expected);
  });
}

describe('a pronoun never means whom its own words name', () => {
  check([
    [
      'somebody named in the direct speech',
      'For Kev Allard, Odo Warr was a legend. He said, "Odo Warr was the middle of everything."',
      { person: ['Kev Allard', 'Odo Warr'] },
      [['He', 'said', '"Odo Warr was the middle of everything."']],
      ['Kev Allard'],
    ],
    [
      'somebody named in the words after the cue',
      'Dan Mott sued. Tom Rathe asked for gifts. Mott smiled. He said that Mott was brave.',
      { person: ['Dan Mott', 'Tom Rathe', 'Mott'] },
      [['He', 'said', 'that Mott was brave']],
      ['Tom Rathe'],
    ],
    [
      'whom the words around it are about',
      'Bill Mill said the race was lost. A new manager, he said, could help.',
      { person: ['Bill Mill'] },
      [['he', 'said', 'A new manager … could help']],
      ['Bill Mill'],
    ],
    [
      'but words before the source may name it',
      'Ann Pell walked in. Pell was tired, she said.',
      { person: ['Ann Pell', 'Pell'] },
      [['she', 'said', 'Pell was tired']],
      ['Ann Pell'],
    ],
    [
      'and a noun with a possessive is somebody else',
      'The chief executive, Henk Zane, resigned. His lawyer said that Zane had acted well.',
      { person: ['Henk Zane', 'Zane'] },
      [['His lawyer', 'said', 'that Zane had acted well']],
      ["Henk Zane's lawyer"],
    ],
  ]);
});

describe('a pronoun in an opening clause may stand before its name', () => {
  check([
    [
      'the subject of the main clause',
      'After he said the film was evil, Pastor Kevin Swale turned on the scouts.',
      { person: ['Kevin Swale'] },
      [['he', 'said', 'the film was evil']],
      ['Kevin Swale'],
    ],
    [
      'rather than somebody unsure before it',
      'It rained on Dan Trum, Bo Lund and Ed Pell. In what he called a rant, Oswald Orb said it was bad.',
      { person: ['Dan Trum', 'Bo Lund', 'Ed Pell', 'Oswald Orb'] },
      [['he', 'called', 'a rant']],
      ['Oswald Orb'],
    ],
    [
      'not one of the other gender',
      'After he said the film was evil, Mary Swale turned on the scouts.',
      { person: ['Mary Swale'] },
      [['he', 'said', 'the film was evil']],
      ['he'],
    ],
    [
      'not somebody of the next sentence',
      'He said the film was evil. Kevin Swale laughed.',
      { person: ['Kevin Swale'] },
      [['He', 'said', 'the film was evil']],
      ['He'],
    ],
  ]);
});

describe('other words for somebody named', () => {
  check([
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
  check([
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

describe('how a source is written', () => {
  check([
    [
      'a title with a complement',
      'Minister of Education Stefania Gian said no. Former secretary of state Helen Rodd agreed, saying it was so.',
      { person: ['Stefania Gian', 'Helen Rodd'] },
      [
        ['Minister of Education Stefania Gian', 'said', 'no'],
        ['Former secretary of state Helen Rodd', 'saying', 'it was so'],
      ],
      ['Stefania Gian', 'Helen Rodd'],
    ],
    [
      'whom somebody works for is no title',
      'The lawyer for accuser Ida Lund said no.',
      { person: ['Ida Lund'] },
      [['The lawyer for accuser Ida Lund', 'said', 'no']],
      ['the lawyer for accuser Ida Lund'],
    ],
    [
      'a name inside a title, an age before a name, aides of somebody',
      'Clinton campaign chairman John Pode said no. In St. Clair, Ohio, 62-year-old Brenda John said yes. Sanders aides said maybe.',
      { person: ['Clinton', 'John Pode', 'Brenda John', 'Sanders'], place: ['St. Clair', 'Ohio'] },
      [
        ['Clinton campaign chairman John Pode', 'said', 'no'],
        ['Ohio, 62-year-old Brenda John', 'said', 'yes'],
        ['Sanders aides', 'said', 'maybe'],
      ],
      ['John Pode', 'Brenda John', 'Sanders aides'],
    ],
    [
      'an office of several before another title; one of several who is not the first named',
      'One researcher said it would rain.\n\nDr Ida Kam, the state epidemiologist, left. Chair of governors Rev Simon Lee said no. The vicar said yes.',
      { person: ['Ida Kam', 'Simon Lee'] },
      [
        ['One researcher', 'said', 'it would rain'],
        ['Chair of governors Rev Simon Lee', 'said', 'no'],
        ['The vicar', 'said', 'yes'],
      ],
      ['one researcher', 'Simon Lee', 'Simon Lee'],
    ],
    [
      'a minister whose office is long',
      'The French minister of environment and energy, Segolene Roy, said no.',
      { other: ['Segolene Roy'] },
      [['The French minister of environment and energy, Segolene Roy,', 'said', 'no']],
      ['Segolene Roy'],
    ],
    [
      'letters after a name, emphasis and the clitic',
      "Fiona Drum SC asked why. The authors themselves said no. Drum's claim that it rained failed.",
      { person: ['Fiona Drum', 'Drum'] },
      [
        ['Fiona Drum SC', 'asked', 'why'],
        ['The authors themselves', 'said', 'no'],
        ["Drum's", 'claim', 'that it rained'],
      ],
      ['Fiona Drum', 'the authors', 'Fiona Drum'],
    ],
    [
      'two senators with their states',
      'Senator Ted Cole of Texas and Senator Rand Pall of Ohio said no.',
      { person: ['Ted Cole', 'Rand Pall'], place: ['Texas', 'Ohio'] },
      [['Senator Ted Cole of Texas and Senator Rand Pall of Ohio', 'said', 'no']],
      ['Ted Cole of Texas and Rand Pall of Ohio'],
    ],
    [
      'two titles of one, and an apposition that is no second one',
      'Columnist and historian David Mar said yes. Senator Jeff Sess, Republican of Ohio and a friend of Pell, said no.',
      { person: ['David Mar', 'Jeff Sess', 'Pell'], group: ['Republican'], place: ['Ohio'] },
      [
        ['Columnist and historian David Mar', 'said', 'yes'],
        ['Senator Jeff Sess, Republican of Ohio and a friend of Pell,', 'said', 'no'],
      ],
      ['David Mar', 'Jeff Sess'],
    ],
    [
      'two offices of one, one of them of a body with a name',
      'Former Ohio Gov. and Harbor Board Chairman Ed Pell said no.',
      { person: ['Ed Pell'], place: ['Ohio'], organization: ['Harbor Board'] },
      [['Former Ohio Gov. and Harbor Board Chairman Ed Pell', 'said', 'no']],
      ['Ed Pell'],
    ],
    [
      'but a title and a name of their own are two',
      'A columnist and historian David Mar said yes.',
      { person: ['David Mar'] },
      [['A columnist and historian David Mar', 'said', 'yes']],
      ['a columnist and David Mar'],
    ],
    [
      'a surname that is a town elsewhere',
      'Valeska Paris sued the church. Paris said she was held. In Paris nobody knew.',
      { person: ['Valeska Paris'], place: ['Paris'] },
      [['Paris', 'said', 'she was held']],
      ['Valeska Paris'],
    ],
    [
      'a suit by a person is no paper of where he works; a journal only prints a study',
      'The suit filed by Brad Podd, a manager at Orm Bank, alleges fraud. A study published in the Orm Journal found eels.',
      { person: ['Brad Podd'], organization: ['Orm Bank', 'Orm Journal'] },
      [
        ['The suit filed by Brad Podd, a manager at Orm Bank,', 'alleges', 'fraud'],
        ['A study published in the Orm Journal', 'found', 'eels'],
      ],
      ['the suit filed by Brad Podd', 'a study published in the Orm Journal'],
    ],
    [
      'a letter keeps the words of its first mention',
      'In a letter seen by reporters, Pell complains. The letter says it must stop.',
      { person: ['Pell'] },
      [['The letter', 'says', 'it must stop']],
      ['a letter seen by reporters'],
    ],
  ]);
});

describe('two of one surname', () => {
  check([
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
  check([
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

describe('bare quotations beside questions', () => {
  check([
    [
      'a question is put by the other one, and answered by the first',
      'Asked by Ms Drum why, Greg Holt paused for a long time in front of the whole room.\n\n"I did not write them," Holt said.\n\n"Had you read them?"\n\n"Not lately, no."',
      { person: ['Drum', 'Greg Holt', 'Holt'] },
      [
        ['Ms Drum', 'Asked', 'why'],
        ['Holt', 'said', '"I did not write them,"'],
        ['', '', '"Had you read them?"'],
        ['', '', '"Not lately, no."'],
      ],
      ['Drum', 'Greg Holt', 'Drum', 'Greg Holt'],
    ],
    [
      'nobody known answers himself',
      'Orville Stutz came in.\n\n"Who taught you that?" he said.\n\n"Nobody."\n\n"Well, it was a poor job."',
      { person: ['Orville Stutz'] },
      [
        ['he', 'said', '"Who taught you that?"'],
        ['', '', '"Nobody."'],
        ['', '', '"Well, it was a poor job."'],
      ],
      ['Orville Stutz', '-', 'Orville Stutz'],
    ],
  ]);
});

describe('papers and second sources', () => {
  check([
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
