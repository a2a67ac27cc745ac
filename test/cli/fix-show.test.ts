/** `corpus fix` and `corpus show`: repaired text, what was repaired, and the very bytes behind a result. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-fix-'));
const RAW =
  'The mayor, MarÃ­a \nPÃ©rez\n, said the bridge "will open \nin May\n."\nNobody\n from the council\n objected.\n';
const FIXED =
  'The mayor, María Pérez, said the bridge "will open in May."\n\nNobody from the council objected.\n';

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const article = file('article.txt', RAW);

describe('fix', () => {
  it('prints the repaired text and nothing else', async () => {
    expect(await run(['fix', article])).toEqual({ code: 0, out: FIXED, err: '' });
  });

  it('keeps every line end with --no-layout', async () => {
    const { out } = await run(['fix', '--no-layout', article]);
    expect(out).toBe(RAW.replace('Ã­', 'í').replace('Ã©', 'é'));
  });

  it('changes nothing in what it has repaired', async () => {
    expect((await run(['fix', file('fixed.txt', FIXED)])).out).toBe(FIXED);
  });

  it('lists each repair with its place', async () => {
    const { err } = await run(['fix', '--explain', article]);
    expect(err).toContain('utf-8, 9 repairs');
    const [, start, end] = /(\d+)-(\d+) {2}mojibake {2}"Ã©" -> "é"/.exec(err) ?? [];
    expect(RAW.slice(Number(start), Number(end))).toBe('Ã©');
  });

  it('decodes, drops the mark and obeys --encoding', async () => {
    const wide = file('wide.txt', Buffer.from(`\ufeff${FIXED}`, 'utf16le'));
    expect((await run(['fix', wide])).out).toBe(FIXED);
    const russian = file('r.txt', Uint8Array.of(0xcc, 0xee, 0xf1, 0xf2));
    expect((await run(['fix', russian, '--encoding', 'cp1251'])).out).toBe('Мост\n');
  });

  it('leaves the line ends of markup and tables alone', async () => {
    const page = '<p>MarÃ­a\nleft.</p>\n<p>He\nstayed.</p>\n';
    expect((await run(['fix', file('page.html', page)])).out).toBe(page.replace('Ã­', 'í'));
    const table = 'text,n\n"MarÃ­a\nleft.",1\n';
    expect((await run(['fix', file('t.csv', table)])).out).toBe(table.replace('Ã­', 'í'));
  });

  it('writes files of the same name into another folder, never over an input', async () => {
    const out = join(folder, 'out');
    expect((await run(['fix', article, '--out', out])).code).toBe(0);
    expect(readFileSync(join(out, 'article.txt'), 'utf8')).toBe(FIXED);
    expect((await run(['fix', article, '--out', folder])).code).toBe(2);
    expect(readFileSync(article, 'utf8')).toBe(RAW);
  });
});

describe('show', () => {
  it('prints a quote and the bytes that it came from', async () => {
    const { code, out } = await run(['show', article, '--quote', 'q1']);
    expect(code).toBe(0);
    const source =
      /source: (.*)\n {2}raw (\d+)-(\d+) \(utf-8\), bytes (\d+)-(\d+): (".*")\n {2}(.*)\n/.exec(
        out,
      );
    const [, text, start, end, from, to, shown, hex] = source ?? [];
    expect(text).toContain('María Pérez');
    expect(JSON.parse(shown ?? '')).toBe(RAW.slice(Number(start), Number(end)));
    const bytes = readFileSync(article).subarray(Number(from), Number(to));
    expect(bytes.toString('utf8')).toBe(RAW.slice(Number(start), Number(end)));
    expect(hex?.replaceAll(' ', '')).toBe(bytes.toString('hex'));
  });

  it.each([
    ['utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('counts bytes of %s', async (name, encode) => {
    const text = 'Señora Ibáñez, la mayor, said that the café would close in the spring of 2021.';
    const path = file(`${name}.txt`, encode(text));
    const { out } = await run(['show', path, '--quote', 'q1']);
    const [, from, to] = /content: .*\n.*bytes (\d+)-(\d+)/.exec(out) ?? [];
    const bytes = readFileSync(path).subarray(Number(from), Number(to));
    expect(bytes.toString(name === 'utf-16le' ? 'utf16le' : 'latin1')).toMatch(
      /^that the café would close/,
    );
  });

  it('shows a record of a table by its number', async () => {
    const table = file('t.jsonl', '{"text":"Tom left."}\n{"text":"\\"No,\\" said Ann Lee."}\n');
    const { out } = await run(['show', `${table}#2`, '--quote', 'q1']);
    expect(out).toContain(String.raw`"\\\"No,\\\""`);
    expect(await run(['show', `${table}#9`, '--quote', 'q1'])).toMatchObject({ code: 2 });
  });

  it.each([
    [['show', article], 'say which result'],
    [['show', article, '--quote', 'q99'], 'there is no quote "q99"'],
    [['show', join(folder, 'none.txt'), '--quote', 'q1'], 'ENOENT'],
  ])('answers %j', async (argv, message) => {
    const { code, err } = await run(argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
