/** Reads validation sheets that people filled in: what each coder says about each quote. */
import type { Direction } from '../../../model/annotations.ts';
import { CorpusError } from '../../../model/errors.ts';
import { lazyPackage } from '../../../model/lazy.ts';
import { WEIGHT_COLUMN } from '../../sample/sheet.ts';

const csv = lazyPackage<typeof import('csv-parse/sync')>('csv-parse/sync');

/** `yes` where the coder marks the topic without a direction. */
export type Code = Direction | 'yes' | 'absent';

export interface CodedRow {
  readonly document: string;
  /** Edges of the content in the decoded file, which identify the quote. */
  readonly raw: readonly [start: number, end: number];
  /** By topic; null where the coder left the whole row empty. */
  readonly codes: ReadonlyMap<string, Code> | null;
  readonly weight: number;
  /** Line of the file, for messages. */
  readonly line: number;
}

const DIRECTIONS: readonly string[] = ['pro', 'con', 'linked', 'mention', 'declined'];
const YES: readonly string[] = ['yes', 'y', 'x', '1', 'true'];
const NO: readonly string[] = ['no', 'n', '0', '-', 'none', 'false', 'absent'];
const NEEDED: readonly string[] = ['document', 'raw_start', 'raw_end'];

export function parseSheet(text: string, path: string, topics: readonly string[]): CodedRow[] {
  const records = recordsOf(text, path);
  const names = (records[0]?.record ?? []).map((name) => name.trim());
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw bad(path, `has no column ${missing.join(', ')}. Start from a sheet of corpus sample.`);
  }
  if (!topics.some((topic) => names.includes(topic))) {
    throw bad(path, `has no column of the codebook's topics: ${topics.join(', ')}.`);
  }
  return records.slice(1).map(({ record, line }) => {
    const cell = (name: string): string => record[names.indexOf(name)]?.trim() ?? '';
    return {
      document: cell('document'),
      raw: [Number(cell('raw_start')), Number(cell('raw_end'))],
      codes: codesOf(topics, cell, (problem) => bad(path, `line ${line}: ${problem}`)),
      weight: Number(cell(WEIGHT_COLUMN)) || 1,
      line,
    };
  });
}

/** An empty cell of a row that is otherwise filled in means that the topic is absent. */
function codesOf(
  topics: readonly string[],
  cell: (name: string) => string,
  problem: (text: string) => CorpusError,
): ReadonlyMap<string, Code> | null {
  // A leading apostrophe is what guards "-" from being read as a formula.
  const written = topics.map(
    (topic) => [topic, cell(topic).toLowerCase().replace(/^'/, '')] as const,
  );
  if (written.every(([, value]) => value === '')) return null;
  return new Map(
    written.map(([topic, value]): [string, Code] => {
      if (value === '' || NO.includes(value)) return [topic, 'absent'];
      if (YES.includes(value)) return [topic, 'yes'];
      if (DIRECTIONS.includes(value)) return [topic, value as Direction];
      throw problem(`"${value}" under ${topic}. Write ${DIRECTIONS.join(', ')}, yes or no.`);
    }),
  );
}

interface Record {
  readonly record: readonly string[];
  readonly line: number;
}

/** Commas, semicolons (as spreadsheets in much of Europe write) or tabs, by the first line. */
function recordsOf(text: string, path: string): readonly Record[] {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string): number => head.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) =>
    count(mark) > count(best) ? mark : best,
  );
  try {
    const parsed = csv().parse(text, {
      delimiter,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (cause) {
    throw new CorpusError('bad-gold', { path, problem: 'is not a readable table.' }, cause);
  }
}

function bad(path: string, problem: string): CorpusError {
  return new CorpusError('bad-gold', { path, problem });
}
