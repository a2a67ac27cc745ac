/** Builds document reports by hand: text, and quotes, figures and dates found by their words. */
import type {
  DateReport,
  DocumentReport,
  FigureReport,
  Located,
  Pair,
  QuoteReport,
} from '../../src/model/report.ts';

export interface QuoteSketch {
  readonly content: string | readonly string[];
  readonly type?: QuoteReport['type'];
  readonly source?: string;
  readonly cue?: string;
  readonly speaker?: string | null;
  readonly kind?: 'person' | 'unnamed' | 'group' | 'organization';
  readonly stance?: QuoteReport['stance'];
  readonly topics?: readonly string[];
  /** Where in the text to start looking. */
  readonly from?: number;
}

export interface ReportSketch {
  readonly path?: string;
  readonly published?: string;
  readonly quotes?: readonly QuoteSketch[];
  readonly figures?: readonly (Partial<FigureReport> & { text: string; in?: string })[];
  readonly dates?: readonly (Partial<DateReport> & { text: string })[];
}

export function reportOf(text: string, sketch: ReportSketch = {}): DocumentReport {
  const path = sketch.path ?? 'a.txt';
  return {
    schemaVersion: '1',
    id: path,
    path,
    sha256: '0'.repeat(64),
    title: null,
    outlet: null,
    author: null,
    url: null,
    published: sketch.published ? { date: sketch.published, from: 'metadata' } : null,
    encoding: { name: 'utf-8', confidence: 1, repairs: [] },
    warnings: [],
    text,
    entities: [],
    quotes: (sketch.quotes ?? []).map((quote, i) => quoteOf(text, quote, i)),
    figures: (sketch.figures ?? []).map((figure, i) => figureOf(text, figure, i)),
    dates: (sketch.dates ?? []).map((date, i) => dateOf(text, date, i)),
  };
}

/** Finds the pieces in order; throws where the text does not hold one, so that no sketch is wrong. */
function found(text: string, pieces: readonly string[], from = 0): Located {
  let at = from;
  const spans = pieces.map((piece): Pair => {
    const start = text.indexOf(piece, at);
    if (start < 0) throw new Error(`"${piece}" is not in the text`);
    at = start + piece.length;
    return [start, at];
  });
  return { text: pieces.join(' … '), spans, raw: spans };
}

function quoteOf(text: string, sketch: QuoteSketch, index: number): QuoteReport {
  const pieces = typeof sketch.content === 'string' ? [sketch.content] : sketch.content;
  const { source, cue, topics = [], from = 0 } = sketch;
  const name = sketch.speaker === undefined ? source : sketch.speaker;
  return {
    id: `q${index + 1}`,
    type: sketch.type ?? 'direct',
    source: source ? found(text, [source], from) : null,
    cue: cue ? found(text, [cue], from) : null,
    content: found(text, pieces, from),
    speaker: name
      ? { name, entity: null, kind: sketch.kind ?? 'person', resolvedBy: 'name' }
      : null,
    stance: sketch.stance ?? 'asserts',
    parent: null,
    topics: topics.map((topic) => ({ topic, direction: 'mention', evidence: [] })),
    dates: [],
    figures: [],
    confidence: 1,
    rule: 'test',
  };
}

function figureOf(
  text: string,
  sketch: Partial<FigureReport> & { text: string; in?: string },
  index: number,
): FigureReport {
  const { in: phrase, ...rest } = sketch;
  return {
    id: `f${index + 1}`,
    phrase: found(text, [phrase ?? sketch.text]),
    kind: 'count',
    value: 0,
    high: null,
    unit: null,
    counted: null,
    approximate: null,
    direction: null,
    of: null,
    quote: null,
    attributedTo: null,
    rule: 'test',
    ...found(text, [sketch.text]),
    ...rest,
  };
}

function dateOf(
  text: string,
  sketch: Partial<DateReport> & { text: string },
  index: number,
): DateReport {
  return {
    id: `d${index + 1}`,
    type: 'DATE',
    value: '',
    mod: null,
    from: null,
    to: null,
    anchored: true,
    rule: 'test',
    ...found(text, [sketch.text]),
    ...sketch,
  };
}
