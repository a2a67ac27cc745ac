/** Compares the codes of the analysis with those of people, topic by topic. */
import type { DocumentReport, QuoteReport } from '../../../model/report.ts';
import type { Cell, Table } from '../../../model/table.ts';
import { cohensKappa, krippendorffsAlpha, type Pair } from './agreement.ts';
import type { Code, CodedRow } from './sheet.ts';

/** One coder's sheet. */
export interface Coder {
  readonly name: string;
  readonly rows: readonly CodedRow[];
}

export interface CodeScore {
  readonly topic: string;
  /** `presence`: is the topic there; `direction`: which way, where both see the topic. */
  readonly metric: 'presence' | 'direction';
  readonly coder: string;
  /** Quotes compared. */
  readonly units: number;
  readonly hand: number;
  readonly found: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Share of units on which both agree. */
  readonly agreement: number | null;
  readonly kappa: number | null;
  /** Of this coder and the analysis; of all coders and the analysis in the rows of `all coders`. */
  readonly alpha: number | null;
}

export interface CodeComparison {
  readonly scores: readonly CodeScore[];
  /** Rows that no quote of the analysis answers to. */
  readonly unmatched: readonly CodedRow[];
  /** Rows left empty by a coder. */
  readonly uncoded: number;
}

interface Unit {
  readonly key: string;
  readonly weight: number;
  readonly found: ReadonlyMap<string, Code>;
  readonly hand: ReadonlyMap<string, Code>;
}

/** Name of the coder in the rows that measure everybody together. */
const EVERYBODY = 'all coders';

export function compareCodes(
  coders: readonly Coder[],
  documents: readonly DocumentReport[],
  topics: readonly string[],
  weighted = false,
): CodeComparison {
  const quotes = quotesByPlace(documents);
  const unmatched: CodedRow[] = [];
  let uncoded = 0;
  const sheets = coders.map(({ name, rows }) => {
    const units: Unit[] = [];
    for (const row of rows) {
      const key = keyOf(row.document, row.raw);
      const quote = quotes.get(key);
      if (row.codes === null) uncoded++;
      else if (quote)
        units.push({
          key,
          weight: weighted ? row.weight : 1,
          found: codesOf(quote),
          hand: row.codes,
        });
      else unmatched.push(row);
    }
    return { name, units };
  });
  const scores = topics.flatMap((topic) => [
    ...sheets.flatMap(({ name, units }) => [
      presence(topic, name, units),
      direction(topic, name, units),
    ]),
    ...(sheets.length > 1 ? [together(topic, sheets)] : []),
  ]);
  return { scores, unmatched, uncoded };
}

function quotesByPlace(documents: readonly DocumentReport[]): ReadonlyMap<string, QuoteReport> {
  const quotes = new Map<string, QuoteReport>();
  for (const { path, quotes: list } of documents) {
    for (const quote of list) {
      const start = Math.min(...quote.content.raw.map(([from]) => from));
      const end = Math.max(...quote.content.raw.map(([, to]) => to));
      quotes.set(keyOf(path, [start, end]), quote);
    }
  }
  return quotes;
}

function keyOf(document: string, [start, end]: readonly [number, number]): string {
  return `${document}\0${start}\0${end}`;
}

function codesOf(quote: QuoteReport): ReadonlyMap<string, Code> {
  return new Map(quote.topics.map(({ topic, direction: code }) => [topic, code]));
}

const codeOf = (codes: ReadonlyMap<string, Code>, topic: string): Code =>
  codes.get(topic) ?? 'absent';
const isThere = (codes: ReadonlyMap<string, Code>, topic: string): boolean =>
  codeOf(codes, topic) !== 'absent';

