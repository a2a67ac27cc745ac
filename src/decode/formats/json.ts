/** Reads JSON and JSON lines: one object is one article. */
import { type Format, FormatProblem } from './format.ts';
import { escapesIn, skipSpace, valuesIn } from './json-text.ts';
import { articlesIn, type BrokenRecord, type TableRecord } from './table.ts';

export const jsonLinesFormat: Format = {
  name: 'json-lines',
  extensions: ['.jsonl', '.ndjson'],
  walked: false,
  layout: false,
  articles: (raw, context) => articlesIn(raw, linesIn(raw), context),
};

export const jsonFormat: Format = {
  name: 'json',
  extensions: ['.json'],
  walked: false,
  layout: false,
  articles: (raw, context) => articlesIn(raw, recordsIn(raw), context),
};

function linesIn(raw: string): (TableRecord | BrokenRecord)[] {
  const records: (TableRecord | BrokenRecord)[] = [];
  let start = 0;
  raw.split('\n').forEach((line, index) => {
    const from = start;
    start += line.length + 1;
    if (line.trim() !== '') records.push(lineRecord(raw, line, from, `line ${index + 1}`));
  });
  return records;
}

function lineRecord(
  raw: string,
  line: string,
  start: number,
  where: string,
): TableRecord | BrokenRecord {
  try {
    const value: unknown = JSON.parse(line);
    if (isObject(value)) return recordAt(raw, value, start, start + line.length);
    return { problem: `The JSON of ${where} is not an object.` };
  } catch (error) {
    return { problem: `The JSON of ${where} is broken: ${(error as Error).message}.` };
  }
}

/** An array of objects, one object, or an object that keeps the array under its only list. */
function recordsIn(raw: string): (TableRecord | BrokenRecord)[] {
  const value = parsed(raw);
  const start = skipSpace(raw, 0);
  if (isObject(value)) {
    const lists = [...valuesIn(raw, start)].filter(({ key }) => isList(value[key]));
    const only = lists[0];
    if (lists.length === 1 && only) return listAt(raw, value[only.key] as unknown[], only.start);
    return [recordAt(raw, value, start, raw.length)];
  }
  if (Array.isArray(value)) return listAt(raw, value, start);
  throw new FormatProblem('bad-json', 'The JSON of the file is no object and no list of objects.');
}

function listAt(raw: string, list: readonly unknown[], at: number): (TableRecord | BrokenRecord)[] {
  return Array.from(valuesIn(raw, at), ({ start, end }, i) => {
    const value = list[i];
    return isObject(value)
      ? recordAt(raw, value, start, end)
      : { problem: 'The entry is not a JSON object.' };
  });
}

function recordAt(
  raw: string,
  fields: Record<string, unknown>,
  start: number,
  end: number,
): TableRecord {
  return {
    fields,
    range: { start, end },
    locate(field) {
      // Of two members with one name the last one counts.
      const place = [...valuesIn(raw, skipSpace(raw, start))].findLast(({ key }) => key === field);
      if (!place || raw[place.start] !== '"') return null;
      return { start: place.start + 1, end: place.end - 1, replaced: escapesIn(raw, place) };
    },
  };
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.some(isObject);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FormatProblem('bad-json', `The JSON is broken: ${(error as Error).message}.`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
