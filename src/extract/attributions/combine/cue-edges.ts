/** Where cues begin and end, whoever proposed them. */
import { type Context, isTimeWord, opensQuote } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon, formAt } from '../rules/lexicon.ts';

/** "said in a statement", "warned last year", "rejected the notion": a cue ends with its verb. */
export function shortCue(ctx: Context, draft: Draft): Draft {
  const { cue } = draft;
  if (!cue || cue.last - cue.first < 2) return draft;
  // "hit back hard, saying", "released an ad saying": the participle introduces the words.
  const says = cue.last - 1;
  const apart = !/^(?:VB|TO)/.test(ctx.tags[says - 1] ?? '');
  if (ctx.tags[says] === 'VBG' && apart && introducesClause(ctx, says))
    return { ...draft, cue: { first: says, last: cue.last } };
  for (let i = cue.first; i < cue.last; i++) {
    const form = formAt(ctx.lower, i);
    if (!form || isRefusal(ctx, i)) continue;
    const last = Math.min(cue.last, i + form.words.length);
    if (!trails(ctx, last, cue.last) || takesPreposition(ctx, draft, last)) return draft;
    return last < cue.last ? { ...draft, cue: { first: cue.first, last } } : draft;
  }
  return draft;
}

function introducesClause(ctx: Context, at: number): boolean {
  const forms = cueLexicon().verbs.get(ctx.lower[at] ?? '') ?? [];
  return forms.some((form) => form.senses.some((sense) => /[cz]/.test(sense.frames)));
}

/** "declined to say": the verb that reports comes after this one. */
function isRefusal(ctx: Context, at: number): boolean {
  return ctx.lower[at + 1] === 'to' || /^VB/.test(ctx.tags[at + 1] ?? '');
}

/** "called for | an inquiry" needs its preposition, "complained for | that" does not. */
function takesPreposition(ctx: Context, { content }: Draft, at: number): boolean {
  if (!/^(?:on|for)$/.test(ctx.lower[at] ?? '')) return false;
  const first = content[0]?.first ?? at;
  return ctx.lower[first] !== 'that' && !opensQuote(ctx, first);
}

/** Nothing but when, where, how and to whom follows, or the noun that a clause explains. */
function trails(ctx: Context, first: number, last: number): boolean {
  const word = ctx.lower[first] ?? '';
  if (/^(?:on|for|in|by|at|through|via|during|later|only|last|earlier|repeatedly)$/.test(word))
    return true;
  if (isTimeWord(ctx, first) || ctx.tags[first]?.startsWith('RB')) return true;
  return word === 'the' && last - first === 2 && cueLexicon().nouns.has(ctx.lower[first + 1] ?? '');
}
