/** Hand-made annotation to score against: our own JSON, or brat standoff in PolNeAR's layout. */
import type { Pair } from '../../model/report.ts';

export interface GoldItem {
  /** Neither required nor wrong. */
  readonly optional?: boolean;
}

export interface GoldPart {
  readonly spans: readonly Pair[];
}

export interface GoldQuote extends GoldItem {
  readonly source?: GoldPart | null;
  readonly cue?: GoldPart | null;
  readonly content: GoldPart;
  readonly type?: string;
  readonly speaker?: { readonly name: string } | null;
  readonly stance?: string;
  readonly topics?: readonly {
    readonly topic: string;
    readonly direction: string;
    readonly optional?: boolean;
  }[];
}

export interface GoldEntity extends GoldItem {
  readonly type: string;
  readonly name: string;
  readonly mentions: readonly { readonly spans: readonly Pair[]; readonly kind?: string }[];
}

export interface GoldDate extends GoldItem, GoldPart {
  readonly value: string;
}

export interface GoldFigure extends GoldItem, GoldPart {
  readonly value: number | string;
  readonly counted?: string | null;
  readonly attributedTo?: string | null;
}

/** A document's gold; a section that is absent was not annotated and is not scored. */
export interface GoldDocument {
  readonly name: string;
  readonly text: string;
  readonly published: string | null;
  readonly quotes?: readonly GoldQuote[];
  readonly entities?: readonly GoldEntity[];
  readonly dates?: readonly GoldDate[];
  readonly figures?: readonly GoldFigure[];
}

/** Our own gold: a document of the output contract with its text. Null where it is none. */
export function parseGold(name: string, json: unknown): GoldDocument | null {
  if (typeof json !== 'object' || json === null) return null;
  const record = json as Record<string, unknown>;
  if (typeof record.text !== 'string') return null;
  const published = record.published as { date?: string } | string | null | undefined;
  const section = (key: string): object =>
    Array.isArray(record[key]) ? { [key]: record[key] } : {};
  return {
    name,
    text: record.text,
    published: typeof published === 'string' ? published : (published?.date ?? null),
    ...section('quotes'),
    ...section('entities'),
    ...section('dates'),
    ...section('figures'),
  };
}

/** Brat standoff: `T` spans in code points, `E` lines that join Source, Cue and Content. */
export function parseBrat(name: string, annotation: string, text: string): GoldDocument {
  const unit = codePointOffsets(text);
  const spans = new Map<string, readonly Pair[]>();
  const quotes: GoldQuote[] = [];
  const lines = annotation.split('\n').map((line) => line.split('\t'));
  for (const [id = '', body = ''] of lines) {
    if (id.startsWith('T')) spans.set(id, bratSpans(body, unit, text.length));
  }
  for (const [id = '', body = ''] of lines) {
    if (!id.startsWith('E')) continue;
    const quote = bratQuote(body, spans);
    if (quote) quotes.push(quote);
  }
  return { name, text, published: null, quotes };
}

/** Index of a code point to its UTF-16 index. */
function codePointOffsets(text: string): number[] {
  const unit = [0];
  let at = 0;
  for (const character of text) {
    at += character.length;
    unit.push(at);
  }
  return unit;
}

function bratSpans(body: string, unit: readonly number[], length: number): readonly Pair[] {
  return body
    .slice(body.indexOf(' ') + 1)
    .split(';')
    .map((piece) => {
      const [start = 0, end = 0] = piece.split(' ').map(Number);
      return [unit[start] ?? length, unit[end] ?? length] as const;
    });
}

function bratQuote(body: string, spans: ReadonlyMap<string, readonly Pair[]>): GoldQuote | null {
  const parts = { source: [] as Pair[], cue: [] as Pair[], content: [] as Pair[] };
  for (const argument of body.trim().split(' ')) {
    const [role = '', id = ''] = argument.split(':');
    const label = role.replace(/\d+$/, '').toLowerCase();
    if (label in parts) parts[label as keyof typeof parts].push(...(spans.get(id) ?? []));
  }
  if (parts.content.length === 0) return null;
  const part = (list: readonly Pair[]): GoldPart | null =>
    list.length > 0 ? { spans: list } : null;
  return { source: part(parts.source), cue: part(parts.cue), content: { spans: parts.content } };
}
