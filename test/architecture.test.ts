/** The import rules of CONTRIBUTING.md, enforced: which folder of `src` may import which. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../src');

/** Folder or root file of `src` to the folders that it may import, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  pipeline: ['model'],
  lexicon: ['model'],
  sequence: ['model', 'lexicon'],
  segment: ['model', 'pipeline', 'lexicon'],
  decode: ['model', 'pipeline', 'lexicon', 'segment'],
  tag: ['model', 'pipeline', 'lexicon', 'sequence', 'segment'],
  extract: ['model', 'pipeline', 'lexicon', 'sequence', 'segment', 'tag'],
  topics: ['model', 'pipeline', 'lexicon', 'segment'],
  corpus: ['model', 'lexicon'],
  diff: ['model', 'lexicon', 'segment', 'corpus'],
  report: ['model', 'lexicon'],
  render: ['model'],
  'version.ts': ['lexicon'],
  'analyze.ts': [
    'decode',
    'extract',
    'model',
    'pipeline',
    'report',
    'topics',
    'corpus',
    'lexicon',
    'version.ts',
  ],
  'index.ts': [
    'analyze.ts',
    'decode',
    'extract',
    'model',
    'pipeline',
    'report',
    'render',
    'topics',
    'corpus',
    'diff',
    'lexicon',
    'segment',
    'version.ts',
  ],
  cli: [
    'index.ts',
    'analyze.ts',
    'model',
    'render',
    'corpus',
    'diff',
    'decode',
    'topics',
    'report',
    'version.ts',
  ],
};

const FILE_SYSTEM = ['cli', 'decode', 'lexicon'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const part = (path: string): string => path.split('/')[0] ?? '';
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((f) =>
  f.endsWith('.ts'),
);
const sources = files.map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

const imports: Import[] = sources.flatMap(({ file, text }) =>
  [
    ...text.matchAll(/(import|export)\s+(type\s)?[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/g),
  ].map((m) => ({
    file,
    from: part(file),
    to: part(relative(SRC, normalize(join(SRC, dirname(file), m[3] ?? m[4] ?? '')))),
    typeOnly: m[2] !== undefined,
  })),
);

describe('architecture', () => {
  it('sees the source', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has a rule for every folder', () => {
    expect([...new Set(files.map(part))].filter((p) => !(p in MAY_IMPORT))).toEqual([]);
  });

  it('keeps the import directions', () => {
    const broken = imports.filter(
      ({ from, to }) =>
        from !== to && !(MAY_IMPORT[from] ?? []).includes(to) && !to.startsWith('..'),
    );
    expect(broken.map((b) => `${b.file} imports ${b.to}`)).toEqual([]);
  });

  it('touches files only where it may', () => {
    const broken = sources.filter(
      ({ file, text }) => /from 'node:fs/.test(text) && !FILE_SYSTEM.includes(part(file)),
    );
    expect(broken.map((b) => b.file)).toEqual([]);
  });

  it('prints and exits only in the command line', () => {
    const broken = sources.filter(
      ({ file, text }) =>
        part(file) !== 'cli' && /console\.|process\.(exit|stdout|stderr)/.test(text),
    );
    expect(broken.map((b) => b.file)).toEqual([]);
  });

  it('imports natural by deep path only, since its root reads .env and prints', () => {
    const broken = sources.filter(({ text }) => /from 'natural'|import\('natural'\)/.test(text));
    expect(broken.map((b) => b.file)).toEqual([]);
  });

  it('keeps files short', () => {
    const long = sources.filter(({ text }) => text.split('\n').length > 320);
    expect(long.map((l) => l.file)).toEqual([]);
  });
});
