/** The product's conventions on where sources and contents begin and end, applied to every draft. */
import { lemmaOf } from '../model/words.ts';
import { type Context, isFiniteVerb, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon } from '../rules/lexicon.ts';
import { withoutCrossing } from './crossing.ts';
import { withoutDuplicates } from './duplicates.ts';
import {
  objectOnly,
  shortCue,
  wholeQuotation,
  withinParent,
  withinSentence,
  withoutAlternative,
  withoutComment,
  withoutDateline,
  withoutRefusal,
  withoutSetting,
} from './edges.ts';
import { withRelative } from './gaps.ts';
import { cutAtOwnSubject, cutAtSharedCue } from './joints.ts';
import { wholeClause, withoutMainClause } from './main-clause.ts';
import { trimmedContent } from './model-drafts.ts';
import { plausible } from './plausible.ts';
import {
  pronounAlone,
  sameSource,
  wholePair,
  withoutAdverb,
  withoutManner,
  withoutOtherSource,
  withoutPredicate,
} from './source-edges.ts';
import { sensesWithin } from './verb.ts';

type Refiner = (ctx: Context, drafts: readonly Draft[]) => readonly Draft[];

function each(refine: (ctx: Context, draft: Draft) => Draft): Refiner {
  return (ctx, drafts) => drafts.map((draft) => refine(ctx, draft));
}

/** Refiners in order; each sees all drafts as the one before left them. */
const REFINERS: readonly Refiner[] = [
  each(withoutDateline),
  each(withoutEntryTime),
  each(shortCue),
  each(wholeRelative),
  each(pronounAlone),
  each(withoutPredicate),
  each(withoutAdverb),
  each(withoutManner),
  each(wholePair),
  withoutOtherSource,
  sameSource,
  each(withinSentence),
  each(wholeQuotation),
  each(wholeClause),
  each(objectOnly),
  each(withoutComment),
  each(withoutRefusal),
  each(withoutAlternative),
  each(withoutMainClause),
  cutAtSharedCue,
  cutAtOwnSubject,
  each(withoutSetting),
  each(fromThat),
  withinParent,
  each(trimmed),
  (ctx, drafts) => drafts.filter((draft) => saysSomething(ctx, draft)),
  plausible,
  each(withRelative),
  withoutDuplicates,
  withoutCrossing,
];

export function settled(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  return REFINERS.reduce((list, refine) => refine(ctx, list), drafts);
}

/** "12.12pm The minister": the time of a live blog's entry is no part of a source. */
function withoutEntryTime(ctx: Context, draft: Draft): Draft {
  const { source } = draft;
  if (!source) return draft;
  let { first } = source;
  while (first + 1 < source.last && /^\d{1,2}[.:]\d{2}(?:am|pm)?$/i.test(ctx.words[first] ?? '')) {
    first++;
    if (/^[ap]\.?m\.?$/i.test(ctx.words[first] ?? '')) first++;
  }
  return first === source.first ? draft : { ...draft, source: { first, last: source.last } };
}

/** A source cut off behind its "who" takes the whole clause, or loses the pronoun where the cue is in it. */
function wholeRelative(ctx: Context, draft: Draft): Draft {
  const { source, cue } = draft;
  if (!source || source.last - source.first < 2) return draft;
  const last = ctx.lower[source.last - 1] ?? '';
  if (!/^(?:who|which|whose)$/.test(last)) return draft;
  if (cue && cue.first >= source.last && cue.first - source.last <= 14) {
    let end = cue.first;
    while (end > source.last && /^(?:RB|MD)/.test(ctx.tags[end - 1] ?? '')) end--;
    if (ctx.words[end - 1] === ',') end--;
    if (end - source.last >= 2) return { ...draft, source: { first: source.first, last: end } };
  }
  const end = ctx.words[source.last - 2] === ',' ? source.last - 2 : source.last - 1;
  return { ...draft, source: { first: source.first, last: end } };
}

/** "rejected the claim that …", "told reporters that …", "said in a note to the club that …": the content is what "that" introduces. */
function fromThat(ctx: Context, draft: Draft): Draft {
  const [piece, ...rest] = draft.content;
  if (!piece || !draft.cue || draft.cue.last > piece.first) return draft;
  if (ctx.tags[piece.first]?.startsWith('W')) return draft;
  const telling = tells(ctx, draft.cue);
  const adverbial = startsAdverbial(ctx, piece.first);
  const from = (first: number): Draft => ({
    ...draft,
    content: [{ first, last: piece.last }, ...rest],
  });
  for (let i = piece.first + 1; i < Math.min(piece.last - 2, piece.first + 12); i++) {
    if (outerQuote(ctx, i) >= 0 && outerQuote(ctx, piece.first) < 0 && !telling) break;
    const word = ctx.lower[i] ?? '';
    if (word === 'that' && /^(?:and|but|or)$/.test(ctx.lower[i - 1] ?? '')) break;
    const shell = telling || adverbial || cueLexicon().nouns.has(ctx.lower[i - 1] ?? '');
    if (word === 'that' && shell && !isFiniteVerb(ctx.tags[i + 1])) return from(i);
    if (word === 'to' && ctx.tags[i + 1] === 'VB' && isTold(ctx, draft.cue, piece.first))
      return from(i);
    if (/^(?:VB[DZP]|VB$|MD)/.test(ctx.tags[i] ?? '')) break;
  }
  return draft;
}

/** A preposition or a participle begins it, or the cue ends with its preposition. */
function startsAdverbial(ctx: Context, first: number): boolean {
  const here = ctx.tags[first] ?? '';
  if (here === 'IN')
    return !/^(?:that|whether|if|as|because|while|although|though)$/.test(ctx.lower[first] ?? '');
  return here === 'VBG' || /^(?:in|on|at|during|to)$/.test(ctx.lower[first - 1] ?? '');
}

/** "told | him to go": whom one tells is no part of what one says. */
function isTold(ctx: Context, cue: Range, first: number): boolean {
  return /^(?:tell|tells|told)$/.test(ctx.lower[cue.last - 1] ?? '') && first === cue.last;
}

/** The verb takes an addressee before its clause. */
function tells(ctx: Context, cue: Range): boolean {
  return sensesWithin(ctx, cue).some((sense) => sense.frames.includes('t'));
}

function trimmed(ctx: Context, draft: Draft): Draft {
  if (draft.rule === 'turn') return draft;
  return { ...draft, content: draft.content.map((piece) => trimmedContent(ctx, piece)) };
}

/** "who asked not to be named" and "Asked whether …, she declined" carry no report of their own. */
function saysSomething(ctx: Context, draft: Draft): boolean {
  const [piece] = draft.content;
  if (!piece || piece.last <= piece.first) return false;
  if (!draft.cue) return true;
  const lemma = lemmaOf(ctx.lower[draft.cue.last - 1] ?? '');
  if (lemma !== 'ask') return true;
  const first = ctx.lower[piece.first] ?? '';
  if (/^(?:not|to)$/.test(first)) return false;
  return draft.source !== null;
}
