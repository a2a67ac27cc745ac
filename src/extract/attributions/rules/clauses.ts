/** What follows a cue: whom it addresses, where and when, and the clause that it reports. */
import { startsClause } from './clause-start.ts';
import {
  type Context,
  closesQuote,
  DASH,
  isFiniteVerb,
  isTimeWord,
  isVerb,
  opensQuote,
  outerQuote,
  type Range,
} from './context.ts';
import type { Cue } from './cues.ts';
import { baseEnd } from './nouns.ts';
import { hasFiniteVerb } from './ranges.ts';

/** What a cue finds behind it. */
export type Complement =
  | { readonly kind: 'that' | 'question' | 'clause' | 'quote' | 'noun'; readonly at: number }
  | { readonly kind: 'none'; readonly at: number };

/** Index after the sentence's last word, its final period left out. */
export function contentLimit(ctx: Context, cue: Cue): number {
  const sentence = ctx.sentences[cue.sentence];
  return trimmedEnd(ctx, sentence?.lastToken ?? 0, cue.last);
}

/** Leaves out final punctuation that stands outside quotation marks. */
export function trimmedEnd(ctx: Context, last: number, floor: number): number {
  let end = last;
  while (
    end > floor &&
    outerQuote(ctx, end - 1) < 0 &&
    /^[.,;:!?…]+$|^[—–]$|^--+$/.test(ctx.words[end - 1] ?? '')
  ) {
    if (/^[!?]$/.test(ctx.words[end - 1] ?? '')) break;
    end--;
  }
  return end;
}

/** End of the addressee that starts at `at` ("told | reporters at the hall | that"). */
export function skipAddressee(ctx: Context, at: number, limit: number): number {
  let from = at;
  if (/^(?:to|with)$/.test(ctx.lower[at] ?? '')) from++;
  const pronoun = /^(?:me|him|her|them|us|you|it)$/.test(ctx.lower[from] ?? '');
  if (pronoun) return from + 1;
  let end = baseEnd(ctx, from, limit);
  if (end === from) return at;
  for (let guard = 0; guard < 6; guard++) {
    const low = ctx.lower[end] ?? '';
    if (/^(?:of|at|for|from|in|and|on|aboard)$/.test(low)) {
      const next = baseEnd(ctx, end + 1, limit);
      if (ctx.lower[end + 1] === 'that' && low === 'and') break;
      if (next === end + 1 || isFiniteVerb(ctx.tags[next] ?? '')) break;
      end = next;
    } else break;
  }
  return end;
}

const PREPOSITIONS =
  /^(?:in|on|at|during|after|before|through|via|by|from|to|of|about|over|outside|inside|for|under|following|with|near|amid)$/;

const SUBJECT = /^(?:i|he|she|we|they)$/;

/** Skips "on Monday", "in an interview with CNN", "later", "after touring a plant". */
export function skipAdverbials(ctx: Context, at: number, limit: number): number {
  let i = at;
  for (let guard = 0; i < limit && guard < 14; guard++) {
    const end = adverbialEnd(ctx, i, limit);
    if (end === i) break;
    i = end;
  }
  return i;
}

/** The token after one adverb, time word or prepositional phrase; `at` where none starts there. */
function adverbialEnd(ctx: Context, at: number, limit: number): number {
  const low = ctx.lower[at] ?? '';
  if (opensQuote(ctx, at)) return at;
  if (
    ctx.tags[at]?.startsWith('RB') &&
    !/^(?:there|not|n't|then|so|here|only|even|just)$/.test(low)
  ) {
    return at + 1;
  }
  if (isTimeWord(ctx, at) && !(low === 'this' && isVerb(ctx.tags[at + 1] ?? ''))) return at + 1;
  if (!PREPOSITIONS.test(low)) return at;
  // "said outside | she …": a subject is no object of a preposition.
  if (SUBJECT.test(ctx.lower[at + 1] ?? '')) return at + 1;
  const start = ctx.tags[at + 1] === 'VBG' ? at + 2 : at + 1;
  const end = baseEnd(ctx, start, limit);
  return end === start && start === at + 1 ? at : Math.max(end, start);
}

export function complementAt(ctx: Context, at: number, limit: number): Complement {
  const low = ctx.lower[at] ?? '';
  if (at >= limit) return { kind: 'none', at };
  if (opensQuote(ctx, at)) return { kind: 'quote', at };
  if (/^[,:]$/.test(low) || DASH.test(low)) {
    if (opensQuote(ctx, at + 1)) return { kind: 'quote', at: at + 1 };
    if (low === ':' && at + 1 < limit) return { kind: 'clause', at: at + 1 };
    return { kind: 'none', at };
  }
  if (low === 'that' && opensThatClause(ctx, at, limit)) return { kind: 'that', at };
  if (/^(?:whether|if|how|why|what|when|where|who|which)$/.test(low))
    return { kind: 'question', at };
  if (startsClause(ctx, at, limit)) return { kind: 'clause', at };
  return { kind: baseEnd(ctx, at, limit) > at ? 'noun' : 'none', at };
}

/** The complementizer, not "disputed that account". */
function opensThatClause(ctx: Context, at: number, limit: number): boolean {
  const end = baseEnd(ctx, at + 1, limit);
  if (end === at + 1) return ctx.tags[at] === 'IN';
  if (end >= limit) return false;
  return !/^[,.;]$/.test(ctx.words[end] ?? '') || ctx.tags[end + 1] !== 'VBG';
}

/** Where the reported clause that starts at `from` ends: the sentence, or the next attribution. */
export function clauseEnd(ctx: Context, cue: Cue, from: number, cues: readonly Cue[]): number {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence) return from;
  const home = outerQuote(ctx, cue.verb);
  let last = sentence.lastToken;
  if (home >= 0) last = Math.min(last, ctx.tokens.at(ctx.quotations[home]?.inner.end ?? 0));
  const endsIn = outerQuote(ctx, last - 1);
  if (
    endsIn >= 0 &&
    endsIn !== home &&
    ctx.tokens.start(from) <= (ctx.quotations[endsIn]?.start ?? 0)
  ) {
    last = Math.max(last, ctx.tokens.at(ctx.quotations[endsIn]?.end ?? 0));
  }
  for (const other of cues) {
    if (other.sentence !== cue.sentence || other.groupFirst <= from || other.groupFirst >= last)
      continue;
    // "those that heard it" is a cue of courts only and ends nobody's words.
    if (outerQuote(ctx, other.verb) !== home || other.lemma === 'hear') continue;
    const cut = cutBefore(ctx, cue, other);
    // "warn that | while mending the roof, they …": a complementizer alone is no clause.
    const some = ctx.lower[from] === 'that' ? from + 1 : from;
    if (cut > some && cut < last) return trimmedEnd(ctx, cut, from);
  }
  const according = cutAtAccording(ctx, from, last);
  return trimmedEnd(ctx, according, from);
}

