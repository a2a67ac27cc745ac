/** Does a clause begin here: a subject with what hangs on it, and a finite verb of its own? */
import { type Context, isFiniteVerb, outerQuote } from './context.ts';
import { baseEnd } from './nouns.ts';

/** Words that open a subordinate clause before the main one ("said if it rained, the match …"). */
const SUBORDINATOR =
  /^(?:if|when|while|although|though|because|unless|once|whenever|since|until|after|before|as)$/;
const PREPOSITION =
  /^(?:in|on|by|for|with|without|under|at|despite|during|among|since|after|before|from|of|to|until|as|over|about|near|between|against|within|inside|outside|behind|through|including|like|per|into|than|around|across|throughout|amid|following|towards?)$/;
const FOCUS =
  /^(?:only|both|even|not|just|either|neither|all|almost|nearly|some|about|perhaps|now|then|also|still|later|today)$/;
const RELATIVE = /^(?:who|which|that|where|whose|whom|what|how|why|whether)$/;
/** Behind these the noun phrase is the object of a verb that has gone before. */
const BREAKING = /^(?:when|while|because|although|though|if|unless|but|so|yet)$/;

/** How far the verb of the subject may stand from its noun. */
const REACH = 30;

export function startsClause(ctx: Context, at: number, limit: number): boolean {
  const low = ctx.lower[at] ?? '';
  if (at >= limit) return false;
  if (/^(?:there|here)$/.test(low) && isFiniteVerb(ctx.tags[at + 1] ?? '')) return true;
  if (
    /^(?:at|up|more|fewer|less)$/.test(low) &&
    /^(?:least|most|to|than)$/.test(ctx.lower[at + 1] ?? '')
  )
    return startsClause(ctx, at + 2, limit);
  if (/^(?:over|about|around|under)$/.test(low) && ctx.tags[at + 1] === 'CD')
    return startsClause(ctx, at + 1, limit);
  const end = baseEnd(ctx, at, limit);
  if (end > at) return reachesVerb(ctx, at, end, limit);
  if (SUBORDINATOR.test(low) && mainClauseAfter(ctx, at + 1, limit)) return true;
  if (PREPOSITION.test(low)) return prepositionalStart(ctx, at, limit);
  if (SUBORDINATOR.test(low)) return false;
  if (FOCUS.test(low) || ctx.tags[at]?.startsWith('RB')) return startsClause(ctx, at + 1, limit);
  const verbal = ctx.tags[at] === 'VBG' || low === 'to';
  return verbal && reachesVerb(ctx, at, at + 1, Math.min(limit, at + 14));
}

/** "in the valley, | farmers fear …": past the phrase and its comma a clause begins. */
function prepositionalStart(ctx: Context, at: number, limit: number): boolean {
  let end = at;
  while (end < limit && PREPOSITION.test(ctx.lower[end] ?? '')) {
    const from = ctx.tags[end + 1] === 'VBG' ? end + 2 : end + 1;
    const next = baseEnd(ctx, from, limit);
    if (next === from && from === end + 1) return false;
    end = next;
  }
  if (ctx.words[end] === ',') end++;
  return end > at && end < limit && startsClause(ctx, end, limit);
}

/** A subordinate clause is followed by its main clause, behind a comma. */
function mainClauseAfter(ctx: Context, at: number, limit: number): boolean {
  for (let i = at; i < limit; i++) {
    if (ctx.words[i] === ',' && outerQuote(ctx, i) < 0 && startsClause(ctx, i + 1, limit))
      return true;
  }
  return false;
}

/** Reads on from the end of a noun phrase to the verb that it is the subject of. */
function reachesVerb(ctx: Context, first: number, end: number, limit: number): boolean {
  const pronoun = ctx.tags[first] === 'PRP';
  if (pronoun && ctx.words[end] === ',' && !isAside(ctx, end, limit)) return false;
  let owed = 0;
  for (let i = end; i < Math.min(limit, end + (pronoun ? 6 : REACH)); i++) {
    const low = ctx.lower[i] ?? '';
    if (/^[;:]$/.test(low) || BREAKING.test(low)) return false;
    if (opensSecondClause(ctx, i, limit)) return false;
    if (RELATIVE.test(low) || isReducedRelative(ctx, i, first)) owed++;
    if (!isFiniteVerb(ctx.tags[i] ?? '')) continue;
    if (owed === 0) return !isSingularBehindPair(ctx, end, i);
    owed--;
    while (i + 1 < limit && /^(?:VB[NG]?$|RB)/.test(ctx.tags[i + 1] ?? '')) i++;
  }
  return false;
}

/** "she, too, wants": a comma that another one closes at once. */
function isAside(ctx: Context, comma: number, limit: number): boolean {
  for (let i = comma + 1; i < Math.min(limit, comma + 6); i++)
    if (ctx.words[i] === ',') return true;
  return false;
}

/** ", and the mayor dismissed …" behind a noun phrase: that one was an object. */
function opensSecondClause(ctx: Context, comma: number, limit: number): boolean {
  if (ctx.words[comma] !== ',' || !/^(?:and|or)$/.test(ctx.lower[comma + 1] ?? '')) return false;
  const end = baseEnd(ctx, comma + 2, limit);
  return end > comma + 2 && isFiniteVerb(ctx.tags[end] ?? '') && ctx.words[comma - 2] !== ',';
}

/** "the water | we drink": a subject pronoun right behind a noun opens a clause of its own. */
function isReducedRelative(ctx: Context, at: number, first: number): boolean {
  return (
    at > first &&
    /^(?:i|he|she|we|they|you)$/.test(ctx.lower[at] ?? '') &&
    /^(?:NN|CD)/.test(ctx.tags[at - 1] ?? '')
  );
}

/** "found its way in and the coffee | was cold": a pair has no singular verb, so "and" opened a clause. */
function isSingularBehindPair(ctx: Context, first: number, verb: number): boolean {
  if (!/^(?:is|was|has|does)$/.test(ctx.lower[verb] ?? '')) return false;
  for (let i = verb - 1; i > first; i--) {
    if (ctx.lower[i] === 'and')
      return ctx.words[i - 1] !== ',' && baseEnd(ctx, i + 1, verb) === verb;
    if (/^(?:IN|W|VB|,)/.test(ctx.tags[i] ?? '')) return false;
  }
  return false;
}
