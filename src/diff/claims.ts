/** Pairs paraphrases: with each other, and with quotations of which they are the words without the marks. */
import { type Pairing, pairQuotations, type UnitPair } from './quotations.ts';
import type { Half, Sides } from './sides.ts';
import { sameSpeaker } from './speakers.ts';
import type { Unit } from './units.ts';
import { sharedInOrder } from './words.ts';

/** A paraphrase is the same claim where this part of the longer one is kept, more so by another speaker. */
const SAME_CLAIM = 0.6;
const OTHER_SPEAKER_CLAIM = 0.7;

/** Pairs of indirect quotes, and what neither they nor the quotations have paired. */
export function pairClaims(sides: Sides, quotations: Pairing): Pairing {
  const unmarked = ({ units }: Half): Unit[] => units.filter((unit) => !unit.marked);
  const among = pairsOf(sides, unmarked(sides.a), unmarked(sides.b));
  // Words that lost their quotation marks, or got some.
  const lost = pairsOf(sides, quotations.restA, among.restB);
  const got = pairsOf(sides, among.restA, quotations.restB);
  return {
    pairs: [...among.pairs, ...lost.pairs, ...got.pairs],
    restA: [...lost.restA, ...got.restA],
    restB: [...lost.restB, ...got.restB],
  };
}

/** The part of the longer side's words that both share in order. */
export function keptShare({ a, b }: Sides, pair: UnitPair): number {
  const shared = sharedInOrder([a.article, pair.a.words], [b.article, pair.b.words]);
  const kept = shared.reduce((sum, run) => sum + run.length, 0);
  return kept / Math.max(pair.a.words.length, pair.b.words.length);
}

/** What is less than the same claim has no partner. */
function pairsOf({ a, b }: Sides, left: readonly Unit[], right: readonly Unit[]): Pairing {
  const { pairs, restA, restB } = pairQuotations(
    { article: a.article, units: left },
    { article: b.article, units: right },
  );
  const isKept = (pair: UnitPair): boolean => {
    if (pair.relation === 'identical') return true;
    const isOther = sameSpeaker(pair.a.quote, pair.b.quote) === 'other';
    return keptShare({ a, b }, pair) >= (isOther ? OTHER_SPEAKER_CLAIM : SAME_CLAIM);
  };
  const dropped = pairs.filter((pair) => !isKept(pair));
  return {
    pairs: pairs.filter(isKept),
    restA: [...restA, ...dropped.map((pair) => pair.a)],
    restB: [...restB, ...dropped.map((pair) => pair.b)],
  };
}
