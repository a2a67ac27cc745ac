/** Second stage at work: the source and content of one candidate cue, or nothing. */
import type { CrfModel } from '../../../sequence/crf-model.ts';
import { FORBIDDEN } from '../../../sequence/crf-train.ts';
import { bestPaths } from '../../../sequence/k-best.ts';
import { ROW_SUMS } from '../../../sequence/row-table.ts';
import { ARGUMENT_FEATURES, argumentFeatures, cueFrame } from './argument-features.ts';
import type { Candidate, WordHashes } from './candidates.ts';
import { ARGUMENT_LABELS, CB, CE, CI, SB, SI, WITH_CONTENT } from './labels.ts';
import type { View } from './view.ts';
import { WORD_FEATURES } from './word-features.ts';
import { Mark } from './words.ts';

/** Cells `[first, last]`. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface Reading {
  readonly cue: Candidate;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** Log-probability that the cue has no content. */
  readonly nothing: number;
  /** Mean posterior of the content's cells being content, and of its edges being where they are. */
  readonly body: number;
  readonly edges: number;
  /** Mean posterior of the source's cells. */
  readonly sourceMass: number;
}

/** How far a window reaches from its cue. */
const LEFT = 100;
const RIGHT = 140;
const WIDTH = ARGUMENT_LABELS.length;
/** Below this the text is taken to name no source. */
const SOURCE_FROM = 0.15;

const own = new Int32Array(ARGUMENT_FEATURES);
const sums = new Int32Array(ROW_SUMS);

/** The cells that the second stage reads for a cue: its paragraph, and the next after a colon. */
export function windowOf(view: View, cue: Run): Int32Array {
  const index = view.blockOf(cue.first);
  const block = view.blocks[index]!;
  const cells: number[] = [];
  const start = Math.max(block.first, cue.first - LEFT);
  const end = Math.min(block.last, cue.last + RIGHT);
  for (let cell = start; cell < end; cell++) cells.push(cell);
  const next = view.blocks[index + 1];
  if (next && view.mark[block.last - 1]! & Mark.colon && block.last - cue.last < 12) {
    const limit = Math.min(next.last, next.first + RIGHT);
    for (let cell = next.first; cell < limit; cell++) cells.push(cell);
  }
  return Int32Array.from(cells);
}

/** Running count of candidate cues. */
export function countCandidates(view: View, candidates: readonly Candidate[]): Int32Array {
  const counts = new Int32Array(view.size);
  for (const { first } of candidates) counts[first] = 1;
  for (let cell = 1; cell < counts.length; cell++) counts[cell] = counts[cell]! + counts[cell - 1]!;
  return counts;
}

/** Sums of the features that do not depend on the cue, computed once a cell. */
export class WordScores {
  readonly #sums: Int32Array;
  readonly #done: Uint8Array;
  readonly #model: CrfModel;
  readonly #words: WordHashes;

  constructor(model: CrfModel, view: View, words: WordHashes) {
    this.#model = model;
    this.#words = words;
    this.#sums = new Int32Array(view.size * ROW_SUMS);
    this.#done = new Uint8Array(view.size);
  }

  /** Puts the cell's sums at the start of `into`. */
  copy(cell: number, into: Int32Array): void {
    const base = cell * ROW_SUMS;
    if (!this.#done[cell]) {
      const from = cell * WORD_FEATURES;
      this.#model.sum(this.#words.hashes, from, from + WORD_FEATURES, this.#sums, base);
      this.#done[cell] = 1;
    }
    for (let k = 0; k < ROW_SUMS; k++) into[k] = this.#sums[base + k]!;
  }
}

/** What the second stage needs beside the cue: made once a document. */
export interface Reader {
  readonly model: CrfModel;
  readonly view: View;
  readonly scores: WordScores;
  /** Running count of candidate cues. */
  readonly others: Int32Array;
}

export function readArguments(reader: Reader, cue: Candidate): Reading {
  const { chain } = reader.model;
  const cells = emitWindow(reader, cue);
  const n = cells.length;
  chain.infer(n);
  const nothing = Math.min(0, chain.scoreOf(new Uint8Array(n), n) - chain.logZ);
  return { cue, nothing, ...bestArguments(reader.model, cells, n) };
}

/** A content that a cue may have; `odds`: how likely it is, the likeliest counting 1. */
export interface Alternative {
  readonly content: readonly Run[];
  readonly odds: number;
}

/** Paths looked at for the contents that a cue may have beside its best. */
const PATHS = 12;

