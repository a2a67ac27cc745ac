/** Attribution by rules alone: the `--model none` mode, the fallback, and a check on the model. */
import {
  ATTRIBUTIONS,
  type Attribution,
  PARAGRAPHS,
  QUOTATIONS,
  SENTENCES,
  TAGS,
  TOKENS,
} from '../../../model/annotations.ts';
import type { Document } from '../../../model/document.ts';
import { type Stage, stage } from '../../../pipeline/stage.ts';
import { settled } from '../combine/settle.ts';
import { accordingDrafts } from './according.ts';
import { colonDrafts } from './colons.ts';
import { type Context, contextOf } from './context.ts';
import { continued } from './continued.ts';
import { findCues } from './cues.ts';
import { type Draft, toAttribution, withParents } from './draft.ts';
import { passiveDrafts } from './passives.ts';
import { figureDrafts } from './puts.ts';
import { refined } from './refine.ts';
import type { Reading } from './subjects.ts';
import { bareDrafts, claimedQuotes, turnDrafts } from './turns.ts';
import { verbalDraft } from './verbal.ts';

export function ruleAttributions(doc: Document): Attribution[] {
  const ctx = contextOf(doc);
  return finished(ctx, settled(ctx, ruleDrafts(ctx)));
}

/** What the rules read, before quotations over several pieces and bare ones are seen to. */
export function ruleDrafts(ctx: Context): Draft[] {
  const cues = findCues(ctx);
  const turns = turnDrafts(ctx);
  const reading: Reading = { ctx, cues, drafts: [] };
  cues.forEach((cue, index) => {
    const draft = verbalDraft(reading, cue, index);
    if (draft) reading.drafts.push(...refined(ctx, cue, draft));
  });
  return [
    ...reading.drafts,
    ...accordingDrafts(ctx, cues),
    ...figureDrafts(ctx, cues),
    ...colonDrafts(ctx, cues),
    ...passiveDrafts(ctx, cues),
    ...turns,
  ];
}

/** Drafts as attributions: continued, with bare quotations, in order, each with its parent. */
export function finished(ctx: Context, drafts: readonly Draft[]): Attribution[] {
  const joined = continued(ctx, drafts);
  const all = [...joined, ...bareDrafts(ctx, claimedQuotes(ctx, joined))];
  const list = all
    .map((draft) => toAttribution(ctx, draft))
    .filter((attribution) => attribution.content.length > 0)
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  return withParents(list);
}

export const ruleAttributionsStage: Stage<readonly Attribution[]> = stage(
  ATTRIBUTIONS,
  [PARAGRAPHS, TOKENS, SENTENCES, TAGS, QUOTATIONS],
  ruleAttributions,
);
