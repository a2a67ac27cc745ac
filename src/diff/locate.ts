/** Raw ranges of spans: by the document's own map, or estimated from a report that was read back. */
import type { DocumentReport, Located, Pair } from '../model/report.ts';
import { type Spans, textOf } from '../model/span.ts';

/** Gives spans of an article's text their raw ranges. */
export type Locate = (spans: Spans) => Located;

type Edge = readonly [offset: number, raw: number];

/**
 * Estimates raw ranges from the located items of a report: exact at an edge that some item has,
 * counted on from the nearest one elsewhere.
 */
export function locateFrom(report: DocumentReport): Locate {
  const text = report.text ?? '';
  const edges = edgesOf(report);
  const rawAt = (offset: number): readonly [number, boolean] => {
    const [before, after] = neighbours(edges, offset);
    const raw = before[1] + (offset - before[0]);
    if (before[0] === offset) return [before[1], true];
    return [after ? Math.min(raw, after[1]) : raw, false];
  };
  return (spans) => {
    let exact = true;
    const raw = spans.map(({ start, end }): Pair => {
      const [from, startExact] = rawAt(start);
      const [to, endExact] = rawAt(end);
      exact &&= startExact && endExact;
      return [from, to];
    });
    const located: Located = {
      text: textOf(text, spans),
      spans: spans.map(({ start, end }): Pair => [start, end]),
      raw,
    };
    return exact ? located : { ...located, rawExact: false };
  };
}

function edgesOf(report: DocumentReport): Edge[] {
  const items: (Located | null)[] = [
    ...report.entities.flatMap((e) => e.mentions),
    ...report.quotes.flatMap((q) => [q.content, q.source, q.cue]),
    ...report.dates,
    ...report.figures.flatMap((f) => [f, f.phrase]),
  ];
  const edges = new Map<number, number>();
  for (const item of items) {
    item?.spans.forEach((span, i) => {
      const raw = item.raw[i];
      if (!raw || item.rawExact === false) return;
      edges.set(span[0], raw[0]);
      edges.set(span[1], raw[1]);
    });
  }
  return [...edges].sort((x, y) => x[0] - y[0]);
}

/** The last edge at or before `offset` (the text's start where there is none) and the one after it. */
function neighbours(edges: readonly Edge[], offset: number): readonly [Edge, Edge | undefined] {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return [edges[low - 1] ?? [0, 0], edges[low]];
}
