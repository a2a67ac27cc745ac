/** Hand-made annotation to score against, and our own JSON form of it. */
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
  if (Array.isArray(record.attributions) && !Array.isArray(record.quotes)) {
    return { name, text: record.text, published: null, quotes: fromSpans(record.attributions) };
  }
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

type Triple = Readonly<Record<'source' | 'cue' | 'content', readonly Pair[] | undefined>>;

/** The form that the attribution model trains on: `{"source": [[s, e]], "cue": …, "content": …}`. */
function fromSpans(attributions: readonly Triple[]): GoldQuote[] {
  const part = (spans: readonly Pair[] | undefined): GoldPart | null =>
    spans && spans.length > 0 ? { spans } : null;
  return attributions
    .filter(({ content }) => content && content.length > 0)
    .map(({ source, cue, content }) => ({
      source: part(source),
      cue: part(cue),
      content: { spans: content ?? [] },
    }));
}
