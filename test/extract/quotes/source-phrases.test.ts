/** Speakers by how their source is written. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('how a source is written', () => {
  checkSpeakers([
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
      'a name with a title of its own after one of them, a body after a clause that narrows it',
      'One of them, the columnist Mari Pen, said no. The trust that runs it, Apex Learning, said yes. The trust that runs it said maybe.',
      { person: ['Mari Pen'], organization: ['Apex Learning'] },
      [
        ['One of them, the columnist Mari Pen,', 'said', 'no'],
        ['The trust that runs it, Apex Learning,', 'said', 'yes'],
        ['The trust that runs it', 'said', 'maybe'],
      ],
      ['Mari Pen', 'Apex Learning', 'trust'],
    ],
    [
      'who signed the statement does not speak in it; one word before a name is a title',
      'The Minister of Labour, Dr Nkiru Eze, came. The minister, in a statement signed by her spokesman, Tunde Bell, said no. Mum-of-three Kerry Lob said yes.',
      { person: ['Nkiru Eze', 'Tunde Bell', 'Kerry Lob'] },
      [
        ['The minister, in a statement signed by her spokesman, Tunde Bell,', 'said', 'no'],
        ['Mum-of-three Kerry Lob', 'said', 'yes'],
      ],
      ['Nkiru Eze', 'Kerry Lob'],
    ],
    [
      'a name that is spelled like a preposition',
      'The culture minister, Per Lind, said no.',
      { person: ['Per Lind'] },
      [['The culture minister, Per Lind,', 'said', 'no']],
      ['Per Lind'],
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
      'In a letter seen by reporters, Pell complains. The letter says it must stop. A review that nobody read came. The review said no.',
      { person: ['Pell'] },
      [
        ['The letter', 'says', 'it must stop'],
        ['The review', 'said', 'no'],
      ],
      ['a letter seen by reporters', 'the review'],
    ],
  ]);
});
