import { describe, expect, it } from 'vitest';
import { QUOTES } from '../../../src/model/annotations.ts';
import { type GivenNames, type GivenQuote, peopleOf } from '../../support/people.ts';

function speakers(text: string, names: GivenNames, quotes: readonly GivenQuote[]): string[] {
  return peopleOf(text, names, quotes)
    .get(QUOTES)
    .map(({ speaker }) =>
      speaker ? `${speaker.name} (${speaker.kind}, ${speaker.resolvedBy})` : '-',
    );
}

const CASES: [
  what: string,
  text: string,
  names: GivenNames,
  quotes: GivenQuote[],
  expected: string[],
][] = [
  [
    'a surname and a pronoun take the full name',
    'Dana Wick runs the port. Wick said the cranes were old. "They squeal," she said.',
    { person: ['Dana Wick', 'Wick'] },
    [
      ['Wick', 'said', 'the cranes were old'],
      ['she', 'said', '"They squeal,"'],
    ],
    ['Dana Wick (person, alias)', 'Dana Wick (person, pronoun)'],
  ],
  [
    'a title means the person who bears it',
    'Mayor Dana Wick came late. The mayor said the road was shut.',
    { person: ['Dana Wick'] },
    [['The mayor', 'said', 'the road was shut']],
    ['Dana Wick (person, role)'],
  ],
  [
    'an unnamed source keeps its first description, another one is new',
    'A source familiar with the bid said it was dead. The source said nobody cared. Another source disagreed, saying it lived.',
    {},
    [
      ['A source familiar with the bid', 'said', 'it was dead'],
      ['The source', 'said', 'nobody cared'],
      ['Another source', 'saying', 'it lived'],
    ],
    [
      'a source familiar with the bid (unnamed, description)',
      'a source familiar with the bid (unnamed, description)',
      'another source (unnamed, description)',
    ],
  ],
  [
    'figures speak for who published them',
    'Arrivals fell, according to figures released Friday by the Harbor Office. Opposition figures said nothing changed.',
    { organization: ['Harbor Office'] },
    [
      ['figures', 'according to', 'Arrivals fell'],
      ['Opposition figures', 'said', 'nothing changed'],
    ],
    ['Harbor Office (organization, name)', 'opposition figures (group, description)'],
  ],
  [
    'the office of somebody is that person’s office',
    'Senator Dana Wick rose. The Harbor Office slept. The office of Senator Wick said it would pass.',
    { person: ['Dana Wick', 'Wick'], organization: ['Harbor Office'] },
    [['The office of Senator Wick', 'said', 'it would pass']],
    ["Dana Wick's office (organization, name)"],
  ],
  [
    'when it was said is no part of who said it',
    'The Wick administration this spring said it would close.',
    {},
    [['The Wick administration this spring', 'said', 'it would close']],
    ['Wick administration (organization, name)'],
  ],
  [
    'the official is the one named last, whatever adverb stands before the verb',
    'Another harbor official said it was fine. Cranes fell, a senior port official previously told us. "They squeal," the official said.',
    {},
    [
      ['Another harbor official', 'said', 'it was fine'],
      ['a senior port official', 'told', 'Cranes fell'],
      ['the official', 'said', '"They squeal,"'],
    ],
    [
      'another harbor official (unnamed, description)',
      'a senior port official (unnamed, description)',
      'a senior port official (unnamed, description)',
    ],
  ],
  [
    'an unnamed source is never the named person nearby',
    'Dana Wick met reporters. A harbor official said the port was full.',
    { person: ['Dana Wick'] },
    [['A harbor official', 'said', 'the port was full']],
    ['a harbor official (unnamed, description)'],
  ],
  [
    'the pronoun after an unnamed source is that source',
    'Dana Wick left early. A woman in the crowd said the speech was dull. "I slept," she said.',
    { person: ['Dana Wick'] },
    [
      ['A woman in the crowd', 'said', 'the speech was dull'],
      ['she', 'said', '"I slept,"'],
    ],
    ['a woman in the crowd (unnamed, description)', 'a woman in the crowd (unnamed, pronoun)'],
  ],
  [
    'office and staff belong to somebody',
    "Dana Wick will travel soon. Her office said the date was open. Wick's staff said nothing was booked.",
    { person: ['Dana Wick', 'Wick'] },
    [
      ['Her office', 'said', 'the date was open'],
      ["Wick's staff", 'said', 'nothing was booked'],
    ],
    ["Dana Wick's office (organization, pronoun)", "Dana Wick's staff (group, name)"],
  ],
  [
    'a name in apposition wins over its description',
    'The prosecutor, Ida Lund, said the case was strong.',
    { person: ['Ida Lund'] },
    [['The prosecutor, Ida Lund,', 'said', 'the case was strong']],
    ['Ida Lund (person, name)'],
  ],
  [
    'a spokesman is not the one he speaks for',
    'Dana Wick stayed home. A spokesman for Dana Wick said she was ill.',
    { person: ['Dana Wick'] },
    [['A spokesman for Dana Wick', 'said', 'she was ill']],
    ['a spokesman for Dana Wick (unnamed, description)'],
  ],
  [
    'documents speak for the organization that they name, else for themselves',
    'A study by the Fenmoor Institute found that rents rose. A city report said wages fell. The city report warned that taxes would rise.',
    { organization: ['Fenmoor Institute'] },
    [
      ['A study by the Fenmoor Institute', 'found', 'that rents rose'],
      ['A city report', 'said', 'wages fell'],
      ['The city report', 'warned', 'that taxes would rise'],
    ],
    [
      'Fenmoor Institute (organization, name)',
      'a city report (document, description)',
      'the city report (document, description)',
    ],
  ],
  [
    'two speakers are a group',
    'Dana Wick and Ida Lund said the plan was sound.',
    { person: ['Dana Wick', 'Ida Lund'] },
    [['Dana Wick and Ida Lund', 'said', 'the plan was sound']],
    ['Dana Wick and Ida Lund (group, description)'],
  ],
  [
    'a bare quotation goes on with its speaker, marked as unresolved',
    '"It rained," Dana Wick said. "It poured."\n"We left at noon."',
    { person: ['Dana Wick'] },
    [
      ['Dana Wick', 'said', '"It rained,"'],
      ['', '', '"We left at noon."'],
    ],
    ['Dana Wick (person, name)', 'Dana Wick (person, none)'],
  ],
  [
    'an abbreviated title is the office that it abbreviates, and its office has a name',
    "Gov. Dana Wick spoke. The governor said it was late. The governor's office said it was early.",
    { person: ['Dana Wick'] },
    [
      ['The governor', 'said', 'it was late'],
      ["The governor's office", 'said', 'it was early'],
    ],
    ['Dana Wick (person, role)', "Dana Wick's office (organization, name)"],
  ],
  [
    'names after "named" and after a noun for a body are the speaker',
    'A welder named Josip Hale said the tank leaked. The yard, Brenn Docks, said the tank held. The Nordlys newspaper said nobody knew.',
    { person: ['Josip Hale'], organization: ['Brenn Docks'], other: ['Nordlys'] },
    [
      ['A welder named Josip Hale', 'said', 'the tank leaked'],
      ['The yard, Brenn Docks,', 'said', 'the tank held'],
      ['The Nordlys newspaper', 'said', 'nobody knew'],
    ],
    [
      'Josip Hale (person, name)',
      'Brenn Docks (organization, name)',
      'Nordlys (organization, name)',
    ],
  ],
  [
    'who only saw a paper did not write it',
    'Messages seen by the Fenmoor Post describe the goods as scrap. A memo from the Fenmoor Post said so too.',
    { organization: ['Fenmoor Post'] },
    [
      ['Messages seen by the Fenmoor Post', 'describe', 'the goods as scrap'],
      ['A memo from the Fenmoor Post', 'said', 'so too'],
    ],
    [
      'messages seen by the Fenmoor Post (document, description)',
      'Fenmoor Post (organization, name)',
    ],
  ],
  [
    'a clause without a mark before it keeps with its noun, bare or telling',
    'A person who had seen the list said it was long. A clerk who had seen the list said it was short.',
    {},
    [
      ['A person who had seen the list', 'said', 'it was long'],
      ['A clerk who had seen the list', 'said', 'it was short'],
    ],
    [
      'a person who had seen the list (unnamed, description)',
      'a clerk who had seen the list (unnamed, description)',
    ],
  ],
  [
    'it and the noun for its sort mean the body that is spoken of',
    "Vale Oro said it would pay. It added that the dam held. Vale Oro's shares fell. The company said nothing broke.",
    { organization: ['Vale Oro'] },
    [
      ['Vale Oro', 'said', 'it would pay'],
      ['It', 'added', 'that the dam held'],
      ['The company', 'said', 'nothing broke'],
    ],
    [
      'Vale Oro (organization, name)',
      'Vale Oro (organization, pronoun)',
      'Vale Oro (organization, description)',
    ],
  ],
  [
    'a body without a name goes on as the noun and as it',
    'The harbor ministry announced a review. The ministry said it would be short. It said no more.',
    {},
    [
      ['The ministry', 'said', 'it would be short'],
      ['It', 'said', 'no more'],
    ],
    ['harbor ministry (organization, description)', 'harbor ministry (organization, pronoun)'],
  ],
  [
    'the apposed name is the body from then on',
    'An outside firm passed the dam. The firm, Brenn Docks, said it was safe. The firm said it was new.',
    { organization: ['Brenn Docks'] },
    [
      ['The firm, Brenn Docks,', 'said', 'it was safe'],
      ['The firm', 'said', 'it was new'],
    ],
    ['Brenn Docks (organization, name)', 'Brenn Docks (organization, description)'],
  ],
  [
    'nothing inside a quotation is the body of the narrator',
    'Dana Wick laughed. "The agency is a zoo," she said. The agency said it was hurt.',
    { person: ['Dana Wick'] },
    [
      ['she', 'said', '"The agency is a zoo,"'],
      ['The agency', 'said', 'it was hurt'],
    ],
    ['Dana Wick (person, pronoun)', 'agency (organization, name)'],
  ],
  [
    'one and the other are persons of their own, and he goes on with them',
    'Dana Hale left. Two parents waited. One wept. Another said he would move. "We bought it for this," he said.',
    { person: ['Dana Hale'] },
    [
      ['Another', 'said', 'he would move'],
      ['he', 'said', '"We bought it for this,"'],
    ],
    ['another (unnamed, description)', 'another (unnamed, pronoun)'],
  ],
  [
    'they are the pair of the sentence before',
    'Dr. Wick and her colleagues tried eels. They wrote that nothing else worked. Dana Wick slept.',
    { person: ['Dana Wick', 'Wick'] },
    [['They', 'wrote', 'that nothing else worked']],
    ['Dana Wick and her colleagues (group, pronoun)'],
  ],
  [
    'both are the two people of the sentence before; the Serb is the one just spoken of',
    'Josip Hale and Karl Hale slept. Both told the court they were ill. Josip Hale scored. The Serb said he was glad.',
    { person: ['Josip Hale', 'Karl Hale'], group: ['Serb'] },
    [
      ['Both', 'told', 'they were ill'],
      ['The Serb', 'said', 'he was glad'],
    ],
    ['Josip Hale and Karl Hale (group, description)', 'Josip Hale (person, role)'],
  ],
  [
    "a sister's brother is the brother whose sister she is",
    'Karl Hale voted. His sister, Ida Hale, left. Her brother said she was wrong.',
    { person: ['Karl Hale', 'Ida Hale'] },
    [['Her brother', 'said', 'she was wrong']],
    ['Karl Hale (person, role)'],
  ],
  [
    'the first lines describe the first person that the text names, unless a title says otherwise',
    'The dam was cracked, a former inspector testified.\nEdil Prates told the court so in May.',
    { person: ['Edil Prates'] },
    [['a former inspector', 'testified', 'The dam was cracked']],
    ['Edil Prates (person, role)'],
  ],
  [
    'a sheriff is no inspector',
    'The dam was cracked, a former inspector testified.\nSheriff Edil Prates told the court so in May.',
    { person: ['Edil Prates'] },
    [['a former inspector', 'testified', 'The dam was cracked']],
    ['a former inspector (unnamed, description)'],
  ],
  [
    'the governing body is whoever spoke just before, another ministry is not',
    'Row Fenmoor said boats leaked. The governing body said clubs knew. The river ministry said nobody knew.',
    { organization: ['Row Fenmoor'] },
    [
      ['Row Fenmoor', 'said', 'boats leaked'],
      ['The governing body', 'said', 'clubs knew'],
      ['The river ministry', 'said', 'nobody knew'],
    ],
    [
      'Row Fenmoor (organization, name)',
      'Row Fenmoor (organization, description)',
      'river ministry (organization, name)',
    ],
  ],
  [
    'a place and a dash before the source are where the report was written',
    'OSLO - A rail inspector said the line was safe.',
    { place: ['OSLO'] },
    [['OSLO - A rail inspector', 'said', 'the line was safe']],
    ['a rail inspector (unnamed, description)'],
  ],
  [
    'a pronoun never means who bears a name of the other gender',
    'Karl Hale left for Rome. She said it rained.',
    { person: ['Karl Hale'], place: ['Rome'] },
    [['She', 'said', 'it rained']],
    ['She (unnamed, none)'],
  ],
  [
    'a board member is the member later; a vice president is no president',
    'A board member left. A vice president stayed. The member said it was late. The president said it was early.',
    {},
    [
      ['The member', 'said', 'it was late'],
      ['The president', 'said', 'it was early'],
    ],
    ['a board member (unnamed, description)', 'the president (unnamed, description)'],
  ],
  [
    'nouns that no list holds go on as their first words',
    'A cellarer at the abbey said it was cold. A bassoonist was ill. The cellarer said it was dark. The bassoonist said nothing helped.',
    {},
    [
      ['A cellarer at the abbey', 'said', 'it was cold'],
      ['The cellarer', 'said', 'it was dark'],
      ['The bassoonist', 'said', 'nothing helped'],
    ],
    [
      'a cellarer at the abbey (unnamed, description)',
      'a cellarer at the abbey (unnamed, description)',
      'a bassoonist (unnamed, description)',
    ],
  ],
  [
    'a name beside one of several is the speaker, and they are not that one',
    'Lawyers objected. "It is late," said one of the lawyers, Ida Lund.',
    { person: ['Ida Lund'] },
    [['one of the lawyers, Ida Lund', 'said', '"It is late,"']],
    ['Ida Lund (person, name)'],
  ],
  [
    'what explains an unnamed person is the same person',
    'Karl Hale left. One resident, an old widow, said she would stay. "I am older than the road," she said.',
    { person: ['Karl Hale'] },
    [
      ['One resident, an old widow,', 'said', 'she would stay'],
      ['she', 'said', '"I am older than the road,"'],
    ],
    ['one resident (unnamed, description)', 'one resident (unnamed, pronoun)'],
  ],
  [
    'a clerk of the first lines is the one whose title says so, whoever is named before',
    'A county clerk told a judge that the bags were in a car.\nJudge Ida Lund laughed.\nClerk Karl Hale wept.',
    { person: ['Ida Lund', 'Karl Hale'] },
    [['A county clerk', 'told', 'that the bags were in a car']],
    ['Karl Hale (person, role)'],
  ],
  [
    'other words for who spoke just before, in one paragraph, mean that person',
    'Ada Moss said it rained. "I am late," the veteran said. A year passed.\nThe 34-year-old said nothing.',
    { person: ['Ada Moss'] },
    [
      ['Ada Moss', 'said', 'it rained'],
      ['the veteran', 'said', '"I am late,"'],
      ['The 34-year-old', 'said', 'nothing'],
    ],
    [
      'Ada Moss (person, name)',
      'Ada Moss (person, role)',
      'the 34-year-old (unnamed, description)',
    ],
  ],
  [
    'an office of its own is no other word for the speaker before, nor is a man for a woman',
    'Ada Moss said it rained. "Order," the judge said. Mrs. Ada Moss sat. The man said it was late.',
    { person: ['Ada Moss'] },
    [
      ['the judge', 'said', '"Order,"'],
      ['The man', 'said', 'it was late'],
    ],
    ['the judge (unnamed, description)', 'the man (unnamed, description)'],
  ],
  [
    'a title that no list holds is the person who bears it',
    'District Tahsildar Ada Moss came in June. It rained. The tahsildar said it was late.',
    { person: ['Ada Moss'] },
    [['The tahsildar', 'said', 'it was late']],
    ['Ada Moss (person, role)'],
  ],
  [
    'papers are whose they are, whatever name stands inside',
    'Brenn Docks spent little, according to its Fenmoor Board filings.',
    { organization: ['Brenn Docks', 'Fenmoor Board'] },
    [['its Fenmoor Board filings', 'according to', 'Brenn Docks spent little']],
    ["Brenn Docks's Fenmoor Board filings (document, description)"],
  ],
  [
    'a pronoun with nobody before it is not guessed',
    'He said it was late.',
    {},
    [['He', 'said', 'it was late']],
    ['He (unnamed, none)'],
  ],
];

describe('speakers', () => {
  it.each(CASES)('%s', (_what, text, names, quotes, expected) => {
    expect(speakers(text, names, quotes)).toEqual(expected);
  });
});
