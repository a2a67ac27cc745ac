/** Every data file says where it is from, and holds no row twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DATA = join(import.meta.dirname, '../data');
const tables = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((f) =>
  f.endsWith('.tsv'),
);

describe('data tables', () => {
  it('are seen', () => expect(tables.length).toBeGreaterThan(0));

  it.each(tables)('%s has a head and no row twice', (name) => {
    const lines = readFileSync(join(DATA, name), 'utf8').trimEnd().split('\n');
    const head = lines.filter((line) => line.startsWith('#')).join('\n');
    expect(head).toMatch(/source:/i);
    expect(head).toMatch(/licen[cs]e|CC BY/i);
    expect(head).toMatch(/date:|20\d\d-\d\d/i);
    const rows = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
  });
});
