/** Last touches on a draft: entry times off the source, "just that …" as an attribution of its own. */
import type { Context } from './context.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';

const ENTRY_TIME = /^\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?$/i;

export function refined(ctx: Context, cue: Cue, draft: Draft): Draft[] {
  return splitRefusal(ctx, cue, withoutTime(ctx, draft));
}

/** "10.52am Orr says": the time of a live blog's entry is no part of the source. */
function withoutTime(ctx: Context, draft: Draft): Draft {
  const { source } = draft;
  if (!source || source.last - source.first < 2) return draft;
  const timed = ENTRY_TIME.test(ctx.words[source.first] ?? '');
  return timed ? { ...draft, source: { ...source, first: source.first + 1 } } : draft;
}

/** "would not say whether A, just that B": B is asserted with the bare verb as its cue. */
function splitRefusal(ctx: Context, cue: Cue, draft: Draft): Draft[] {
  const [content] = draft.content;
  if (!(cue.negated || cue.declines) || !content || draft.content.length > 1) return [draft];
  for (let i = content.first; i < content.last - 2; i++) {
    if (ctx.words[i] !== ',' || !/^(?:just|only|but)$/.test(ctx.lower[i + 1] ?? '')) continue;
    if (ctx.lower[i + 2] !== 'that') continue;
    const verb = { first: cue.verb, last: cue.last };
    return [
      { ...draft, content: [{ first: content.first, last: i }] },
      {
        ...draft,
        cue: verb,
        content: [{ first: i + 2, last: content.last }],
        rule: 'cue:contrast',
      },
    ];
  }
  return [draft];
}
