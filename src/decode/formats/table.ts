/** Tables of articles: one record is one document. Their offsets are the record's, not the character's. */
import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ProvenanceMap } from '../../model/provenance.ts';
import type { Span } from '../../model/span.ts';
import { metaOf } from './fields.ts';
import { type Article, type Format, type FormatContext, FormatProblem } from './format.ts';

interface RawRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where the record stands in the file. */
  readonly range: Span;
}

/** Columns in which articles are kept when `--text-field` does not say. */
const TEXT_FIELDS = [
  'text',
  'body',
  'content',
  'article',
  'full_text',
  'fulltext',
  'maintext',
  'story',
];

export const delimitedFormat: Format = {
  name: 'delimited',
  extensions: ['.csv', '.tsv'],
  walked: false,
  articles: (raw, context) => articlesOf(delimitedRecords(raw, context), context),
};

export const jsonLinesFormat: Format = {
  name: 'json-lines',
  extensions: ['.jsonl', '.ndjson'],
  walked: false,
  articles: (raw, context) => articlesOf(jsonLines(raw), context),
};

export const jsonFormat: Format = {
  name: 'json',
  extensions: ['.json'],
  walked: false,
  articles: (raw, context) => articlesOf(jsonRecords(raw), context),
};

function articlesOf(records: readonly RawRecord[], context: FormatContext): Article[] {
  if (records.length === 0) throw new FormatProblem('empty', 'The table holds no records.');
  const field = textFieldOf(records, context.textField);
  const articles: Article[] = [];
  records.forEach(({ fields, range }, index) => {
    const text = fields[field];
    if (typeof text !== 'string' || text.trim() === '') return;
    const { [field]: _, ...others } = fields;
    const record = index + 1;
    articles.push({ text, map: mapTo(text, range), record, ...metaOf(others, `record ${record}`) });
  });
  return articles;
}

/** The whole text stands for the whole record: escapes and quoting leave no exact characters. */
function mapTo(text: string, { start, end }: Span): ProvenanceMap {
  const runs = [
    { start: 0, end: text.length, rawStart: start, rawEnd: end, copy: false, step: 'record' },
  ];
  if (start > 0)
    runs.unshift({ start: 0, end: 0, rawStart: 0, rawEnd: start, copy: false, step: 'record' });
  return new ProvenanceMap(runs, false);
}

function textFieldOf(records: readonly RawRecord[], wanted: string | undefined): string {
  const names = Object.keys(records[0]?.fields ?? {});
  const found =
    wanted !== undefined
      ? records.some(({ fields }) => wanted in fields) && wanted
      : TEXT_FIELDS.flatMap((name) => names.filter((other) => other.toLowerCase() === name))[0];
  if (found) return found;
  const problem =
    wanted === undefined ? 'No column looks like the article.' : `There is no column "${wanted}".`;
  throw new FormatProblem(
    'text-field',
    `${problem} Name it with --text-field; there are ${names.join(', ')}.`,
  );
}

function delimitedRecords(raw: string, { path }: FormatContext): RawRecord[] {
  const delimiter = extname(path.replace(/\.gz$/i, '')).toLowerCase() === '.tsv' ? '\t' : ',';
  let rows: Record<string, string>[];
  try {
    rows = parse(raw, {
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim()),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    throw new FormatProblem('bad-table', `The table is broken: ${(error as Error).message}.`);
  }
  return rows.map((fields) => ({ fields, range: { start: 0, end: raw.length } }));
}

function jsonLines(raw: string): RawRecord[] {
  const records: RawRecord[] = [];
  let start = 0;
  raw.split('\n').forEach((line, index) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    if (line.trim() === '') return;
    records.push({ fields: objectIn(line, `line ${index + 1}`), range });
  });
  return records;
}

/** An array of objects, one object, or an object that keeps the array under its only list. */
function jsonRecords(raw: string): RawRecord[] {
  const value = parsed(raw, 'the file');
  const range = { start: 0, end: raw.length };
  const list = Array.isArray(value) ? value : (listIn(value) ?? [value]);
  return list.filter(isObject).map((fields) => ({ fields, range }));
}

function listIn(value: unknown): unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const lists = Object.values(value).filter((v) => Array.isArray(v) && v.some(isObject));
  return lists.length === 1 ? (lists[0] as unknown[]) : undefined;
}

function objectIn(text: string, where: string): Record<string, unknown> {
  const value = parsed(text, where);
  if (isObject(value)) return value;
  throw new FormatProblem('bad-json', `The JSON of ${where} is not an object.`);
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FormatProblem(
      'bad-json',
      `The JSON of ${where} is broken: ${(error as Error).message}.`,
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
