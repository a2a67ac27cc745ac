/** Pairs the sentences of two articles outside their quotations: the same, edited, or merged. */
import type { Article } from './article.ts';
import { type Group, groupsOf, type SentencePair } from './groups.ts';
import type { Narration } from './narration.ts';
import { meaningful, overlapOf } from './overlap.ts';
import { gramIndex, isReuse, LONG_RUN, sharedRuns } from './runs.ts';
import { rangeOf } from './speakers.ts';
import { sharedInOrder } from './words.ts';

export type { Group } from './groups.ts';

const RUN_WORDS = 5;
/** Sentences without a shared run must agree in this part of their words … */
const SIMILAR = 0.6;
/** … and in this part of the meaningful words of the poorer one. */
const SAME_CONTENT = 0.6;
/** With a long run, and a longer one, less is enough: it can be half of what the sentence says. */
const LONG_RUN_CONTENT = 0.5;
const LONGEST_RUN = 12;
const LONGEST_RUN_CONTENT = 0.45;
/** By a short run a sentence that is not nearly whole in a longer one must be this part of it. */
const NEARLY_WHOLE = 0.8;
const LONGER_SHARE = 0.35;
/** Fewer telling words in common are a phrase of the trade, if the sentences are not similar as a whole. */
const LEAST_TELLING = 4;
/** A gram that stands in more sentences than this finds nothing. */
const MOST_SENTENCES = 20;

export function pairPassages(a: Narration, b: Narration): Group[] {
  const pairs = [...equalPairs(a, b), ...runPairs(a, b)];
  const pairedA = new Set(pairs.map((p) => p.a));
  const pairedB = new Set(pairs.map((p) => p.b));
  pairs.push(...similarPairs(a, b).filter((p) => !pairedA.has(p.a) && !pairedB.has(p.b)));
  return groupsOf(a, b, pairs);
}

/** Sentences with equal words; a time of day or a heading alone is nothing that travels. */
function equalPairs(a: Narration, b: Narration): SentencePair[] {
  const byText = new Map<string, number[]>();
  b.outside.forEach((words, s) => {
    if (!isStatement(b.article, words)) return;
    byText.set(b.plain[s] ?? '', [...(byText.get(b.plain[s] ?? '') ?? []), s]);
  });
  return a.outside.flatMap((words, s) => {
    // A sentence that is repeated pairs with its repetitions one by one.
    const other = byText.get(a.plain[s] ?? '')?.shift();
    // More than any sum of runs, so that equal sentences pair first.
    return other === undefined ? [] : [{ a: s, b: other, shared: 2 * words.length }];
  });
}

function isStatement({ content, telling }: Article, words: readonly number[]): boolean {
  return words.filter((w) => content[w]).length >= 2 && words.some((w) => telling[w]);
}

/** Sentences that share a run which shows reuse. */
function runPairs(a: Narration, b: Narration): SentencePair[] {
  const found = new Map<string, { a: number; b: number; longest: number; words: Set<number> }>();
  for (const run of sharedRuns(a.article.words, b.article.words, RUN_WORDS)) {
    if (!isReuse(a.article, run, a.spoken)) continue;
    for (let k = 0; k < run.length; k++) {
      if (!a.isOutside[run.a + k] || !b.isOutside[run.b + k]) continue;
      const [x, y] = [a.article.sentenceOf[run.a + k] ?? 0, b.article.sentenceOf[run.b + k] ?? 0];
      const pair = found.get(`${x} ${y}`) ?? { a: x, b: y, longest: 0, words: new Set() };
      pair.words.add(run.a + k);
      found.set(`${x} ${y}`, { ...pair, longest: Math.max(pair.longest, run.length) });
    }
  }
  return [...found.values()].flatMap(({ a: x, b: y, longest, words }) => {
    if (words.size < RUN_WORDS) return [];
    return sharesStatement(a, b, x, y, longest) ? [{ a: x, b: y, shared: words.size }] : [];
  });
}

