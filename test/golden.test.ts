/** The whole output on the fixtures, byte for byte: a change shows up here and is read in review. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { run } from './support/cli.ts';

const ROOT = join(import.meta.dirname, '..');
// Relative to where the suite runs (its root): an absolute path's length would move line breaks.
const ARTICLES = 'fixtures/articles';
const METADATA = join(ARTICLES, 'metadata.csv');
const FORMATS = ['table', 'json', 'ndjson', 'csv', 'tsv', 'md'];

// The runner may be started elsewhere (`vitest --root`).
beforeAll(() => process.chdir(ROOT));

it.each([
  ['documents.ndjson', ['-f', 'ndjson', '--text']],
  ['statements.csv', ['-f', 'csv']],
  ['view.txt', ['-f', 'table', '--width', '110']],
])('fixtures give fixtures/golden/%s (npm run golden writes it anew)', async (name, flags) => {
  const { out: printed } = await run(['extract', ARTICLES, '--metadata', METADATA, ...flags]);
  const file = join(ROOT, 'fixtures/golden', name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, printed);
  expect(printed).toBe(readFileSync(file, 'utf8'));
});

it.each([
  ['who.txt', ['who', '--by', 'outlet']],
  ['quotes.txt', ['quotes', '--speaker', 'okafor']],
  ['kwic.txt', ['kwic', 'border']],
  ['sample.txt', ['sample', '--n', '5', '--seed', '7']],
])('tables in every format give fixtures/golden/%s', async (name, args) => {
  let printed = '';
  for (const format of FORMATS) {
    const input = [...args, ARTICLES, '--metadata', METADATA, '-q', '--width', '110'];
    printed += `--- ${format}\n${(await run([...input, '-f', format])).out}`;
  }
  const file = join(ROOT, 'fixtures/golden', name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, printed);
  expect(printed).toBe(readFileSync(file, 'utf8'));
});

/** The block that follows the command in README.md, up to its "…". */
const PRINTED = /(\$ corpus extract fixtures\/articles --metadata [^\n]+\n)([\s\S]*?)(\n…\n)/;

it('README shows what the main job really prints (npm run golden writes it anew)', () => {
  const path = join(ROOT, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const view = readFileSync(join(ROOT, 'fixtures/golden/view.txt'), 'utf8');
  const start = view.split('\n').slice(0, 46).join('\n');
  if (process.env.UPDATE_GOLDEN) {
    writeFileSync(
      path,
      readme.replace(PRINTED, (_, command, __, end) => command + start + end),
    );
  }
  expect(PRINTED.exec(readFileSync(path, 'utf8'))?.[2]).toBe(start);
});
