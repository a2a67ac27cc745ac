/** Finds which of many articles share something, through one index over all of them. */
import type { Article } from './article.ts';
import { Clusters } from './clusters.ts';
import { diffArticles } from './diff.ts';
import { GramHasher, GramTable } from './gram-table.ts';
import type { DiffReport } from './report.ts';

const GRAM = 5;
/** Words that stand in more articles than this are a formula of the house, not reuse. */
const MOST_ARTICLES = 50;

/** Comparisons of all articles that share a sentence or a quote, in the order given. */
export function pairsSharing(articles: readonly Article[]): DiffReport[] {
  return candidates(articles).flatMap(([a, b]) => {
    const [one, two] = [articles[a], articles[b]];
    if (!one || !two) return [];
    const report = diffArticles(one, two);
    const shares = report.changes.some(({ kind }) => !kind.startsWith('only-in'));
    return shares || report.changes.length === 0 ? [report] : [];
  });
}

/** Paths of the articles that the pairs link, the largest cluster first. */
export function clustersOf(pairs: readonly DiffReport[]): string[][] {
  const clusters = new Clusters();
  for (const { a, b } of pairs) clusters.join(a.path, b.path);
  return clusters.all().sort((x, y) => y.length - x.length);
}

function candidates(articles: readonly Article[]): [number, number][] {
  const hasher = new GramHasher();
  const table = new GramTable(articles.reduce((sum, { words }) => sum + words.length, 0));
  articles.forEach((article, index) => {
    const hashes = hasher.hashes(article.words, GRAM);
    for (let i = 0; i < hashes.length; i++) {
      if (isRecognizable(article, i)) table.add(hashes[i] ?? 0, index);
    }
  });
  const partners = articles.map(() => new Set<number>());
  for (const holders of table.shared()) {
    if (holders.length > MOST_ARTICLES) continue;
    holders.forEach((a, i) => {
      for (const b of holders.slice(i + 1)) partners[a]?.add(b);
    });
  }
  return partners.flatMap((found, a) =>
    [...found].sort((x, y) => x - y).map((b): [number, number] => [a, b]),
  );
}

/** Two words with meaning, and one of them no name: less pairs neither sentences nor quotes. */
function isRecognizable({ content, telling }: Article, at: number): boolean {
  let [meaningful, told] = [0, 0];
  for (let i = at; i < at + GRAM; i++) {
    if (content[i]) meaningful++;
    if (telling[i]) told++;
  }
  return meaningful >= 2 && told >= 1;
}
