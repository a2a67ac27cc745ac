/** Pairs the sentences of two articles outside their quotations: the same, edited, or merged. */
import type { Article } from './article.ts';
import { gramIndex, isReuse, sharedRuns } from './runs.ts';
import { rangeOf } from './speakers.ts';
import type { Unit } from './units.ts';
import { sharedInOrder } from './words.ts';

/** Sentences that say the same; several on the one side where the other merged them. */
export interface Group {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly kind: 'identical' | 'edited' | 'merged';
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

/** An article's sentences with their words outside quotation marks; empty for what is only quote. */
export interface Narration {
  readonly article: Article;
  readonly outside: readonly (readonly number[])[];
}

const RUN_WORDS = 5;
/** Both articles' sentence pairs without a long run must agree in this part of their words. */
const SIMILAR = 0.6;
/** A further sentence joins a group where this part of it is in the merged one. */
const MERGED_SHARE = 0.5;
/** Fewer words than this beside a quotation and its attribution are no statement. */
const LEAST_NARRATION = 6;

export function narrationOf(
  article: Article,
  units: readonly Unit[],
  spoken: Set<number>,
): Narration {
  const inside = new Set(units.filter((u) => u.marked).flatMap((u) => u.words));
  const outside = article.sentences.map(({ first, last }) => {
    const words = rangeOf(first, last).filter((w) => !inside.has(w));
    if (words.length === last - first) return words;
    return words.filter((w) => !spoken.has(w)).length >= LEAST_NARRATION ? words : [];
  });
  return { article, outside };
}

export function pairPassages(a: Narration, b: Narration): Group[] {
  const edges = [...equalEdges(a, b), ...runEdges(a, b)];
  const paired = new Set(edges.flatMap((e) => [`a${e.a}`, `b${e.b}`]));
  edges.push(...similarEdges(a, b).filter((e) => !paired.has(`a${e.a}`) && !paired.has(`b${e.b}`)));
  return grouped(a, b, edges);
}

const textOfWords = (n: Narration, s: number): string =>
  (n.outside[s] ?? []).map((w) => n.article.words[w]).join(' ');

/** Sentences with equal words, however short, as long as one word has meaning. */
function equalEdges(a: Narration, b: Narration): Edge[] {
  const byText = new Map<string, number>();
  b.outside.forEach((words, s) => {
    if (words.some((w) => b.article.content[w])) byText.set(textOfWords(b, s), s);
  });
  return a.outside.flatMap((words, s) => {
    const other = byText.get(textOfWords(a, s));
    // More than any sum of runs, so that equal sentences pair first.
    return other === undefined ? [] : [{ a: s, b: other, shared: 2 * words.length }];
  });
}

/** Sentences that share a run which shows reuse. */
function runEdges(a: Narration, b: Narration): Edge[] {
  const shared = new Map<string, { a: number; b: number; words: Set<number> }>();
  const [insideA, insideB] = [new Set(a.outside.flat()), new Set(b.outside.flat())];
  for (const run of sharedRuns(a.article.words, b.article.words, RUN_WORDS)) {
    if (!isReuse(a.article, run)) continue;
    for (let k = 0; k < run.length; k++) {
      if (!insideA.has(run.a + k) || !insideB.has(run.b + k)) continue;
      const [x, y] = [a.article.sentenceOf[run.a + k] ?? 0, b.article.sentenceOf[run.b + k] ?? 0];
      const edge = shared.get(`${x} ${y}`) ?? { a: x, b: y, words: new Set() };
      edge.words.add(run.a + k);
      shared.set(`${x} ${y}`, edge);
    }
  }
  return [...shared.values()].flatMap(({ a: x, b: y, words }) =>
    words.size >= RUN_WORDS ? [{ a: x, b: y, shared: words.size }] : [],
  );
}

/** Sentences without a long run that agree in most words and in their names. */
function similarEdges(a: Narration, b: Narration): Edge[] {
  const places = new Map<string, number[]>();
  b.outside.forEach((words, s) => {
    for (const key of gramIndex(
      words.map((w) => b.article.words[w] ?? ''),
      3,
    ).keys()) {
      places.set(key, [...(places.get(key) ?? []), s]);
    }
  });
  return a.outside.flatMap((words, s) => {
    const grams = gramIndex(
      words.map((w) => a.article.words[w] ?? ''),
      3,
    ).keys();
    const others = new Set([...grams].flatMap((key) => places.get(key) ?? []));
    return [...others].flatMap((t) => similarEdge(a, b, s, t) ?? []);
  });
}

function similarEdge(a: Narration, b: Narration, s: number, t: number): Edge | null {
  const [one, two] = [a.outside[s] ?? [], b.outside[t] ?? []];
  const blocks = sharedInOrder([a.article, one], [b.article, two]);
  const shared = blocks.reduce((sum, { length }) => sum + length, 0);
  const kept = new Set(blocks.flatMap((run) => rangeOf(run.a, run.a + run.length)));
  const keptB = new Set(blocks.flatMap((run) => rangeOf(run.b, run.b + run.length)));
  const telling = one.filter((w, i) => kept.has(i) && a.article.telling[w]).length;
  const swapped = namesLeft(a.article, one, kept) && namesLeft(b.article, two, keptB);
  const close = 2 * shared >= SIMILAR * (one.length + two.length) && telling >= 2 && !swapped;
  return close ? { a: s, b: t, shared } : null;
}

/** True where a name is among the words that are not shared: then it is about somebody else. */
function namesLeft(article: Article, words: readonly number[], kept: ReadonlySet<number>): boolean {
  return words.some((w, i) => i > 0 && !kept.has(i) && article.content[w] && !article.telling[w]);
}

/** Takes the strongest edges first; a sentence joins a group that exists where it was merged into it. */
function grouped(a: Narration, b: Narration, edges: readonly Edge[]): Group[] {
  const ofA = new Map<number, MutableGroup>();
  const ofB = new Map<number, MutableGroup>();
  const groups: MutableGroup[] = [];
  const strongest = [...edges].sort(
    (x, y) => y.shared - x.shared || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a,
  );
  for (const edge of strongest) {
    const [left, right] = [ofA.get(edge.a), ofB.get(edge.b)];
    if (!left && !right) {
      const group: MutableGroup = { a: [edge.a], b: [edge.b] };
      groups.push(group);
      ofA.set(edge.a, group);
      ofB.set(edge.b, group);
    } else if (left && !right && left.a.length === 1 && isMergedInto(b, edge.b, edge)) {
      left.b.push(edge.b);
      ofB.set(edge.b, left);
    } else if (right && !left && right.b.length === 1 && isMergedInto(a, edge.a, edge)) {
      right.a.push(edge.a);
      ofA.set(edge.a, right);
    }
  }
  return groups.map(({ a: left, b: right }) => {
    left.sort((x, y) => x - y);
    right.sort((x, y) => x - y);
    const merged = left.length + right.length > 2;
    const equal = !merged && textOfWords(a, left[0] ?? 0) === textOfWords(b, right[0] ?? 0);
    return { a: left, b: right, kind: merged ? 'merged' : equal ? 'identical' : 'edited' };
  });
}

interface MutableGroup {
  readonly a: number[];
  readonly b: number[];
}

function isMergedInto(narration: Narration, sentence: number, edge: Edge): boolean {
  return edge.shared >= MERGED_SHARE * (narration.outside[sentence]?.length ?? Infinity);
}
