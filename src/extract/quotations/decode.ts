/** Chooses the cheapest reading of all marks at once, so that one odd mark never flips the rest. */
import { type Mark, NEVER } from './marks.ts';

/** What is open after a mark: nothing, one quotation, or one inside another. */
const STATES = ['', 'D', 'S', 'DS', 'SD', 'DD'] as const;
const COUNT = STATES.length;
const stateOf = (name: string): number => (STATES as readonly string[]).indexOf(name);

/** How a mark was read on the way into a state. */
export const Reading = { stray: 0, open: 1, close: 2, reopen: 3 } as const;
export type Reading = (typeof Reading)[keyof typeof Reading];

/** Prices of events that are not a mark's own. */
const COST = {
  /** The paragraph ends and the next one repeats the opening mark. */
  continued: 0.2,
  /** The paragraph ends inside a quotation and nothing repeats it. */
  unclosed: 2,
  unclosedSingle: 2.7,
  /** The quotation runs on into the next paragraph without a repeated mark. */
  carried: 2.6,
  /** A new quotation opens where the last one should have been closed. */
  reopened: 2.5,
  reopenedAfterStop: 1.8,
  /** The same marks inside themselves. */
  nestedSame: 1.5,
  mixedFamily: 0.7,
};

export interface Decision {
  readonly reading: Reading;
  /** True where a paragraph's end closed what was open before this mark. */
  readonly cut: boolean;
}

/** The cheapest path into each state: its price and the marks that are open on it. */
interface Front {
  readonly cost: Float64Array;
  /** Index of the open outer and inner mark, -1 where there is none. */
  readonly outer: Int32Array;
  readonly inner: Int32Array;
}

const front = (): Front => ({
  cost: new Float64Array(COUNT).fill(Number.POSITIVE_INFINITY),
  outer: new Int32Array(COUNT).fill(-1),
  inner: new Int32Array(COUNT).fill(-1),
});

/** One decision a mark, and whether the text ends inside a quotation. */
export function decode(marks: readonly Mark[]): Decision[] {
  const size = marks.length * COUNT;
  const from = new Uint8Array(size);
  const readings = new Uint8Array(size);
  const cuts = new Uint8Array(size);
  let now = front();
  now.cost[0] = 0;
  marks.forEach((mark, index) => {
    const next = front();
    const crossed = index > 0 && marks[index - 1]?.paragraph !== mark.paragraph;
    const gap = crossed ? mark.paragraph - (marks[index - 1]?.paragraph ?? 0) : 0;
    for (let state = 0; state < COUNT; state++) {
      if (now.cost[state] === Number.POSITIVE_INFINITY) continue;
      const take = (target: number, price: number, reading: Reading, cut: boolean): void => {
        const total = (now.cost[state] ?? 0) + price;
        if (total >= (next.cost[target] ?? 0)) return;
        const at = index * COUNT + target;
        next.cost[target] = total;
        from[at] = state;
        readings[at] = reading;
        cuts[at] = cut ? 1 : 0;
        placeOpen(next, target, now, cut ? 0 : state, reading, index);
      };
      if (crossed && state > 0) {
        const price = endPrice(state, mark, gap);
        readMark(marks, mark, 0, -1, (to, cost, reading) => take(to, price + cost, reading, true));
        if (STATES[state]?.length === 1) {
          readMark(marks, mark, state, now.outer[state] ?? -1, (to, cost, reading) =>
            take(to, COST.carried * gap + cost, reading, false),
          );
        }
      } else {
        const inner = (now.inner[state] ?? -1) >= 0 ? now.inner[state] : now.outer[state];
        readMark(marks, mark, state, inner ?? -1, (to, cost, reading) =>
          take(to, cost, reading, false),
        );
      }
    }
    now = next;
  });
  return backtrack(marks.length, now, from, readings, cuts);
}

/** Price of leaving a paragraph while a quotation is open. */
function endPrice(state: number, next: Mark, gap: number): number {
  const name = STATES[state] ?? '';
  const level = name.startsWith('D') ? 'double' : 'single';
  const inner = name.length > 1 ? 1 : 0;
  if (gap === 1 && next.first && next.level === level && next.open < 1)
    return COST.continued + inner;
  return (level === 'double' ? COST.unclosed : COST.unclosedSingle) + inner;
}

/** Offers every reading of a mark in a state. */
function readMark(
  marks: readonly Mark[],
  mark: Mark,
  state: number,
  openMark: number,
  offer: (target: number, price: number, reading: Reading) => void,
): void {
  const name = STATES[state] ?? '';
  const letter = mark.level === 'double' ? 'D' : 'S';
  offer(state, mark.stray, Reading.stray);
  if (mark.close < NEVER && name.endsWith(letter)) {
    const opener = marks[openMark];
    offer(stateOf(name.slice(0, -1)), closePrice(opener, mark), Reading.close);
  }
  if (mark.open >= NEVER) return;
  if (name === letter) {
    const again = mark.afterStop ? COST.reopenedAfterStop : COST.reopened;
    offer(state, mark.open + again, Reading.reopen);
    if (letter === 'D') offer(stateOf('DD'), mark.open + COST.nestedSame, Reading.open);
  } else if (name.length < 2) {
    offer(stateOf(name + letter), mark.open, Reading.open);
  }
}

/** „…“ and »…« close with a mark that elsewhere opens. */
function closePrice(opener: Mark | undefined, mark: Mark): number {
  if (!opener) return mark.close;
  if (opener.family === 'low') return mark.family === 'curly' || mark.family === 'straight' ? 0 : 1;
  if (opener.family === 'guillemet' && mark.family === 'guillemet' && opener.open > 1) return 0;
  return mark.close + (opener.family === mark.family ? 0 : COST.mixedFamily);
}

function placeOpen(
  next: Front,
  target: number,
  now: Front,
  state: number,
  reading: Reading,
  index: number,
): void {
  let outer = state === 0 ? -1 : (now.outer[state] ?? -1);
  let inner = state === 0 ? -1 : (now.inner[state] ?? -1);
  if (reading === Reading.open) {
    if (outer < 0) outer = index;
    else inner = index;
  } else if (reading === Reading.reopen) outer = index;
  else if (reading === Reading.close) {
    if (inner >= 0) inner = -1;
    else outer = -1;
  }
  next.outer[target] = outer;
  next.inner[target] = inner;
}

function backtrack(
  length: number,
  last: Front,
  from: Uint8Array,
  readings: Uint8Array,
  cuts: Uint8Array,
): Decision[] {
  let state = 0;
  let best = Number.POSITIVE_INFINITY;
  for (let s = 0; s < COUNT; s++) {
    const name = STATES[s] ?? '';
    const end = s === 0 ? 0 : name.startsWith('D') ? COST.unclosed : COST.unclosedSingle;
    const total = (last.cost[s] ?? 0) + end + (name.length > 1 ? 1 : 0);
    if (total < best) {
      best = total;
      state = s;
    }
  }
  const decisions = new Array<Decision>(length);
  for (let i = length - 1; i >= 0; i--) {
    const at = i * COUNT + state;
    decisions[i] = { reading: (readings[at] ?? 0) as Reading, cut: cuts[at] === 1 };
    state = from[at] ?? 0;
  }
  return decisions;
}
