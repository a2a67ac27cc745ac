/** Shallow noun phrases: the subject before a verb, the subject after it, and objects. */
import {
  type Context,
  DASH,
  isDay,
  isFiniteVerb,
  isNoun,
  isTimeWord,
  isVerb,
  outerQuote,
} from './context.ts';

const PRONOUNS =
  /^(?:he|she|they|it|i|we|you|who|one|someone|everyone|anyone|nobody|everybody|somebody)$/;
const STANDALONE =
  /^(?:some|many|most|both|others|all|none|few|several|each|another|either|neither|this|that|these|those|half)$/;
export const ATTACHING: RegExp =
  /^(?:of|for|from|in|at|on|with|to|by|under|near|about|between|against|inside|within|behind|over|representing|including|into|across|who)$/;

/** End of the base noun phrase that starts at `from`, or `from` when there is none. */
export function baseEnd(ctx: Context, from: number, limit: number): number {
  const first = ctx.lower[from] ?? '';
  if (PRONOUNS.test(first) && ctx.tags[from] !== 'CD' && !/^(?:one)$/.test(first)) return from + 1;
  let end = from;
  let solid = from;
  while (end < limit) {
    const kind = baseKind(ctx, end, end === from, limit);
    if (kind === 'no') break;
    end++;
    if (kind === 'head') solid = end;
  }
  // "The first official said", "the elderly told": an adjective that a verb follows is the head.
  const adjective = end > solid && ctx.tags[end - 1]?.startsWith('JJ') && end - from > 1;
  if (adjective && (end === limit || isFiniteVerb(ctx.tags[end] ?? ''))) return end;
  if (solid > from) return solid;
  return STANDALONE.test(first) ? from + 1 : from;
}

