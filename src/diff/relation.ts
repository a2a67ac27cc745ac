/** What two quotes are to each other: one quotation, one cut from the other, one altered, or strangers. */
import { type Article, phraseOf } from './article.ts';
import type { Run } from './runs.ts';
import { sameSpeaker } from './speakers.ts';
import type { Unit } from './units.ts';
import { sharedInOrder } from './words.ts';

export type Relation = 'identical' | 'truncated' | 'altered';

/** Fewer shared words than this in a row are coincidence. */
const LEAST_BLOCK = 3;
/** A quotation is altered, and not another one, where this part of the shorter one is shared. */
const ALTERED_SHARE = 0.6;
/**
 * More must be shared where the one is this much longer, because a speaker says a pet phrase in many speeches,
 * and with two different speakers, of both quotations.
 */
const STRICT_SHARE = 0.75;
const CUT_TOO = 1.5;
const OTHER_SPEAKER_LONG_SHARE = 0.6;

/** Shared by both in this part, short blocks are no coincidence either: a figure in other words cuts a claim in two. */
const NEARLY_ALL = 0.75;

type Words = readonly [Article, Unit];

/** How the two are related, with the words that they share as indices into each article. */
export function relationBetween(
  one: Words,
  two: Words,
): { relation: Relation; sharedA: number[]; sharedB: number[] } | null {
  const [a, b] = [one[1], two[1]];
  const blocks = sharedInOrder([one[0], a.words], [two[0], b.words]);
  const relation =
    a.words.length <= b.words.length
      ? relationOf(one, two, blocks)
      : relationOf(two, one, blocks.map(swapped));
  if (!relation) return null;
  return {
    relation,
    sharedA: blocks.flatMap((run) => a.words.slice(run.a, run.a + run.length)),
    sharedB: blocks.flatMap((run) => b.words.slice(run.b, run.b + run.length)),
  };
}

const swapped = ({ a, b, length }: Run): Run => ({ a: b, b: a, length });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** `blocks` have the shorter quote's positions as `a`. */
function relationOf(short: Words, long: Words, blocks: readonly Run[]): Relation | null {
  const [{ content }, unit] = short;
  const size = unit.words.length;
  const shared = sum(blocks.map((run) => run.length));
  const total = unit.words.filter((w) => content[w]).length;
  const isOther = sameSpeaker(unit.quote, long[1].quote) === 'other';
  if (shared === size && long[1].words.length === size) {
    const tells = total >= 3 || (total >= 1 && !isOther) || sameContent(short, long);
    return size >= 4 && tells ? 'identical' : null;
  }
  if (shared === size && (isCut(unit, long[1], blocks) || isPiece(short, long))) {
    const tells = isOther ? total >= 4 : total >= 3 || (total >= 2 && size >= 5);
    return size >= 4 && tells ? 'truncated' : null;
  }
  return isAltered(short, long, blocks, isOther) ? 'altered' : null;
}

/** A few words in marks are the same quotation where what stands around them inside the quote is too. */
function sameContent([one, a]: Words, [two, b]: Words): boolean {
  const content = phraseOf(one, a.quote.content);
  return content === phraseOf(two, b.quote.content) && content.split(' ').length >= 6;
}

/** True where the shorter one skips words only at an ellipsis or at its attribution. */
function isCut(short: Unit, long: Unit, blocks: readonly Run[]): boolean {
  // A diff may match a stray word far away; a cut quotation has its blocks whole.
  return blocks.every((run, i) => {
    if (!blocks[i + 1]) return true;
    const end = run.a + run.length - 1;
    return short.breaks.has(end) || long.breaks.has(run.b + run.length - 1);
  });
}

/** True where the shorter one stands in the longer one word for word, wherever a diff found its words. */
function isPiece([one, short]: Words, [two, long]: Words): boolean {
  const plain = (article: Article, words: readonly number[]): string =>
    ` ${words.map((w) => article.words[w]).join(' ')} `;
  return plain(two, long.words).includes(plain(one, short.words));
}

function isAltered(
  [{ content, telling: isTold }, { words }]: Words,
  long: Words,
  blocks: readonly Run[],
  isOther: boolean,
): boolean {
  const count = (marks: readonly boolean[], from: number, to: number): number =>
    words.slice(from, to).filter((w) => marks[w]).length;
  const solid = blocks.filter(({ length }) => length >= LEAST_BLOCK);
  const shared = sum(solid.map((run) => run.length));
  const meant = sum(solid.map(({ a, length }) => count(content, a, a + length)));
  const told = sum(solid.map(({ a, length }) => count(isTold, a, a + length)));
  const most = Math.max(0, ...solid.map(({ length }) => length));
  const isCutToo = long[1].words.length > CUT_TOO * words.length;
  const share = isOther || isCutToo ? STRICT_SHARE : ALTERED_SHARE;
  const isClose =
    shared >= share * words.length && meant >= share * count(content, 0, words.length);
  if (isOther && shared < OTHER_SPEAKER_LONG_SHARE * long[1].words.length) return false;
  // An office or a country in both is no quotation: some shared words must be no names.
  const isTelling = meant >= 3 || (meant >= 2 && 2 * shared >= long[1].words.length);
  const isNearlyAll = shared >= NEARLY_ALL * long[1].words.length;
  return isClose && isTelling && told >= 2 && (most >= 4 || isNearlyAll);
}
