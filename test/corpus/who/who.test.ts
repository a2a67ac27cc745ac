import { describe, expect, test } from 'vitest';
import { statementsOf } from '../../../src/corpus/tally.ts';
import { isoWeek, whoRows, whoTable } from '../../../src/corpus/who/matrix.ts';
import { type Selection, selectQuotes, uniqueStatements } from '../../../src/corpus/who/select.ts';
import type { DocumentReport, QuoteReport } from '../../../src/model/report.ts';

function quote(speaker: string | null, text: string, ...topics: string[]): QuoteReport {
  return {
    id: 'q1',
    type: 'indirect',
    source: null,
    cue: null,
    content: { text, spans: [], raw: [] },
    speaker: speaker && { name: speaker, entity: 'e1', kind: 'person', resolvedBy: 'name' },
    stance: 'asserts',
    parent: null,
    topics: topics.map((t) => {
      const [topic = '', direction = 'pro'] = t.split(':');
      return { topic, direction, evidence: [] };
    }),
    dates: [],
    figures: [],
    confidence: 1,
    rule: 'test',
  } as QuoteReport;
}

function report(path: string, date: string | null, ...quotes: QuoteReport[]): DocumentReport {
  return {
    path,
    outlet: path.startsWith('a') ? 'Post' : null,
    published: date ? { date, from: 'metadata' } : null,
    entities: [{ id: 'e1', roles: ['mayor'] }],
    quotes,
  } as unknown as DocumentReport;
}

const DOCS = [
  report('a1', '2024-01-01', quote('Ana Zúñiga', 'Ferries matter.', 'ferry', 'bridge:con')),
  report('b1', '2024-02-10', quote('Ana Zúñiga', 'Ferries matter', 'ferry'), quote(null, 'x')),
  report('b2', null, quote('Bo Lind', 'no bridge', 'bridge:con')),
];

describe('selection', () => {
  test.each<[Selection, string[]]>([
    [{}, ['a1:1', 'b1:2', 'b2:1']],
    [{ speaker: 'zuniga' }, ['a1:1', 'b1:1']],
    [{ topic: 'bridge' }, ['a1:1', 'b2:1']],
    [{ since: '2024-02-01' }, ['b1:2']],
    [{ until: '2024-01-01' }, ['a1:1']],
    [{ search: 'BRIDGE' }, ['b2:1']],
    [{ stance: 'denies' }, []],
  ])('%j', (selection, expected) => {
    const found = selectQuotes(DOCS, selection);
    expect(found.map((d) => `${d.path}:${d.quotes.length}`)).toEqual(expected);
  });

  test('a topic hides the quote’s other topics', () => {
    const [first] = selectQuotes(DOCS, { topic: 'bridge' });
    expect(first?.quotes[0]?.topics.map((t) => t.topic)).toEqual(['bridge']);
  });

  test('the same words of the same speaker count once', () => {
    expect([...statementsOf(DOCS)]).toHaveLength(4);
    expect(uniqueStatements(DOCS)).toHaveLength(3);
  });
});

describe('matrix', () => {
  test('counts directions and shares', () => {
    const rows = whoRows(statementsOf(DOCS));
    expect(rows.map((r) => [r.speaker, r.total, r.share])).toEqual([
      ['Ana Zúñiga', 3, 0.75],
      ['Bo Lind', 1, 0.25],
    ]);
    expect(whoTable(rows, ['ferry', 'bridge']).rows).toEqual([
      ['Ana Zúñiga', 'person', '2 pro', '1 con', 3, 0.75],
      ['Bo Lind', 'person', null, '1 con', 1, 0.25],
    ]);
  });

  test.each([
    ['outlet', ['(unknown)', '(unknown)', 'Post']],
    ['month', ['(unknown)', '2024-01', '2024-02']],
    ['week', ['(unknown)', '2024-W01', '2024-W06']],
    ['document', ['a1', 'b1', 'b2']],
    ['role', ['mayor', 'mayor']],
  ] as const)('by %s', (by, groups) => {
    expect(whoRows(statementsOf(DOCS), by).map((r) => r.group)).toEqual(groups);
  });

  test.each([
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2024-12-29', '2024-W52'],
  ])('%s is in %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });
});
