/** The source behind its cue: "said X, a clerk who lives in Y". */
import { isSpeechWord } from '../../../lexicon/speech-words.ts';
import {
  type Context,
  DASH,
  isDay,
  isFiniteVerb,
  isTimeWord,
  isVerb,
  type Range,
} from './context.ts';
import { ATTACHING, baseEnd, closing, hasMainVerb, temporal } from './nouns.ts';

/** Prepositions that attach to a bare name. */
const NAME_ATTACHING = /^(?:of|from|for)$/;

/** The noun phrase that starts at `from`, with attachments, appositions and relative clauses. */
export function sourceAfter(ctx: Context, from: number, limit: number): Range | null {
  let at = from;
  if (/^(?:then|former)$/.test(ctx.lower[at] ?? '')) at++;
  let end = baseEnd(ctx, at, limit);
  if (end === at || temporal(ctx, at, end)) return null;
  for (let guard = 0; guard < 12; guard++) {
    const next = extendRight(ctx, at, end, limit);
    if (next === end) break;
    end = next;
  }
  return { first: from, last: end };
}

function extendRight(ctx: Context, from: number, end: number, limit: number): number {
  const low = ctx.lower[end] ?? '';
  if (end >= limit) return end;
  const bareName = ctx.tags[end - 1]?.startsWith('NNP') === true && !commonHead(ctx, from, end);
  if (low === 'who' && !bareName) return relativeStop(ctx, end, limit);
  if (low === 'that' && !bareName && /^VB[DZ]$/.test(ctx.tags[end + 1] ?? ''))
    return relativeStop(ctx, end, limit);
  if ((bareName ? NAME_ATTACHING : ATTACHING).test(low)) return attached(ctx, end, limit);
  if (low === 'and' || low === 'or') {
    const next = baseEnd(ctx, end + 1, limit);
    return next > end + 1 && !isFiniteVerb(ctx.tags[next] ?? '') ? next : end;
  }
  if (low === '(') return closing(ctx, end, limit, ')');
  if (low === ',' || DASH.test(low)) {
    return RECORD.test(ctx.lower[end - 1] ?? '') ? end : appositionStop(ctx, end, limit);
  }
  return hangsOn(ctx, end) ? end + 1 : end;
}

/** Sources of which an apposition says nothing: what follows the comma belongs to the sentence. */
const RECORD =
  /^(?:data|figures|statistics|records|numbers|documents|estimates|results|polls|surveys)$/;

/** A preposition and its noun phrase, unless it says when or where the words were spoken. */
function attached(ctx: Context, end: number, limit: number): number {
  if (isDay(ctx, end + 1) || isTimeWord(ctx, end + 1)) return end;
  const next = baseEnd(ctx, end + 1, limit);
  return next > end + 1 && !isSpeechWord(ctx.lower[next - 1], 'occasion') ? next : end;
}

/** Adjectives and participles that go on behind their noun. */
function hangsOn(ctx: Context, at: number): boolean {
  const low = ctx.lower[at] ?? '';
  if (/^(?:familiar|close|involved|briefed|responsible)$/.test(low)) return true;
  if (isVerb(ctx.tags[at - 1] ?? '')) return isTimeWord(ctx, at);
  return (
    ctx.tags[at] === 'VBN' &&
    /^(?:by|in|on|with|for|from|to|at|last|this)$/.test(ctx.lower[at + 1] ?? '')
  );
}

function commonHead(ctx: Context, from: number, end: number): boolean {
  const low = ctx.lower[from] ?? '';
  return (
    /^(?:an?|one|two|three|another|some|several)$/.test(low) ||
    ctx.words.slice(from, end).some((w, i) => /^(?:\p{Ll})/u.test(w) && ctx.tags[from + i] === 'NN')
  );
}

function relativeStop(ctx: Context, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && !/^[,;:]$/.test(ctx.words[end] ?? '') && !DASH.test(ctx.words[end] ?? ''))
    end++;
  return end;
}

/** End of the apposition or relative clause behind the comma at `at`; `at` when none stands there. */
function appositionStop(ctx: Context, at: number, limit: number): number {
  const start = at + 1;
  const low = ctx.lower[start] ?? '';
  const tag = ctx.tags[start] ?? '';
  if (start >= limit) return at;
  const relative = /^(?:who|whose|which|whom)$/.test(low);
  const nominal =
    /^(?:DT|CD|JJ[RS]?|NNP?S?|PRP\$)$/.test(tag) &&
    !isTimeWord(ctx, start) &&
    !/^(?:that|this|these|all|both)$/.test(low);
  if (!relative && !nominal) return at;
  const end = relativeStop(ctx, at, limit);
  if (relative) return end;
  // ", 1,800 jobs" goes on with the sentence; ", 51," is an age.
  if (tag === 'CD' && end - start > 1) return at;
  return hasMainVerb(ctx, start, end) || (end - start === 1 && tag === 'CD' && end >= limit)
    ? at
    : end;
}
