/** "According to X, …", "…, according to X", "…, per X", "…, in the words of X". */
import { clauseEnd, trimmedEnd } from './clauses.ts';
import { type Context, DASH, outerQuote, type Range } from './context.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { sourceAfter } from './sources.ts';

const CUES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['per'],
];

export function accordingDrafts(ctx: Context, cues: readonly Cue[]): Draft[] {
  const drafts: Draft[] = [];
  ctx.sentences.forEach((sentence, index) => {
    for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
      const cue = CUES.find((words) => words.every((word, k) => ctx.lower[i + k] === word));
      if (!cue || (cue[0] === 'per' && !perName(ctx, i))) continue;
      const made = accordingDraft(ctx, cues, index, { first: i, last: i + cue.length });
      if (made) drafts.push(made);
    }
  });
  return drafts;
}

/** "per" is a source only behind a comma and before a name: not "12 per cent". */
function perName(ctx: Context, at: number): boolean {
  return ctx.words[at - 1] === ',' && /^\p{Lu}/u.test(ctx.words[at + 1] ?? '');
}

function accordingDraft(
  ctx: Context,
  cues: readonly Cue[],
  index: number,
  span: Range,
): Draft | null {
  const sentence = ctx.sentences[index];
  if (!sentence) return null;
  const limit = trimmedEnd(ctx, sentence.lastToken, span.last);
  const source = sourceAfter(ctx, span.last, limit);
  if (!source) return null;
  const cue: Cue = {
    ...BARE,
    sentence: index,
    groupFirst: span.first,
    last: span.last,
    verb: span.first,
    span,
  };
  const content: Range[] = [];
  const front = frontOf(ctx, cues, index, sentence.firstToken, span.first);
  if (front.last > front.first) content.push(front);
  let after = source.last;
  if (ctx.words[after] === ',' || DASH.test(ctx.words[after] ?? '')) {
    after++;
    const end = clauseEnd(ctx, cue, after, cues);
    const participle = cues.some((c) => c.groupFirst === after && c.tag === 'VBG');
    if (end > after && !participle) content.push({ first: after, last: end });
  }
  if (content.length === 0) return null;
  return { source, cue: span, content, rule: 'according', confidence: 0.84 };
}

const BARE = {
  lemma: 'accord',
  senses: [],
  tag: 'IN',
  negated: false,
  passive: false,
  declines: false,
} as const;

/** The words before the cue, from the last clause that another attribution has not taken. */
function frontOf(
  ctx: Context,
  cues: readonly Cue[],
  index: number,
  first: number,
  at: number,
): Range {
  let start = first;
  for (let i = at - 2; i > first; i--) {
    const joins = /^(?:and|but|while)$/.test(ctx.lower[i] ?? '') && ctx.words[i - 1] === ',';
    const taken = cues.some(
      (cue) =>
        cue.sentence === index &&
        cue.verb < i &&
        cue.verb >= first &&
        outerQuote(ctx, cue.verb) < 0,
    );
    if (joins && taken) {
      start = i + 1;
      break;
    }
  }
  // "reported that, according to X, B": what stands before is another attribution.
  if (
    /^(?:that|whether)$/.test(ctx.lower[at - 1] ?? '') ||
    (ctx.words[at - 1] === ',' && /^(?:that|whether)$/.test(ctx.lower[at - 2] ?? ''))
  ) {
    return { first: at, last: at };
  }
  while (start < at && /^[,;]$/.test(ctx.words[start] ?? '')) start++;
  return { first: start, last: trimmedEnd(ctx, at, start) };
}
