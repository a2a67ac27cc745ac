/** First stage at work: finds the words that may be cues. */
import type { CrfModel } from '../../../sequence/crf-model.ts';
import { ROW_SUMS } from '../../../sequence/row-table.ts';
import { CUE_FEATURES, cueFeatures } from './cue-features.ts';
import { CUE_LABELS, KB, KI } from './labels.ts';
import type { Block, View } from './view.ts';
import { WORD_FEATURES, wordFeatures } from './word-features.ts';

/** Cells `[first, last]` that may be a cue, with the first stage's probability. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** Marginals from here up make a candidate: the second stage decides. */
const CANDIDATE_FROM = 0.15;

const WIDTH = CUE_LABELS.length;

/** Feature hashes of every cell, shared by both stages: `WORD_FEATURES` a cell. */
export class WordHashes {
  readonly hashes: Int32Array;

  constructor(view: View) {
    this.hashes = new Int32Array(view.size * WORD_FEATURES);
    for (const { first, last } of view.blocks) {
      for (let cell = first; cell < last; cell++) {
        wordFeatures(view, cell, this.hashes, cell * WORD_FEATURES);
      }
    }
  }
}

const own = new Int32Array(CUE_FEATURES);
const sums = new Int32Array(ROW_SUMS);

/** Candidate cues of a block, left to right; `mass` takes every cell's probability of being in a cue. */
export function findCandidates(
  model: CrfModel,
  view: View,
  words: WordHashes,
  block: Block,
  mass?: Float32Array,
): Candidate[] {
  const { chain } = model;
  const n = block.last - block.first;
  if (n === 0) return [];
  chain.reserve(n);
  for (let i = 0; i < n; i++) {
    const cell = block.first + i;
    const at = cell * WORD_FEATURES;
    sums.fill(0);
    model.sum(words.hashes, at, at + WORD_FEATURES, sums, 0);
    cueFeatures(view, cell, own, 0);
    model.sum(own, 0, CUE_FEATURES, sums, 0);
    model.emit(sums, 0, i);
  }
  chain.infer(n);
  if (mass) {
    for (let i = 0; i < n; i++) {
      mass[block.first + i] = chain.marginals[i * WIDTH + KB]! + chain.marginals[i * WIDTH + KI]!;
    }
  }
  return readCandidates(chain.marginals, n, block.first);
}

function readCandidates(marginals: Float64Array, n: number, offset: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < n; i++) {
    const probability = marginals[i * WIDTH + KB]!;
    if (probability < CANDIDATE_FROM) continue;
    let last = i;
    while (last + 1 < n && marginals[(last + 1) * WIDTH + KI]! > probability / 2) last++;
    candidates.push({ first: offset + i, last: offset + last, probability });
  }
  return candidates;
}
