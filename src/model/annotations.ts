/** The layers of a document: their keys and what each holds. One stage produces one layer. */
import { type Layer, layer } from './layer.ts';
import type { Span, Spans } from './span.ts';
import type { Tokens } from './tokens.ts';

/** A standoff annotation: a span and the recognizer, rule or model that made it. */
export interface Annotation extends Span {
  readonly rule: string;
}

export type ParagraphKind = 'text' | 'title' | 'byline' | 'bullet' | 'boilerplate';

/** A paragraph of the laid-out text. Boilerplate and bylines stay in the text but hold no sentences. */
export interface Paragraph extends Annotation {
  readonly kind: ParagraphKind;
}

export interface Sentence extends Span {
  /** Token range [firstToken, lastToken). */
  readonly firstToken: number;
  readonly lastToken: number;
  /** Index into PARAGRAPHS. */
  readonly paragraph: number;
}

/** Penn Treebank part-of-speech tags, one a token. */
export interface Tags {
  /** Index into `names`, one a token. */
  readonly ids: Uint8Array;
  readonly names: readonly string[];
}

/** Text between quotation marks, whoever said it. The span holds the marks. */
export interface Quotation extends Annotation {
  /** The text between the marks. */
  readonly inner: Span;
  /** False where the closing mark is missing and the paragraph's end closes it. */
  readonly closed: boolean;
  /** Index of the quotation that this one continues (a speech over several paragraphs), else null. */
  readonly continues: number | null;
  /** Index of the quotation inside which this one stands, else null. */
  readonly within: number | null;
}

export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'event' | 'work' | 'other';

/** A name as it stands in the text: no title, article or possessive. */
export interface NameMention extends Annotation {
  readonly type: EntityType;
  /** 0 to 1. */
  readonly confidence: number;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface Timex extends Annotation {
  readonly type: TimexType;
  /** TIMEX3 value, e.g. `2021-06-01`, `P4Y`, `XXXX-WXX-1`. */
  readonly value: string;
  readonly mod: string | null;
  /** ISO days that the value covers, inclusive; null where it is not anchored. */
  readonly from: string | null;
  readonly to: string | null;
  readonly anchored: boolean;
  /** The other reading (past or future) where both are possible, with this one's confidence. */
  readonly alternative: { readonly value: string } | null;
  /** 0 to 1. */
  readonly confidence: number;
}

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'ratio'
  | 'range'
  | 'ordinal'
  | 'score'
  | 'measure'
  | 'age';

export interface Figure extends Annotation {
  /** With approximator and counted noun phrase. */
  readonly phrase: Span;
  readonly kind: FigureKind;
  /** After scaling; the lower end of a range; a string for a score. */
  readonly value: number | string;
  readonly high: number | null;
  /** ISO currency code, `pp`, or a measure's unit. */
  readonly unit: string | null;
  readonly counted: string | null;
  readonly approximate: string | null;
  readonly direction: string | null;
  /** The whole of which this is a part, as written. */
  readonly of: string | null;
  /** "per month", "over four years", as written. */
  readonly rate: string | null;
}

export type QuoteType = 'direct' | 'indirect' | 'mixed';

/** Who is made to say what by which words: spans only, nobody resolved yet. */
export interface Attribution {
  /** Empty where the text names none. */
  readonly source: Spans;
  /** Empty where there is none (labelled turns). */
  readonly cue: Spans;
  /** In text order; two or more where the attribution splits it. */
  readonly content: Spans;
  readonly type: QuoteType;
  /** Index of the attribution whose content holds this one, else null. */
  readonly parent: number | null;
  /** Calibrated probability, 0 to 1, that the attribution is right. */
  readonly confidence: number;
  readonly rule: string;
}

export type MentionKind = 'name' | 'nominal' | 'pronoun';

export interface Mention extends Annotation {
  readonly kind: MentionKind;
  /** 0 to 1: how sure the link of this mention to its entity is. */
  readonly confidence: number;
}

export interface Role {
  /** As written, repaired: "Eastern Isles special envoy". */
  readonly title: string;
  /** "former", "acting", "deputy", "then" … as written, else null. */
  readonly status: string | null;
  readonly span: Span;
}

export interface Entity {
  /** `e1`, `e2`, … in order of first mention. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form in the document. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  /** Sorted by span. */
  readonly mentions: readonly Mention[];
  /** Grammatical gender learned from names, titles and pronouns of the document, else null. */
  readonly gender: 'female' | 'male' | 'neutral' | null;
}

export type SpeakerKind = 'person' | 'group' | 'organization' | 'document' | 'unnamed';
export type ResolvedBy = 'name' | 'alias' | 'role' | 'pronoun' | 'description' | 'none';

export interface Speaker {
  readonly name: string;
  /** Id of the entity, null for unnamed sources. */
  readonly entity: string | null;
  readonly kind: SpeakerKind;
  readonly resolvedBy: ResolvedBy;
  /** 0 to 1. */
  readonly confidence: number;
}

export type Stance =
  | 'asserts'
  | 'denies'
  | 'rejects'
  | 'concedes'
  | 'declines'
  | 'accuses'
  | 'characterizes'
  | 'requests'
  | 'agrees'
  | 'asks'
  | 'promises';

/** An attribution with its speaker. */
export interface Quote extends Attribution {
  /** Null where nobody is named and nothing points at anybody. */
  readonly speaker: Speaker | null;
  readonly stance: Stance;
  /** Whether the cue names the act ("denied") or the words perform it ("said he had no part in it"). */
  readonly stanceFrom: 'cue' | 'words';
}

export type Direction = 'pro' | 'con' | 'linked' | 'mention' | 'declined';

/** One code applied to one quote. */
export interface Coding {
  /** Index into QUOTES. */
  readonly quote: number;
  readonly topic: string;
  readonly direction: Direction;
  /** Where the topic's patterns matched, inside the quote's content. */
  readonly evidence: Spans;
  /** The phrase that decided the direction, and the rule's name. */
  readonly decidedBy: { readonly span: Span | null; readonly rule: string };
}

export const PARAGRAPHS: Layer<readonly Paragraph[]> = layer('paragraphs');
export const TOKENS: Layer<Tokens> = layer('tokens');
export const SENTENCES: Layer<readonly Sentence[]> = layer('sentences');
export const TAGS: Layer<Tags> = layer('tags');
export const QUOTATIONS: Layer<readonly Quotation[]> = layer('quotations');
export const NAMES: Layer<readonly NameMention[]> = layer('names');
export const TIMEXES: Layer<readonly Timex[]> = layer('timexes');
export const FIGURES: Layer<readonly Figure[]> = layer('figures');
export const ATTRIBUTIONS: Layer<readonly Attribution[]> = layer('attributions');
export const ENTITIES: Layer<readonly Entity[]> = layer('entities');
export const QUOTES: Layer<readonly Quote[]> = layer('quotes');
export const CODINGS: Layer<readonly Coding[]> = layer('codings');