/** Where a later cue of the same sentence ends this clause; -1 when it lies inside the clause. */
function cutBefore(ctx: Context, cue: Cue, other: Cue): number {
  const at = other.groupFirst - 1;
  const low = ctx.lower[at] ?? '';
  if (other.tag === 'VBG') return cutAtParticiple(ctx, cue, at);
  const finite =
    isFiniteVerb(other.tag) || (other.tag === 'VB' && (other.negated || other.declines));
  const past = other.tag === 'VBN' && !other.passive && cue.tag === 'VBD';
  if (!finite && !past) return -1;
  const own = cutAtOwnQuotation(ctx, cue, other);
  if (own >= 0) return own;
  const parallel = past || other.negated || other.tag === cue.tag || cue.tag === 'VBG';
  if (/^(?:and|but|or|then|also|,)$/.test(low) && parallel) {
    return low !== ',' && ctx.words[at - 1] === ',' ? at - 1 : at;
  }
  return cutAtNewSubject(ctx, cue, other, at);
}

/** "When they offered her a deal, she answered, "No."": the second verb has words of its own. */
function cutAtOwnQuotation(ctx: Context, cue: Cue, other: Cue): number {
  const at = /^[,:]$/.test(ctx.words[other.last] ?? '') ? other.last + 1 : other.last;
  if (!opensQuote(ctx, at)) return -1;
  for (let i = other.groupFirst - 1; i > cue.last && other.groupFirst - i < 14; i--) {
    if (isFiniteVerb(ctx.tags[i] ?? '')) return -1;
    if (/^W/.test(ctx.tags[i] ?? '') || ctx.lower[i] === 'that') return -1;
    if (/^[,;]$/.test(ctx.words[i] ?? '')) return i;
  }
  return -1;
}

/** ", adding that …", " -- while warning that …". */
function cutAtParticiple(ctx: Context, cue: Cue, at: number): number {
  const low = ctx.lower[at] ?? '';
  if (low === ',' || DASH.test(low)) return at;
  if (ctx.words[at - 1] === ',' && closesQuote(ctx, at)) return at + 1;
  if (!/^(?:while|instead|and|but)$/.test(low)) return -1;
  if (ctx.words[at - 1] === ',') return at - 1;
  return low === 'and' && cue.tag !== 'VBG' ? -1 : at;
}

/** A new clause with a subject of its own after ", but" or ", and". */
function cutAtNewSubject(ctx: Context, cue: Cue, other: Cue, at: number): number {
  for (let i = at; i > cue.last && at - i < 14; i--) {
    if (ctx.words[i] === ';') return i;
    const joins = /^(?:but|and|while|though|although)$/.test(ctx.lower[i] ?? '');
    if (!joins || !/^[,"”’]$/.test(ctx.words[i - 1] ?? '')) continue;
    if (hasFiniteVerb(ctx, i + 1, other.groupFirst)) return -1;
    return ctx.words[i - 1] === ',' ? i - 1 : i;
  }
  return -1;
}

function cutAtAccording(ctx: Context, from: number, last: number): number {
  for (let i = from; i < last - 1; i++) {
    if (ctx.lower[i] === 'according' && ctx.lower[i + 1] === 'to' && ctx.words[i - 1] === ',')
      return i - 1;
  }
  return last;
}

/** The piece of a sentence before an attribution that trails it, from the last attribution on. */
export function frontClause(
  ctx: Context,
  sentenceFirst: number,
  comma: number,
  floor: number,
): Range {
  let first = Math.max(sentenceFirst, floor);
  for (let i = comma - 1; i > first; i--) {
    if (/^[:;]$/.test(ctx.words[i] ?? '') && outerQuote(ctx, i) < 0) first = i + 1;
  }
  while (
    first < comma &&
    (/^[,;]$/.test(ctx.words[first] ?? '') || /^(?:and|but|yet)$/.test(ctx.lower[first] ?? ''))
  )
    first++;
  return { first, last: trimmedEnd(ctx, comma, first) };
}
