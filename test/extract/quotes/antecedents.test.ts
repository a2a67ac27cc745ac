/** Whom pronouns and bare quotations mean. */
import { describe } from 'vitest';
import { checkSpeakers } from '../../support/speaker-cases.ts';

describe('a pronoun never means whom its own words name', () => {
  checkSpeakers([
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
  checkSpeakers([
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

describe('bare quotations beside questions', () => {
  checkSpeakers([
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
