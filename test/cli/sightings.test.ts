import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/corpus/sightings/sentence.ts';
import { run } from '../support/cli.ts';

const ARTICLES = join(import.meta.dirname, '../../fixtures/articles');
const METADATA = join(ARTICLES, 'metadata.csv');

describe('dates', () => {
  it('prints a timeline in order, each row with a sentence that holds its date', async () => {
    const { code, out } = await run(['dates', ARTICLES, '--metadata', METADATA, '-f', 'csv']);
    expect(code).toBe(0);
    const rows = parse(out, { columns: true }) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(10);
    const days = rows.map((r) => r.from ?? '');
    expect(days).toEqual([...days].sort());
    for (const row of rows) expect(row.sentence).toContain(row.text);
  });

  it('keeps to the days asked for', async () => {
    const args = ['dates', ARTICLES, '--metadata', METADATA, '--json', '--since', '2100-01-01'];
    expect(JSON.parse((await run(args)).out).dates).toEqual([]);
  });

  it('refuses a day that there is not', async () => {
    const { code, err } = await run(['dates', ARTICLES, '--since', '2021-13-01']);
    expect(code).not.toBe(0);
    expect(err).toContain('2021-13-01');
  });

  it('keeps both readings of an unsure weekday, and what has no day last in both directions', async () => {
    for (const extra of [[], ['--desc']]) {
      const args = ['dates', ARTICLES, '--metadata', METADATA, '--all', '-f', 'ndjson', ...extra];
      const rows = (await run(args)).out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const dated = rows.filter((r) => r.from !== null).length;
      expect(rows.slice(dated).every((r) => r.from === null)).toBe(true);
      const days = rows.slice(0, dated).map((r) => r.from);
      expect(days).toEqual(extra.length > 0 ? [...days].sort().reverse() : [...days].sort());
      const unsure = rows.filter((r) => r.alternative !== null);
      expect(unsure.length).toBeGreaterThan(0);
      for (const row of unsure) expect(row.confidence).toBeLessThan(1);
    }
  });

  it.each(['json', 'ndjson', 'csv', 'tsv', 'md', 'table'])('prints as %s', async (format) => {
    for (const command of ['dates', 'figures']) {
      const { code, out } = await run([command, ARTICLES, '--metadata', METADATA, '-f', format]);
      expect(code).toBe(0);
      expect(out).toContain('sentence');
    }
  });
});

describe('figures', () => {
  it('sorts by value and keeps to the kinds asked for', async () => {
    const { code, out } = await run([
      'figures',
      ARTICLES,
      '--kind',
      'money',
      '--sort',
      'value',
      '--desc',
      '-f',
      'ndjson',
    ]);
    expect(code).toBe(0);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map((r) => r.kind))).toEqual(new Set(['money']));
    const values = rows.map((r) => r.value);
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  it('refuses a kind that there is not', async () => {
    expect((await run(['figures', ARTICLES, '--kind', 'colour'])).code).toBe(2);
  });
});

describe('sentenceAround', () => {
  it.each([
    ['Nobody left. Mr. Vale paid $5. Two.', '$5', 'Mr. Vale paid $5.'],
    ['A line.\n"It cost 3 francs." She left.', '3 francs', '"It cost 3 francs."'],
    ['The U.S. Navy sank 4 boats', '4 boats', 'The U.S. Navy sank 4 boats'],
  ])('%s', (text, part, sentence) => {
    const start = text.indexOf(part);
    expect(sentenceAround(text, [start, start + part.length])).toBe(sentence);
  });
});
