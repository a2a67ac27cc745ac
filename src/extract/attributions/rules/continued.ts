/** What a speaker goes on to say: quotations that no other attribution claims, given to the one beside them. */
import { type Context, opensQuote, outerQuote, type Range, sentenceOf } from './context.ts';

import { type Draft, quoteRange } from './draft.ts';
import { hasFiniteVerb } from './ranges.ts';
import { chain, claimedQuotes, fillsSentence } from './turns.ts';

/** Later paragraphs of a quotation, and unclaimed quotations right before and behind the attribution. */
export function continued(ctx: Context, drafts: readonly Draft[]): Draft[] {
  const claimed = claimedQuotes(ctx, drafts);
  return drafts.map((draft) => {
    // "“People say, ‘Oh!’” says Orr. “They …”": who is quoted inside a quotation does not go on behind it.
    const quoted = draft.cue !== null && outerQuote(ctx, draft.cue.first) >= 0;
    if (draft.rule === 'turn' || quoted) return draft;
    const content = withCoordinated(ctx, draft.content, claimed);
    const last = content.at(-1);
    const quote = last ? outerQuote(ctx, last.last - 1) : -1;
    if (quote < 0) return draft;
    content.unshift(
      ...earlierParagraphs(ctx, draft, claimed),
      ...leadingQuotation(ctx, draft, claimed),
    );
    for (const more of chain(ctx, quote).slice(1)) content.push(more);
    const next = follower(ctx, draft, quote, claimed);
    if (next >= 0) {
      claimed.add(next);
      content.push(...chain(ctx, next));
    }
    const same = content.every((piece, i) => piece === draft.content[i]);
    return same && content.length === draft.content.length ? draft : { ...draft, content };
  });
}

/** `told the crowd, "A," and, "B."`: two quotations that one verb introduces. */
function withCoordinated(ctx: Context, pieces: readonly Range[], claimed: Set<number>): Range[] {
  const last = pieces.at(-1);
  const quote = last ? outerQuote(ctx, last.last - 1) : -1;
  if (!last || quote < 0 || quoteRange(ctx, quote).last !== last.last) return [...pieces];
  let at = last.last;
  while (/^(?:,|and|or|then)$/.test(ctx.lower[at] ?? '') && at < last.last + 3) at++;
  const next = outerQuote(ctx, at);
  if (at === last.last || next < 0 || !opensQuote(ctx, at) || claimed.has(next)) return [...pieces];
  claimed.add(next);
  return [...pieces, quoteRange(ctx, next)];
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

/** `"A." After all, he says, "B."`: the sentence before the attribution is a quotation of its own. */
function leadingQuotation(ctx: Context, draft: Draft, claimed: Set<number>): Range[] {
  const { source, cue } = draft;
  const [first] = draft.content;
  const quoted = draft.content.some((piece) => opensQuote(ctx, piece.first));
  if (!source || !cue || !first || !quoted) return [];
  if (!/^(?:he|she|they)$/.test(ctx.lower[source.first] ?? '')) return [];
  const home = sentenceOf(ctx, cue.first);
  const start = Math.min(first.first, ctx.sentences[home]?.firstToken ?? 0);
  const before = outerQuote(ctx, start - 1);
  if (before < 0 || claimed.has(before) || !fillsSentence(ctx, before)) return [];
  if (ctx.sentences[sentenceOf(ctx, start - 1)]?.paragraph !== ctx.sentences[home]?.paragraph)
    return [];
  claimed.add(before);
  return [quoteRange(ctx, before)];
}

/** `"A," she said. "B."`: a quotation that nobody else claims opens the paragraph's next sentence. */
function follower(ctx: Context, draft: Draft, quote: number, claimed: ReadonlySet<number>): number {
  if (!draft.cue || !followsQuotation(draft)) return -1;
  const end = Math.max(draft.cue.last, draft.source?.last ?? 0, draft.content.at(-1)?.last ?? 0);
  const next = ctx.quotations.findIndex(
    (one, i) => i !== quote && one.within === null && one.start >= ctx.tokens.start(end),
  );
  if (next < 0 || claimed.has(next)) return -1;
  const { first } = quoteRange(ctx, next);
  const home = sentenceOf(ctx, draft.cue.first);
  const theirs = sentenceOf(ctx, first);
  if (ctx.sentences[home]?.paragraph !== ctx.sentences[theirs]?.paragraph) return -1;
  // "of Ames, Fla. "B."": the abbreviation hides where the sentence ends.
  if (theirs === home) {
    return /^\p{L}[\p{L}.]*\.$/u.test(ctx.words[first - 1] ?? '') && fillsSentence(ctx, next)
      ? next
      : -1;
  }
  const opening = ctx.sentences[home + 1]?.firstToken ?? 0;
  return theirs === home + 1 && leadsIn(ctx, opening, first) ? next : -1;
}

/** Nothing, an adverbial set off by a comma ("Indeed,", "In Europe, by contrast,"), or "It". */
function leadsIn(ctx: Context, first: number, last: number): boolean {
  if (first === last) return true;
  if (last - first === 1) return /^(?:it|that|this)$/.test(ctx.lower[first] ?? '');
  if (last - first > 8 || ctx.words[last - 1] !== ',') return false;
  return !hasFiniteVerb(ctx, first, last);
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