/** The likeliest contents of a cue, whatever its source; best first. */
export function alternatives(reader: Reader, cue: Candidate): Alternative[] {
  const { chain } = reader.model;
  const cells = emitWindow(reader, cue);
  const odds = new Map<string, { readonly content: Run[]; sum: number }>();
  const paths = bestPaths(chain, cells.length, PATHS, WITH_CONTENT);
  for (const { states, score } of paths) {
    const content = inCells(contentRuns(states, chain.topology.labelOf), cells);
    const key = content.map(({ first, last }) => `${first}-${last}`).join();
    const known = odds.get(key) ?? { content, sum: 0 };
    known.sum += Math.exp(score - paths[0]!.score);
    odds.set(key, known);
  }
  const found = [...odds.values()].sort((a, b) => b.sum - a.sum);
  return found.map(({ content, sum }) => ({ content, odds: sum / found[0]!.sum }));
}

/** Puts the scores of a cue's window into the chain; returns its cells. */
function emitWindow({ model, view, scores, others }: Reader, cue: Candidate): Int32Array {
  const { chain } = model;
  const cells = windowOf(view, cue);
  const n = cells.length;
  chain.reserve(n);
  const frame = cueFrame(view, cue.first, cue.last);
  for (let i = 0; i < n; i++) {
    const cell = cells[i]!;
    scores.copy(cell, sums);
    argumentFeatures(view, frame, others, cell, own, 0);
    model.sum(own, 0, ARGUMENT_FEATURES, sums, 0);
    model.emit(sums, 0, i);
    if (cell >= cue.first && cell <= cue.last) {
      for (let k = 1; k < WIDTH; k++) chain.emissions[i * WIDTH + k] = FORBIDDEN;
    }
  }
  return cells;
}

/** The stretches of content on a path, as positions in its window. */
function contentRuns(states: Uint8Array, labelOf: Uint8Array): Run[] {
  const runs: Run[] = [];
  let open = -1;
  states.forEach((state, i) => {
    const label = labelOf[state]!;
    if (label < CB) return;
    if (open < 0) open = i;
    if (label !== CE) return;
    runs.push({ first: open, last: i });
    open = -1;
  });
  return runs;
}

function inCells(runs: readonly Run[], cells: Int32Array): Run[] {
  return runs.map(({ first, last }) => ({ first: cells[first]!, last: cells[last]! }));
}

type Best = Pick<Reading, 'source' | 'content' | 'body' | 'edges' | 'sourceMass'>;

function bestArguments(model: CrfModel, cells: Int32Array, n: number): Best {
  const { chain } = model;
  // Given that there is content at all: the path that says nothing is out of the running.
  const { states } = chain.decode(n, WITH_CONTENT);
  const { marginals, topology } = chain;
  const runs = contentRuns(states, topology.labelOf);
  let body = 0;
  let edges = 0;
  let count = 0;
  for (const { first, last } of runs) {
    for (let i = first; i <= last; i++) {
      const at = i * WIDTH;
      body += marginals[at + CB]! + marginals[at + CI]! + marginals[at + CE]!;
      count++;
    }
    edges += marginals[first * WIDTH + topology.labelOf[states[first]!]!]!;
    edges += marginals[last * WIDTH + CE]!;
  }
  const source = bestSource(
    marginals,
    cells,
    n,
    1 - Math.exp(chain.scoreOf(new Uint8Array(n), n) - chain.logZ),
  );
  return {
    content: inCells(runs, cells),
    body: body / Math.max(1, count),
    edges: edges / Math.max(1, 2 * runs.length),
    source: source.runs,
    sourceMass: source.mass,
  };
}

/** The likeliest source: the cell with the most mass, widened while its neighbours hold half of it. */
function bestSource(
  marginals: Float64Array,
  cells: Int32Array,
  n: number,
  something: number,
): { readonly runs: Run[]; readonly mass: number } {
  const mass = (i: number): number => marginals[i * WIDTH + SB]! + marginals[i * WIDTH + SI]!;
  let best = 0;
  for (let i = 1; i < n; i++) if (mass(i) > mass(best)) best = i;
  const top = mass(best) / Math.max(1e-9, something);
  if (top < SOURCE_FROM) return { runs: [], mass: top };
  let first = best;
  let last = best;
  while (first > 0 && cells[first - 1] === cells[first]! - 1 && mass(first - 1) > mass(best) / 2)
    first--;
  while (last + 1 < n && cells[last + 1] === cells[last]! + 1 && mass(last + 1) > mass(best) / 2)
    last++;
  return { runs: [{ first: cells[first]!, last: cells[last]! }], mass: top };
}
