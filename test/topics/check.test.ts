import { expect, test } from 'vitest';
import { bothSides, patternUses, sharedPatterns } from '../../src/topics/check.ts';
import { builtInCodebooks, loadCodebook, parseCodebook } from '../../src/topics/codebook.ts';
import { failedExamples } from '../../src/topics/examples.ts';
import { exportCodebook } from '../../src/topics/export.ts';
import { bookOf } from './coding.ts';

test('patterns under two topics are found, whatever their case and hyphens', () => {
  const book = bookOf('a: [Root-cause, x]\nb: [root cause, y]\n');
  expect(sharedPatterns(book)).toEqual([{ pattern: 'root cause', topics: ['a', 'b'] }]);
});

test('each pattern knows what it caught', () => {
  const book = bookOf("a: [ferr*, can't wait]\nb: [bridge]\n");
  const evidence = ['Ferry', 'ferry', 'ferries', 'can’t wait'].map((text) => ({
    topic: 'a',
    text,
  }));
  expect(patternUses(book, evidence)).toEqual([
    { topic: 'a', pattern: 'ferr*', line: 1, hits: 3, caught: ['ferry', 'ferries'] },
    { topic: 'a', pattern: "can't wait", line: 1, hits: 1, caught: ['can’t wait'] },
    { topic: 'b', pattern: 'bridge', line: 2, hits: 0, caught: [] },
  ]);
});

test.each(builtInCodebooks())('%s exports patterns only, and reads back the same', (name) => {
  const book = loadCodebook(name);
  const text = exportCodebook(book);
  expect(text).not.toContain('_corpus');
  const back = parseCodebook(Buffer.from(text), 'x.yaml', name);
  const patterns = (b: typeof book): unknown =>
    b.topics.map((t) => [t.topic, t.patterns.map(({ text: p, group }) => [p, group])]);
  expect(patterns(back)).toEqual(patterns(book));
});

test.each(builtInCodebooks())('%s has no pattern under two topics', (name) => {
  expect(sharedPatterns(loadCodebook(name))).toEqual([]);
});

test('patterns that overlap by wildcards are found too', () => {
  const book = bookOf('a: [rent*]\nb: [rental, tent]\n');
  expect(sharedPatterns(book)).toEqual([{ pattern: 'rental', topics: ['b', 'a'] }]);
});

test('examples are tried, whatever their documents', () => {
  const book = bookOf(`
ferry: {near: [ferry]}
_corpus:
  topics:
    ferry:
      groups: {near: {document: [island]}}
      include: [The ferry is late., A boat is late.]
      exclude: [The ferryman is late., A ferry is a ship.]
`);
  expect(failedExamples(book)).toEqual([
    { topic: 'ferry', example: 'A boat is late.', problem: 'missed', pattern: null },
    { topic: 'ferry', example: 'A ferry is a ship.', problem: 'caught', pattern: 'ferry' },
  ]);
});

test.each(builtInCodebooks())('%s keeps to its own examples', (name) => {
  const book = loadCodebook(name);
  expect(failedExamples(book)).toEqual([]);
  for (const topic of book.topics) expect(topic.include.length).toBeGreaterThan(0);
});

test('quotes that hold with a topic and its opposite are counted', () => {
  const book = bookOf('a: [x]\nb: [y]\n_corpus: {topics: {a: {opposite: b}}}\n');
  const quote = (...codes: string[]) => ({
    topics: codes.map((code) => ({ topic: code.slice(0, 1), direction: code.slice(2) })),
  });
  const quotes = [quote('a:pro', 'b:pro'), quote('a:pro', 'b:con'), quote('b:pro'), quote()];
  expect(bothSides(book, quotes)).toBe(1);
});
