/** Rules for words that judge a topic, or that act for or against it. */
import type { About } from '../codebook.ts';
import { aboutOf, type TopicMatch } from '../match.ts';
import {
  COPULA,
  cueAfter,
  cueBefore,
  cuesOf,
  DETERMINERS,
  type DirectionRule,
  negationOf,
  type QuoteContext,
  sameClause,
  sentenceAt,
  type Verdict,
} from './context.ts';
import type { Cue, CueKind } from './cues.ts';

/** "The job is a border assignment": what something is said to be. */
export const predicate: DirectionRule = (match, quote) => {
  const article = quote.words[match.from - 1]?.text ?? '';
  const verb = quote.words[match.from - 2]?.text ?? '';
  // "It's about A": the clitic is not a word here.
  const about = article === 'about' && (verb === 'it' || verb === 'that' || verb === 'this');
  const called = about || (DETERMINERS.has(article) && COPULA.has(verb) && verb !== 'as');
  const bare = aboutOf(match) === 'option' && !about;
  return called && !bare && !quote.measured
    ? { direction: 'pro', rule: 'predicate', cue: null }
    : null;
};

/** The direction that the codebook gives to a group of patterns, e.g. words that belittle a topic. */
export const group: DirectionRule = (match) => {
  const direction = match.rule?.direction;
  return direction && aboutOf(match) !== 'option'
    ? { direction, rule: 'codebook', cue: null }
    : null;
};

/** What judges says of a cause or a problem nothing against naming it. */
const JUDGING: Readonly<Record<About, readonly CueKind[]>> = {
  option: ['own', 'good', 'bad', 'dismiss'],
  problem: ['own', 'bad', 'dismiss'],
  cause: ['own', 'dismiss'],
};

/** What stands before a topic and takes it as its object. */
const GOVERNING: readonly CueKind[] = ['for', 'against', 'neglect', 'lure', 'robs', 'source'];

/** Words that judge, and what a speaker acts for or against; a negation turns them round. */
export const judged: DirectionRule = (match, quote) => {
  if (quote.measured) return null;
  const about = aboutOf(match);
  const before = cueBefore(match, quote, GOVERNING.concat(JUDGING[about]), 8);
  const after = isObject(match, quote)
    ? null
    : (cueAfter(match, quote, ['neglect', 'robs', ...JUDGING[about]], 10) ??
      fateOf(match, quote, about));
  const cue = nearer(match, before, after);
  if (!cue) return null;
  if (cue.value === 'neglect') return { direction: 'pro', rule: 'neglect', cue };
  if (cue.value === 'source') return sourced(cue, about, quote);
  if (cue.value === 'robs') {
    return { direction: cue === before ? 'pro' : 'con', rule: 'judgement', cue };
  }
  if (cue === before && after?.value === 'bad' && isNoun(cue, quote)) {
    return { direction: 'con', rule: 'judgement', cue: after };
  }
  const presses = about === 'problem' && cue.value === 'bad';
  if (presses && negationOf(cue, quote) === null) return { direction: 'pro', rule: 'alarm', cue };
  const positive = signOf(cue, quote) > 0;
  return { direction: positive ? 'pro' : 'con', rule: 'judgement', cue };
};

/** "Talks over A collapsed": what follows is said of the talks. */
function isObject(match: TopicMatch, quote: QuoteContext): boolean {
  let at = match.from;
  const before = (): string => quote.words[at - 1]?.text ?? '';
  while (at > 0 && DETERMINERS.has(before())) at--;
  // "Talks over A and B": B too.
  const first = quote.matches.find((m) => m.to === at - 1);
  if (first && /^(?:and|or|,)$/.test(before())) at = first.from;
  return TALKED_OVER.has(quote.words[at - 1]?.text ?? '');
}

