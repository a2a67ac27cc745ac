/** Pairs the quotes of two articles that are one quotation: the same, cut short, or altered. */
import type { Article } from './article.ts';
import { type Relation, relationBetween } from './relation.ts';
import { gramIndex } from './runs.ts';
import type { Unit } from './units.ts';

export interface UnitPair {
  readonly a: Unit;
  readonly b: Unit;
  readonly relation: Relation;
}

export interface Side {
  readonly article: Article;
  readonly units: readonly Unit[];
}

export interface Pairing {
  readonly pairs: readonly UnitPair[];
  /** Quotes, and sentences of quotes, that have no partner. */
  readonly restA: readonly Unit[];
  readonly restB: readonly Unit[];
}

/** A quote, or some words of it, looking for its partner. */
interface Piece {
  readonly whole: Unit;
  readonly part: Unit;
}

interface Match {
  readonly a: Piece;
  readonly b: Piece;
  readonly relation: Relation;
  /** The words that both share, as indices into each article. */
  readonly sharedA: readonly number[];
  readonly sharedB: readonly number[];
}

/** Candidates are found by this many words in a row. */
const GRAM = 3;
/** Words left over that are fewer, or that mean nothing, are no statement of their own. */
const LEAST_REST = 4;
/** What a first match leaves of a quote may have a partner too, and what that leaves. */
const ROUNDS = 3;
const RANK: Readonly<Record<Relation, number>> = { identical: 2, truncated: 1, altered: 0 };

/**
 * Whole quotes are compared first, for being the same or cut. What is left is compared sentence by sentence:
 * two quotes that share one sentence and go on differently are two selections of a speech, no alteration.
 */
export function pairQuotations(a: Side, b: Side): Pairing {
  const left = new Remainder(a);
  const right = new Remainder(b);
  const matches: Match[] = [];
  const round = (
    x: readonly Piece[],
    y: readonly Piece[],
    allowed: readonly Relation[],
  ): number => {
    const found = matchPieces([a.article, x], [b.article, y], allowed);
    for (const match of found) {
      left.take(match.a, match.sharedA, match.relation);
      right.take(match.b, match.sharedB, match.relation);
    }
    matches.push(...found);
    return found.length;
  };
  const wholes = (side: Side): Piece[] => side.units.map((unit) => ({ whole: unit, part: unit }));
  round(wholes(a), wholes(b), ['identical', 'truncated']);
  for (let i = 0; i < ROUNDS; i++) {
    if (round(left.pieces(), right.pieces(), ['identical', 'truncated', 'altered']) === 0) break;
  }
  return { pairs: joined(matches), restA: left.rest(), restB: right.rest() };
}

/** The words of one article's quotes that have no partner yet. */
class Remainder {
  readonly #side: Side;
  readonly #free: Map<Unit, Set<number>>;
  readonly #paired = new Set<Unit>();

  constructor(side: Side) {
    this.#side = side;
    this.#free = new Map(side.units.map((unit) => [unit, new Set(unit.words)]));
  }

  /** An altered piece is used up whole; of a cut one the words that were cut stay free. */
  take({ whole, part }: Piece, shared: readonly number[], relation: Relation): void {
    const free = this.#free.get(whole);
    for (const w of relation === 'altered' ? part.words : shared) free?.delete(w);
    if (part === whole) this.#paired.add(whole);
  }

  pieces(): Piece[] {
    return this.#side.units.flatMap((whole) =>
      this.#sentences(whole).map((part) => ({ whole, part })),
    );
  }

  /** What a cut left out of a quote that is paired whole is told by that pair. */
  rest(): Unit[] {
    const { content } = this.#side.article;
    return this.#side.units.flatMap((unit) => {
      if (this.#paired.has(unit)) return [];
      const words = unit.words.filter((w) => this.#free.get(unit)?.has(w));
      if (words.length === unit.words.length) return [unit];
      const says = words.length >= LEAST_REST && words.filter((w) => content[w]).length >= 2;
      return says ? [partOf(unit, words)] : [];
    });
  }

  /** The free words in sentences, cut where a partner was found in between. */
  #sentences(unit: Unit): Unit[] {
    const { sentenceOf } = this.#side.article;
    const free = this.#free.get(unit);
    const parts: number[][] = [];
    let gap = true;
    unit.words.forEach((w, i) => {
      const last = parts.at(-1);
      const before = unit.words[i - 1] ?? -1;
      // Two pairs of marks in one paraphrase are two quotations; an attribution only splits one.
      const isSplit = unit.quote.type === 'mixed' && w !== before + 1;
      const isNext = last && !gap && !isSplit && sentenceOf[w] === sentenceOf[before];
      gap = !free?.has(w);
      if (gap) return;
      if (isNext) last.push(w);
      else parts.push([w]);
    });
    return parts.map((words) => (words.length === unit.words.length ? unit : partOf(unit, words)));
  }
}