/** "The ban on visitors entering the country" stands in sentences that tell quite different things. */
function sharesStatement(a: Narration, b: Narration, s: number, t: number, run: number): boolean {
  const least =
    run >= LONGEST_RUN ? LONGEST_RUN_CONTENT : run >= LONG_RUN ? LONG_RUN_CONTENT : SAME_CONTENT;
  if (sameContent(a, b, s, t) < least) return false;
  const told = ({ article, outside }: Narration, at: number): Set<string> =>
    meaningful(
      article,
      (outside[at] ?? []).filter((w) => article.telling[w]),
    );
  const [one, two] = [told(a, s), told(b, t)];
  const { shared, share } = overlapOf(one, two);
  const isPart = share >= NEARLY_WHOLE || shared >= LONGER_SHARE * Math.max(one.size, two.size);
  const isStatement = shared >= LEAST_TELLING && share >= least && (isPart || run >= LONG_RUN);
  return isStatement || similarPair(a, b, s, t) !== null;
}

/** The part of the poorer sentence's meaningful words that the other one has too. */
function sameContent(a: Narration, b: Narration, s: number, t: number): number {
  const words = ({ article, outside }: Narration, at: number): Set<string> =>
    meaningful(article, outside[at] ?? []);
  return overlapOf(words(a, s), words(b, t)).share;
}

/** Sentences without a long run that agree in most words and in their names. */
function similarPairs(a: Narration, b: Narration): SentencePair[] {
  const places = new Map<string, number[]>();
  const gramsOf = ({ article, outside }: Narration, s: number): string[] => {
    const words = outside[s] ?? [];
    const grams = gramIndex(
      words.map((w) => article.words[w] ?? ''),
      3,
    );
    const means = (at: number): boolean => words.slice(at, at + 3).some((w) => article.content[w]);
    return [...grams].flatMap(([key, [at = 0]]) => (means(at) ? [key] : []));
  };
  for (const s of b.outside.keys()) {
    for (const key of gramsOf(b, s)) {
      const found = places.get(key);
      if (found) found.push(s);
      else places.set(key, [s]);
    }
  }
  return [...a.outside.keys()].flatMap((s) => {
    const others = new Set<number>();
    for (const key of gramsOf(a, s)) {
      const found = places.get(key) ?? [];
      if (found.length <= MOST_SENTENCES) for (const t of found) others.add(t);
    }
    return [...others].flatMap((t) => similarPair(a, b, s, t) ?? []);
  });
}

function similarPair(a: Narration, b: Narration, s: number, t: number): SentencePair | null {
  const [one, two] = [a.outside[s] ?? [], b.outside[t] ?? []];
  const length = one.length + two.length;
  // No order of words can make up for so different lengths.
  if (2 * Math.min(one.length, two.length) < SIMILAR * length) return null;
  const blocks = sharedInOrder([a.article, one], [b.article, two]);
  const shared = blocks.reduce((sum, run) => sum + run.length, 0);
  const kept = new Set(blocks.flatMap((run) => rangeOf(run.a, run.a + run.length)));
  const keptB = new Set(blocks.flatMap((run) => rangeOf(run.b, run.b + run.length)));
  const telling = one.filter((w, i) => kept.has(i) && a.article.telling[w]).length;
  const swapped = namesLeft(a.article, one, kept) && namesLeft(b.article, two, keptB);
  if (2 * shared < SIMILAR * length || telling < 2 || swapped) return null;
  return sameContent(a, b, s, t) >= SAME_CONTENT ? { a: s, b: t, shared } : null;
}

/** True where a name is among the words that are not shared: then it is about somebody else. */
function namesLeft(article: Article, words: readonly number[], kept: ReadonlySet<number>): boolean {
  return words.some((w, i) => i > 0 && !kept.has(i) && article.content[w] && !article.telling[w]);
}
