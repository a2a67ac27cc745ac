/** The label automata of both stages. */
import { type Topology, topology } from '../../../sequence/crf.ts';

/** First stage: B and I of source, cue (K) and content. */
export const CUE_LABELS = ['O', 'SB', 'SI', 'KB', 'KI', 'CB', 'CI'] as const;
export const KB = 3;
export const KI = 4;

export const cueTopology: Topology = topology(
  CUE_LABELS,
  [0, 1, 2, 3, 4, 5, 6],
  [0, 1, 3, 5],
  [0, 1, 2, 3, 4, 5, 6],
  cueArcs(),
);

/** I may only follow B or I of its own kind. */
function cueArcs(): [number, number][] {
  const arcs: [number, number][] = [];
  for (let from = 0; from < 7; from++) {
    for (const to of [0, 1, 3, 5]) arcs.push([from, to]);
    if (from > 0) arcs.push([from, from % 2 === 1 ? from + 1 : from]);
  }
  return arcs;
}

/** Second stage, for one cue: begin and inside of the source; begin, inside and end of the content. */
export const ARGUMENT_LABELS = ['O', 'SB', 'SI', 'CB', 'CI', 'CE'] as const;
export const SB = 1;
export const SI = 2;
export const CB = 3;
export const CI = 4;
export const CE = 5;

/**
 * States remember whether content (c) and source (s) have been seen, so that a path has at most one
 * source, and a source only beside content: `O(c,s)` is 2c+s, then `SB(c)`, `SI(c)`, `CB(s)`, `CI(s)`,
 * `CE(s)`, two each. A content of one token is a lone end.
 */
export const argumentTopology: Topology = topology(
  ARGUMENT_LABELS,
  [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5],
  [0, 4, 8, 12],
  [0, 2, 3, 5, 7, 12, 13],
  argumentArcs(),
);

function outside(c: number, s: number): number {
  return 2 * c + s;
}

function argumentArcs(): [number, number][] {
  const arcs: [number, number][] = [];
  for (const c of [0, 1]) {
    for (const s of [0, 1]) {
      arcs.push([outside(c, s), outside(c, s)]);
      arcs.push([outside(c, s), 8 + s], [outside(c, s), 12 + s]);
      if (s === 0) arcs.push([outside(c, s), 4 + c]);
    }
    for (const source of [4 + c, 6 + c]) {
      arcs.push([source, 6 + c], [source, outside(c, 1)], [source, 9], [source, 13]);
    }
  }
  for (const s of [0, 1]) {
    arcs.push([8 + s, 10 + s], [8 + s, 12 + s], [10 + s, 10 + s], [10 + s, 12 + s]);
    arcs.push([12 + s, outside(1, s)]);
    if (s === 0) arcs.push([12, 5]);
  }
  return arcs;
}

/** Final states of the paths that have content. */
export const WITH_CONTENT: readonly number[] = argumentTopology.finals.filter((state) => state > 0);

/** What a token is to a cue. */
export const Role = { none: 0, source: 1, content: 2 } as const;

/**
 * The states of a window whose tokens have these roles. A second source run is dropped, and so is
 * a source without content.
 */
export function argumentStates(roles: Uint8Array): Uint8Array {
  const states = new Uint8Array(roles.length);
  if (!roles.includes(Role.content)) return states;
  let c = 0;
  let s = 0;
  let before: number = Role.none;
  roles.forEach((given, i) => {
    const role = given === Role.source && s === 1 && before !== Role.source ? Role.none : given;
    const goesOn = role === before;
    if (role === Role.none) states[i] = outside(c, s);
    else if (role === Role.source) {
      s = 1;
      states[i] = (goesOn ? 6 : 4) + c;
    } else {
      c = 1;
      const ends = roles[i + 1] !== Role.content;
      states[i] = (ends ? 12 : goesOn ? 10 : 8) + s;
    }
    before = role;
  });
  return states;
}
