/** What a folder can hold that cannot be read: one record and one reason each, the rest is read. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs } from '../../src/decode/index.ts';
import type { ReadOptions } from '../../src/decode/options.ts';
import { run } from '../support/cli.ts';

const ARTICLE = 'Ann Lee, the mayor, said the bridge will open in May.\n';
const folder = mkdtempSync(join(tmpdir(), 'corpus-walk-'));
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'a.txt': ARTICLE,
    'b.md': ARTICLE,
    NOTE: ARTICLE,
    'page.html': `<p>${ARTICLE}</p>`,
    'g.txt.gz': gzipSync(ARTICLE),
    'sub/c.txt': ARTICLE,
    'new\nline.txt': ARTICLE,
    'nul.txt': `Ann\0Lee said no. ${ARTICLE.repeat(5)}`,
    '.hidden.txt': ARTICLE,
    'empty.txt': '',
    'blank.txt': ' \n\u00a0\n',
    'picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'big.txt': ARTICLE.repeat(200),
    'cut.txt.gz': gzipSync(ARTICLE).subarray(0, 20),
    'photo.jpg': 'no picture',
    'table.csv': 'text\nAnn Lee left.\n',
    'locked.txt': ARTICLE,
  };
  mkdirSync(at('sub'));
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
  writeFileSync(
    Buffer.concat([Buffer.from(at('bad')), Buffer.of(0xff), Buffer.from('.txt')]),
    ARTICLE,
  );
  writeFileSync(
    Buffer.concat([Buffer.from(at('bad')), Buffer.of(0xfe), Buffer.from('.txt')]),
    ARTICLE,
  );
  symlinkSync('loop.txt', at('loop.txt'));
  symlinkSync('nowhere.txt', at('dangling.txt'));
  symlinkSync('a.txt', at('link.txt'));
  symlinkSync('..', at('sub/up'));
  chmodSync(at('locked.txt'), 0);
  execFileSync('mkfifo', [at('pipe.txt')]);
  chmodSync(folder, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Root may read everything, so that as root a test turns into nobody for a while. */
async function asNobody<T>(job: () => Promise<T>): Promise<T> {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    return await job();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

const LIMIT = 5000;

async function readFolder(
  options: ReadOptions = {},
): Promise<{ read: string[]; skipped: string[] }> {
  const read: string[] = [];
  const skipped: string[] = [];
  await asNobody(async () => {
    for await (const result of readInputs([folder], { maxBytes: LIMIT, ...options })) {
      if (result.kind === 'document') read.push(result.doc.meta.path.slice(folder.length + 1));
      else skipped.push(`${result.path.slice(folder.length + 1)}: ${result.reason}`);
    }
  });
  return { read, skipped };
}

describe('a folder', () => {
  it('gives its articles in order of their bytes, and one reason for everything else', async () => {
    const { read, skipped } = await readFolder();
    expect(read).toEqual([
      'NOTE',
      'a.txt',
      'b.md',
      'bad\ufffd.txt',
      'bad\ufffd.txt',
      'g.txt.gz',
      'new\nline.txt',
      'nul.txt',
      'page.html',
      'sub/c.txt',
    ]);
    expect(skipped).toEqual([
      'big.txt: too-large',
      'blank.txt: empty',
      'cut.txt.gz: bad-gzip',
      'dangling.txt: ENOENT',
      'empty.txt: empty',
      'link.txt: excluded',
      'locked.txt: EACCES',
      'loop.txt: ELOOP',
      'photo.jpg: extension',
      'picture.txt: binary',
      'pipe.txt: not-a-file',
      'sub/up: excluded',
      'table.csv: extension',
    ]);
  });

  it('gives tables where --ext asks for them, but never what is excluded', async () => {
    expect((await readFolder({ extensions: ['csv'] })).read).toContain('table.csv#1');
    const without = await readFolder({ extensions: ['csv'], exclude: [at('table.csv')] });
    expect([...without.read, ...without.skipped].join()).not.toContain('table.csv');
  });

  it('is read once, though it is named twice', async () => {
    const paths: string[] = [];
    await asNobody(async () => {
      for await (const result of readInputs([folder, at('a.txt')])) {
        if (result.kind === 'document') paths.push(result.doc.meta.path);
      }
    });
    expect(paths.filter((path) => path === at('a.txt'))).toHaveLength(1);
    expect(paths.filter((path) => path.includes('bad'))).toHaveLength(2);
  });

  it('may be no folder that one can enter', async () => {
    mkdirSync(at('shut'));
    chmodSync(at('shut'), 0);
    const { skipped } = await readFolder();
    rmSync(at('shut'), { recursive: true });
    expect(skipped).toContain('shut: EACCES');
  });
});

describe('the command line', () => {
  const call = (...flags: string[]): ReturnType<typeof run> =>
    asNobody(() =>
      run(['extract', folder, '--max-bytes', String(LIMIT), '--json', '-q', ...flags]),
    );

  it('reads the rest, lists what is skipped and exits 3', async () => {
    const { code, out, err } = await call();
    expect(code).toBe(3);
    const report = JSON.parse(out);
    expect(report.documents).toHaveLength(10);
    expect(report.skipped).toHaveLength(13);
    expect(new Set(report.skipped.map((s: { path: string }) => s.path)).size).toBe(13);
    for (const { path, reason, message } of report.skipped) {
      // Files that are no articles by their names are told together, and not at all with -q.
      if (reason !== 'extension') expect(err).toContain(`${path}: ${message}`);
    }
  });

  it('exits 1 with --strict', async () => expect((await call('--strict')).code).toBe(1));

  it('keeps a table with metadata or codes out of the articles', async () => {
    writeFileSync(at('meta.csv'), 'path,title\na.txt,Bridge\n');
    const { out } = await call('--ext', 'csv', '--metadata', at('meta.csv'));
    rmSync(at('meta.csv'));
    const paths = JSON.parse(out).documents.map((doc: { path: string }) => doc.path);
    expect(paths.join()).toContain('table.csv#1');
    expect(paths.join()).not.toContain('meta.csv');
  });

  it.each([
    ['no such file', ['extract', at('nothing.txt')], 2],
    ['an unknown encoding', ['extract', at('a.txt'), '--encoding', 'klingon'], 2],
    ['a pipe by its name', ['extract', at('pipe.txt'), '-q'], 3],
    ['a folder that holds nothing', ['extract', at('sub/none')], 2],
  ])('answers %s', async (_name, argv, code) => {
    const ran = await run(argv);
    expect(ran.code).toBe(code);
    expect(ran.err).not.toBe('');
  });
});
