/** First stage's own features: what of the sentence tells a cue, besides the token's window. */
import { feature, join } from '../../../sequence/hash.ts';
import type { View } from './view.ts';
import { positionClass, quoteState } from './word-features.ts';

/** How many features `cueFeatures` writes. */
export const CUE_FEATURES = 22;

export function cueFeatures(view: View, cell: number, out: Int32Array, at: number): number {
  let p = nearCue(view, cell, view.cueLeft[cell]!, 100, out, at);
  p = nearCue(view, cell, view.cueRight[cell]!, 110, out, p);
  const left = view.cueLeft[cell]!;
  const right = view.cueRight[cell]!;
  const around = (left < 0 ? 0 : view.rank[left]!) * 8 + (right < 0 ? 0 : view.rank[right]!);
  const shape = sentenceShape(view, cell);
  const l0 = view.lemma[cell]!;
  const t0 = view.tag[cell]!;
  out[p++] = feature(120, around * 64 + t0);
  out[p++] = feature(121, shape);
  out[p++] = feature(122, shape * 64 + t0);
  out[p++] = feature(123, join(shape, l0));
  out[p++] = feature(124, shape * 64 + quoteState(view, cell));
  out[p++] = feature(125, join(shape * 8 + view.rank[cell]!, view.sense[cell]!));
  out[p++] = feature(126, join(join(l0, view.tag[cell - 1]!), view.tag[cell + 1]!));
  out[p++] = feature(127, join(l0, view.lemma[cell - 1]!));
  return p;
}

/** Seven features of the nearest word of the cue lexicon on one side. */
function nearCue(
  view: View,
  cell: number,
  cue: number,
  template: number,
  out: Int32Array,
  at: number,
): number {
  let p = at;
  if (cue < 0) {
    const none = feature(template, 7);
    while (p < at + 7) out[p++] = none;
    return p;
  }
  const low = Math.min(cue, cell);
  const high = Math.max(cue, cell);
  const distance = positionClass(high - low);
  const commas = Math.min(3, view.commas[high]! - view.commas[low]!);
  const verbs = Math.min(3, view.verbs[high]! - view.verbs[low]!);
  const switches = Math.min(3, view.switches[high]! - view.switches[low]!);
  const t0 = view.tag[cell]!;
  out[p++] = feature(template + 1, view.lemma[cue]!);
  out[p++] = feature(template + 2, join(view.lemma[cue]!, distance));
  out[p++] = feature(template + 3, (distance * 4 + commas) * 4 + verbs);
  out[p++] = feature(template + 4, ((distance * 4 + commas) * 4 + switches) * 64 + t0);
  out[p++] = feature(template + 5, join(view.lemma[cue]!, t0));
  out[p++] = feature(template + 6, (switches * 4 + commas) * 32 + quoteState(view, cell));
  out[p++] = feature(template + 7, (verbs * 4 + commas) * 4 + switches);
  return p;
}

/** Whether the sentence opens or ends in a quotation, holds one, and whether the cell is past it. */
function sentenceShape(view: View, cell: number): number {
  const first = view.sentenceFirst[cell]!;
  const last = view.sentenceLast[cell]!;
  const before = Math.min(2, view.switches[cell]! - view.switches[first]!);
  const after = Math.min(2, view.switches[last]! - view.switches[cell]!);
  const opens = view.quote[first] ? 1 : 0;
  const ends = view.quote[last] || view.quote[last - 1] ? 1 : 0;
  return ((before * 3 + after) * 2 + opens) * 2 + ends;
}