const TALKED_OVER = new Set(['over', 'on', 'regarding', 'concerning']);
/** What comes from a cause or a problem presses it; what comes from an option speaks against it unless it is good. */
function sourced(cue: Cue, about: About, quote: QuoteContext): Verdict {
  const sentence = sentenceAt(quote, cue.from);
  const good = cuesOf(quote, ['good']).some((c) => sentenceAt(quote, c.from) === sentence);
  const thanked = quote.words[cue.from]?.text === 'thanks';
  const pro = about !== 'option' || good || thanked;
  return { direction: pro ? 'pro' : 'con', rule: 'source', cue };
}

const LEANINGS = new Set([
  'case',
  'support',
  'appetite',
  'argument',
  'arguments',
  'demand',
  'hopes',
  'need',
]);

/** "The case for A collapsed": the noun is the subject of what follows. */
function isNoun(cue: Cue, quote: QuoteContext): boolean {
  return LEANINGS.has(quote.words[cue.from]?.text ?? '') && quote.words[cue.to - 1]?.text === 'for';
}

const BE = new Set(['be', 'been', 'being', 'get', 'gets', 'getting']);

/** "A must be scrapped", "A will close": what shall become of it. */
function fateOf(match: TopicMatch, quote: QuoteContext, about: About): Cue | null {
  if (about === 'cause') return null;
  const cue = cueAfter(match, quote, ['for', 'against', 'close'], 5);
  if (!cue) return null;
  const planned = cuesOf(quote, ['modal', 'outlook']).some(
    (m) => m.from >= match.to && m.to <= cue.from,
  );
  const passive = BE.has(quote.words[cue.from - 1]?.text ?? '');
  if (cue.value === 'close') return planned ? { ...cue, value: 'against' } : null;
  return planned && passive ? cue : null;
}

function nearer(match: TopicMatch, before: Cue | null, after: Cue | null): Cue | null {
  if (!before || !after) return before ?? after;
  return match.from - before.to <= after.from - match.to ? before : after;
}

const SIGN: Partial<Record<CueKind, number>> = {
  for: 1,
  own: 1,
  good: 1,
  against: -1,
  lure: -1,
  bad: -1,
  dismiss: -1,
};

/** The cue's own sign, turned by a negation and by each cue that governs it: "wrong to scrap", "stop blocking". */
function signOf(cue: Cue, quote: QuoteContext): number {
  let sign = SIGN[cue.value] ?? 1;
  let inner: Cue = cue;
  for (;;) {
    if (negationOf(inner, quote) !== null) sign = -sign;
    const outer = governorOf(inner, quote);
    if (!outer) return sign;
    if (outer.value === 'against' || outer.value === 'bad') sign = -sign;
    inner = outer;
  }
}

/** The cue that takes this one as its object, a few words before it. */
function governorOf(inner: Cue, quote: QuoteContext): Cue | null {
  if (!['for', 'own', 'against'].includes(inner.value)) return null;
  const found = cuesOf(quote, ['against', 'bad', 'for', 'good']).findLast(
    (c) => c.to <= inner.from && sameClause(quote, c.to, inner.from, 3),
  );
  return found ?? null;
}

/** No word governs the topic, but the words of its sentence are all good or all bad. */
export const tone: DirectionRule = (match, quote) => {
  if (quote.measured || aboutOf(match) !== 'option' || isObject(match, quote)) return null;
  const sentence = sentenceAt(quote, match.from);
  const cues = cuesOf(quote, ['good', 'bad']).filter((c) => sentenceAt(quote, c.from) === sentence);
  const others = quote.matches.some(
    (m) => m.topic !== match.topic && sentenceAt(quote, m.from) === sentence,
  );
  const [first] = cues;
  if (!first || others) return null;
  const sum = cues.reduce((total, c) => total + signOf(c, quote), 0);
  return sum === 0 ? null : { direction: sum > 0 ? 'pro' : 'con', rule: 'tone', cue: first };
};

/** "Although A matters, …": the conceded clause names its topic without pressing it. */
export const conceded: DirectionRule = (match, quote) => {
  if (quote.stance === 'concedes' && aboutOf(match) !== 'cause') {
    return { direction: 'mention', rule: 'concession', cue: null };
  }
  const cue = cueBefore(match, quote, ['concede'], 8);
  return cue ? { direction: 'mention', rule: 'concession', cue } : null;
};
