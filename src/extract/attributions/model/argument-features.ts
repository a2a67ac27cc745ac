/** Second stage's features: what a token is to one candidate cue. */
import { feature, join } from '../../../sequence/hash.ts';
import type { View } from './view.ts';
import { positionClass, quoteState } from './word-features.ts';

/** How many features `argumentFeatures` writes. */
export const ARGUMENT_FEATURES = 46;

/** A candidate cue and what the features need of it. */
export interface CueFrame {
  /** Cells `[first, last]`. */
  readonly first: number;
  readonly last: number;
  /** The cell that carries the meaning: the last verb, else the last word. */
  readonly head: number;
  readonly lemma: number;
  readonly sense: number;
  readonly sense2: number;
  readonly next: number;
  readonly before: number;
  readonly around: number;
  /** Where the cue stands to the quotations of its sentence. */
  readonly site: number;
}

export function cueFrame(view: View, first: number, last: number): CueFrame {
  let head = last;
  for (let cell = first; cell <= last; cell++) {
    if (view.verbs[cell]! > view.verbs[cell - 1]!) head = cell;
  }
  const sentenceFirst = view.sentenceFirst[first]!;
  const sentenceLast = view.sentenceLast[first]!;
  const left = Math.min(2, view.switches[first]! - view.switches[sentenceFirst]!);
  const right = Math.min(2, view.switches[sentenceLast]! - view.switches[last]!);
  const inside = view.quote[first] ? 1 : 0;
  const opens = view.quote[sentenceFirst] ? 1 : 0;
  return {
    first,
    last,
    head,
    lemma: view.lemma[head]!,
    sense: view.sense[head]!,
    sense2: join(view.sense2[head]!, view.tag[head]!),
    next: view.lower[last + 1]!,
    before: view.lower[first - 1]!,
    around: view.tag[first - 1]! * 64 + view.tag[last + 1]!,
    site: ((left * 3 + right) * 2 + inside) * 2 + opens,
  };
}

