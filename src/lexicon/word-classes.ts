/** WordNet's coarse classes of verbs and nouns ("communication", "motion"), read once for all who ask. */
import { lazy, readData } from './load.ts';

export interface WordClasses {
  /** Class of the first sense. */
  readonly first: string;
  /** Class of the first sense that differs from it, or the same again. */
  readonly second: string;
}

interface Classes {
  readonly verbs: ReadonlyMap<string, WordClasses>;
  readonly nouns: ReadonlyMap<string, WordClasses>;
}

/** By lemma. The file is long and its classes few: lines are cut once, and classes shared. */
export const wordClasses: () => Classes = lazy(() => {
  const text = readData('word-classes.tsv').toString('utf8');
  const verbs = new Map<string, WordClasses>();
  const nouns = new Map<string, WordClasses>();
  const shared = new Map<string, WordClasses>();
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const tab = text.indexOf('\t', start);
    if (text[start] === '#' || tab < 0 || tab > end) continue;
    const named = text.slice(tab + 3, end);
    let classes = shared.get(named);
    if (!classes) {
      const [first = '', second = ''] = named.split('\t');
      classes = { first, second };
      shared.set(named, classes);
    }
    (text[tab + 1] === 'v' ? verbs : nouns).set(text.slice(start, tab), classes);
  }
  return { verbs, nouns };
});
