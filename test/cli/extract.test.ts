import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/report/schema.ts';
import { run } from '../support/cli.ts';

const ARTICLES = join(import.meta.dirname, '../../fixtures/articles');
const METADATA = join(ARTICLES, 'metadata.csv');
const scratch = (): string => mkdtempSync(join(tmpdir(), 'corpus-'));
const ESCAPE = '\u001b';

describe('extract', () => {
  it('prints documents that its own schema accepts', async () => {
    const { code, out } = await run([
      'extract',
      ARTICLES,
      '--metadata',
      METADATA,
      '-f',
      'ndjson',
      '--text',
    ]);
    expect(code).toBe(0);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readSchema('document')));
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(documents).toHaveLength(6);
    for (const document of documents) {
      validate(document);
      expect(validate.errors).toBeNull();
      expect(document.published.from).toBe('metadata');
    }
  });

  it('prints a corpus that its own schema accepts', async () => {
    const { out } = await run(['extract', ARTICLES, '--metadata', METADATA, '--json']);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readSchema('corpus')));
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });

  it('reports raw ranges that stand in the file and repaired text that spans slice', async () => {
    const { out } = await run(['extract', ARTICLES, '-f', 'ndjson', '--text']);
    let checked = 0;
    for (const line of out.trimEnd().split('\n')) {
      const document = JSON.parse(line);
      const raw = readFileSync(document.path, 'utf8');
      for (const entity of document.entities) {
        for (const mention of entity.mentions) {
          const [[start, end]] = mention.spans;
          expect(document.text.slice(start, end)).toBe(mention.text);
          const [[from, to]] = mention.raw;
          expect(raw.slice(from, to).length).toBeGreaterThan(0);
          checked++;
        }
      }
    }
    expect(checked).toBeGreaterThan(20);
  });

  it.each(['statements', 'quotes', 'entities', 'dates', 'figures'])(
    'writes %s as csv that parses back',
    async (kind) => {
      const { out } = await run(['extract', ARTICLES, '-f', 'csv', '--rows', kind]);
      const rows = parse(out, { columns: true }) as Record<string, string>[];
      expect(rows.length).toBeGreaterThan(3);
      const nd = await run(['extract', ARTICLES, '-f', 'ndjson', '--rows', kind]);
      expect(nd.out.trimEnd().split('\n')).toHaveLength(rows.length);
    },
  );

  it('gives the same bytes whatever the order of the inputs', async () => {
    const files = readdirSync(ARTICLES)
      .filter((f) => f.endsWith('.txt'))
      .map((f) => join(ARTICLES, f));
    const forth = await run(['extract', ...files, '-f', 'ndjson']);
    const back = await run(['extract', ...files.toReversed(), '-f', 'ndjson']);
    expect(forth.out.split('\n').sort()).toEqual(back.out.split('\n').sort());
  });

  it('colours only where asked or on a terminal', async () => {
    const piped = await run(['extract', ARTICLES]);
    expect(piped.out).not.toContain(ESCAPE);
    const shown = await run(['extract', ARTICLES], { terminal: true });
    expect(shown.out).toContain(ESCAPE);
    const plain = await run(['extract', ARTICLES], { terminal: true, env: { NO_COLOR: '1' } });
    expect(plain.out).not.toContain(ESCAPE);
    const never = await run(['extract', ARTICLES, '--color', 'never'], { terminal: true });
    expect(never.out).not.toContain(ESCAPE);
  });

  it('never lets an article send a control sequence', async () => {
    const article = '"Hi \u001b[31mred\u001b]0;title\u0007 \u202eback," said Ann Lee of Ohio.';
    for (const format of ['table', 'md', 'json', 'ndjson']) {
      const { out } = await run(['extract', '-', '-f', format], { stdin: article });
      expect(out).not.toMatch(/[\u001b\u0007\u202e\u009b]/);
    }
  });

  it('reads standard input', async () => {
    const { code, out } = await run(['extract', '-f', 'ndjson'], { stdin: '"No," said Ann Lee.' });
    expect(code).toBe(0);
    expect(JSON.parse(out).quotes[0].content.text).toBe('"No,"');
  });

  it('ends quietly when the reader has gone', async () => {
    const { code, err } = await run(['extract', ARTICLES, '-f', 'ndjson'], { closeAfter: 2 });
    expect(code).toBe(0);
    expect(err).toBe('');
  });

  it('leaves out what --only does not name', async () => {
    const { out } = await run(['extract', ARTICLES, '-f', 'ndjson', '--only', 'dates']);
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(documents.flatMap((d) => d.dates).length).toBeGreaterThan(5);
    expect(documents.flatMap((d) => [...d.quotes, ...d.entities, ...d.figures])).toEqual([]);
  });
});

