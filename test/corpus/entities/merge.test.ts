import { describe, expect, it } from 'vitest';
import { mergeEntities, nameFromFolder, parsePeople } from '../../../src/corpus/entities/index.ts';
import type { DocumentReport, EntityReport, QuoteReport } from '../../../src/model/report.ts';

type Given = readonly [
  type: EntityReport['type'],
  name: string,
  aliases?: string[],
  roles?: string[],
];

function report(id: string, date: string | null, given: readonly Given[]): DocumentReport {
  const entities = given.map(([type, name, aliases = [], roles = []], i) => ({
    id: `e${i + 1}`,
    type,
    name,
    aliases,
    roles,
    mentions: [{ text: name, kind: 'name' as const, spans: [], raw: [] }],
  }));
  const quotes = entities.map((entity, i) => ({
    id: `q${i + 1}`,
    speaker: { name: entity.name, entity: entity.id, kind: 'person', resolvedBy: 'name' },
  })) as unknown as QuoteReport[];
  const published = date === null ? null : { date, from: 'metadata' as const };
  return { id, path: `${id}.txt`, published, entities, quotes } as unknown as DocumentReport;
}

/** Merged names with the documents that they come from. */
function merged(documents: readonly DocumentReport[], people = ''): string[] {
  const known = people === '' ? [] : parsePeople(people, 'people.csv');
  return mergeEntities(documents, known)
    .entities.map((e) => `${e.name}: ${e.documents.map((d) => d.document).join(' ')}`)
    .sort();
}

describe('the same person in several articles', () => {
  const cases: [what: string, docs: Given[][], expected: string[]][] = [
    ['equal full names', [[['person', 'Ada Moss']], [['person', 'Ada Moss']]], ['Ada Moss: d0 d1']],
    [
      'a middle initial',
      [[['person', 'Tom R. Hale']], [['person', 'Tom Hale']]],
      ['Tom R. Hale: d0 d1'],
    ],
    [
      'a surname that one person bears',
      [[['person', 'Moss']], [['person', 'Ada Moss']]],
      ['Ada Moss: d1 d0'],
    ],
    ['the same lone surname', [[['person', 'Moss']], [['person', 'Moss']]], ['Moss: d0 d1']],
    [
      'an acronym',
      [[['organization', 'Harbour Works Union', ['HWU']]], [['organization', 'HWU']]],
      ['Harbour Works Union: d0 d1'],
    ],
    [
      'a slip of the pen where given name and role agree',
      [[['person', 'Ada Kowalczyk', [], ['mayor']]], [['person', 'Ada Kowalcyzk', [], ['Mayor']]]],
      ['Ada Kowalczyk: d0 d1'],
    ],
    [
      'the role tells which bearer',
      [
        [['person', 'Ada Moss', [], ['mayor']]],
        [['person', 'Carl Moss']],
        [['person', 'Moss', [], ['mayor']]],
      ],
      ['Ada Moss: d0 d2', 'Carl Moss: d1'],
    ],
  ];
  it.each(cases)('%s', (_what, docs, expected) => {
    expect(merged(docs.map((given, i) => report(`d${i}`, null, given)))).toEqual(expected);
  });
});

