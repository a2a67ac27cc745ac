/** A trained CRF: hashed feature rows with small integer weights, and the chain that decodes with them. */
import { Chain, type Topology } from './crf.ts';
import { keyOf } from './feature-table.ts';
import { LinearModel } from './linear-model.ts';
import type { ModelRows } from './model-rows.ts';
import { RowTable } from './row-table.ts';

/** Largest stored weight: the model file keeps its square root as one byte. */
const LARGEST = 127 * 127;

export class CrfModel {
  readonly chain: Chain;
  /** What one integer unit of a stored weight is worth. */
  readonly unit: number;
  readonly #rows: RowTable;

  constructor(model: ModelRows, shape: Topology) {
    this.chain = new Chain(shape);
    this.#rows = new RowTable(model);
    this.unit = model.extras.unit?.[0] ?? 1;
    this.chain.arcWeights.set(model.extras.arcs ?? []);
    this.chain.startWeights.set(model.extras.starts ?? []);
    this.chain.refresh();
  }

  /** Adds the rows of the features `hashes[from, to)` to the `ROW_SUMS` whole numbers at `at`. */
  sum(hashes: Int32Array, from: number, to: number, sums: Int32Array, at: number): void {
    this.#rows.sum(hashes, from, to, sums, at);
  }

  /** Makes the sums at `at` the label scores of the chain's token `index`. */
  emit(sums: Int32Array, at: number, index: number): void {
    const { chain, unit } = this;
    const width = chain.topology.labels.length;
    for (let k = 0; k < width; k++) chain.emissions[index * width + k] = unit * sums[at + k]!;
  }
}

export interface Pruning {
  /** Rows whose every weight is smaller are dropped. */
  readonly row: number;
  /** Weights that are smaller become zero. */
  readonly cell: number;
}

/** Quantises trained weights into a linear model whose rows stand in key order. */
export function freezeCrf(
  chain: Chain,
  keys: Int32Array,
  weights: Float32Array,
  pruning: Pruning,
  extras: Readonly<Record<string, readonly number[]>> = {},
): LinearModel {
  const { labels } = chain.topology;
  const width = labels.length;
  const order = Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]!);
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const kept: number[] = [];
  const cells: number[] = [];
  for (const row of order) {
    const values = weights.subarray(row * width, row * width + width);
    if (!values.some((value) => Math.abs(value) >= pruning.row)) continue;
    kept.push(keys[row]!);
    for (const value of values) {
      cells.push(Math.abs(value) < pruning.cell ? 0 : quantum(value / largest));
    }
  }
  return new LinearModel(labels, Int32Array.from(kept), Int16Array.from(cells), {
    ...extras,
    unit: [largest / LARGEST],
    arcs: Array.from(chain.arcWeights, rounded),
    starts: Array.from(chain.startWeights, rounded),
  });
}

/** A share of the largest weight on the file's square-root scale. */
function quantum(share: number): number {
  const root = Math.round(Math.sqrt(Math.abs(share)) * 127);
  return Math.sign(share) * root * root;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/**
 * Gives dense row numbers to the features seen at least twice, and rewrites `hashes` into rows in
 * place; features seen once are left out. Returns the keys in row order and the new ends of tokens.
 */
export function indexFeatures(
  hashes: Int32Array,
  tokens: Int32Array,
  least = 2,
): { readonly keys: Int32Array; readonly tokens: Int32Array } {
  const counts = new Uint8Array(1 << 24);
  for (let i = 0; i < hashes.length; i++) {
    const key = keyOf(hashes[i]!);
    if (counts[key]! < 255) counts[key] = counts[key]! + 1;
  }
  const rowOf = new Int32Array(1 << 24).fill(-1);
  const keys: number[] = [];
  const ends = new Int32Array(tokens.length);
  let to = 0;
  for (let token = 0; token + 1 < tokens.length; token++) {
    ends[token] = to;
    for (let i = tokens[token]!; i < tokens[token + 1]!; i++) {
      const key = keyOf(hashes[i]!);
      if (counts[key]! < least) continue;
      if (rowOf[key]! < 0) {
        rowOf[key] = keys.length;
        keys.push(key);
      }
      hashes[to++] = rowOf[key]!;
    }
  }
  ends[tokens.length - 1] = to;
  return { keys: Int32Array.from(keys), tokens: ends };
}
