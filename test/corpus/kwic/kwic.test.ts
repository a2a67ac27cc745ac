import { describe, expect, test } from 'vitest';
import { kwicLines, kwicPattern } from '../../../src/corpus/kwic/lines.ts';
import type { DocumentReport } from '../../../src/model/report.ts';

describe('patterns', () => {
  test.each([
    [
      'root cause*',
      'Root causes, root-cause work and a root  cause',
      ['Root causes', 'root-cause', 'root  cause'],
    ],
    ['ferr?', 'a ferry, ferries', ['ferry']],
    ['us', 'Us and the bus', ['Us']],
    ['a+b', 'a+b aab', ['a+b']],
    ['*', 'two words', ['two', 'words']],
  ])('%s in %j', (pattern, text, found) => {
    expect(text.match(kwicPattern(pattern))).toEqual(found);
  });
});

test('forms of a word are found, the longest first', () => {
  const text = 'They flee, fled and keep fleeing; a fleet is none.';
  expect(text.match(kwicPattern('flee', true))).toEqual(['flee', 'fled', 'fleeing']);
});

test('a line has its context and the innermost speaker', () => {
  const quote = (id: string, name: string, from: number, to: number): unknown => ({
    id,
    speaker: { name },
    content: { spans: [[from, to]] },
  });
  const text = 'A ferry. He wrote that Ann said the\nferry sank.';
  const quotes = [quote('q1', 'Bo', 17, 46), quote('q2', 'Ann', 32, 46)];
  const report = { path: 'x.txt', text, quotes } as unknown as DocumentReport;
  expect([...kwicLines(report, kwicPattern('ferry'), 6)]).toEqual([
    {
      document: 'x.txt',
      left: 'A ',
      match: 'ferry',
      right: '. He w',
      speaker: null,
      quote: null,
      span: [2, 7],
    },
    {
      document: 'x.txt',
      left: 'd the ',
      match: 'ferry',
      right: ' sank.',
      speaker: 'Ann',
      quote: 'q2',
      span: [36, 41],
    },
  ]);
});
