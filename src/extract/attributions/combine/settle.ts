/** The product's conventions on where sources and contents begin and end, applied to every draft. */
import { lemmaOf } from '../../../lexicon/lemma.ts';
import type { Context } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { withoutCrossing } from './crossing.ts';
import { shortCue } from './cue-edges.ts';
import { withoutDuplicates } from './duplicates.ts';
import {
  objectOnly,
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
  wholeRelative,
  withoutAdverb,
  withoutEntryTime,
  withoutManner,
  withoutOtherSource,
  withoutPredicate,
} from './source-edges.ts';
import { fromThat } from './that-clause.ts';

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
