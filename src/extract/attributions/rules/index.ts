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
import { type Context, contextOf, outerQuote, type Range } from './context.ts';
import { findCues } from './cues.ts';
import { type Draft, quoteRange, toAttribution, withParents } from './draft.ts';
import { passiveDrafts } from './passives.ts';
import { figureDrafts } from './puts.ts';
import { refined } from './refine.ts';
import type { Reading } from './subjects.ts';
import { bareDrafts, chain, claimedQuotes, turnDrafts } from './turns.ts';
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

/** Adds what a speaker goes on to say: later paragraphs of a quotation, bare quotations behind the cue. */
function continued(ctx: Context, drafts: readonly Draft[]): Draft[] {
  const claimed = claimedQuotes(ctx, drafts);
  return drafts.map((draft) => {
    if (draft.rule === 'turn') return draft;
    const content = [...draft.content];
    const last = content.at(-1);
    const quote = last ? outerQuote(ctx, last.last - 1) : -1;
    if (quote < 0) return draft;
    content.unshift(...earlierParagraphs(ctx, draft, claimed));
    for (const more of chain(ctx, quote).slice(1)) content.push(more);
    const next = follower(ctx, draft, quote, claimed);
    if (next >= 0) {
      claimed.add(next);
      content.push(...chain(ctx, next));
    }
    return content.length > draft.content.length ? { ...draft, content } : draft;
  });
}

/** A speech over several paragraphs that is attributed in its last one: the paragraphs before it. */
function earlierParagraphs(ctx: Context, draft: Draft, claimed: Set<number>): Range[] {
  const [first] = draft.content;
  let at = first ? outerQuote(ctx, first.first) : -1;
  if (first && ctx.tokens.start(first.first) !== ctx.quotations[at]?.start) return [];
  const ranges: Range[] = [];
  for (;;) {
    const before = ctx.quotations[at]?.continues ?? null;
    if (before === null || claimed.has(before)) return ranges;
    claimed.add(before);
    ranges.unshift(quoteRange(ctx, before));
    at = before;
  }
}

/** `"A," she said. "B."`: the next sentence of the paragraph is a quotation that nobody else claims. */
function follower(ctx: Context, draft: Draft, quote: number, claimed: ReadonlySet<number>): number {
  if (!draft.cue || !followsQuotation(draft)) return -1;
  const sentence = ctx.sentences.findIndex(
    (s) => s.firstToken <= (draft.cue?.first ?? 0) && (draft.cue?.first ?? 0) < s.lastToken,
  );
  const home = ctx.sentences[sentence];
  const next = ctx.sentences[sentence + 1];
  if (!home || !next || next.paragraph !== home.paragraph) return -1;
  const candidate = outerQuote(ctx, next.firstToken);
  if (candidate < 0 || candidate === quote || claimed.has(candidate)) return -1;
  return ctx.quotations[candidate]?.start === next.start ? candidate : -1;
}

/** The attribution stands behind its quotation, whoever read it; in front of it, only a rule is trusted. */
function followsQuotation(draft: Draft): boolean {
  if (/^cue:quote/.test(draft.rule)) return true;
  const [first] = draft.content;
  return (
    draft.rule === 'model' &&
    first !== undefined &&
    draft.cue !== null &&
    first.last <= draft.cue.first
  );
}

export const ruleAttributionsStage: Stage<readonly Attribution[]> = stage(
  ATTRIBUTIONS,
  [PARAGRAPHS, TOKENS, SENTENCES, TAGS, QUOTATIONS],
  ruleAttributions,
);
