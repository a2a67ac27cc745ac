/** The whole way of a validation: draw a sheet, fill it in by hand, compare. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';

const ARTICLES = join(import.meta.dirname, '../../fixtures/articles');
const folder = mkdtempSync(join(tmpdir(), 'corpus-sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = Record<string, string>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true });

/** Writes rows back as csv, each cell by `cell`. */
function sheet(
  name: string,
  rows: readonly Row[],
  cell: (row: Row, name: string) => string,
): string {
  const names = Object.keys(rows[0] ?? {});
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = [names, ...rows.map((row) => names.map((n) => cell(row, n)))];
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => line.map(quoted).join(',')).join('\n'));
  return path;
}

const scores = async (...args: string[]): Promise<Row[]> => {
  const { code, out } = await run(['eval', ...args, '-q', '-f', 'csv']);
  expect(code).toBe(0);
  return rowsOf(out);
};

describe('sample and eval --codes', () => {
  let rows: Row[] = [];
  let withCodes: Row[] = [];
  beforeAll(async () => {
    const flags = ['sample', ARTICLES, '-q', '--n', '20', '--seed', '7'];
    rows = rowsOf((await run(flags)).out);
    withCodes = rowsOf((await run([...flags, '--with-codes'])).out);
  });

  it('draws as many rows as asked, each with its place, the topics left blank', () => {
    expect(rows).toHaveLength(20);
    for (const row of rows) {
      expect(Number(row.raw_end)).toBeGreaterThan(Number(row.raw_start));
      expect(row.content).not.toBe('');
      expect([row.border, row['root-causes']]).toEqual(['', '']);
    }
    expect(withCodes.map((row) => row.content)).toEqual(rows.map((row) => row.content));
    expect(withCodes.some((row) => row.border !== 'no' && row.border !== '')).toBe(true);
  });

  it('agrees fully with its own codes', async () => {
    const own = sheet('own.csv', withCodes, (row, name) => row[name] ?? '');
    for (const score of await scores('--codes', own)) {
      expect([score.topic, score.metric, score.agreement]).toEqual([
        score.topic,
        score.metric,
        '1',
      ]);
      expect(Number(score.kappa || 1)).toBe(1);
    }
  });

  it('counts what a coder sees otherwise', async () => {
    const border = withCodes.filter((row) => row.border !== 'no');
    const [changed] = border;
    const other = sheet('other.csv', withCodes, (row, name) =>
      name === 'border' && row === changed ? 'no' : (row[name] ?? ''),
    );
    const found = await scores('--codes', other);
    const presence = found.find((s) => s.topic === 'border' && s.metric === 'presence');
    const n = border.length;
    expect(presence).toMatchObject({
      units: '20',
      hand: String(n - 1),
      found: String(n),
      recall: '1',
    });
    expect(Number(presence?.precision)).toBeCloseTo((n - 1) / n, 3);
    expect(Number(presence?.kappa)).toBeLessThan(1);
  });

  it('compares two coders, and leaves out rows that are not coded', async () => {
    const own = sheet('ana.csv', withCodes, (row, name) => row[name] ?? '');
    const half = sheet('bo.csv', withCodes, (row, name) =>
      ['border', 'root-causes'].includes(name) && Number(row.row) > 10 ? '' : (row[name] ?? ''),
    );
    const found = await scores('--codes', own, '--codes', half);
    const units = (coder: string) =>
      found.find((s) => s.coder === coder && s.topic === 'border' && s.metric === 'presence')
        ?.units;
    expect([units('ana'), units('bo'), units('all coders')]).toEqual(['20', '10', '20']);
  });

  it.each([['a cell that is no code', 'maybe', /line 2: "maybe" under root-causes.*Write pro/]])(
    'tells line and remedy of %s',
    async (_name, value, message) => {
      const path = sheet('bad.csv', withCodes, (row, name) =>
        name === 'root-causes' ? value : (row[name] ?? ''),
      );
      const { code, err } = await run(['eval', '--codes', path]);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    },
  );

  it('needs gold or codes, not both and not none', async () => {
    expect((await run(['eval'])).code).toBe(2);
    expect((await run(['eval', '--gold', 'x', '--codes', 'y'])).code).toBe(2);
  });

  it('says that a sheet lacks its places', async () => {
    const path = join(folder, 'loose.csv');
    writeFileSync(path, 'content,border\nx,pro\n');
    const { code, err } = await run(['eval', '--codes', path]);
    expect([code, /no column document, raw_start, raw_end/.test(err)]).toEqual([2, true]);
  });
});