function presence(topic: string, coder: string, units: readonly Unit[]): CodeScore {
  const values = units.map(({ found, hand, weight }) => ({
    weight,
    pair: [String(isThere(hand, topic)), String(isThere(found, topic))] as const,
  }));
  const sum = (hand: string, found: string): number =>
    values
      .filter(({ pair }) => pair[0] === hand && pair[1] === found)
      .reduce((total, { weight }) => total + weight, 0);
  const both = sum('true', 'true');
  return scored(topic, 'presence', coder, values, both, {
    hand: both + sum('true', 'false'),
    found: both + sum('false', 'true'),
  });
}

/** Only quotes for which both name the topic and the coder gave a direction. */
function direction(topic: string, coder: string, units: readonly Unit[]): CodeScore {
  const values = units
    .filter(({ found, hand }) => isThere(found, topic) && isThere(hand, topic))
    .filter(({ hand }) => codeOf(hand, topic) !== 'yes')
    .map(({ found, hand, weight }) => ({
      weight,
      pair: [codeOf(hand, topic), codeOf(found, topic)] as const,
    }));
  const all = values.reduce((sum, { weight }) => sum + weight, 0);
  return scored(topic, 'direction', coder, values, null, { hand: all, found: all });
}

function scored(
  topic: string,
  metric: CodeScore['metric'],
  coder: string,
  values: readonly { readonly pair: Pair; readonly weight: number }[],
  /** Units that both count, null where there is no yes and no to count. */
  both: number | null,
  { hand, found }: { readonly hand: number; readonly found: number },
): CodeScore {
  const pairs = values.map(({ pair }) => pair);
  const weights = values.map(({ weight }) => weight);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const same = values.reduce((sum, v) => sum + (v.pair[0] === v.pair[1] ? v.weight : 0), 0);
  return {
    topic,
    metric,
    coder,
    units: values.length,
    hand: rounded(hand),
    found: rounded(found),
    precision: both === null ? null : share(both, found),
    recall: both === null ? null : share(both, hand),
    f1: both === null ? null : share(2 * both, hand + found),
    agreement: share(same, whole),
    kappa: cohensKappa(pairs, weights),
    alpha: krippendorffsAlpha(pairs),
  };
}

/** Everybody's word on whether the topic is there, the analysis as one coder more. */
function together(
  topic: string,
  sheets: readonly { readonly name: string; readonly units: readonly Unit[] }[],
): CodeScore {
  const byKey = new Map<string, (string | null)[]>();
  sheets.forEach(({ units }, i) => {
    for (const { key, hand, found } of units) {
      const values = byKey.get(key) ?? [...sheets.map(() => null), String(isThere(found, topic))];
      values[i] = String(isThere(hand, topic));
      byKey.set(key, values);
    }
  });
  const units = [...byKey.values()];
  return {
    topic,
    metric: 'presence',
    coder: EVERYBODY,
    units: units.length,
    hand: units.filter((u) => u.slice(0, -1).includes('true')).length,
    found: units.filter((u) => u.at(-1) === 'true').length,
    precision: null,
    recall: null,
    f1: null,
    agreement: share(
      units.filter((u) => new Set(u.filter((v) => v !== null)).size === 1).length,
      units.length,
    ),
    kappa: null,
    alpha: krippendorffsAlpha(units),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const three = (value: number | null): Cell =>
  value === null ? null : Math.round(value * 1000) / 1000;

export function codeScoreTable(scores: readonly CodeScore[]): Table {
  const right = (name: string, label?: string) => ({
    name,
    align: 'right' as const,
    ...(label && { label }),
  });
  return {
    name: 'codes',
    title: 'Codes against hand coding',
    columns: [
      { name: 'topic' },
      { name: 'metric' },
      { name: 'coder' },
      right('units'),
      right('hand'),
      right('found'),
      right('precision'),
      right('recall'),
      right('f1', 'F1'),
      right('agreement'),
      right('kappa'),
      right('alpha'),
    ],
    rows: scores.map((s) => [
      s.topic,
      s.metric,
      s.coder,
      s.units,
      s.hand,
      s.found,
      three(s.precision),
      three(s.recall),
      three(s.f1),
      three(s.agreement),
      three(s.kappa),
      three(s.alpha),
    ]),
  };
}
