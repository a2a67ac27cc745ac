/** How much of what two passages mean is the same, whatever the order of their words. */
import type { Article } from './article.ts';

/** The words with meaning among those at the indices, each once. */
export function meaningful(article: Article, words: readonly number[]): Set<string> {
  return new Set(words.flatMap((w) => (article.content[w] ? (article.words[w] ?? []) : [])));
}

/** How many words both have, and the part of the poorer one that this is. */
export function overlapOf(
  one: ReadonlySet<string>,
  two: ReadonlySet<string>,
): { shared: number; share: number } {
  const shared = [...one].filter((word) => two.has(word)).length;
  const least = Math.min(one.size, two.size);
  return { shared, share: least === 0 ? 0 : shared / least };
}
