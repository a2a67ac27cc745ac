/** Counts hits and misses under a metric's name and turns them into precision, recall and F1. */
import type { Pair } from '../../model/report.ts';

export interface Score {
  readonly section: string;
  readonly metric: string;
  /** Which items: `all`, a quote type, an entity type. */
  readonly slice: string;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Items in the gold and in the output that count. */
  readonly gold: number;
  readonly found: number;
}

interface Counts {
  hitGold: number;
  gold: number;
  hitFound: number;
  found: number;
}

export class Tally {
  readonly #counts = new Map<string, Counts>();

  gold(section: string, metric: string, slice: string, hit: boolean): void {
    const counts = this.#at(section, metric, slice);
    counts.gold++;
    if (hit) counts.hitGold++;
  }

  found(section: string, metric: string, slice: string, hit: boolean): void {
    const counts = this.#at(section, metric, slice);
    counts.found++;
    if (hit) counts.hitFound++;
  }

  scores(): Score[] {
    return [...this.#counts].map(([key, counts]) => {
      const [section = '', metric = '', slice = ''] = key.split('\t');
      const precision = counts.found > 0 ? counts.hitFound / counts.found : null;
      const recall = counts.gold > 0 ? counts.hitGold / counts.gold : null;
      const sum = (precision ?? 0) + (recall ?? 0);
      const f1 =
        precision === null || recall === null ? null : sum > 0 ? (2 * precision * recall) / sum : 0;
      return {
        section,
        metric,
        slice,
        precision,
        recall,
        f1,
        gold: counts.gold,
        found: counts.found,
      };
    });
  }

  #at(section: string, metric: string, slice: string): Counts {
    const key = `${section}\t${metric}\t${slice}`;
    let counts = this.#counts.get(key);
    if (!counts) {
      counts = { hitGold: 0, gold: 0, hitFound: 0, found: 0 };
      this.#counts.set(key, counts);
    }
    return counts;
  }
}

/** The words of a text by where they start, so that spans compare without their edge punctuation. */
export class Words {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), (match) => match.index);
  }

  /** Indices of the words that start inside the spans. */
  in(spans: readonly Pair[] | undefined): ReadonlySet<number> {
    const found = new Set<number>();
    for (const [start, end] of spans ?? []) {
      for (let i = this.#from(start); (this.#starts[i] ?? end) < end; i++) found.add(i);
    }
    return found;
  }

  #from(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

export function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && common(a, b) === a.size;
}

/** Pairs of indices, best overlap first, each item used once; at least `least` of the union in common. */
export function matched(
  gold: readonly ReadonlySet<number>[],
  found: readonly ReadonlySet<number>[],
  least: number,
): Map<number, number> {
  const pairs: { overlap: number; g: number; f: number }[] = [];
  gold.forEach((a, g) => {
    found.forEach((b, f) => {
      const both = common(a, b);
      const overlap = both / (a.size + b.size - both || 1);
      if (both > 0 && overlap >= least) pairs.push({ overlap, g, f });
    });
  });
  pairs.sort((x, y) => y.overlap - x.overlap || x.g - y.g || x.f - y.f);
  const links = new Map<number, number>();
  const used = new Set<number>();
  for (const { g, f } of pairs) {
    if (links.has(g) || used.has(f)) continue;
    links.set(g, f);
    used.add(f);
  }
  return links;
}
