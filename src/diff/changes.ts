/** Gathers the changes between two articles from the pairs of quotes, sentences and values. */
import type { QuoteReport } from '../model/report.ts';
import type { Article } from './article.ts';
import { keptShare, pairClaims } from './claims.ts';
import { leftoverChanges } from './leftovers.ts';
import { type Group, pairPassages } from './passages.ts';
import { type Pairing, pairQuotations, type UnitPair } from './quotations.ts';
import type { Change } from './report.ts';
import {
  type Half,
  halfOf,
  quoteSide,
  type Sides,
  sentenceEdits,
  sentenceSide,
  sentenceWords,
} from './sides.ts';
import { attributionDiffers, attributionSentences, sameSpeaker, wordsAround } from './speakers.ts';
import type { Unit } from './units.ts';
import { valueChanges } from './value-changes.ts';
import { editsBetween } from './words.ts';

export function changesBetween(a: Article, b: Article): Change[] {
  const sides: Sides = { a: halfOf(a), b: halfOf(b) };
  if (a.words.join(' ') === b.words.join(' ')) return otherSpeakers(sides);
  const quotations = pairUnits(sides, (unit) => unit.marked);
  const groups = pairPassages(sides.a.narration, sides.b.narration);
  const claims = pairClaims(sides, quotations);
  const pairs = [...quotations.pairs, ...claims.pairs];
  const recast = claims.pairs.filter((pair) => attributionOf(sides, pair));
  const untold = claims.pairs.filter(
    (pair) => !recast.includes(pair) && !isInGroup(sides, pair, groups),
  );
  return [
    ...quotations.pairs.map((pair) => quotationChange(sides, pair)),
    ...pairs.flatMap((pair) => attributionChange(sides, pair)),
    ...groups.flatMap((group) => passageChange(sides, group, new Set(recast.map((p) => p.a)))),
    ...untold.map((pair) => claimChange(sides, pair)),
    ...valueChanges(a, b, pairs, groups),
    ...leftoverChanges(sides, { a: claims.restA, b: claims.restB, groups }),
  ];
}

/** All that can differ between articles with the same words: who is taken for the speaker. */
function otherSpeakers(sides: Sides): Change[] {
  const byWords = new Map(sides.b.units.map((unit) => [unit.words.join(' '), unit]));
  return sides.a.units.flatMap((unit) => {
    const other = byWords.get(unit.words.join(' '));
    if (!other || sameSpeaker(unit.quote, other.quote) !== 'other') return [];
    return attributionChange(sides, { a: unit, b: other, relation: 'identical' });
  });
}

function pairUnits({ a, b }: Sides, wanted: (unit: Unit) => boolean): Pairing {
  return pairQuotations(
    { article: a.article, units: a.units.filter(wanted) },
    { article: b.article, units: b.units.filter(wanted) },
  );
}

/** True where the sentences of both sides are paired: then they tell what became of the claim. */
function isInGroup({ a, b }: Sides, pair: UnitPair, groups: readonly Group[]): boolean {
  const [left, right] = [
    attributionSentences(a.article, pair.a),
    attributionSentences(b.article, pair.b),
  ];
  return groups.some(
    (group) => left.some((s) => group.a.includes(s)) && right.some((s) => group.b.includes(s)),
  );
}

/** A claim whose sentences are too different to be paired. Quotation marks that came or went are an edit. */
function claimChange(sides: Sides, pair: UnitPair): Change {
  const isSame = pair.relation === 'identical' && pair.a.marked === pair.b.marked;
  return {
    kind: isSame ? 'identical' : 'edited',
    a: quoteSide(sides.a, pair.a),
    b: quoteSide(sides.b, pair.b),
    speakers: speakersOf(pair),
    edits: editsBetween([sides.a.article, pair.a.words], [sides.b.article, pair.b.words]),
  };
}

function speakersOf({ a, b }: UnitPair): { a: string | null; b: string | null } {
  return { a: a.quote.speaker?.name ?? null, b: b.quote.speaker?.name ?? null };
}

function quotationChange(sides: Sides, pair: UnitPair): Change {
  return {
    kind: `quote-${pair.relation}`,
    a: quoteSide(sides.a, pair.a),
    b: quoteSide(sides.b, pair.b),
    speakers: speakersOf(pair),
    edits: editsBetween([sides.a.article, pair.a.words], [sides.b.article, pair.b.words]),
  };
}

/** A paraphrase whose attribution changed has the same words but for a slip; else it is edited as a whole. */
const SAME_WORDS = 0.9;

function attributionOf(sides: Sides, pair: UnitPair): boolean {
  if (!pair.a.marked && !pair.b.marked && keptShare(sides, pair) < SAME_WORDS) return false;
  return attributionDiffers([sides.a.article, pair.a], [sides.b.article, pair.b]);
}

/**
 * The sentences that hold the quote and its attribution, where the attribution differs. What changed inside
 * quotation marks is told by its own change, so that only the words around them are compared.
 */
function attributionChange(sides: Sides, pair: UnitPair): Change[] {
  if (!attributionOf(sides, pair)) return [];
  const [a, b] = [sides.a, sides.b];
  const [left, right] = [
    attributionSentences(a.article, pair.a),
    attributionSentences(b.article, pair.b),
  ];
  return [
    {
      kind: 'attribution-edited',
      a: sentenceSide(a, left, pair.a.quote.id),
      b: sentenceSide(b, right, pair.b.quote.id),
      speakers: speakersOf(pair),
      edits: pair.a.marked
        ? editsBetween(
            [a.article, wordsAround(a.article, pair.a)],
            [b.article, wordsAround(b.article, pair.b)],
          )
        : sentenceEdits(sides, left, right),
    },
  ];
}

/** Nothing where the sentence's claim is kept and only its attribution differs: that is told already. */
function passageChange(sides: Sides, group: Group, recast: ReadonlySet<Unit>): Change[] {
  const [left, right] = [group.a, group.b];
  const hasQuotation = (half: Half, indices: readonly number[]): boolean =>
    indices.some((s) => isPartlyQuoted(half, s));
  if (group.kind === 'identical' && hasQuotation(sides.a, left)) return [];
  const told = [...recast].some((unit) =>
    attributionSentences(sides.a.article, unit).some((s) => left.includes(s)),
  );
  if (group.kind === 'edited' && told) return [];
  return [
    {
      kind: group.kind,
      ...toldSides(sides, left, right),
      edits: sentenceEdits(sides, left, right),
    },
  ];
}

/** The sentences; with the quote and its speaker where they hardly hold more than what somebody says. */
function toldSides(
  sides: Sides,
  left: readonly number[],
  right: readonly number[],
): Pick<Change, 'a' | 'b' | 'speakers'> {
  const [one, two] = [claimIn(sides.a, left), claimIn(sides.b, right)];
  const places = {
    a: sentenceSide(sides.a, left, one?.id),
    b: sentenceSide(sides.b, right, two?.id),
  };
  if (!one && !two) return places;
  return { ...places, speakers: { a: one?.speaker?.name ?? null, b: two?.speaker?.name ?? null } };
}

/** The indirect quote that makes up at least half of the sentences. */
function claimIn(half: Half, sentences: readonly number[]): QuoteReport | undefined {
  const words = new Set(sentenceWords(half, sentences));
  return half.units.find(
    (unit) => !unit.marked && 2 * unit.words.filter((w) => words.has(w)).length >= words.size,
  )?.quote;
}

function isPartlyQuoted({ article, narration }: Half, s: number): boolean {
  const sentence = article.sentences[s];
  return (narration.outside[s]?.length ?? 0) < (sentence ? sentence.last - sentence.first : 0);
}