function partOf(unit: Unit, words: readonly number[]): Unit {
  const positions = words.map((w) => unit.words.indexOf(w));
  const breaks = new Set<number>();
  positions.forEach((at, k) => {
    const next = positions[k + 1];
    if (next !== undefined && (unit.breaks.has(at) || next > at + 1)) breaks.add(k);
  });
  return { ...unit, words, breaks, isPart: true };
}

/** Pairs one to one, the closest first; a long quotation may be cut into several short ones. */
function matchPieces(
  [one, a]: readonly [Article, readonly Piece[]],
  [two, b]: readonly [Article, readonly Piece[]],
  allowed: readonly Relation[],
): Match[] {
  const candidates = candidatePairs([one, a], [two, b]).flatMap(([x, y]) => {
    const found = relationBetween([one, x.part], [two, y.part]);
    return found && allowed.includes(found.relation) ? [{ a: x, b: y, ...found }] : [];
  });
  candidates.sort(
    (p, q) => RANK[q.relation] - RANK[p.relation] || q.sharedA.length - p.sharedA.length,
  );
  const used = new Map<Unit, Match[]>();
  return candidates.filter((match) => {
    if (!isFree(match, 'a', used) || !isFree(match, 'b', used)) return false;
    for (const { part } of [match.a, match.b]) used.set(part, [...(used.get(part) ?? []), match]);
    return true;
  });
}

/** Free, or the longer side of cuts that took other words. */
function isFree(match: Match, side: 'a' | 'b', used: ReadonlyMap<Unit, readonly Match[]>): boolean {
  const { part } = match[side];
  const earlier = used.get(part);
  if (!earlier) return true;
  const shared = (m: Match): readonly number[] => (side === 'a' ? m.sharedA : m.sharedB);
  const taken = new Set(earlier.flatMap(shared));
  if (shared(match).some((w) => taken.has(w))) return false;
  return [match, ...earlier].every(
    (m) =>
      m.relation === 'truncated' &&
      part.words.length > m[side === 'a' ? 'b' : 'a'].part.words.length,
  );
}

/** Pieces that share three words in a row, at least one of them with meaning. */
function candidatePairs(
  [one, a]: readonly [Article, readonly Piece[]],
  [two, b]: readonly [Article, readonly Piece[]],
): [Piece, Piece][] {
  const places = new Map<string, Set<Piece>>();
  for (const piece of b) {
    for (const key of gramsOf(two, piece.part)) {
      const pieces = places.get(key);
      if (pieces) pieces.add(piece);
      else places.set(key, new Set([piece]));
    }
  }
  return a.flatMap((x) => {
    const found = new Set(gramsOf(one, x.part).flatMap((key) => [...(places.get(key) ?? [])]));
    return [...found].map((y): [Piece, Piece] => [x, y]);
  });
}

function gramsOf(article: Article, unit: Unit): string[] {
  const words = unit.words.map((w) => article.words[w] ?? '');
  return [...gramIndex(words, GRAM)].flatMap(([key, [at = 0]]) => {
    const telling = unit.words.slice(at, at + GRAM).some((w) => article.content[w]);
    return telling ? [key] : [];
  });
}

/** One pair for all pieces that two quotes share. */
function joined(matches: readonly Match[]): UnitPair[] {
  const groups = new Map<Unit, Map<Unit, Match[]>>();
  for (const match of matches) {
    const partners = groups.get(match.a.whole) ?? new Map<Unit, Match[]>();
    groups.set(match.a.whole, partners);
    partners.set(match.b.whole, [...(partners.get(match.b.whole) ?? []), match]);
  }
  return [...groups].flatMap(([a, partners]) =>
    [...partners].map(([b, group]) => joinedPair(a, b, group)),
  );
}

function joinedPair(a: Unit, b: Unit, group: readonly Match[]): UnitPair {
  const wordsOf = (side: 'a' | 'b', unit: Unit): Unit => {
    const words = [...new Set(group.flatMap((m) => m[side].part.words))].sort((x, y) => x - y);
    return words.length === unit.words.length ? unit : partOf(unit, words);
  };
  const [left, right] = [wordsOf('a', a), wordsOf('b', b)];
  const relations = group.map((m) => m.relation);
  const covers = [left === a, right === b];
  if (relations.includes('altered')) return { a: left, b: right, relation: 'altered' };
  // All sentences of the one are in the other, which has more: it was cut to them.
  const isCut = covers.includes(true) && covers.includes(false);
  if (isCut) return { a, b, relation: 'truncated' };
  return {
    a: left,
    b: right,
    relation: relations.includes('truncated') ? 'truncated' : 'identical',
  };
}
