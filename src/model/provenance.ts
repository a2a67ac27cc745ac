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
    return new ProvenanceMap(composeRuns(this.runs, earlier.runs), this.exact && earlier.exact);
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

/**
 * Walks both lists once. A group of runs closes where both lists have a boundary in the middle text
 * (copies have one everywhere, edited runs only at their ends) and becomes one run.
 */
function composeRuns(later: readonly Run[], earlier: readonly Run[]): Run[] {
  const out: Run[] = [];
  const a = new Cursor(later);
  const b = new Cursor(earlier);
  for (;;) {
    // What exists on one side only passes straight through.
    if (b.current && middleLength(b.current, 'earlier') === 0) {
      pushRun(out, 0, b.current.rawEnd - b.current.rawStart, b.current.step);
      b.next();
    } else if (a.current && middleLength(a.current, 'later') === 0) {
      pushRun(out, a.current.end - a.current.start, 0, a.current.step);
      a.next();
    } else if (a.current && b.current) pushGroup(out, a, b);
    else return out;
  }
}

class Cursor {
  readonly #runs: readonly Run[];
  #index = 0;
  /** Middle characters of the current run that are already used; only copies are cut. */
  used = 0;

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  get current(): Run | undefined {
    return this.#runs[this.#index];
  }

  next(): void {
    this.#index++;
    this.used = 0;
  }
}

type Side = 'later' | 'earlier';

/** How much of the middle text a run covers: the later map's raw side, the earlier map's text side. */
function middleLength(run: Run, side: Side): number {
  return side === 'later' ? run.rawEnd - run.rawStart : run.end - run.start;
}

/** Consumes runs of both cursors until both stand at a boundary, and adds them as one run. */
function pushGroup(out: Run[], a: Cursor, b: Cursor): void {
  const first = a.current;
  const second = b.current;
  if (first?.copy && second?.copy) {
    const length = Math.min(
      middleLength(first, 'later') - a.used,
      middleLength(second, 'earlier') - b.used,
    );
    pushCopy(out, length);
    advance(a, 'later', length);
    advance(b, 'earlier', length);
    return;
  }
  const step = (first?.copy ? second?.step : first?.step) ?? '';
  let text = 0;
  let raw = 0;
  // How much middle text each side has given; an edited run is taken whole, a copy up to the other side.
  let fromA = 0;
  let fromB = 0;
  do {
    if (fromA < fromB || (fromA === fromB && !first?.copy)) {
      const run = a.current;
      if (!run) break;
      const length = takeFrom(a, run, 'later', fromB - fromA);
      text += run.copy ? length : run.end - run.start;
      fromA += length;
    } else {
      const run = b.current;
      if (!run) break;
      const length = takeFrom(b, run, 'earlier', fromA - fromB);
      raw += run.copy ? length : run.rawEnd - run.rawStart;
      fromB += length;
    }
  } while (fromA !== fromB);
  pushRun(out, text, raw, step);
}

/** Uses up an edited run, or at most `wanted` characters of a copy; returns how much was taken. */
function takeFrom(cursor: Cursor, run: Run, side: Side, wanted: number): number {
  const rest = middleLength(run, side) - cursor.used;
  const length = run.copy ? Math.min(rest, wanted) : rest;
  advance(cursor, side, length);
  return length;
}

function advance(cursor: Cursor, side: Side, length: number): void {
  const run = cursor.current;
  if (!run) return;
  cursor.used += length;
  if (cursor.used >= middleLength(run, side)) cursor.next();
}

/** Adds an edited run after the last one. */
function pushRun(out: Run[], text: number, raw: number, step: string): void {
  const { end: start, rawEnd: rawStart } = out.at(-1) ?? { end: 0, rawEnd: 0 };
  out.push({ start, end: start + text, rawStart, rawEnd: rawStart + raw, copy: false, step });
}

/** Adds a copy after the last run, or lengthens it where that is a copy too. */
function pushCopy(out: Run[], length: number): void {
  const last = out.at(-1);
  if (last?.copy) {
    out[out.length - 1] = { ...last, end: last.end + length, rawEnd: last.rawEnd + length };
    return;
  }
  const { end: start, rawEnd: rawStart } = last ?? { end: 0, rawEnd: 0 };
  out.push({
    start,
    end: start + length,
    rawStart,
    rawEnd: rawStart + length,
    copy: true,
    step: '',
  });
}