describe('different people stay apart', () => {
  const cases: [what: string, docs: Given[][], expected: string[]][] = [
    [
      'a likeness of names without a role',
      [[['person', 'Ada Kowalczyk']], [['person', 'Ada Kowalcyzk']]],
      ['Ada Kowalcyzk: d1', 'Ada Kowalczyk: d0'],
    ],
    [
      'a likeness of surnames with another given name',
      [[['person', 'Ada Kowalczyk', [], ['mayor']]], [['person', 'Ida Kowalcyzk', [], ['mayor']]]],
      ['Ada Kowalczyk: d0', 'Ida Kowalcyzk: d1'],
    ],
    [
      'an ending that makes another name',
      [[['person', 'Ada Petrov', [], ['mayor']]], [['person', 'Ada Petrova', [], ['mayor']]]],
      ['Ada Petrov: d0', 'Ada Petrova: d1'],
    ],
    [
      'different first names',
      [[['person', 'Ada Moss']], [['person', 'Carl Moss']]],
      ['Ada Moss: d0', 'Carl Moss: d1'],
    ],
    [
      'generations',
      [[['person', 'Al Hart Jr.']], [['person', 'Al Hart Sr.']]],
      ['Al Hart Jr.: d0', 'Al Hart Sr.: d1'],
    ],
    [
      'lone given names',
      [[['person', 'Marcus']], [['person', 'Marcus']]],
      ['Marcus: d0', 'Marcus: d1'],
    ],
    [
      'a given name is no surname',
      [[['person', 'Marcus']], [['person', 'Marcus Reed']]],
      ['Marcus Reed: d1', 'Marcus: d0'],
    ],
    [
      'a person and a place',
      [[['person', 'Lincoln']], [['place', 'Lincoln']]],
      ['Lincoln: d0', 'Lincoln: d1'],
    ],
  ];
  it.each(cases)('%s', (_what, docs, expected) => {
    expect(merged(docs.map((given, i) => report(`d${i}`, null, given)))).toEqual(expected);
  });

  it('lists a surname that several bear instead of guessing', () => {
    const docs = [
      [['person', 'Ada Moss']],
      [['person', 'Carl Moss']],
      [['person', 'Moss']],
    ] as Given[][];
    const { conflicts } = mergeEntities(docs.map((given, i) => report(`d${i}`, null, given)));
    expect(conflicts).toEqual([
      {
        kind: 'ambiguous-surname',
        document: 'd2',
        path: 'd2.txt',
        entity: 'e1',
        name: 'Moss',
        candidates: ['Ada Moss', 'Carl Moss'],
      },
    ]);
  });

  it('does not join what one article keeps apart', () => {
    const docs = [
      report('d0', null, [
        ['person', 'Ada Moss'],
        ['person', 'Moss'],
      ]),
    ];
    expect(merged(docs)).toEqual(['Ada Moss: d0', 'Moss: d0']);
  });
});

describe('known people', () => {
  it('win over inference', () => {
    const docs = [
      report('d0', '2021-03-01', [['person', 'Moss']]),
      report('d1', '2023-01-01', [['person', 'A. Moss']]),
    ];
    const people =
      'name,aliases,roles\nAdelaide Moss,Moss;Addie Moss,mayor (2020-01-01..2022-01-01)\nCarl Moss,,';
    const [entity] = mergeEntities(docs, parsePeople(people, 'people.csv')).entities;
    expect(entity).toMatchObject({ name: 'Adelaide Moss', roles: ['mayor'] });
    expect(merged(docs, people)).toEqual(['Adelaide Moss: d0 d1']);
  });

  it('are read from CSV, YAML and JSON alike', () => {
    const expected = [
      { name: 'Ada Moss', aliases: ['Addie'], roles: [{ title: 'mayor', from: '2020', to: null }] },
    ];
    expect(parsePeople('name,aliases,roles\nAda Moss,Addie,mayor (2020..)', 'p.csv')).toEqual(
      expected,
    );
    expect(
      parsePeople(
        '- name: Ada Moss\n  aliases: [Addie]\n  roles: [{title: mayor, from: "2020"}]',
        'p.yaml',
      ),
    ).toEqual(expected);
    expect(parsePeople(JSON.stringify(expected), 'p.json')).toEqual(expected);
  });

  it('need a name', () => {
    expect(() => parsePeople('name,aliases\n,Addie', 'p.csv')).toThrow('person 1 has no name');
  });
});

it('sums mentions and quotes, and spans the dates', () => {
  const docs = [
    report('d0', '2021-03-01', [['person', 'Ada Moss']]),
    report('d1', '2020-05-06T10:00', [['person', 'Ada Moss']]),
  ];
  expect(mergeEntities(docs).entities[0]).toMatchObject({
    mentions: 2,
    quotes: 2,
    first: '2020-05-06',
    last: '2021-03-01',
  });
});

it('gives speakers the full name that the folder has', () => {
  const docs = [
    report('d0', null, [['person', 'Moss']]),
    report('d1', null, [['person', 'Ada Moss']]),
  ];
  const named = nameFromFolder(docs, mergeEntities(docs));
  expect(named[0]?.quotes[0]?.speaker).toMatchObject({ name: 'Ada Moss', resolvedBy: 'alias' });
  expect(named[1]).toBe(docs[1]);
});

describe('names that are only alike', () => {
  it('are listed as conflicts', () => {
    const documents = [
      report('d0', null, [['person', 'Ada Kowalczyk']]),
      report('d1', null, [['person', 'Ada Kowalcyzk']]),
    ];
    expect(mergeEntities(documents).conflicts).toEqual([
      {
        kind: 'near-name',
        document: 'd1',
        path: 'd1.txt',
        entity: 'e1',
        name: 'Ada Kowalcyzk',
        candidates: ['Ada Kowalczyk'],
      },
    ]);
  });
});
