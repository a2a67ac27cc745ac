/** The plain, JSON-able results that the contract fixes. Renderers and diff see nothing else. */
import type {
  Direction,
  EntityType,
  FigureKind,
  MentionKind,
  QuoteType,
  ResolvedBy,
  SpeakerKind,
  Stance,
  TimexType,
} from './annotations.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Published } from './meta.ts';

export const SCHEMA_VERSION = '1';

/** `[start, end)` in UTF-16 units. */
export type Pair = readonly [number, number];

/** A piece of text as reported: `spans` into the repaired text, `raw` into the decoded file. */
export interface Located {
  readonly text: string;
  readonly spans: readonly Pair[];
  readonly raw: readonly Pair[];
  /** Only present, and false, where no exact mapping exists. */
  readonly rawExact?: false;
}

export interface RepairReport {
  readonly raw: readonly Pair[];
  readonly before: string;
  readonly after: string;
  readonly kind: string;
}

export interface MentionReport extends Located {
  readonly kind: MentionKind;
  readonly confidence?: number;
}

export interface EntityReport {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly mentions: readonly MentionReport[];
}

export interface SpeakerReport {
  readonly name: string;
  readonly entity: string | null;
  readonly kind: SpeakerKind;
  readonly resolvedBy: ResolvedBy;
  readonly confidence?: number;
}

export interface TopicReport {
  readonly topic: string;
  readonly direction: Direction;
  readonly evidence: readonly Located[];
  readonly decidedBy?: { readonly text: string | null; readonly rule: string };
}

export interface QuoteReport {
  readonly id: string;
  readonly type: QuoteType;
  readonly source: Located | null;
  readonly cue: Located | null;
  readonly content: Located;
  readonly speaker: SpeakerReport | null;
  readonly stance: Stance;
  readonly parent: string | null;
  readonly topics: readonly TopicReport[];
  readonly dates: readonly string[];
  readonly figures: readonly string[];
  readonly confidence: number;
  readonly rule: string;
}

export interface DateReport extends Located {
  readonly id: string;
  readonly type: TimexType;
  readonly value: string;
  readonly mod: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly anchored: boolean;
  readonly confidence?: number;
  readonly alternative?: string;
  readonly rule: string;
}

export interface FigureReport extends Located {
  readonly id: string;
  readonly phrase: Located;
  readonly kind: FigureKind;
  readonly value: number | string;
  readonly high: number | null;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly approximate: string | null;
  readonly direction: string | null;
  readonly of: string | null;
  readonly rate?: string;
  readonly quote: string | null;
  readonly attributedTo: string | null;
  readonly rule: string;
}

export interface DocumentReport {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: Published | null;
  readonly encoding: {
    readonly name: string;
    readonly confidence: number;
    readonly repairs: readonly RepairReport[];
  };
  readonly warnings: readonly Diagnostic[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly entities: readonly EntityReport[];
  readonly quotes: readonly QuoteReport[];
  readonly dates: readonly DateReport[];
  readonly figures: readonly FigureReport[];
}

/** An entity merged across documents. */
export interface CorpusEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  readonly documents: readonly { readonly document: string; readonly entity: string }[];
  readonly mentions: number;
  readonly quotes: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface SkippedReport {
  readonly path: string;
  readonly reason: string;
  readonly message: string;
}

export interface CodebookReport {
  readonly name: string;
  readonly topics: readonly { readonly topic: string; readonly label: string }[];
}

export interface CorpusReport {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly codebook: CodebookReport | null;
  readonly documents: readonly DocumentReport[];
  readonly entities: readonly CorpusEntity[];
  readonly skipped: readonly SkippedReport[];
  readonly summary: {
    readonly documents: number;
    readonly skipped: number;
    readonly quotes: number;
    readonly statements: number;
    readonly dates: number;
    readonly figures: number;
    readonly speakers: number;
  };
}
