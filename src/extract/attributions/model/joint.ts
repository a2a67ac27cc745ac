/** Joint decoding: of the readings of a document those that go together, so that no two contents cross. */
import type { Alternative, Reading, Run } from './arguments.ts';

/** A reading and the probability that it is right. */
export interface Judged {
  readonly reading: Reading;
  readonly confidence: number;
}

/** One way to read a cue: a content, or none; `weight` is a log-probability. */
interface Option {
  readonly content: readonly Run[] | null;
  readonly weight: number;
}

/** A group of readings that stand in each other's way is searched no further than this many steps. */
const STEPS = 20_000;

/**
 * Readings that fit together. Where contents cross or claim the same words, the likeliest combination
 * of contents and silences is found by branch and bound over the `alternatives` of each cue; the
 * readings that nobody disputes stay as they are.
 */
export function jointly(
  judged: readonly Judged[],
  alternatives: (reading: Reading) => readonly Alternative[],
): Judged[] {
  const current = judged.map((one): Judged | null => one);
  for (const group of disputes(judged.map((one) => one.reading))) {
    if (group.length < 2) continue;
    const members = [...group].sort(
      (a, b) =>
        judged[b]!.confidence - judged[a]!.confidence ||
        judged[a]!.reading.cue.first - judged[b]!.reading.cue.first,
    );
    const disputed = members.map((i) => judged[i]!);
    const reach = disputed.map((one) => extentOf(one.reading));
    const outside = current.flatMap((one, i) => {
      const near = one && !group.includes(i) && reach.some((r) => meets(r, extentOf(one.reading)));
      return near ? one.reading : [];
    });
    const options = disputed.map((one) => optionsOf(one, alternatives(one.reading), outside));
    const choice = new Search(disputed, options).best();
    members.forEach((i, k) => {
      const { content } = choice[k]!;
      const one = judged[i]!;
      current[i] = content && { ...one, reading: { ...one.reading, content } };
    });
  }
  return current.filter((one) => one !== null);
}

/** The contents that a cue can fall back on, and silence: it may give up words, it takes no new ones. */
function optionsOf(
  { reading, confidence }: Judged,
  contents: readonly Alternative[],
  outside: readonly Reading[],
): Option[] {
  const free = contents.filter(
    ({ content }) =>
      content.every((run) => holds(reading.content, run)) &&
      // What lay inside the whole content may cross a part of it.
      !outside.some((other) => clash({ ...reading, content }, other)),
  );
  const options: Option[] = free.map(({ content, odds }) => ({
    content,
    weight: Math.log(confidence * odds),
  }));
  options.push({ content: null, weight: Math.log(1 - confidence) });
  return options.sort((a, b) => b.weight - a.weight);
}

/** Depth-first search over one option a member, the surest member first. */
class Search {
  readonly #members: readonly Judged[];
  readonly #options: readonly (readonly Option[])[];
  /** What the members from each on can add at most. */
  readonly #rest: number[];
  #best: { readonly weight: number; readonly choice: readonly Option[] };
  #steps = 0;

  constructor(members: readonly Judged[], options: readonly (readonly Option[])[]) {
    this.#members = members;
    this.#options = options;
    this.#rest = [0];
    for (const list of [...options].reverse()) this.#rest.unshift(this.#rest[0]! + list[0]!.weight);
    const silent = options.map((list) => list.find((one) => one.content === null)!);
    this.#best = { weight: silent.reduce((sum, one) => sum + one.weight, 0), choice: silent };
  }

  best(): readonly Option[] {
    this.#extend([], 0);
    return this.#best.choice;
  }

  #extend(choice: readonly Option[], weight: number): void {
    const k = choice.length;
    if (weight + this.#rest[k]! <= this.#best.weight || this.#steps++ > STEPS) return;
    if (k === this.#members.length) {
      this.#best = { weight, choice };
      return;
    }
    for (const option of this.#options[k]!) {
      if (this.#fits(option, choice)) this.#extend([...choice, option], weight + option.weight);
    }
  }

  #fits({ content }: Option, choice: readonly Option[]): boolean {
    if (!content) return true;
    const reading = { cue: this.#members[choice.length]!.reading.cue, content };
    return choice.every(
      (other, i) =>
        !other.content ||
        !clash(reading, { cue: this.#members[i]!.reading.cue, content: other.content }),
    );
  }
}

type Claim = Pick<Reading, 'cue' | 'content'>;

/** Groups of readings, as indices, that stand in each other's way directly or through others. */
function disputes(readings: readonly Claim[]): number[][] {
  const group = readings.map((_, i) => i);
  const extents = readings.map(extentOf);
  const order = [...group].sort((a, b) => extents[a]!.first - extents[b]!.first || a - b);
  order.forEach((i, at) => {
    for (let next = at + 1; next < order.length; next++) {
      const j = order[next]!;
      if (extents[j]!.first > extents[i]!.last) break;
      if (group[i] === group[j] || !clash(readings[i]!, readings[j]!)) continue;
      const from = group[j];
      for (const k of order) if (group[k] === from) group[k] = group[i]!;
    }
  });
  const members = new Map<number, number[]>();
  group.forEach((g, i) => {
    const list = members.get(g) ?? [];
    list.push(i);
    members.set(g, list);
  });
  return [...members.values()];
}

function extentOf({ cue, content }: Claim): Run {
  const runs = [cue, ...content];
  return {
    first: Math.min(...runs.map((run) => run.first)),
    last: Math.max(...runs.map((run) => run.last)),
  };
}

/**
 * Two cues claim the same words, and neither attribution lies inside the other's content. One that takes
 * up most of the other's content is a second reading of it: the training data marks no attribution inside
 * another, so what the model sees there is no evidence of nesting.
 */
export function clash(a: Claim, b: Claim): boolean {
  if (meets(a.cue, b.cue)) return true;
  const shared = common(a, b);
  if (shared === 0) return false;
  if (shared > (size(a) + size(b) - shared) / 2) return true;
  return !nests(a, b) && !nests(b, a);
}

function nests(outer: Claim, inner: Claim): boolean {
  return holds(outer.content, inner.cue) && inner.content.every((run) => holds(outer.content, run));
}

function holds(content: readonly Run[], { first, last }: Run): boolean {
  return content.some((run) => run.first <= first && last <= run.last);
}

function common(a: Claim, b: Claim): number {
  let cells = 0;
  for (const x of a.content) {
    for (const y of b.content) {
      cells += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1);
    }
  }
  return cells;
}

function size({ content }: Claim): number {
  return content.reduce((cells, run) => cells + run.last - run.first + 1, 0);
}

function meets(a: Run, b: Run): boolean {
  return a.first <= b.last && b.first <= a.last;
}