/** `others`: running count of candidate cues up to and with each cell. */
export function argumentFeatures(
  view: View,
  cue: CueFrame,
  others: Int32Array,
  cell: number,
  out: Int32Array,
  at: number,
): number {
  const side = cell < cue.first ? 0 : cell > cue.last ? 1 : 2;
  const low = side === 0 ? cell : cue.last;
  const high = side === 0 ? cue.first : cell;
  const distance = Math.max(0, high - low);
  const near = positionClass(distance);
  const step = Math.max(0, distance - 1);
  const end = low + step;
  const commas = Math.min(4, view.commas[end]! - view.commas[low]!);
  const verbs = Math.min(3, view.verbs[end]! - view.verbs[low]!);
  const joints = Math.min(3, view.joints[end]! - view.joints[low]!);
  const switches = side === 2 ? 0 : Math.min(5, view.switches[high]! - view.switches[low]!);
  const cues = Math.min(3, others[end]! - others[low]!);
  const offset = sentenceOffset(view, cue, cell);
  const { lower, tag } = view;
  const w0 = lower[cell]!;
  const t0 = tag[cell]!;
  const t1 = tag[cell + 1]!;
  const tb = tag[cell - 1]!;
  const q0 = quoteState(view, cell);
  const own = view.quote[cell]! !== 0 && view.quote[cell] === view.quote[cue.first] ? 1 : 0;
  const within = (q0 > 3 ? 2 : 0) + own;
  const place = side * 8 + near;
  const sided = side * 64 + t0;
  const gap = ((side * 5 + commas) * 6 + switches) * 4 + within;
  const isFirst = cell === view.sentenceFirst[cell] ? 1 : 0;
  const isLast = cell >= view.sentenceLast[cell]! - 1 ? 1 : 0;
  let p = at;
  out[p++] = feature(201, place);
  out[p++] = feature(202, place * 64 + t0);
  out[p++] = feature(203, (side * 5 + offset) * 32 + q0);
  out[p++] = feature(204, gap * 4 + verbs);
  out[p++] = feature(205, join(cue.lemma, side));
  out[p++] = feature(206, join(cue.lemma, sided));
  out[p++] = feature(207, join(cue.lemma, place));
  out[p++] = feature(208, join(cue.sense2, sided));
  out[p++] = feature(209, join(cue.sense, place));
  out[p++] = feature(210, join(w0, side));
  out[p++] = feature(211, join(join(lower[cell - 1]!, w0), side));
  out[p++] = feature(212, (side * 64 + tb) * 4096 + t0 * 64 + t1);
  out[p++] = feature(213, ((side * 5 + commas) * 32 + q0) * 32 + quoteState(view, cell + 1));
  out[p++] = feature(214, join(cue.next, sided));
  out[p++] = feature(215, join(cue.around, side * 5 + commas));
  out[p++] = feature(216, join(cue.before, place));
  out[p++] = feature(217, gap * 5 + offset);
  out[p++] = feature(218, join(cue.lemma, gap));
  out[p++] = feature(219, (cues * 5 + commas) * 3 + side);
  out[p++] = feature(220, cues * 192 + sided);
  out[p++] = feature(221, (joints * 5 + commas) * 192 + sided);
  out[p++] = feature(222, distance <= 3 ? join(join(cue.lemma, w0), place) : place);
  out[p++] = feature(223, ((isFirst * 2 + isLast) * 5 + offset) * 3 + side);
  out[p++] = feature(224, (within * 3 + side) * 64 + t0);
  out[p++] = feature(225, (cue.site * 3 + side) * 32 + q0);
  out[p++] = feature(226, join(cue.site, gap));
  out[p++] = feature(227, join(view.sense[cell]!, sided));
  out[p++] = feature(228, verbs * 192 + sided);
  out[p++] = feature(229, join(lower[cell + 1]!, sided));
  out[p++] = feature(230, join(lower[cell - 1]!, sided));
  out[p++] = feature(231, join(tagPath(view, low, high), side));
  out[p++] = feature(232, ((joints * 5 + commas) * 4 + verbs) * 3 + side);
  out[p++] = feature(233, (view.rank[cell]! * 8 + near) * 3 + side);
  out[p++] = feature(234, (view.edge[cell]! * 6 + switches) * 15 + offset * 3 + side);
  out[p++] = feature(235, join(view.shape[cell]!, place));
  out[p++] = feature(236, join(cue.lemma, q0 * 3 + side));
  out[p++] = feature(237, join(cue.sense2, gap));
  out[p++] = feature(238, join(cue.next, gap));
  out[p++] = feature(239, join(view.lemma[cell]!, gap));
  out[p++] = feature(240, gap * 64 + t0);
  out[p++] = feature(241, (commas * 4 + verbs) * 192 + sided);
  out[p++] = feature(242, join(join(cue.next, cue.around), place));
  out[p++] = feature(243, join(join(tb, t0), gap));
  out[p++] = feature(244, (offset * 3 + side) * 4096 + t0 * 64 + t1);
  out[p++] = feature(245, join(join(w0, lower[cell + 1]!), side));
  out[p++] = feature(
    246,
    (cues * 4 + verbs) * 480 + switches * 60 + commas * 12 + within * 3 + side,
  );
  return p;
}

/** Sentences between the cell and the cue, from 0 (two before) to 4 (two after). */
function sentenceOffset(view: View, cue: CueFrame, cell: number): number {
  const difference = view.sentence[cell]! - view.sentence[cue.first]!;
  return Math.max(-2, Math.min(2, difference)) + 2;
}

/** Tags strictly between two cells where they are few. */
function tagPath(view: View, low: number, high: number): number {
  if (high - low > 6) return 0;
  let path = high - low;
  for (let cell = low + 1; cell < high; cell++) path = join(path, view.tag[cell]!);
  return path;
}
