/** Tells reports from states of mind: only speech and writing acts leave the product. */

import { lemmaOf } from '../../../lexicon/lemma.ts';
import { lazy, readTable } from '../../../lexicon/load.ts';
import { wordClasses } from '../../../lexicon/word-classes.ts';
import { startsClause } from '../rules/clause-start.ts';
import { type Context, outerQuote } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon, formAt } from '../rules/lexicon.ts';

/** One of the word's two main senses in WordNet is communication. */
function communicates(kind: 'verbs' | 'nouns', lemma: string): boolean {
  const classes = wordClasses()[kind].get(lemma);
  return classes?.first === 'communication' || classes?.second === 'communication';
}

const mental: () => ReadonlySet<string> = lazy(
  () => new Set(readTable('mental-cues.tsv').map((row) => row[0] ?? '')),
);

/** Under a verb that is none of speech this share of the content must be quoted: not a coined word by the way. */
const QUOTED_ENOUGH = 0.25;

/** A cue of thinking, wishing or feeling counts only where it introduces quoted words. */
export function isReport(ctx: Context, draft: Draft): boolean {
  if (!draft.cue) return true;
  const quoted = quotedShare(ctx, draft);
  let speech = false;
  let known = false;
  for (let i = draft.cue.first; i < draft.cue.last; i++) {
    const lemma = lemmaOf(ctx.lower[i] ?? '');
    if (mental().has(lemma) || mental().has(ctx.lower[i] ?? ''))
      return quoted > 0.9 && size(draft) >= 4;
    if (formAt(ctx.lower, i) || cueLexicon().nouns.has(ctx.lower[i] ?? '')) {
      known = true;
    }
    const kind = ctx.tags[i]?.startsWith('VB') ? 'verbs' : 'nouns';
    if (communicates(kind, lemma)) speech = true;
    if (/^(?:according|per)$/.test(lemma)) known = true;
  }
  return (
    known || (speech && opensClause(ctx, draft)) || (quoted > QUOTED_ENOUGH && size(draft) >= 3)
  );
}

/** "defended her record", "filed a suit": an act that the lexicon does not know says something only by a clause. */
function opensClause(ctx: Context, { content }: Draft): boolean {
  const [piece] = content;
  if (!piece) return false;
  const complement = /^(?:that|whether|if|how|why|what)$/.test(ctx.lower[piece.first] ?? '');
  return complement || startsClause(ctx, piece.first, piece.last);
}

function size(draft: Draft): number {
  return draft.content.reduce((sum, range) => sum + range.last - range.first, 0);
}

function quotedShare(ctx: Context, draft: Draft): number {
  const home = draft.cue ? outerQuote(ctx, draft.cue.first) : -1;
  let inside = 0;
  for (const { first, last } of draft.content) {
    for (let i = first; i < last; i++) {
      const quote = outerQuote(ctx, i);
      if (quote >= 0 && quote !== home) inside++;
    }
  }
  return inside / Math.max(1, size(draft));
}
