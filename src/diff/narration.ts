/** What an article says in the reporter's words: its sentences without what stands in quotation marks. */
import type { Located } from '../model/report.ts';
import { type Article, spansOf, wordsIn } from './article.ts';
import { rangeOf } from './speakers.ts';
import type { Unit } from './units.ts';

export interface Narration {
  readonly article: Article;
  /** By sentence: its words outside quotation marks; none where hardly more than a quotation is there. */
  readonly outside: readonly (readonly number[])[];
  /** The same words as one string. */
  readonly plain: readonly string[];
  /** By word: whether it stands in `outside`. */
  readonly isOutside: readonly boolean[];
  /** Words of sources and cues: who says it is no part of what is said. */
  readonly spoken: ReadonlySet<number>;
}

/** Fewer words than this beside a quotation and its attribution are no statement. */
const LEAST_NARRATION = 6;

export function narrationOf(article: Article, units: readonly Unit[]): Narration {
  const inside = new Set(units.filter((u) => u.marked).flatMap((u) => u.words));
  const around = (type: 'indirect' | 'marked'): number[] =>
    article.report.quotes
      .filter((q) => (q.type === 'indirect') === (type === 'indirect'))
      .flatMap((q) => [...wordsOf(article, q.source), ...wordsOf(article, q.cue)]);
  const besideMarks = new Set(around('marked'));
  const outside = article.sentences.map(({ first, last }) => {
    const words = rangeOf(first, last).filter((w) => !inside.has(w));
    if (words.length === last - first) return words;
    return words.filter((w) => !besideMarks.has(w)).length >= LEAST_NARRATION ? words : [];
  });
  const isOutside = new Array<boolean>(article.words.length).fill(false);
  for (const w of outside.flat()) isOutside[w] = true;
  const plain = outside.map((words) => words.map((w) => article.words[w]).join(' '));
  return {
    article,
    outside,
    plain,
    isOutside,
    spoken: new Set([...besideMarks, ...around('indirect')]),
  };
}

const wordsOf = (article: Article, item: Located | null): number[] =>
  item ? wordsIn(article, spansOf(item.spans)) : [];
