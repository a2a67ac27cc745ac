/** The validation sheet: a sample of quotes as a table, with an empty column a topic to fill in by hand. */
import type { Cell, Table } from '../../model/table.ts';
import type { SampledQuote } from './draw.ts';

/** Columns that place a row in the corpus; every other column of a sheet is a topic or a note. */
export const SHEET_COLUMNS = [
  'row',
  'document',
  'quote',
  'raw_start',
  'raw_end',
  'speaker',
  'stance',
  'content',
] as const;
export const WEIGHT_COLUMN = 'weight';

/** `codes` shows what the analysis says; without it the coder is not led. */
export function sheetTable(
  drawn: readonly SampledQuote[],
  topics: readonly string[],
  codes: boolean,
): Table {
  return {
    name: 'sheet',
    columns: [
      ...SHEET_COLUMNS.map((name) => ({ name, ...(name === 'content' && { weight: 4 }) })),
      ...topics.map((name) => ({ name })),
      { name: WEIGHT_COLUMN, align: 'right' as const },
    ],
    rows: drawn.map(({ document, quote, weight }, i) => [
      i + 1,
      document.path,
      quote.id,
      Math.min(...quote.content.raw.map(([start]) => start)),
      Math.max(...quote.content.raw.map(([, end]) => end)),
      quote.speaker?.name ?? null,
      quote.stance,
      quote.content.text,
      ...topics.map((topic): Cell => {
        const found = quote.topics.find((t) => t.topic === topic);
        return codes ? (found?.direction ?? 'no') : null;
      }),
      Math.round(weight * 10_000) / 10_000,
    ]),
  };
}
