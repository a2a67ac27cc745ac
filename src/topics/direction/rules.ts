/** The rules of direction, strongest first: each decides one match or passes it on. */

import type { TopicMatch } from '../match.ts';
import {
  cueAfter,
  cueBefore,
  cuesOf,
  type DirectionRule,
  negationOf,
  type QuoteContext,
  sameClause,
  sentenceAt,
  type Verdict,
} from './context.ts';
import type { Cue, CueKind } from './cues.ts';

const refusal: DirectionRule = (_match, { stance }) =>
  stance === 'declines' ? { direction: 'declined', rule: 'refusal', cue: null } : null;

/** "The first is inextricably linked with the second", "you cannot have one without the other". */
const linking: DirectionRule = (match, quote) => {
  const sentence = sentenceAt(quote, match.from);
  const here = (cue: Cue): boolean => sentenceAt(quote, cue.from) === sentence;
  const denies = quote.stance === 'rejects' || quote.stance === 'denies';
  const found = cuesOf(quote, ['join', 'part', 'rival']).find((cue) => {
    if (!here(cue)) return false;
    const negated = negationOf(cue, quote) !== null || (cue.value === 'rival' && denies);
    return cue.value === 'join' ? !negated : negated;
  });
  return found ? { direction: 'linked', rule: 'linking', cue: found } : null;
};

const relayed: DirectionRule = (match, quote) => {
  const first = quote.words[match.from];
  return first && quote.relayed(first)
    ? { direction: 'mention', rule: 'relayed', cue: null }
    : null;
};

/** "A rather than B": A is put forward, B is put behind. */
const contrast: DirectionRule = (match, quote) => {
  const sentence = sentenceAt(quote, match.from);
  for (const cue of cuesOf(quote, ['instead', 'ahead'])) {
    if (sentenceAt(quote, cue.from) !== sentence || !compares(cue, match, quote)) continue;
    if (cue.to <= match.from && isNext(match, cue, quote)) {
      return { direction: 'con', rule: 'contrast', cue };
    }
    if (cue.from >= match.to && sameClause(quote, match.to, cue.from, 20)) {
      return { direction: 'pro', rule: 'contrast', cue };
    }
  }
  return null;
};

/** Only the first topic after the cue is what is put behind. */
function isNext(match: TopicMatch, cue: Cue, quote: QuoteContext): boolean {
  const next = quote.matches.find((m) => m.from >= cue.to);
  return next?.topic === match.topic && sameClause(quote, cue.to, match.from);
}

/** "Before" ranks only between two topics of the codebook; the other contrasts always do. */
function compares(cue: Cue, match: TopicMatch, quote: QuoteContext): boolean {
  if (cue.value !== 'ahead') return true;
  const others = quote.matches.filter((m) => m.topic !== match.topic);
  return others.some((m) => m.to <= cue.from !== match.to <= cue.from);
}

/** "Fix the roof first", "the rest later". */
const ranking: DirectionRule = (match, quote) => {
  const cue = cueAfter(match, quote, ['first', 'later'], 3);
  if (!cue || sentenceAt(quote, cue.from) !== sentenceAt(quote, match.from)) return null;
  const direction = cue.value === 'first' ? 'pro' : 'con';
  return { direction, rule: 'ranking', cue };
};

/** Words about a word: "avoid the phrase X", "you can call it X". */
const naming: DirectionRule = (match, quote) => {
  const term = cueBefore(match, quote, ['term'], 2);
  if (term) return { direction: 'mention', rule: 'naming', cue: term };
  const label = cueBefore(match, quote, ['label'], 2);
  if (!label) return null;
  // "You can call it X", "so-called X": others' label; "I call it X", "they call it X" there stands.
  const near = quote.words.slice(Math.max(0, label.from - 3), label.to);
  const mocked = near.some((word) => word.text === 'you' || word.text === 'so');
  return { direction: mocked ? 'con' : 'pro', rule: 'naming', cue: label };
};

