/** The commands about quotes and topics, as a user runs them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';

const ROOT = join(import.meta.dirname, '../..');
const ARTICLES = 'fixtures/articles';
const WITH = [ARTICLES, '--metadata', `${ARTICLES}/metadata.csv`, '-q'];
const folder = mkdtempSync(join(tmpdir(), 'corpus-topics-'));

beforeAll(() => process.chdir(ROOT));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true });
const csv = async (...args: string[]): Promise<Row[]> =>
  rowsOf((await run([...args, '-f', 'csv'])).out);

describe('who', () => {
  it.each([
    ['outlet', ['Capitol Ledger', 'The Meridian Post']],
    ['month', ['2023-05', '2023-11']],
    ['week', ['2023-W19', '2023-W46']],
    [
      'document',
      [`${ARTICLES}/border-governors-letter.txt`, `${ARTICLES}/envoy-tegucigalpa-visit.txt`],
    ],
  ])('divides by %s', async (by, groups) => {
    const rows = await csv('who', ...WITH, '--by', by);
    expect([...new Set(rows.map((row) => row[by]))]).toEqual(groups);
    for (const group of groups) {
      const shares = rows.filter((row) => row[by] === group).map((row) => Number(row.share));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1);
    }
  });

  it('keeps unnamed and institutional sources as rows of their own', async () => {
    const kinds = new Set((await csv('who', ...WITH)).map((row) => row.kind));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['organization', 'person', 'unnamed']),
    );
  });

  it('filters by speaker, topic and time', async () => {
    const all = await csv('who', ...WITH);
    const some = await csv('who', ...WITH, '--speaker', 'quinonez', '--topic', 'border');
    expect(all.length).toBeGreaterThan(some.length);
    expect(some.map((row) => row.speaker)).toEqual(['Marisol Quiñónez']);
    expect(Object.keys(some[0] ?? {})).not.toContain('root-causes');
    expect(await csv('who', ...WITH, '--since', '2024-01-01')).toEqual([]);
    expect((await csv('who', ...WITH, '--until', '2023-06-01')).length).toBeLessThan(all.length);
  });

  it('lists the quotes under the table', async () => {
    const { out } = await run(['who', ...WITH, '--speaker', 'okafor', '--show', '--width', '110']);
    expect(out).toContain('rather than the fence');
    expect(out).toMatch(/border-governors-letter\.txt:\d+-\d+/);
    expect(out).toContain('Teresa Okafor · border');
    const shown = await run(['who', ...WITH, '--speaker', 'okafor', '--show', '--json']);
    for (const row of JSON.parse(shown.out).rows) expect(row.statements).toHaveLength(row.total);
  });

  it('counts a quote that two articles print once, if asked to', async () => {
    const text =
      'Ann Lee is the mayor of Yuma, on the Mexican border. "We need a border wall," Ann Lee said.\n';
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), text);
    const total = async (...flags: string[]) =>
      (await csv('who', folder, '-q', ...flags))[0]?.total;
    expect([await total(), await total('--unique')]).toEqual(['2', '1']);
  });

  it.each([
    [['--codebook', 'none'], /needs a codebook/],
    [['--codebook', 'nope'], /no codebook "nope"/],
    [['--since', 'May'], /YYYY-MM-DD/],
    [['--by', 'colour'], /Allowed choices/],
  ])('refuses %j with a remedy', async (flags, message) => {
    const { code, err } = await run(['who', ...WITH, ...flags]);
    expect([code, message.test(err)]).toEqual([2, true]);
  });
});

describe('quotes', () => {
  it('sorts by confidence, the surest first', async () => {
    const rows = await csv('quotes', ...WITH, '--sort', 'confidence');
    const sure = rows.map((row) => Number(row.confidence));
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
  });

  it('searches without regard to case and accents, and says when there is nothing', async () => {
    const rows = await csv('quotes', ...WITH, '--search', 'ROOT causes');
    expect(rows.map((row) => row.speaker)).toEqual(['Marisol Quiñónez']);
    const none = await run(['quotes', ...WITH, '--search', 'zeppelin', '--fail-empty']);
    expect(none.code).toBe(1);
  });

  it('filters by stance and by topic', async () => {
    const declined = await csv('quotes', ...WITH, '--stance', 'declines');
    expect(declined.length).toBeGreaterThan(1);
    for (const row of declined) expect(row.stance).toBe('declines');
    for (const row of await csv('quotes', ...WITH, '--topic', 'root-causes')) {
      expect(row.topics).toMatch(/^root-causes:\w+$/);
    }
  });

  it('leaves out what is less sure than asked', async () => {
    for (const row of await csv('quotes', ...WITH, '--min-confidence', '0.9')) {
      expect(Number(row.confidence)).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('kwic', () => {
  it('gives the speaker inside quotes only', async () => {
    const rows = await csv('kwic', 'the', ...WITH);
    expect(rows.some((row) => row.speaker === '')).toBe(true);
    expect(rows.some((row) => row.speaker !== '')).toBe(true);
    const quoted = await csv('kwic', 'the', ...WITH, '--quoted');
    expect(quoted.length).toBeLessThan(rows.length);
  });

  it('finds inflected forms if asked to', async () => {
    const found = async (...flags: string[]) =>
      new Set((await csv('kwic', 'declare', ...WITH, ...flags)).map((row) => row.match));
    expect(await found()).toEqual(new Set(['declare']));
    const forms = (await csv('kwic', 'say', ...WITH, '--forms')).map((row) => row.match);
    expect(new Set(forms)).toEqual(
      new Set(['said', 'say', 'saying', 'says'].filter((f) => forms.includes(f))),
    );
    expect(forms).toContain('said');
  });

  it('wants letters, and says when there is nothing', async () => {
    expect((await run(['kwic', '*', ...WITH])).code).toBe(2);
    expect((await run(['kwic', 'zeppelin', ...WITH, '--fail-empty'])).code).toBe(1);
  });
});

describe('codebook', () => {
  it('lists, shows and exports', async () => {
    expect((await csv('codebook', 'list')).map((row) => row.codebook)).toContain('housing');
    const shown = await csv('codebook', 'show', 'migration');
    expect(shown.find((row) => row.pattern === 'symptoms')?.condition).toMatch(
      /only with .* the content/,
    );
    const { out } = await run(['codebook', 'export', 'migration']);
    expect(out).toMatch(/^root-causes:\n/);
    expect(out).not.toContain('_corpus');
  });

  it('checks a file against a folder: what fires, what never does, what overlaps, what fails', async () => {
    const file = join(folder, 'mine.yaml');
    writeFileSync(
      file,
      'border: [border, zeppelin*]\nsky: [airship, zeppelins]\n_corpus: {topics: {sky: {include: [A balloon.]}}}\n',
    );
    const { code, out } = await run(['codebook', 'check', file, ARTICLES, '-q', '--json']);
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(report.silent).toEqual(['sky']);
    expect(report.shared).toEqual([{ pattern: 'zeppelins', topics: ['sky', 'border'] }]);
    expect(report.failed).toMatchObject([{ topic: 'sky', problem: 'missed' }]);
    expect(report.uncoded.length).toBeGreaterThan(10);
    const border = report.patterns.find((p: { pattern: string }) => p.pattern === 'border');
    expect(border.caught).toEqual(['border']);
    expect(border.hits).toBeGreaterThan(5);
  });

  it.each([
    ['broken.yaml', 'a: [b\n', /broken\.yaml: line \d+: not valid YAML/],
    ['list.yaml', '- a\n', /write topics as keys/],
    ['empty.lc3', 'dog\n', /line 1: .*Start with \+topic/],
    ['odd.txt', 'a: [b]\n', /unknown extension.*\.yaml/],
  ])('names file, line and remedy of %s', async (name, text, message) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    const { code, err } = await run(['codebook', 'check', file]);
    expect([code, message.test(err)]).toEqual([2, true]);
  });

  it('refuses an action that there is not', async () => {
    const { code, err } = await run(['codebook', 'dance']);
    expect([code, /list, show, check, export/.test(err)]).toEqual([2, true]);
  });
});
