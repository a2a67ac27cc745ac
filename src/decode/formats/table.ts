/** Tables of articles: one record is one document, mapped to the characters of its cell. */
import { applyEdits, ProvenanceMap } from '../../model/provenance.ts';
import type { Span } from '../../model/span.ts';
import { metaOf } from './fields.ts';
import { type Article, type FormatContext, FormatProblem, type Unread } from './format.ts';

export interface TableRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Where the record stands in the file. */
  readonly range: Span;
  /** Where a field's text stands, and what in it stands for other text; null where that is not known. */
  locate(field: string): Cell | null;
}

export interface Cell extends Span {
  readonly replaced: readonly (Span & { readonly text: string })[];
}

/** A record that is broken, and why. */
export interface BrokenRecord {
  readonly problem: string;
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

/** So many records are asked which columns there are. */
const SAMPLE = 100;

export function articlesIn(
  raw: string,
  records: readonly (TableRecord | BrokenRecord)[],
  context: FormatContext,
): (Article | Unread)[] {
  const whole = records.filter((record): record is TableRecord => 'fields' in record);
  const broken = records.find((record): record is BrokenRecord => 'problem' in record);
  if (whole.length === 0) {
    if (broken) throw new FormatProblem('bad-json', broken.problem);
    throw new FormatProblem('empty', 'The table holds no records.');
  }
  const field = textFieldOf(whole, context.textField);
  return records.map((item, index) => {
    const record = index + 1;
    if ('problem' in item) return { record, reason: 'bad-json', message: item.problem };
    const text = item.fields[field];
    if (typeof text !== 'string' || text.trim() === '') {
      return { record, reason: 'empty', message: `The record has no text in "${field}".` };
    }
    const { [field]: _, ...others } = item.fields;
    const map = mapOf(raw, text, item, field);
    return { text, map, record, ...metaOf(others, `record ${record}`) };
  });
}

/** Character by character where the cell's text can be read again from the file, else the whole record. */
function mapOf(raw: string, text: string, record: TableRecord, field: string): ProvenanceMap {
  const cell = record.locate(field);
  if (cell) {
    const edits = [
      { start: 0, end: cell.start, text: '', step: 'record' },
      ...cell.replaced.map((edit) => ({ ...edit, step: 'escape' })),
      { start: cell.end, end: raw.length, text: '', step: 'record' },
    ];
    const applied = applyEdits(raw, edits);
    if (applied.text === text) return applied.map;
  }
  const { start, end } = record.range;
  const run = { copy: false, step: 'record' };
  return new ProvenanceMap(
    [
      { start: 0, end: 0, rawStart: 0, rawEnd: start, ...run },
      { start: 0, end: text.length, rawStart: start, rawEnd: end, ...run },
    ],
    false,
  );
}

function textFieldOf(records: readonly TableRecord[], wanted: string | undefined): string {
  const names = new Set(records.slice(0, SAMPLE).flatMap(({ fields }) => Object.keys(fields)));
  const found =
    wanted !== undefined
      ? records.some(({ fields }) => wanted in fields) && wanted
      : TEXT_FIELDS.flatMap((name) => [...names].filter((n) => n.toLowerCase() === name))[0];
  if (found) return found;
  const problem =
    wanted === undefined ? 'No column looks like the article.' : `There is no column "${wanted}".`;
  throw new FormatProblem(
    'text-field',
    `${problem} Name it with --text-field; there are ${[...names].join(', ')}.`,
  );
}
