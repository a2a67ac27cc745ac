/** Articles to compare: analyzed from files, or read back from results of an earlier run. */
import { readFile, stat } from 'node:fs/promises';
import type { Article } from '../index.ts';
import { CorpusError } from '../model/errors.ts';
import type { CorpusReport, DocumentReport } from '../model/report.ts';
import type { Call } from './command.ts';
import { analyzed, type Reading } from './reading.ts';

const RESULTS = /\.(?:ndjson|jsonl|json)$/i;

/** Articles of one path, ready to compare. */
export async function articlesIn(call: Call, reading: Reading, path: string): Promise<Article[]> {
  const { articleOf } = await import('../index.ts');
  const results = RESULTS.test(path) ? await resultsIn(path) : null;
  if (results) {
    reading.documents += results.length;
    return results.map((report) => articleOf(report));
  }
  // `--only` names kinds of change here, not sections to extract.
  const { only: _, filesFrom: __, ...flags } = call.flags;
  const articles: Article[] = [];
  for await (const { report, locate } of analyzed({ ...call, args: [path], flags }, reading, {
    text: true,
  })) {
    articles.push(articleOf(report, locate));
  }
  return articles;
}

/** Documents of a result file; null where the file holds something else. */
async function resultsIn(path: string): Promise<DocumentReport[] | null> {
  const file = await stat(path).catch(() => null);
  if (!file?.isFile()) return null;
  const text = (await readFile(path, 'utf8')).trim();
  const documents = /\.json$/i.test(path) ? wholeIn(path, text) : linesIn(path, text);
  return documents.length > 0 && documents.every(isReport) ? documents : null;
}

function wholeIn(path: string, text: string): DocumentReport[] {
  const value = parsed(path, text) as Partial<CorpusReport> | DocumentReport | null;
  if (value && 'documents' in value && Array.isArray(value.documents)) return value.documents;
  return [value as DocumentReport];
}

function linesIn(path: string, text: string): DocumentReport[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => parsed(path, line) as DocumentReport);
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CorpusError('bad-results', { path, problem: 'is not valid JSON.' }, cause);
  }
}

function isReport(value: Partial<DocumentReport> | null): boolean {
  return value?.schemaVersion === '1' && Array.isArray(value.quotes);
}
