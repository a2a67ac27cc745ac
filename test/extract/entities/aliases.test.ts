import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../../../src/model/annotations.ts';
import { type GivenNames, peopleOf } from '../../support/people.ts';

/** Each entity of the type as its name and how many names stand for it. */
function clusters(text: string, names: GivenNames, type = 'person'): string[] {
  return peopleOf(text, names)
    .get(ENTITIES)
    .filter((entity) => entity.type === type)
    .map((e) => `${e.name} ${e.mentions.filter((m) => m.kind === 'name').length}`);
}

describe('one person under several forms', () => {
  const cases: [text: string, people: string[], expected: string[]][] = [
    ['Marta Quell spoke. Quell left.', ['Marta Quell', 'Quell'], ['Marta Quell 2']],
    ['Quell spoke first. Marta Quell left.', ['Marta Quell', 'Quell'], ['Marta Quell 2']],
    [
      'Lucía Barrantes Núñez spoke. Barrantes left. Lucía Barrantes came back.',
      ['Lucía Barrantes Núñez', 'Barrantes', 'Lucía Barrantes'],
      ['Lucía Barrantes Núñez 3'],
    ],
    [
      'Ursula van der Linden won. Van der Linden smiled.',
      ['Ursula van der Linden', 'Van der Linden'],
      ['Ursula van der Linden 2'],
    ],
    ['Robert Ames voted. Bob Ames paid.', ['Robert Ames', 'Bob Ames'], ['Robert Ames 2']],
    ['Li Wenqiang spoke. Li left.', ['Li Wenqiang', 'Li'], ['Li Wenqiang 2']],
    [
      'Ada Kowalczyk spoke. Ada Kowalcyzk left.',
      ['Ada Kowalczyk', 'Ada Kowalcyzk'],
      ['Ada Kowalczyk 2'],
    ],
    ['Ada Moss drew maps. Ada Kern was born in May.', ['Ada Moss', 'Ada Kern'], ['Ada Moss 2']],
    [
      'Ivo Rehn sued. His sister, Nura Rehn, paid. Mr Rehn wept.',
      ['Ivo Rehn', 'Nura Rehn', 'Rehn'],
      ['Ivo Rehn 2', 'Nura Rehn 1'],
    ],
    ['Gao Weimin spoke. Mr. Gao left.', ['Gao Weimin', 'Gao'], ['Gao Weimin 2']],
    ['Moira and Ewan slept. Ewan Strand woke.', ['Ewan Strand', 'Ewan'], ['Ewan Strand 2']],
    ['José Peña spoke. Pena left.', ['José Peña', 'Pena'], ['José Peña 2']],
    [
      'Tom R. Hale ran. Tom Hale won. Hale wept.',
      ['Tom R. Hale', 'Tom Hale', 'Hale'],
      ['Tom R. Hale 3'],
    ],
  ];
  it.each(cases)('%s', (text, people, expected) => {
    expect(clusters(text, { person: people })).toEqual(expected);
  });
});

describe('two people stay two', () => {
  const cases: [text: string, people: string[], expected: string[]][] = [
    ['Anna Bell met Carl Bell.', ['Anna Bell', 'Carl Bell'], ['Anna Bell 1', 'Carl Bell 1']],
    [
      'Alan Prior spoke. His wife, Helen Prior, nodded. Mrs Prior left, and Mr Prior stayed.',
      ['Alan Prior', 'Helen Prior', 'Prior'],
      ['Alan Prior 2', 'Helen Prior 2'],
    ],
    [
      'George Hart Sr. met George Hart Jr. there.',
      ['George Hart Sr.', 'George Hart Jr.'],
      ['George Hart Sr. 1', 'George Hart Jr. 1'],
    ],
    [
      'Taylor Reed sang. Jordan Taylor danced.',
      ['Taylor Reed', 'Jordan Taylor'],
      ['Taylor Reed 1', 'Jordan Taylor 1'],
    ],
    [
      'John Ames met Jane Ames and J. Ames.',
      ['John Ames', 'Jane Ames', 'J. Ames'],
      ['John Ames 1', 'Jane Ames 1', 'J. Ames 1'],
    ],
  ];
  it.each(cases)('%s', (text, people, expected) => {
    expect(clusters(text, { person: people })).toEqual(expected);
  });
});