/** What a token can be inside a base noun phrase. */
function baseKind(
  ctx: Context,
  index: number,
  isFirst: boolean,
  limit: number,
): 'head' | 'inside' | 'no' {
  const tag = ctx.tags[index] ?? '';
  const word = ctx.words[index] ?? '';
  const low = ctx.lower[index] ?? '';
  if (outerQuote(ctx, index) >= 0 && /^["“”'‘’]+$/.test(word)) return 'inside';
  if (isNoun(tag)) return !isFirst && isDay(ctx, index) ? 'no' : 'head';
  if (tag === 'CD') return 'head';
  if (tag === 'POS' || /^(?:'s?|[&/%-])$/.test(low)) return isFirst ? 'no' : 'inside';
  if (tag === 'PRP$') return isFirst ? 'inside' : 'no';
  return tag === 'DT' || tag === 'PDT'
    ? determinerKind(ctx, index, isFirst, limit)
    : otherKind(ctx, index, isFirst, limit);
}

/** Adjectives, currency, capitalized words of any tag, participles. */
function otherKind(
  ctx: Context,
  index: number,
  isFirst: boolean,
  limit: number,
): 'head' | 'inside' | 'no' {
  const tag = ctx.tags[index] ?? '';
  const word = ctx.words[index] ?? '';
  if (tag.startsWith('JJ') || tag === '$' || tag === '#' || tag === 'FW') {
    // "Huxtable, who leads …": an unknown surname at the head of a sentence looks like an adjective.
    return /^\p{Lu}/u.test(word) && (!isFirst || ctx.words[index + 1] === ',') ? 'head' : 'inside';
  }
  if (/^\p{Lu}\p{L}/u.test(word) && !isFirst && !isFiniteVerb(tag)) return 'head';
  return participleKind(ctx, index, isFirst, limit);
}

function determinerKind(
  ctx: Context,
  index: number,
  isFirst: boolean,
  limit: number,
): 'inside' | 'no' {
  const next = ctx.tags[index + 1] ?? '';
  if (ctx.lower[index] === 'that' && index + 1 < limit && !isNoun(next)) return 'no';
  if (isFirst || ctx.tags[index - 1] === 'PDT') return 'inside';
  return /^(?:all|both|half)$/.test(ctx.lower[index - 1] ?? '') ? 'inside' : 'no';
}

/** Participles and adverbs stand inside when an adjective or noun follows ("the so-called elder"). */
function participleKind(
  ctx: Context,
  index: number,
  isFirst: boolean,
  limit: number,
): 'inside' | 'no' {
  const tag = ctx.tags[index] ?? '';
  if (!/^(?:VB[NGD]|RB)/.test(tag)) return 'no';
  if (index + 1 >= limit) return 'no';
  const next = ctx.tags[index + 1] ?? '';
  if (tag.startsWith('RB')) {
    const opened = isFirst || /^(?:DT|CD)$/.test(ctx.tags[index - 1] ?? '');
    if (next.startsWith('JJ') || next === 'CD') return opened ? 'inside' : 'no';
    // "one frequently cited estimate".
    return opened && !isFirst && /^VB[NG]$/.test(next) && isNoun(ctx.tags[index + 2] ?? '')
      ? 'inside'
      : 'no';
  }
  const before = ctx.tags[index - 1] ?? '';
  const opened =
    !isFirst &&
    (/^(?:DT|PRP\$|POS|JJ[RS]?)$/.test(before) ||
      (before.startsWith('RB') && /^(?:DT|CD)$/.test(ctx.tags[index - 2] ?? '')));
  return opened && (isNoun(next) || next.startsWith('JJ')) ? 'inside' : 'no';
}

/** Is [from, to) one noun phrase, with whatever hangs on it (the source as written)? */
export function isSource(ctx: Context, from: number, to: number): boolean {
  let at = baseEnd(ctx, from, to);
  if (at === from || temporal(ctx, from, at)) return false;
  // A bare number before a comma is an age inside a longer source.
  if (at === from + 1 && ctx.tags[from] === 'CD' && ctx.words[at] === ',') return false;
  for (let guard = 0; at < to && guard < 40; guard++) {
    const next = postmodifier(ctx, at, to);
    if (next <= at) return false;
    at = next;
  }
  return at === to;
}

export function temporal(ctx: Context, from: number, to: number): boolean {
  if (ctx.lower[to - 1] === 'ago' || ctx.lower[to] === 'ago') return true;
  return isTimeWord(ctx, to - 1) && !/^(?:this|later)$/.test(ctx.lower[from] ?? '');
}

/** End of the modifier that starts at `at`, or `at` when none fits before `to`. */
function postmodifier(ctx: Context, at: number, to: number): number {
  const low = ctx.lower[at] ?? '';
  const tag = ctx.tags[at] ?? '';
  if (low === 'who' || low === 'whose' || low === 'which' || low === 'whom' || low === 'that') {
    return relativeEnd(ctx, at, to);
  }
  if (low === 'and' || low === 'or' || low === '&') {
    const end = baseEnd(ctx, at + 1, to);
    return end > at + 1 ? end : at;
  }
  if (low === ',' || DASH.test(low)) return parenthesis(ctx, at, to);
  if (low === '(') return closing(ctx, at, to, ')');
  if (ATTACHING.test(low) || tag === 'IN') {
    const end = baseEnd(ctx, at + 1, to);
    return end > at + 1 ? end : at;
  }
  if (tag === 'VBN' || tag === 'VBG' || tag === 'TO' || tag === 'VB') return at + 1;
  if (/^(?:familiar|briefed|involved|close|responsible)$/.test(low)) return at + 1;
  if (tag.startsWith('JJ') || tag.startsWith('RB') || isTimeWord(ctx, at)) return at + 1;
  const end = baseEnd(ctx, at, to);
  return isVerb(ctx.tags[at - 1] ?? '') || isTimeWord(ctx, at) ? end : at;
}

export function closing(ctx: Context, at: number, to: number, mark: string): number {
  for (let i = at + 1; i < Math.min(to, at + 12); i++) if (ctx.words[i] === mark) return i + 1;
  return at;
}

/** A restrictive relative clause runs to the end of the span, but over no comma. */
function relativeEnd(ctx: Context, at: number, to: number): number {
  let finite = ctx.lower[at] === 'who' && at + 2 < to;
  let end = at + 1;
  while (end < to && !/^[,;:]$/.test(ctx.words[end] ?? '') && !DASH.test(ctx.words[end] ?? '')) {
    if (isFiniteVerb(ctx.tags[end] ?? '')) finite = true;
    end++;
  }
  return finite ? end : at;
}

/** ", a lawyer," / ", 51," / ", who …," / "-- whose … --"; or one member of a list. */
function parenthesis(ctx: Context, at: number, to: number): number {
  const dash = DASH.test(ctx.words[at] ?? ',');
  const end = parenthesisEnd(ctx, at, to, dash);
  if (end < to) {
    if (!isParenthetic(ctx, at + 1, end)) return at;
    // The closing comma belongs to the next parenthesis too, if one follows.
    return end + 1 < to && !dash && isParentheticStart(ctx, end + 1) ? end : end + 1;
  }
  // The last member of a list: "landlords, nurses and two former mayors".
  const member = baseEnd(ctx, at + 1, to);
  return member > at + 1 && /^(?:and|or)$/.test(ctx.lower[member] ?? '') ? member : at;
}

/** The mark that closes a parenthesis; "whose wife, Ana Orr, runs it," has commas of its own. */
function parenthesisEnd(ctx: Context, at: number, to: number, dash: boolean): number {
  const relative = /^(?:who|whose|which)$/.test(ctx.lower[at + 1] ?? '');
  let finite = !relative || ctx.lower[at + 1] === 'who';
  for (let end = at + 1; end < to; end++) {
    const word = ctx.words[end] ?? '';
    if (isFiniteVerb(ctx.tags[end] ?? '')) finite = true;
    if (dash ? DASH.test(word) : /^[,;]$/.test(word) && finite) return end;
  }
  return to;
}

function isParentheticStart(ctx: Context, at: number): boolean {
  const tag = ctx.tags[at] ?? '';
  return (
    tag === 'CD' ||
    tag.startsWith('W') ||
    tag === 'DT' ||
    isNoun(tag) ||
    tag.startsWith('JJ') ||
    tag === 'PRP$'
  );
}

/** A comment between commas: an age, an apposition, a relative clause, "along with …". */
export function isParenthetic(ctx: Context, from: number, to: number): boolean {
  const tag = ctx.tags[from] ?? '';
  if (to - from > 30) return false;
  if (to - from === 1 && (tag === 'CD' || isNoun(tag))) return true;
  if (/^(?:who|whose|which|whom)$/.test(ctx.lower[from] ?? '')) return true;
  if (/^(?:when|while|as|after|if|because|although|though|but)$/.test(ctx.lower[from] ?? ''))
    return false;
  return !hasMainVerb(ctx, from, to);
}

/** A finite verb that no relative word governs. */
export function hasMainVerb(ctx: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:who|which|that|whose|where|when)$/.test(ctx.lower[i] ?? '')) return false;
    if (isFiniteVerb(ctx.tags[i] ?? '')) return true;
  }
  return false;
}
