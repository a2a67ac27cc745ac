/** Half-open text ranges in UTF-16 code units: the unit every offset of the product uses. */

export interface Span {
  /** First code unit inside the span. */
  readonly start: number;
  /** First code unit after the span. */
  readonly end: number;
}

/** One or more disjoint spans in text order; a quotation split by its attribution has two. */
export type Spans = readonly Span[];

export function span(start: number, end: number): Span {
  return { start, end };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest single span that covers all of `spans`, which must not be empty. */
export function cover(spans: Spans): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const s of spans) {
    start = Math.min(start, s.start);
    end = Math.max(end, s.end);
  }
  return { start, end };
}

/** Order by start, then longer first, so that an outer span precedes what it holds. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The text under `spans`, its pieces joined with " … " as the contract asks. */
export function textOf(text: string, spans: Spans): string {
  return spans.map((s) => text.slice(s.start, s.end)).join(' … ');
}
