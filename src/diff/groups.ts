/** Gathers pairs of sentences into groups: one to one, or several on the one side that were merged. */
import type { Narration } from './narration.ts';
import { rangeOf } from './speakers.ts';
import { sharedInOrder } from './words.ts';

/** Sentences that say the same; several on the one side where the other merged them. */
export interface Group {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly kind: 'identical' | 'edited' | 'merged';
}

/** Two sentences and how many words they share. */
export interface SentencePair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

interface MutableGroup {
  readonly a: number[];
  readonly b: number[];
}

/** A further sentence joins a group where this part of it is in the merged one … */
const MERGED_SHARE = 0.5;
/** … or this part, where it stands beside one that has joined. */
const NEXT_SHARE = 0.35;
/** … or, of a short one that shares no run, this part. */
const HELD_SHARE = 0.6;

export function groupsOf(a: Narration, b: Narration, pairs: readonly SentencePair[]): Group[] {
  const grouping = new Grouping(a, b);
  for (const pair of strongestFirst(pairs)) grouping.add(pair);
  grouping.takeNeighbours();
  return grouping.groups.map(({ a: left, b: right }) => {
    left.sort((x, y) => x - y);
    right.sort((x, y) => x - y);
    const isMerged = left.length + right.length > 2;
    const isEqual = !isMerged && a.plain[left[0] ?? -1] === b.plain[right[0] ?? -1];
    return { a: left, b: right, kind: isMerged ? 'merged' : isEqual ? 'identical' : 'edited' };
  });
}

const strongestFirst = (pairs: readonly SentencePair[]): SentencePair[] =>
  [...pairs].sort(
    (x, y) => y.shared - x.shared || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a,
  );

class Grouping {
  readonly groups: MutableGroup[] = [];
  readonly #a: Narration;
  readonly #b: Narration;
  readonly #ofA = new Map<number, MutableGroup>();
  readonly #ofB = new Map<number, MutableGroup>();

  constructor(a: Narration, b: Narration) {
    this.#a = a;
    this.#b = b;
  }

  /** Pairs two free sentences; one joins a group that exists where it was merged into that. */
  add({ a, b }: SentencePair): void {
    const [left, right] = [this.#ofA.get(a), this.#ofB.get(b)];
    if (!left && !right) {
      const group: MutableGroup = { a: [a], b: [b] };
      this.groups.push(group);
      this.#ofA.set(a, group);
      this.#ofB.set(b, group);
    } else if (left && !right && left.a.length === 1 && joins(left.b, [this.#b, this.#a], b, a)) {
      left.b.push(b);
      this.#ofB.set(b, left);
    } else if (right && !left && right.b.length === 1 && joins(right.a, [this.#a, this.#b], a, b)) {
      right.a.push(a);
      this.#ofA.set(a, right);
    }
  }

  /** A short sentence beside a merged one belongs to it where its meaning is there too. */
  takeNeighbours(): void {
    for (const group of this.groups) {
      const [x, y] = [group.a[0] ?? -1, group.b[0] ?? -1];
      if (group.b.length === 1) this.#takeInto(group.a, this.#ofA, group, [this.#a, this.#b], y);
      if (group.a.length === 1) this.#takeInto(group.b, this.#ofB, group, [this.#b, this.#a], x);
    }
  }

  #takeInto(
    members: number[],
    ofSide: Map<number, MutableGroup>,
    group: MutableGroup,
    [own, other]: readonly [Narration, Narration],
    merged: number,
  ): void {
    for (const step of [-1, 1]) {
      let next = (step < 0 ? Math.min(...members) : Math.max(...members)) + step;
      while (!ofSide.has(next) && isHeldBy(own, next, members, other, merged)) {
        members.push(next);
        ofSide.set(next, group);
        next += step;
      }
    }
  }
}

type OwnAndOther = readonly [own: Narration, other: Narration];

/** True where enough of a sentence stands in the merged one, beside what the members have there. */
function joins(
  members: readonly number[],
  narrations: OwnAndOther,
  s: number,
  merged: number,
): boolean {
  const isNext = members.some((m) => Math.abs(m - s) === 1);
  const words = narrations[0].outside[s] ?? [];
  const shared = sharedBeside(members, narrations, s, merged);
  return shared.length >= (isNext ? NEXT_SHARE : MERGED_SHARE) * words.length;
}

/** All meaningful words and most others of a sentence stand in the merged one, where the members leave room. */
function isHeldBy(
  own: Narration,
  s: number,
  members: readonly number[],
  other: Narration,
  merged: number,
): boolean {
  const words = own.outside[s] ?? [];
  const meaningful = words.filter((w) => own.article.content[w]);
  if (meaningful.length === 0) return false;
  const shared = sharedBeside(members, [own, other], s, merged);
  return meaningful.every((w) => shared.includes(w)) && shared.length >= HELD_SHARE * words.length;
}

/** Words of a sentence that the merged one has too, apart from those that it shares with the members. */
function sharedBeside(
  members: readonly number[],
  [own, other]: OwnAndOther,
  s: number,
  merged: number,
): number[] {
  const words = own.outside[s] ?? [];
  const target = other.outside[merged] ?? [];
  const held = members.flatMap((m) => own.outside[m] ?? []);
  const taken = new Set(
    sharedInOrder([own.article, held], [other.article, target]).flatMap(({ b, length }) =>
      rangeOf(b, b + length),
    ),
  );
  const room = target.filter((_, i) => !taken.has(i));
  return sharedInOrder([own.article, words], [other.article, room]).flatMap(({ a, length }) =>
    words.slice(a, a + length),
  );
}
