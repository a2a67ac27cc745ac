/** What the whole product says about pairs of our own articles: no trap is fallen into, hardly anything is missed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeEach, analyzeText } from '../../src/analyze.ts';
import { type Article, articleOf } from '../../src/diff/article.ts';
import { clustersOf, diffArticles, findReuse, pairsSharing } from '../../src/diff/index.ts';
import { type Change, mirrored } from '../../src/diff/report.ts';

const FOLDER = 'fixtures/diff/tune';
const NAMES = readdirSync(FOLDER).sort();

async function articlesIn(...paths: string[]): Promise<Article[]> {
  const articles: Article[] = [];
  const metadata = 'fixtures/diff/metadata.csv';
  for await (const result of analyzeEach(paths, { metadata, text: true })) {
    if (result.kind === 'document') articles.push(articleOf(result.report, result.locate));
  }
  return articles;
}

async function pairIn(name: string): Promise<readonly [Article, Article]> {
  const [a, b] = await articlesIn(join(FOLDER, name, 'a.txt'), join(FOLDER, name, 'b.txt'));
  if (!a || !b) throw new Error(`${name} has no two articles`);
  return [a, b];
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Expected rows of one kind, as plain snippets. */
function expectedOf(name: string, kind: string): (readonly [string, string])[] {
  const lines = readFileSync(join(FOLDER, name, 'expected.tsv'), 'utf8')
    .trim()
    .split('\n');
  return lines.slice(1).flatMap((line): (readonly [string, string])[] => {
    const [kinds = '', a = '', b = ''] = line.split('\t');
    return kinds.replace('?', '').split(',').includes(kind) ? [[plain(a), plain(b)]] : [];
  });
}

const sorted = (changes: readonly Change[]): string[] =>
  changes.map((change) => JSON.stringify(change)).sort();

describe.each(NAMES)('%s', (name) => {
  it('calls altered only what was altered, and finds all of it', async () => {
    const [a, b] = await pairIn(name);
    const altered = diffArticles(a, b).changes.filter((c) => c.kind === 'quote-altered');
    const expected = expectedOf(name, 'quote-altered');
    const found = expected.filter(([x, y]) =>
      altered.some((c) => plain(c.a?.text ?? '').includes(x) && plain(c.b?.text ?? '').includes(y)),
    );
    expect(altered).toHaveLength(expected.length);
    expect(found).toHaveLength(expected.length);
  });

  it('is mirrored, and silent about an article and itself', async () => {
    const [a, b] = await pairIn(name);
    const back = diffArticles(b, a).changes.map(mirrored);
    expect(sorted(back)).toEqual(sorted(diffArticles(a, b).changes));
    const itself = diffArticles(a, { ...a, report: { ...a.report, path: 'copy.txt' } });
    expect(itself.changes).toEqual([]);
    expect(itself.contradictions).toEqual([]);
  });

  it('gives every side the words that stand at its spans', async () => {
    const [a, b] = await pairIn(name);
    for (const change of diffArticles(a, b).changes) {
      for (const [side, { text }] of [
        [change.a, a],
        [change.b, b],
      ] as const) {
        const pieces = side?.spans.map(([start, end]) => text.slice(start, end)).join(' … ');
        expect(pieces).toBe(side?.text);
      }
    }
  });
});

/** What a scraper or an editor's machine does to an article without changing what it says. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'line ends': (text) => text.replaceAll('\n', '\r\n'),
  'hard wraps': (text) =>
    text
      .split('\n\n')
      .map((paragraph) => paragraph.replace(/(.{50}\S*) /g, '$1\n'))
      .join('\n\n'),
  spaces: (text) => text.replaceAll(', ', ',  '),
  mojibake: (text) =>
    text.replace(/[“”’é]/g, (c) => new TextDecoder('windows-1252').decode(Buffer.from(c))),
  'straight marks': (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
  'a byte order mark': (text) => `\uFEFF${text}`,
};

describe.each(Object.entries(DAMAGES))('blind to %s', (_name, damage) => {
  // Damage to what is damaged already destroys words.
  it.each(NAMES.filter((name) => !name.startsWith('damaged')))('%s', (name) => {
    const text = readFileSync(join(FOLDER, name, 'a.txt'), 'utf8');
    const read = (content: string, path: string): Article =>
      articleOf(analyzeText(content, { path, text: true }));
    const { changes } = diffArticles(read(text, 'a.txt'), read(damage(text), 'b.txt'));
    expect(changes).toEqual([]);
  });
});

describe('a folder', () => {
  it('links each article with its pair and with nothing else', async () => {
    const articles = await articlesIn(FOLDER);
    const reports = pairsSharing(articles);
    const folders = clustersOf(reports).map((paths) => [
      ...new Set(paths.map((path) => path.split('/').at(-2))),
    ]);
    expect(folders.every((names) => names.length === 1)).toBe(true);
    const unrelated = ['unrelated-politics'];
    expect(folders.flat().sort()).toEqual(NAMES.filter((name) => !unrelated.includes(name)));
  });

  it('tells where a quotation was first and how its wording varies', async () => {
    const articles = await articlesIn(join(FOLDER, 'coach-interview'));
    const quote = findReuse(articles).find(({ text }) => text.includes('not lucky'));
    expect(quote).toMatchObject({
      kind: 'quote',
      articles: 2,
      variants: 2,
      first: { document: join(FOLDER, 'coach-interview/a.txt'), published: '2022-05-14' },
    });
  });
});
