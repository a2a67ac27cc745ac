/** Finds which of many articles share something, through one index over all of them. */
import type { Article } from './article.ts';
import { diffArticles } from './diff.ts';
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

function candidates(articles: readonly Article[]): [number, number][] {
  const places = new Map<string, Set<number>>();
  articles.forEach((article, index) => {
    for (let i = 0; i + GRAM <= article.words.length; i++) {
      if (!article.telling.slice(i, i + GRAM).includes(true)) continue;
      const key = article.words.slice(i, i + GRAM).join(' ');
      const found = places.get(key);
      if (found) found.add(index);
      else places.set(key, new Set([index]));
    }
  });
  const pairs = new Map<string, [number, number]>();
  for (const found of places.values()) {
    if (found.size < 2 || found.size > MOST_ARTICLES) continue;
    const indices = [...found];
    indices.forEach((a, i) => {
      for (const b of indices.slice(i + 1)) pairs.set(`${a} ${b}`, [a, b]);
    });
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}