describe('bad input', () => {
  it('names the file and goes on', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.txt'), 'The mayor, Ann Lee, said that it would rain.');
    writeFileSync(
      join(folder, 'b.txt'),
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 0, 0, 5]),
    );
    writeFileSync(join(folder, 'c.txt'), '');
    const { code, out, err } = await run(['extract', folder, '-f', 'ndjson']);
    expect(code).toBe(3);
    expect(err).toContain('b.txt');
    expect(out).toContain('a.txt');
  });

  it.each([
    [['extract', '/no/such/folder'], '/no/such/folder'],
    [['extract', ARTICLES, '--published', 'yesterday'], 'yesterday'],
    [['extract', ARTICLES, '--codebook', 'nope'], 'nope'],
    [['extract', ARTICLES, '--metadata', '/no/meta.csv'], '/no/meta.csv'],
    [['extract', ARTICLES, '--format', 'xml'], 'ndjson'],
    [['extract', ARTICLES, '--only', 'verbs'], 'verbs'],
    [['extract', ARTICLES, '--fromat', 'csv'], '--format'],
    [['schema', 'nope'], 'nope'],
  ])('answers 2 and says what is wrong: %j', async (argv, said) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toContain('unexpected error');
  });

  it('does not overwrite, and never through a link', async () => {
    const folder = scratch();
    const file = join(folder, 'out.json');
    writeFileSync(file, 'old');
    const refused = await run(['extract', ARTICLES, '--json', '-o', file]);
    expect(refused.code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('old');
    symlinkSync(file, join(folder, 'link.json'));
    const linked = await run([
      'extract',
      ARTICLES,
      '--json',
      '-o',
      join(folder, 'link.json'),
      '--force',
    ]);
    expect(linked.code).toBe(2);
    const forced = await run(['extract', ARTICLES, '--json', '-o', file, '--force']);
    expect(forced.code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).documents).toHaveLength(6);
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'out.json']);
  });
});

describe('help', () => {
  it('lists the commands and the exit codes', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/extract[\s\S]*schema[\s\S]*Exit codes/);
  });
});

describe('what a filter misses', () => {
  it.each([
    ['--speaker', 'Okafro', 'Did you mean Teresa Okafor'],
    ['--topic', 'bordr', 'only root-causes, border. Did you mean border?'],
  ])('%s %s is told with the nearest name', async (flag, typed, hint) => {
    const { err, code } = await run(['who', ARTICLES, flag, typed]);
    expect(err).toContain(hint);
    expect(code).toBe(0);
  });
});

describe('files that a folder holds beside its articles', () => {
  it('are told once, not at all with --quiet, and stand in skipped', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'a.txt'), 'Ann Lee said it would rain.');
    for (const name of ['one.csv', 'two.csv']) writeFileSync(join(folder, name), 'a,b\n1,2\n');
    const { err, out, code } = await run(['extract', folder, '--json']);
    expect(err).toMatch(/one\.csv and 1 more: Tables in a folder are not read unasked/);
    expect(JSON.parse(out).skipped).toHaveLength(2);
    expect(code).toBe(0);
    expect((await run(['extract', folder, '--json', '-q'])).err).toBe('');
  });
});
