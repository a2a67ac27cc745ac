/** Finds the maximal runs of words that two articles share, through an index of word n-grams. */
import type { Article } from './article.ts';

/** `length` words from `a` in the one article are the words from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A gram that stands in more places than this is a refrain and finds nothing. */
const MOST_PLACES = 20;
/** From this length on a run is reuse where it has two telling words; below, with a name or a third. */
export const LONG_RUN = 9;

/** Start positions of every n-gram; the key joins the words. */
export function gramIndex(words: readonly string[], n: number): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (let i = 0; i + n <= words.length; i++) {
    const key = words.slice(i, i + n).join(' ');
    const places = index.get(key);
    if (places) places.push(i);
    else index.set(key, [i]);
  }
  return index;
}

/** All maximal runs of at least `n` shared words. Near-linear: each run is walked once. */
export function sharedRuns(a: readonly string[], b: readonly string[], n: number): Run[] {
  const index = gramIndex(b, n);
  const runs: Run[] = [];
  for (let i = 0; i + n <= a.length; i++) {
    const places = index.get(a.slice(i, i + n).join(' '));
    if (!places || places.length > MOST_PLACES) continue;
    for (const j of places) {
      // Inside a run that an earlier start has walked already.
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = n;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) {
        length++;
      }
      runs.push({ a: i, b: j, length });
    }
  }
  return runs;
}

/**
 * True for a run that shows reuse: stock phrases and lists of places have too few telling words.
 * Who says it does not count: many stories have "a person familiar with the matter".
 */
export function isReuse(
  { telling, content }: Article,
  run: Run,
  spoken: ReadonlySet<number>,
): boolean {
  let [told, named] = [0, 0];
  for (let i = run.a; i < run.a + run.length; i++) {
    if (spoken.has(i)) continue;
    if (telling[i]) told++;
    else if (content[i]) named++;
  }
  return told >= 3 || (told === 2 && (run.length >= LONG_RUN || named >= 1));
}
