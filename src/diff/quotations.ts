/** Pairs the quotes of two articles that are one quotation: the same, cut short, or altered. */
import type { Article } from './article.ts';
import { gramIndex, type Run } from './runs.ts';
import { sameSpeaker } from './speakers.ts';
import type { Unit } from './units.ts';
import { sharedInOrder } from './words.ts';

export type Relation = 'identical' | 'truncated' | 'altered';

export interface UnitPair {
  readonly a: Unit;
  readonly b: Unit;
  readonly relation: Relation;
  /** Words that both sides share. */
  readonly shared: number;
}

export interface Side {
  readonly article: Article;
  readonly units: readonly Unit[];
}

/** Fewer shared words than this in a row are coincidence. */
const LEAST_BLOCK = 3;
/** A quotation is altered, and not another one, where this part of the shorter one is shared. */
const ALTERED_SHARE = 0.6;
/** With two different speakers more must be shared before it is one quotation. */
const OTHER_SPEAKER_SHARE = 0.75;
const RANK: Readonly<Record<Relation, number>> = { identical: 2, truncated: 1, altered: 0 };

/** Pairs one to one, the closest first; a long quotation may be cut into several short ones. */
export function pairQuotations(a: Side, b: Side): UnitPair[] {
  const candidates = candidatePairs(a, b)
    .flatMap(([x, y]) => compareUnits([a.article, x], [b.article, y]) ?? [])
    .sort((p, q) => RANK[q.relation] - RANK[p.relation] || q.shared - p.shared);
  const used = new Map<Unit, UnitPair[]>();
  const pairs: UnitPair[] = [];
  for (const pair of candidates) {
    if (![pair.a, pair.b].every((unit) => isFree(unit, pair, used))) continue;
    pairs.push(pair);
    for (const unit of [pair.a, pair.b]) used.set(unit, [...(used.get(unit) ?? []), pair]);
  }
  return pairs;
}

/** Free, or the longer side of truncations only. */
function isFree(unit: Unit, pair: UnitPair, used: ReadonlyMap<Unit, UnitPair[]>): boolean {
  const earlier = used.get(unit);
  if (!earlier) return true;
  return [pair, ...earlier].every(
    (p) =>
      p.relation === 'truncated' && unit.words.length > (p.a === unit ? p.b : p.a).words.length,
  );
}

/** Units that share three words in a row, at least one of them with meaning. */
function candidatePairs(a: Side, b: Side): [Unit, Unit][] {
  const places = new Map<string, Set<Unit>>();
  for (const unit of b.units) {
    for (const key of gramsOf(b.article, unit)) {
      const units = places.get(key);
      if (units) units.add(unit);
      else places.set(key, new Set([unit]));
    }
  }
  return a.units.flatMap((x) => {
    const found = new Set(gramsOf(a.article, x).flatMap((key) => [...(places.get(key) ?? [])]));
    return [...found].map((y): [Unit, Unit] => [x, y]);
  });
}

function gramsOf(article: Article, unit: Unit): string[] {
  const words = unit.words.map((w) => article.words[w] ?? '');
  return [...gramIndex(words, LEAST_BLOCK)].flatMap(([key, [at = 0]]) => {
    const telling = unit.words.slice(at, at + LEAST_BLOCK).some((w) => article.content[w]);
    return telling ? [key] : [];
  });
}

type Words = readonly [Article, Unit];

function compareUnits(one: Words, two: Words): UnitPair | null {
  const [a, b] = [one[1], two[1]];
  const blocks = sharedInOrder([one[0], a.words], [two[0], b.words]);
  const [short, long] = a.words.length <= b.words.length ? [one, two] : [two, one];
  const isFirst = short === one;
  const relation = relationOf(
    short,
    long,
    blocks.map((run) => (isFirst ? run : swapped(run))),
  );
  const shared = blocks.reduce((sum, { length }) => sum + length, 0);
  return relation ? { a, b, relation, shared } : null;
}

const swapped = ({ a, b, length }: Run): Run => ({ a: b, b: a, length });

/** `blocks` have the shorter quote's positions as `a`. */
function relationOf(short: Words, long: Words, blocks: readonly Run[]): Relation | null {
  const [article, unit] = short;
  const size = unit.words.length;
  const content = (from: number, to: number): number =>
    unit.words.slice(from, to).filter((w) => article.content[w]).length;
  const speakers = sameSpeaker(unit.quote, long[1].quote);
  const shared = blocks.reduce((sum, { length }) => sum + length, 0);
  const total = content(0, size);
  if (shared === size && long[1].words.length === size) {
    return size >= 4 && total >= 1 && (speakers !== 'other' || total >= 3) ? 'identical' : null;
  }
  if (shared === size && isCut(unit, long[1], blocks)) {
    return size >= 5 && total >= 2 && (speakers !== 'other' || total >= 4) ? 'truncated' : null;
  }
  const solid = blocks.filter(({ length }) => length >= LEAST_BLOCK);
  const words = solid.reduce((sum, { length }) => sum + length, 0);
  const telling = solid.reduce((sum, { a, length }) => sum + content(a, a + length), 0);
  const share = speakers === 'other' ? OTHER_SPEAKER_SHARE : ALTERED_SHARE;
  const most = Math.max(0, ...solid.map(({ length }) => length));
  const close = words >= share * size && telling >= share * total && most >= 4;
  const telltale = telling >= 3 || (telling >= 2 && 2 * words >= long[1].words.length);
  return close && telltale ? 'altered' : null;
}

/** True where the shorter one skips words only at an ellipsis or at its attribution. */
function isCut(short: Unit, long: Unit, blocks: readonly Run[]): boolean {
  // A diff may match a stray word far away; a cut quotation has its blocks whole.
  return blocks.every((run, i) => {
    const next = blocks[i + 1];
    if (!next) return true;
    const end = run.a + run.length - 1;
    return short.breaks.has(end) || long.breaks.has(run.b + run.length - 1);
  });
}
