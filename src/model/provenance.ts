/** Where each character of the final text came from: a piecewise-linear map to the raw text. */
import type { Span, Spans } from './span.ts';

/**
 * One run of the map. A `copy` run has equal lengths and maps unit by unit; an edited run
 * (repair, joined line, dropped byte) maps only as a whole, so an edge inside it widens to all of it.
 */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly copy: boolean;
  /** Name of the step that made an edited run, e.g. `mojibake`, `link-break`; empty for copies. */
  readonly step: string;
}

/** A replacement in a source text: `[start, end)` becomes `text`. Sorted and disjoint in a list. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly step: string;
}

export class ProvenanceMap {
  /** Runs tile both texts in order, without gap or overlap. */
  readonly runs: readonly Run[];
  /** False where some stage could not map exactly; then ranges are only approximate. */
  readonly exact: boolean;

  constructor(runs: readonly Run[], exact = true) {
    this.runs = runs;
    this.exact = exact;
  }

  static identity(length: number): ProvenanceMap {
    if (length === 0) return new ProvenanceMap([]);
    return new ProvenanceMap([
      { start: 0, end: length, rawStart: 0, rawEnd: length, copy: true, step: '' },
    ]);
  }

  /** The raw range behind a range of the text, widened to whole edited runs. */
  toRaw(range: Span): Span {
    if (range.start >= range.end) return this.#point(range.start);
    const first = this.runs[this.#runAt(range.start)];
    const last = this.runs[this.#runAt(range.end - 1)];
    if (!first || !last) return { start: 0, end: 0 };
    return {
      start: first.copy ? first.rawStart + (range.start - first.start) : first.rawStart,
      end: last.copy ? last.rawStart + (range.end - last.start) : last.rawEnd,
    };
  }

  toRawSpans(ranges: Spans): Spans {
    return ranges.map((r) => this.toRaw(r));
  }

  /** This map followed by `earlier`: text → middle text → raw text. */
  compose(earlier: ProvenanceMap): ProvenanceMap {
    const runs: Run[] = [];
    for (const run of this.runs) {
      if (run.copy) pushCopied(runs, run, earlier);
      else {
        const raw = earlier.toRaw({ start: run.rawStart, end: run.rawEnd });
        runs.push({ ...run, rawStart: raw.start, rawEnd: raw.end });
      }
    }
    return new ProvenanceMap(tiled(runs), this.exact && earlier.exact);
  }

  #point(offset: number): Span {
    const run = this.runs[this.#runAt(offset)];
    if (!run) {
      const end = this.runs.at(-1)?.rawEnd ?? 0;
      return { start: end, end };
    }
    const at = run.copy ? run.rawStart + (offset - run.start) : run.rawStart;
    return { start: at, end: at };
  }

  /** Index of the run that holds `offset`; deletions (empty text side) are skipped. */
  #runAt(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.runs[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Applies sorted, disjoint edits to `source`; returns the new text and its map back to `source`. */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
): { text: string; map: ProvenanceMap } {
  const pieces: string[] = [];
  const runs: Run[] = [];
  let from = 0;
  let to = 0;
  const copyUpTo = (end: number): void => {
    if (end <= from) return;
    const length = end - from;
    pieces.push(source.slice(from, end));
    runs.push({ start: to, end: to + length, rawStart: from, rawEnd: end, copy: true, step: '' });
    from = end;
    to += length;
  };
  for (const edit of edits) {
    copyUpTo(edit.start);
    pieces.push(edit.text);
    const end = to + edit.text.length;
    runs.push({
      start: to,
      end,
      rawStart: edit.start,
      rawEnd: edit.end,
      copy: false,
      step: edit.step,
    });
    from = edit.end;
    to = end;
  }
  copyUpTo(source.length);
  return { text: pieces.join(''), map: new ProvenanceMap(runs) };
}

/** Splits a copied run along the runs of the earlier map and adds the pieces. */
function pushCopied(runs: Run[], run: Run, earlier: ProvenanceMap): void {
  for (const old of earlier.runs) {
    const start = Math.max(old.start, run.rawStart);
    const end = Math.min(old.end, run.rawEnd);
    if (start >= end) continue;
    const shift = run.start - run.rawStart;
    runs.push({
      start: start + shift,
      end: end + shift,
      rawStart: old.copy ? old.rawStart + (start - old.start) : old.rawStart,
      rawEnd: old.copy ? old.rawStart + (end - old.start) : old.rawEnd,
      copy: old.copy,
      step: old.step,
    });
  }
}

/** Closes gaps on the raw side (deleted text) by widening the edited neighbour or adding a deletion. */
function tiled(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const previous = out.at(-1);
    const rawEnd = previous?.rawEnd ?? 0;
    if (run.rawStart > rawEnd) {
      const at = previous?.end ?? 0;
      out.push({
        start: at,
        end: at,
        rawStart: rawEnd,
        rawEnd: run.rawStart,
        copy: false,
        step: 'dropped',
      });
    }
    out.push(run);
  }
  return out;
}
