/** What the direction rules look at: one topic match among the words and cues of its quote. */
import type { Direction, Stance } from '../../model/annotations.ts';
import type { TopicMatch } from '../match.ts';
import type { Word } from '../words.ts';
import type { Cue, CueKind } from './cues.ts';

export interface QuoteContext {
  readonly words: readonly Word[];
  readonly cues: readonly Cue[];
  readonly matches: readonly TopicMatch[];
  readonly stance: Stance;
  /** Data or an institution reports what it measured: facts, not positions. */
  readonly measured: boolean;
  /** Words that another speaker says inside this quote. */
  readonly relayed: (word: Word) => boolean;
}

export interface Verdict {
  readonly direction: Direction;
  readonly rule: string;
  /** The cue that decided, where one did. */
  readonly cue: Cue | null;
}

/** A rule answers for one match, or leaves it to the next rule. */
export type DirectionRule = (match: TopicMatch, quote: QuoteContext) => Verdict | null;

/** How far a cue reaches, in words. */
const REACH = 12;
/** How far back from a cue a negation may stand. */
const NEGATION_REACH = 4;
const STOPS = new Set([';', ':', '.', '!', '?', '—', '–', '--', '\u0000']);

export function sentenceAt(quote: QuoteContext, index: number): number {
  return quote.words[index]?.sentence ?? -1;
}

export function cuesOf(quote: QuoteContext, kinds: readonly CueKind[]): readonly Cue[] {
  return quote.cues.filter((cue) => kinds.includes(cue.value));
}

/** True where nothing between two word indices ends the clause. */
export function sameClause(
  quote: QuoteContext,
  from: number,
  to: number,
  reach: number = REACH,
): boolean {
  if (to - from > reach) return false;
  for (let i = from; i < to; i++) if (STOPS.has(quote.words[i]?.text ?? '')) return false;
  if (sentenceAt(quote, Math.max(0, from - 1)) !== sentenceAt(quote, to)) return false;
  return !quote.cues.some((cue) => cue.value === 'barrier' && cue.from >= from && cue.to <= to);
}

/** The nearest cue of some kinds that governs the match from before it. */
export function cueBefore(
  match: TopicMatch,
  quote: QuoteContext,
  kinds: readonly CueKind[],
  reach: number = REACH,
): Cue | null {
  const found = cuesOf(quote, kinds).filter(
    (cue) => cue.to <= match.from && sameClause(quote, cue.to, match.from, reach),
  );
  return found.at(-1) ?? null;
}

/** The nearest cue of some kinds after the match, in its clause. */
export function cueAfter(
  match: TopicMatch,
  quote: QuoteContext,
  kinds: readonly CueKind[],
  reach: number = REACH,
): Cue | null {
  const found = cuesOf(quote, kinds).find(
    (cue) => cue.from >= match.to && sameClause(quote, match.to, cue.from, reach),
  );
  return found ?? null;
}

/** The negation that governs a cue: a few words before it, in its clause. */
export function negationOf(
  cue: Pick<Cue, 'from'>,
  quote: QuoteContext,
  reach: number = NEGATION_REACH,
): Cue | null {
  const found = cuesOf(quote, ['negator']).findLast(
    (n) => n.to <= cue.from && sameClause(quote, n.to, cue.from, reach),
  );
  return found ?? null;
}

export const COPULA: ReadonlySet<string> = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  "'re",
  'as',
  'became',
  'become',
  'remain',
  'remains',
]);
export const DETERMINERS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'only',
  'just',
  'really',
  'about',
]);