describe('organizations', () => {
  const cases: [text: string, names: string[], expected: string[]][] = [
    [
      'The Harbour Works Union (HWU) struck. HWU won.',
      ['Harbour Works Union', 'HWU'],
      ['Harbour Works Union 3'],
    ],
    ['Brill Foods rose. Brill fell.', ['Brill Foods', 'Brill'], ['Brill Foods 2']],
    [
      'The Senate sat. The Senate Rules Committee met.',
      ['Senate', 'Senate Rules Committee'],
      ['Senate 1', 'Senate Rules Committee 1'],
    ],
    [
      'The US Labor Office met. The Labor Office sued.',
      ['US Labor Office', 'Labor Office'],
      ['US Labor Office 2'],
    ],
  ];
  it.each(cases)('%s', (text, names, expected) => {
    expect(clusters(text, { organization: names }, 'organization')).toEqual(expected);
  });
});

describe('names that look like people or places but are used as bodies', () => {
  const cases: [text: string, names: GivenNames, expected: string[]][] = [
    [
      'Vale Oro Pedra said it had no such paper. Vale Oro fell.',
      { person: ['Vale Oro Pedra', 'Vale Oro'] },
      ['Vale Oro Pedra 2'],
    ],
    ["Lullen rose. Lullen's chief executive left.", { person: ['Lullen'] }, ['Lullen 2']],
    ['An outside firm, Tessen Olho, passed it.', { person: ['Tessen Olho'] }, ['Tessen Olho 1']],
    [
      'Caldwell Drug sued. They told Caldwell.',
      { organization: ['Caldwell Drug'], place: ['Caldwell'] },
      ['Caldwell Drug 2'],
    ],
    [
      'Dublin-based Arrow Field sued. The chief executive of Tarn Hill left.',
      { person: ['Arrow Field', 'Tarn Hill'] },
      ['Arrow Field 1', 'Tarn Hill 1'],
    ],
    [
      'Castle Rovers won. Rovers, who have sung, left.',
      { organization: ['Castle Rovers'], person: ['Rovers'] },
      ['Castle Rovers 2'],
    ],
    ['Doctors Beyond Rivers left.', { person: ['Beyond Rivers'] }, ['Doctors Beyond Rivers 1']],
    // A person may speak of a thing, own shares of fame and be called a giant.
    ['Ida Lund said it was late.', { person: ['Ida Lund'] }, []],
    ['Mr Vale said it had rained. Vale left.', { person: ['Vale'] }, []],
    ["Vale's chief spokesperson rose. Vale left.", { person: ['Vale'] }, []],
    ["Vale said she would stay. Vale's board met.", { person: ['Vale'] }, []],
    [
      'Ida Lund left. Lund said it was late. Ida says it had rained.',
      { person: ['Ida Lund', 'Lund', 'Ida'] },
      [],
    ],
    ['Vale said it was late.', { person: ['Vale'] }, []],
    ['Vale said it was reviewing the case.', { person: ['Vale'] }, ['Vale 1']],
    ["The firm sued. In Tessen it rained. Tessen's workers slept.", { place: ['Tessen'] }, []],
  ];
  it.each(cases)('%s', (text, names, expected) => {
    expect(clusters(text, names, 'organization')).toEqual(expected);
  });
});

describe('roles', () => {
  const cases: [text: string, name: string, expected: string[]][] = [
    ['Democratic Rep. Ada Moss spoke.', 'Ada Moss', ['Democratic Rep.']],
    ['Ada Moss, a former labor lawyer, spoke.', 'Ada Moss', ['former labor lawyer']],
    ['The prosecutor, Ada Moss, rose.', 'Ada Moss', ['prosecutor']],
    ['The leader of the city council, Ada Moss, rose.', 'Ada Moss', ['leader of the city council']],
    ['Ada Moss, who took over as energy secretary in May, rose.', 'Ada Moss', ['energy secretary']],
    ['Secretary of State Ada Moss rose.', 'Ada Moss', ['Secretary of State']],
    ['They met then-President Ada Moss there.', 'Ada Moss', ['then President']],
    ['Cllr Ada Moss rose.', 'Ada Moss', ['Cllr']],
    ['The elder Mr Moss rose.', 'Moss', []],
    ['A passenger, a welder named Ada Moss, rose.', 'Ada Moss', ['welder', 'passenger']],
    ['On Monday Ada Moss rose.', 'Ada Moss', []],
    ['The mayor, Ada Moss and the governor met.', 'Ada Moss', []],
  ];
  it.each(cases)('%s', (text, name, expected) => {
    const [entity] = peopleOf(text, { person: [name] }).get(ENTITIES);
    expect(entity?.roles.map((r) => (r.status ? `${r.status} ${r.title}` : r.title))).toEqual(
      expected,
    );
  });
});
