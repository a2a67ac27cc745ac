import { expect, test } from 'vitest';
import { patternUses, sharedPatterns } from '../../src/topics/check.ts';
import { builtInCodebooks, loadCodebook, parseCodebook } from '../../src/topics/codebook.ts';
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
