/** `corpus diff` and `corpus reuse` from the command line to the printed result. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { readSchema } from '../../src/report/schema.ts';

const A = `“The quay was never safe and we told the council so in writing,” Ottilie Brandt said.

Growers replanted pears on the upper
terrace after the harvest failed.
`;
const B = `Rain fell all week. Growers replanted pears on the lower terrace after the harvest failed.

"The quay was never safe," Ottilie Brandt said.
`;

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-diff-'));
  mkdirSync(at('articles'));
  writeFileSync(at('articles/a.txt'), A);
  writeFileSync(at('articles/b.txt'), B);
  writeFileSync(at('articles/c.txt'), 'A violinist won the regional prize on Sunday.\n');
  writeFileSync(at('wrapped.txt'), A.replaceAll('\n\n', '\n\n\n').replace('upper\n', 'upper '));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const text = { out: '', err: '' };
  const sink = (name: 'out' | 'err'): Io['out'] => ({
    isTerminal: false,
    columns: undefined,
    write: async (piece) => {
      text[name] += piece;
    },
  });
  const stdin = (async function* (): AsyncGenerator<Uint8Array> {})();
  const code = await main(argv, {
    out: sink('out'),
    err: sink('err'),
    env: {},
    stdinIsTerminal: true,
    stdin,
  });
  return { code, ...text };
}

describe('corpus diff', () => {
  it('prints two articles as the schema says, with exact raw ranges', async () => {
    const { code, out } = await run('diff', at('articles/a.txt'), at('articles/b.txt'), '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readSchema('diff')));
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    const edited = report.changes.find((c: { kind: string }) => c.kind === 'edited');
    const [[start, end]] = edited.a.raw;
    expect(A.slice(start, end)).toBe(
      'Growers replanted pears on the upper\nterrace after the harvest failed.',
    );
  });

  it('exits 0 where only the layout differs', async () => {
    const { code, out } = await run('diff', at('articles/a.txt'), at('wrapped.txt'));
    expect(out).toContain('Nothing differs.');
    expect(code).toBe(0);
  });

  it('marks words as git does, with and without colour', async () => {
    const plain = await run('diff', at('articles'), '--only', 'edited');
    expect(plain.out).toContain('[-upper-] {+lower+}');
    expect(plain.out).not.toContain('\u001b');
    const color = await run('diff', at('articles'), '--only', 'edited', '--color', 'always');
    expect(color.out).toContain('\u001b[31m[-upper-]');
  });

  it('lists only the pairs of a folder that share something', async () => {
    const { code, out } = await run('diff', at('articles'), '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).pairs).toHaveLength(1);
  });

  it('takes results of an earlier run for articles', async () => {
    const results = at('old.ndjson');
    await run('extract', at('articles/a.txt'), '--format', 'ndjson', '--text', '-o', results);
    expect((await run('diff', results, at('articles/a.txt'))).code).toBe(0);
    expect((await run('diff', results, at('articles/b.txt'))).code).toBe(1);
  });

  it('keeps what --only and --min-words ask for', async () => {
    const files = [at('articles/a.txt'), at('articles/b.txt')];
    const only = await run('diff', ...files, '--only', 'edited', '--format', 'csv');
    expect(only.out.trim().split('\n')).toHaveLength(2);
    const none = await run('diff', ...files, '--only', 'edited', '--min-words', '50');
    expect(none.code).toBe(0);
  });

  it('exits 2 on trouble', async () => {
    expect((await run('diff', at('articles/a.txt'), at('nothing.txt'))).code).toBe(2);
    expect((await run('diff', at('articles/a.txt'))).code).toBe(2);
    const { code, err } = await run('diff', at('articles'), '--only', 'changed');
    expect(code).toBe(2);
    expect(err).toContain('quote-identical');
  });
});

describe('corpus reuse', () => {
  it('tells where a passage was first seen', async () => {
    const table = at('dates.csv');
    writeFileSync(table, 'path,published\narticles/a.txt,2021-05-02\narticles/b.txt,2021-05-01\n');
    const { code, out } = await run('reuse', at('articles'), '--metadata', table, '--json');
    expect(code).toBe(0);
    const { passages } = JSON.parse(out);
    const passage = passages.find((p: { kind: string }) => p.kind === 'passage');
    expect(passage).toMatchObject({ articles: 2, variants: 2, first: { published: '2021-05-01' } });
    expect(passage.text).toContain('lower terrace');
  });
});
