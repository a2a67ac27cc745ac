/** Features of a token in its window that both stages of the model share. */
import { feature, join } from '../../../sequence/hash.ts';
import type { View } from './view.ts';

/** How many features `wordFeatures` writes. */
export const WORD_FEATURES = 60;

/** In-quotation state of a cell: outside, or the length class of its quotation. */
export function quoteState(view: View, cell: number): number {
  return view.quoteLength[view.quote[cell]!]! * 4 + view.edge[cell]!;
}

export function positionClass(distance: number): number {
  if (distance <= 3) return distance;
  if (distance <= 6) return 4;
  if (distance <= 12) return 5;
  return distance <= 24 ? 6 : 7;
}

/** Writes the features of `cell` into `out` from `at` on; returns the position after them. */
export function wordFeatures(view: View, cell: number, out: Int32Array, at: number): number {
  const { lower, lemma, tag, sense, sense2, rank } = view;
  const w0 = lower[cell]!;
  const w1 = lower[cell + 1]!;
  const wb = lower[cell - 1]!;
  const l0 = lemma[cell]!;
  const t0 = tag[cell]!;
  const t1 = tag[cell + 1]!;
  const t2 = tag[cell + 2]!;
  const tb = tag[cell - 1]!;
  const tb2 = tag[cell - 2]!;
  const s0 = sense[cell]!;
  const s1 = sense[cell + 1]!;
  const sb = sense[cell - 1]!;
  const q0 = quoteState(view, cell);
  let p = at;
  out[p++] = feature(1, 0);
  out[p++] = feature(2, w0);
  out[p++] = feature(3, wb);
  out[p++] = feature(4, w1);
  out[p++] = feature(5, lower[cell - 2]!);
  out[p++] = feature(6, lower[cell + 2]!);
  out[p++] = feature(7, lower[cell - 3]!);
  out[p++] = feature(8, lower[cell + 3]!);
  out[p++] = feature(9, join(wb, w0));
  out[p++] = feature(10, join(w0, w1));
  out[p++] = feature(11, join(w1, lower[cell + 2]!));
  out[p++] = feature(12, join(lower[cell - 2]!, wb));
  out[p++] = feature(13, l0);
  out[p++] = feature(14, lemma[cell - 1]!);
  out[p++] = feature(15, lemma[cell + 1]!);
  out[p++] = feature(16, join(l0, t1));
  out[p++] = feature(17, join(l0, tb));
  out[p++] = feature(18, join(l0, w1));
  out[p++] = feature(19, t0);
  out[p++] = feature(20, tb);
  out[p++] = feature(21, t1);
  out[p++] = feature(22, tb2);
  out[p++] = feature(23, t2);
  out[p++] = feature(24, tag[cell - 3]!);
  out[p++] = feature(25, tag[cell + 3]!);
  out[p++] = feature(26, tb * 64 + t0);
  out[p++] = feature(27, t0 * 64 + t1);
  out[p++] = feature(28, (tb * 64 + t0) * 64 + t1);
  out[p++] = feature(29, (tb2 * 64 + tb) * 64 + t0);
  out[p++] = feature(30, (t0 * 64 + t1) * 64 + t2);
  out[p++] = feature(31, join(w0, tb));
  out[p++] = feature(32, join(w0, t1));
  out[p++] = feature(33, join(wb, t0));
  out[p++] = feature(34, join(w1, t0));
  out[p++] = feature(35, view.prefix[cell]!);
  out[p++] = feature(36, view.suffix[cell]!);
  out[p++] = feature(37, view.shape[cell]!);
  out[p++] = feature(38, join(view.shape[cell - 1]!, view.shape[cell]!));
  out[p++] = feature(39, join(view.shape[cell]!, view.shape[cell + 1]!));
  out[p++] = feature(40, join(s0, t0));
  out[p++] = feature(41, join(sense2[cell]!, t0));
  out[p++] = feature(42, join(sb, tb));
  out[p++] = feature(43, join(s1, t1));
  out[p++] = feature(44, join(join(s0, t0), t1));
  out[p++] = feature(45, join(join(s0, t0), tb));
  out[p++] = feature(46, join(join(s0, t0), w1));
  out[p++] = feature(47, join(join(sb, tb), t0));
  out[p++] = feature(48, q0);
  out[p++] = feature(49, q0 * 64 + t0);
  out[p++] = feature(50, join(q0, l0));
  out[p++] = feature(51, quoteState(view, cell - 1) * 64 + q0);
  out[p++] = feature(52, q0 * 64 + quoteState(view, cell + 1));
  out[p++] = feature(53, join(q0 * 64 + quoteState(view, cell - 1), w0));
  out[p++] = feature(54, rank[cell]! * 64 + t0);
  out[p++] = feature(55, (rank[cell - 1]! * 8 + rank[cell]!) * 8 + rank[cell + 1]!);
  out[p++] = feature(56, (rank[cell]! * 64 + t0) * 64 + t1);
  out[p++] = feature(57, positionClass(cell - view.sentenceFirst[cell]!) * 64 + t0);
  out[p++] = feature(58, positionClass(view.sentenceLast[cell]! - cell) * 64 + t0);
  out[p++] = feature(59, join(join(w0, t1), t2));
  out[p++] = feature(60, join(join(wb, w0), w1));
  return p;
}
