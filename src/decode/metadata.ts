/** The `--metadata` table: what is known about articles that carry no metadata themselves. */
import { readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { CorpusError } from '../model/errors.ts';
import { lazyPackage } from '../model/lazy.ts';
import { decodeBytes } from './charset/detect.ts';
import { parseDay } from './published.ts';

const csv = lazyPackage<typeof import('csv-parse/sync')>('csv-parse/sync');

export interface MetadataRow {
  readonly published: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly variables: Readonly<Record<string, string>>;
}

export interface MetadataTable {
  readonly path: string;
  /** By absolute path of the article. */
  readonly rows: ReadonlyMap<string, MetadataRow>;
  /** Broken rows, each with file and line. */
  readonly diagnostics: readonly Diagnostic[];
}

interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const KNOWN: ReadonlySet<string> = new Set([
  'path',
  'published',
  'title',
  'outlet',
  'author',
  'url',
]);

export function loadMetadata(path: string): MetadataTable {
  const diagnostics: Diagnostic[] = [];
  const report = (line: number, problem: string): void => {
    diagnostics.push({ code: 'bad-metadata', message: `${path}:${line}: ${problem}` });
  };
  const rows = new Map<string, MetadataRow>();
  for (const { line, cells } of readRows(path, report)) {
    const key = cells.path;
    if (!key) report(line, 'The row has no path, so it belongs to no article.');
    else {
      const absolute = resolve(dirname(path), key);
      if (rows.has(absolute)) report(line, `A second row for ${key}; the first one is used.`);
      else
        rows.set(
          absolute,
          makeRow(cells, (problem) => report(line, problem)),
        );
    }
  }
  return { path: resolve(path), rows, diagnostics };
}

function makeRow(
  cells: Readonly<Record<string, string>>,
  report: (problem: string) => void,
): MetadataRow {
  const given = cells.published || null;
  const published = given === null ? null : parseDay(given);
  if (given !== null && published === null) {
    report(`"${given}" is not a date. Write it as YYYY-MM-DD.`);
  }
  const variables = Object.fromEntries(Object.entries(cells).filter(([name]) => !KNOWN.has(name)));
  return {
    published,
    title: cells.title || null,
    outlet: cells.outlet || null,
    author: cells.author || null,
    url: cells.url || null,
    variables,
  };
}

type Report = (line: number, problem: string) => void;

function readRows(path: string, report: Report): RawRow[] {
  const text = readTableText(path);
  const extension = extname(path).toLowerCase();
  if (extension === '.jsonl' || extension === '.ndjson') return jsonLines(text, report);
  if (extension === '.json') return jsonRows(path, text, report);
  return delimitedRows(path, text, extension === '.tsv' ? '\t' : ',', report);
}

function readTableText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const problem = `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'}).`;
    throw new CorpusError('bad-metadata', { path, problem }, error);
  }
  const decoded = decodeBytes(bytes);
  if ('binary' in decoded) {
    throw new CorpusError('bad-metadata', { path, problem: 'is not a text file.' });
  }
  return decoded.raw;
}

function delimitedRows(path: string, text: string, delimiter: string, report: Report): RawRow[] {
  const records = csv().parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const [head, ...body] = records;
  const names = head?.record.map((name) => name.trim()) ?? [];
  if (!names.includes('path')) {
    throw new CorpusError('bad-metadata', {
      path,
      problem: `has no column "path". Its first line must name the columns, e.g. path,published,title.`,
    });
  }
  const rows: RawRow[] = [];
  for (const { record, info } of body) {
    if (record.length !== names.length) {
      report(info.lines, `The row has ${record.length} cells, the head ${names.length}.`);
    }
    const cells = Object.fromEntries(names.map((name, i) => [name, (record[i] ?? '').trim()]));
    rows.push({ line: info.lines, cells });
  }
  return rows;
}

function jsonLines(text: string, report: Report): RawRow[] {
  const rows: RawRow[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const value = parseJson(line);
    if (isRecord(value)) rows.push({ line: index + 1, cells: cellsOf(value) });
    else report(index + 1, 'The line is not a JSON object.');
  });
  return rows;
}

/** An array of objects, or an object keyed by path. */
function jsonRows(path: string, text: string, report: Report): RawRow[] {
  const value = parseJson(text);
  const list = Array.isArray(value)
    ? value
    : isRecord(value)
      ? Object.entries(value).map(([key, row]) => (isRecord(row) ? { path: key, ...row } : row))
      : null;
  if (!list) throw new CorpusError('bad-metadata', { path, problem: 'is not valid JSON.' });
  const rows: RawRow[] = [];
  list.forEach((row: unknown, index: number) => {
    if (isRecord(row)) rows.push({ line: index + 1, cells: cellsOf(row) });
    else report(index + 1, 'The entry is not a JSON object.');
  });
  return rows;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellsOf(row: Record<string, unknown>): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value === null || value === undefined) continue;
    cells[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
  return cells;
}
