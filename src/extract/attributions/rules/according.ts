/** "According to X, …", "…, according to X", "…, per X", "…, in the words of X". */
import { startsClause } from './clause-start.ts';
import { clauseEnd, trimmedEnd } from './clauses.ts';
import { type Context, DASH, isFiniteVerb, outerQuote, type Range } from './context.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './draft.ts';
import { hasMainVerb } from './nouns.ts';
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
  const found = sourceAfter(ctx, span.last, limit) ?? pronounAt(ctx, span.last);
  if (!found) return null;
  const source = withinClause(ctx, found, span.first === sentence.firstToken, limit);
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
  const comma = ctx.words[after] === ',' || DASH.test(ctx.words[after] ?? '');
  if (comma || (span.first === sentence.firstToken && clauseAtOnce(ctx, after, limit))) {
    if (comma) after++;
    const end = clauseEnd(ctx, cue, after, cues);
    const participle = cues.some((c) => c.groupFirst === after && c.tag === 'VBG');
    const goesOn = content.length === 0 || !isReporters(ctx, front, after, end);
    if (end > after && !participle && goesOn) content.push({ first: after, last: end });
  }
  if (content.length === 0) return null;
  return { source, cue: span, content, rule: 'according', confidence: 0.84 };
}

/** "according to her". */
function pronounAt(ctx: Context, at: number): Range | null {
  return /^(?:him|her|them)$/.test(ctx.lower[at] ?? '') ? { first: at, last: at + 1 } : null;
}

/**
 * At a sentence's head the source runs to its comma ("the ambassador to Chile, | the team …"), but not over the subject
 * of the next verb ("the Herald, | Ana Orr, the chair, said …").
 */
function withinClause(ctx: Context, found: Range, opens: boolean, limit: number): Range {
  if (!opens) return found;
  const after = ctx.words[found.last] === ',' ? found.last + 1 : found.last;
  if (isFiniteVerb(ctx.tags[after] ?? '')) {
    for (let i = found.first + 1; i < found.last; i++) {
      if (ctx.words[i] === ',') return { first: found.first, last: i };
    }
  }
  if (clauseAtOnce(ctx, found.last, limit)) return found;
  for (let i = found.last; i < Math.min(limit, found.last + 10); i++) {
    if (ctx.words[i] === ',') return { first: found.first, last: i };
    if (isFiniteVerb(ctx.tags[i] ?? '')) return found;
  }
  return found;
}

/** "According to Orr the letter was lost": a name, and a subject of its own right behind it. */
function clauseAtOnce(ctx: Context, at: number, limit: number): boolean {
  const counted =
    /^(?:over|about|around|under)$/.test(ctx.lower[at] ?? '') && ctx.tags[at + 1] === 'CD';
  const opens = counted || /^(?:DT|PRP\$?|CD)$/.test(ctx.tags[at] ?? '');
  if (!ctx.tags[at - 1]?.startsWith('NNP') || !opens) return false;
  return startsClause(ctx, at, limit);
}

/** ", the very ferries that had been repaired", ", and growth is slow": what follows on the source is the reporter's. */
function isReporters(ctx: Context, front: Range, first: number, last: number): boolean {
  if (/^(?:and|but|while|though|although)$/.test(ctx.lower[first] ?? ''))
    return hasMainVerb(ctx, front.first, front.last);
  return /^(?:DT|NN|JJ|CD)/.test(ctx.tags[first] ?? '') && !hasMainVerb(ctx, first, last);
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
  // "added two lines and, according to X, 1,800 jobs": only what follows is X's.
  if (/^(?:and|but|or)$/.test(ctx.lower[ctx.words[at - 1] === ',' ? at - 2 : at - 1] ?? ''))
    return { first: at, last: at };
  // "Seats: the party has five, according to X": a label before it is nobody's words.
  for (let i = at - 2; i > start; i--) {
    if (ctx.words[i] === ':' && i - first < 4 && outerQuote(ctx, i) < 0) start = i + 1;
  }
  while (start < at && /^[,;]$/.test(ctx.words[start] ?? '')) start++;
  return { first: start, last: trimmedEnd(ctx, at, start) };
}
