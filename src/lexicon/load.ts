/** Finds and reads the data files: word lists with a head that names source, licence and date. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CorpusError } from '../model/errors.ts';
import { lazy } from '../model/lazy.ts';

export { lazy };

const ROOT = new URL('../../data/', import.meta.url);

/** Absolute path of a file under `data/`. */
export function dataPath(name: string): string {
  return fileURLToPath(new URL(name, ROOT));
}

export function readData(name: string): Buffer {
  return readFileSync(dataPath(name));
}

/** A file that the bundle keeps beside itself, ready for use; null where the modules run as they are. */
export function readPrepared(name: string): Buffer | null {
  const path = fileURLToPath(new URL(name, import.meta.url));
  return existsSync(path) ? readFileSync(path) : null;
}

/** Names of the files in a folder under `data/`, sorted. */
export function listData(folder: string): readonly string[] {
  return readdirSync(dataPath(folder)).sort();
}

/** Bytes of a file that the user named, e.g. a codebook. */
export function readFileAt(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'error';
    throw new CorpusError('io', { path, problem: `cannot be read (${code}).` }, cause);
  }
}

/** Rows of a TSV lexicon: `#` lines are its head, the rest are tab-separated cells. */
export function readTable(name: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of readData(name).toString('utf8').split('\n')) {
    if (line !== '' && !line.startsWith('#')) rows.push(line.split('\t'));
  }
  if (rows.length === 0) throw new CorpusError('bad-lexicon', { path: name, problem: 'no rows' });
  return rows;
}

/** First column of a table as a set. */
export function wordSet(name: string): () => ReadonlySet<string> {
  return lazy(() => new Set(readTable(name).map((row) => row[0] ?? '')));
}

/** Whether a word is of a class: words in the first column, classes in the second. */
export function wordGroups<Group extends string>(
  name: string,
): (word: string | undefined, group: Group) => boolean {
  const groups = lazy(() => {
    const words = new Map<string, Set<string>>();
    for (const [word = '', group = ''] of readTable(name)) {
      words.set(group, (words.get(group) ?? new Set()).add(word));
    }
    return words;
  });
  return (word, group) => word !== undefined && groups().get(group)?.has(word) === true;
}

/** First column to second column. */
export function wordMap(name: string): () => ReadonlyMap<string, string> {
  return lazy(() => new Map(readTable(name).map((row) => [row[0] ?? '', row[1] ?? ''])));
}
