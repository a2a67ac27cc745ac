/** Tables over a corpus of what happens or is said when, and of its figures, each row with its sentence. */
import type { DateReport, DocumentReport, FigureReport } from '../../model/report.ts';
import type { Cell, Column, Table } from '../../model/table.ts';
import { sentenceAround } from './sentence.ts';

export const DATE_SORTS: readonly string[] = ['date', 'document', 'type'];
export const FIGURE_SORTS: readonly string[] = [
  'document',
  'value',
  'kind',
  'unit',
  'counted',
  'source',
];

export interface DateChoice {
  readonly sort?: string;
  readonly descending?: boolean;
  /** ISO days: only dates that overlap the days between. */
  readonly since?: string;
  readonly until?: string;
  /** Also what stands on no calendar: durations, repetitions, unresolved dates. */
  readonly all?: boolean;
}

const DATE_COLUMNS: readonly Column[] = [
  { name: 'from' },
  { name: 'to' },
  { name: 'value' },
  { name: 'type' },
  { name: 'text' },
  { name: 'sentence', weight: 4 },
  { name: 'document' },
  { name: 'published' },
  { name: 'quotes' },
  { name: 'alternative' },
  { name: 'confidence', align: 'right' },
  { name: 'raw_start', align: 'right' },
  { name: 'raw_end', align: 'right' },
];

/** The timeline: dates by the days they cover, what has no day at the end. */
export function datesTable(documents: readonly DocumentReport[], choice: DateChoice = {}): Table {
  const found = documents.flatMap((document) =>
    document.dates.filter((date) => inside(date, choice)).map((date) => ({ document, date })),
  );
  const key = ({ document, date }: (typeof found)[number]): string | null => {
    if (choice.sort === 'document') return document.path;
    return choice.sort === 'type' ? `${date.type} ${date.from ?? '9999'}` : date.from;
  };
  found.sort((a, b) => ordered(key(a), key(b), choice.descending === true));
  return {
    name: 'dates',
    columns: DATE_COLUMNS,
    rows: found.map(({ document, date }) => dateCells(document, date)),
  };
}

function inside(date: DateReport, { since, until, all }: DateChoice): boolean {
  if (date.from === null || date.to === null) return all === true && !since && !until;
  return (!since || date.to >= since) && (!until || date.from <= until);
}

function dateCells(document: DocumentReport, date: DateReport): Cell[] {
  const quotes = document.quotes.filter((q) => q.dates.includes(date.id));
  const speakers = new Set(quotes.map((q) => q.speaker?.name ?? q.source?.text ?? q.id));
  return [
    date.from,
    date.to,
    date.mod ? `${date.value} ${date.mod}` : date.value,
    date.type,
    date.text,
    sentenceOf(document, date),
    document.path,
    document.published?.date ?? null,
    [...speakers].join('; ') || null,
    date.alternative ?? null,
    date.confidence ?? null,
    ...rawOf(date),
  ];
}

export interface FigureChoice {
  readonly sort?: string;
  readonly descending?: boolean;
  readonly kinds?: readonly string[];
}

const FIGURE_COLUMNS: readonly Column[] = [
  { name: 'value', align: 'right' },
  { name: 'high', align: 'right' },
  { name: 'unit' },
  { name: 'kind' },
  { name: 'phrase', weight: 2 },
  { name: 'counted' },
  { name: 'approximate' },
  { name: 'direction' },
  { name: 'of' },
  { name: 'rate' },
  { name: 'attributed_to' },
  { name: 'sentence', weight: 4 },
  { name: 'document' },
  { name: 'published' },
  { name: 'raw_start', align: 'right' },
  { name: 'raw_end', align: 'right' },
];

export function figuresTable(
  documents: readonly DocumentReport[],
  choice: FigureChoice = {},
): Table {
  const found = documents.flatMap((document) =>
    document.figures
      .filter((figure) => !choice.kinds || choice.kinds.includes(figure.kind))
      .map((figure) => ({ document, figure })),
  );
  const { sort = 'document' } = choice;
  const descending = choice.descending === true;
  found.sort((a, b) => ordered(figureKey(a, sort), figureKey(b, sort), descending));
  return {
    name: 'figures',
    columns: FIGURE_COLUMNS,
    rows: found.map(({ document, figure }) => figureCells(document, figure)),
  };
}

function figureKey(
  { document, figure }: { document: DocumentReport; figure: FigureReport },
  sort: string,
): string | number | null {
  switch (sort) {
    case 'value':
      return typeof figure.value === 'number' ? figure.value : null;
    case 'kind':
      return figure.kind;
    case 'unit':
      return figure.unit;
    case 'counted':
      return figure.counted?.toLowerCase() ?? null;
    case 'source':
      return figure.attributedTo;
    default:
      return document.path;
  }
}

/**
 * Code-unit order, the same in every locale; the sort is stable, so text order breaks ties. What has no
 * key stands last in both directions.
 */
function ordered(
  a: string | number | null,
  b: string | number | null,
  descending: boolean,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}

function figureCells(document: DocumentReport, figure: FigureReport): Cell[] {
  return [
    figure.value,
    figure.high,
    figure.unit,
    figure.kind,
    figure.phrase.text,
    figure.counted,
    figure.approximate,
    figure.direction,
    figure.of,
    figure.rate ?? null,
    figure.attributedTo,
    sentenceOf(document, figure),
    document.path,
    document.published?.date ?? null,
    ...rawOf(figure),
  ];
}

/** Null where the report was made without its text. */
function sentenceOf(document: DocumentReport, { spans }: DateReport | FigureReport): string | null {
  const [span] = spans;
  return document.text === undefined || !span ? null : sentenceAround(document.text, span);
}

function rawOf({ raw }: DateReport | FigureReport): Cell[] {
  return [raw[0]?.[0] ?? null, raw.at(-1)?.[1] ?? null];
}