const COPULA = new Set([
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
const DETERMINERS = new Set(['a', 'an', 'the', 'only', 'just', 'really', 'about']);

/** "It is not a border trip": a label denied. A negation right before the topic is the same. */
const negated: DirectionRule = (match, quote) => {
  let at = match.from;
  while (at > 0 && DETERMINERS.has(quote.words[at - 1]?.text ?? '')) at--;
  const copula = COPULA.has(quote.words[at - 1]?.text ?? '');
  const found = cuesOf(quote, ['negator']).find((n) => n.to === at || (copula && n.to === at - 1));
  // "They leave because there is no work": the lack of a thing is itself a cause.
  const isLack = match.topic.direction === 'pro' && quote.words[found?.from ?? -1]?.text === 'no';
  if (found && !isLack) return { direction: 'con', rule: 'negation', cue: found };
  // "We are asked whether it is a border trip. It is not."
  return deniedNext(match, quote);
};

function deniedNext(match: TopicMatch, quote: QuoteContext): Verdict | null {
  const sentence = sentenceAt(quote, match.from);
  const next = quote.words.findIndex((w, i) => i >= match.to && w.sentence > sentence);
  if (next < 0) return null;
  const short = quote.words.slice(next, next + 4).map((w) => w.text);
  const found = cuesOf(quote, ['negator']).find((n) => n.from === next + 2);
  const ends = /^(?:[.,;!?—]|\u0000|--)$/.test(short[3] ?? '.');
  if (!found || !ends || !COPULA.has(short[1] ?? '')) return null;
  return { direction: 'con', rule: 'negation', cue: found };
}

/** "The job is a border assignment": what something is said to be. */
const predicate: DirectionRule = (match, quote) => {
  const article = quote.words[match.from - 1]?.text ?? '';
  const verb = quote.words[match.from - 2]?.text ?? '';
  const called = DETERMINERS.has(article) && COPULA.has(verb) && verb !== 'as';
  return called && !quote.measured ? { direction: 'pro', rule: 'predicate', cue: null } : null;
};

/** The direction that the codebook gives to a group of patterns, e.g. words that belittle a topic. */
const group: DirectionRule = (match) => {
  const direction = match.rule?.direction;
  return direction ? { direction, rule: 'codebook', cue: null } : null;
};

/** Words that judge, and what a speaker acts for or against; a negation turns them round. */
const judged: DirectionRule = (match, quote) => {
  if (quote.measured) return null;
  // What is bad about a cause says nothing against naming it.
  const isCause = match.topic.direction === 'pro';
  const judging: readonly CueKind[] = isCause ? [] : ['good', 'bad'];
  const before = cueBefore(match, quote, ['for', 'against', 'neglect', ...judging], 8);
  const after = cueAfter(match, quote, ['neglect', ...judging], 10);
  const cue = nearer(match, before, after);
  if (!cue) return null;
  if (cue.value === 'neglect') return { direction: 'pro', rule: 'neglect', cue };
  const positive = cue.value === 'for' || cue.value === 'good';
  const turned = negationOf(cue, quote) !== null;
  return { direction: positive !== turned ? 'pro' : 'con', rule: 'judgement', cue };
};

function nearer(match: TopicMatch, before: Cue | null, after: Cue | null): Cue | null {
  if (!before || !after) return before ?? after;
  return match.from - before.to <= after.from - match.to ? before : after;
}

/** A label put on somebody is the labeller's own view, and what an accuser holds up too. */
const labelled: DirectionRule = (match, quote) => {
  if (quote.stance !== 'characterizes') return null;
  const cue = cueAfter(match, quote, ['bad'], 10);
  return cue
    ? { direction: 'con', rule: 'label', cue }
    : { direction: 'pro', rule: 'label', cue: null };
};

/** "Although A matters, …": the conceded clause names its topic without pressing it. */
const conceded: DirectionRule = (match, quote) => {
  const cue = cueBefore(match, quote, ['concede'], 8);
  return cue ? { direction: 'mention', rule: 'concession', cue } : null;
};

const byTopic: DirectionRule = (match) =>
  match.topic.direction ? { direction: match.topic.direction, rule: 'codebook', cue: null } : null;

/** A clause of duty or plan puts its topic forward. */
const planned: DirectionRule = (match, quote) => {
  if (quote.stance === 'promises' || quote.stance === 'requests') {
    return { direction: 'pro', rule: 'demand', cue: null };
  }
  if (quote.measured) return null;
  const cue =
    cueBefore(match, quote, ['modal'], 6) ??
    cueAfter(match, quote, ['modal'], 3) ??
    cueAfter(match, quote, ['outlook'], 0);
  if (!cue) return null;
  return negationAfter(cue, quote)
    ? { direction: 'con', rule: 'plan', cue }
    : { direction: 'pro', rule: 'plan', cue };
};

function negationAfter(cue: Cue, quote: QuoteContext): boolean {
  return cuesOf(quote, ['negator']).some((n) => n.from === cue.to || n.to === cue.from);
}

const mention: DirectionRule = () => ({ direction: 'mention', rule: 'mention', cue: null });

export const DIRECTION_RULES: readonly DirectionRule[] = [
  refusal,
  linking,
  relayed,
  contrast,
  ranking,
  naming,
  negated,
  group,
  predicate,
  labelled,
  conceded,
  judged,
  byTopic,
  planned,
  mention,
];

/** Rules that only fall back on a default: a match with a stronger rule outweighs them. */
export const WEAK_RULES: ReadonlySet<string> = new Set([
  'mention',
  'plan',
  'codebook',
  'concession',
]);
