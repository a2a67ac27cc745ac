/** Rules for what is set against something else: contrast, comparison, correction, rank, linking. */
import { aboutOf, type TopicMatch } from '../match.ts';
import {
  cueAfter,
  cuesOf,
  type DirectionRule,
  negationOf,
  type QuoteContext,
  sameClause,
  sentenceAt,
  type Verdict,
} from './context.ts';
import type { Cue } from './cues.ts';

/** How far a contrast reaches back, in words. */
const FAR = 20;

/** "The first is inextricably linked with the second", "you cannot have one without the other". */
export const linking: DirectionRule = (match, quote) => {
  const denies = quote.stance === 'rejects' || quote.stance === 'denies';
  const found = cuesOf(quote, ['join', 'part', 'rival']).find((cue) => {
    if (!speaksOf(cue, match, quote)) return false;
    const negated = negationOf(cue, quote, 8) !== null || (cue.value === 'rival' && denies);
    return cue.value === 'join' ? !negated : negated;
  });
  return found ? { direction: 'linked', rule: 'linking', cue: found } : null;
};

const ANAPHORA = new Set(['they', "they're", 'these', 'both', 'the two', 'it', 'those', 'each']);

/** In the match's sentence, or in the next one where that goes on about the same ("They are two sides …"). */
function speaksOf(cue: Cue, match: TopicMatch, quote: QuoteContext): boolean {
  const own = sentenceAt(quote, match.from);
  const there = sentenceAt(quote, cue.from);
  if (there === own) return true;
  const first = quote.words.find((word) => word.sentence === there && !word.punctuation);
  const goesOn = first !== undefined && ANAPHORA.has(first.text);
  return goesOn && quote.words.some((w, i) => w.sentence === own && nextOf(quote, i) === there);
}

/** Sentence of the word after the last one of this word's sentence. */
function nextOf(quote: QuoteContext, index: number): number {
  const own = sentenceAt(quote, index);
  return quote.words.slice(index).find((w) => w.sentence !== own)?.sentence ?? -1;
}

/** "We need both": each for itself. */
export const both: DirectionRule = (match, quote) => {
  const [cue] = cuesOf(quote, ['both']);
  if (!cue || aboutOf(match) === 'cause') return null;
  const apart = Math.abs(sentenceAt(quote, cue.from) - sentenceAt(quote, match.from));
  return apart <= 1 ? { direction: 'pro', rule: 'both', cue } : null;
};

/** "A rather than B": A is put forward, B is put behind. */
export const contrast: DirectionRule = (match, quote) => {
  const sentence = sentenceAt(quote, match.from);
  for (const cue of cuesOf(quote, ['instead', 'ahead'])) {
    if (sentenceAt(quote, cue.from) !== sentence || !compares(cue, match, quote)) continue;
    if (cue.to <= match.from && isNext(match, cue, quote)) {
      return { direction: 'con', rule: 'contrast', cue };
    }
    if (cue.from >= match.to && sameClause(quote, match.to, cue.from, FAR)) {
      // "A is a slogan, not a plan": it is the slogan that is set against the plan.
      const dismissed = cuesOf(quote, ['bad', 'dismiss']).find(
        (c) => c.from >= match.to && c.to <= cue.from,
      );
      const direction = dismissed ? 'con' : 'pro';
      return { direction, rule: 'contrast', cue: dismissed ?? cue };
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

/** "No way but A" corrects nothing. */
const CORRECTING = new Set(['not', "n't", 'never', 'neither']);

/** "Not A but B", "it isn't about A; it's about B". */
export const correction: DirectionRule = (match, quote) => {
  if (quote.stance === 'rejects' || quote.stance === 'denies') return null;
  const sentence = sentenceAt(quote, match.from);
  const but = quote.words.findIndex((w) => w.sentence === sentence && w.text === 'but');
  if (but < 0) return null;
  const negator = cuesOf(quote, ['negator']).findLast(
    (n) =>
      n.to <= but &&
      but - n.to <= FAR &&
      sentenceAt(quote, n.from) === sentence &&
      CORRECTING.has(quote.words[n.from]?.text ?? ''),
  );
  if (!negator) return null;
  const after = match.from - but;
  const turn: Cue = { from: but, to: but + 1, value: 'barrier' };
  if (after > 0 && after <= 8) return { direction: 'pro', rule: 'contrast', cue: turn };
  const between = match.from >= negator.to && match.to <= but && match.from - negator.to <= 8;
  return between ? { direction: 'con', rule: 'contrast', cue: negator } : null;
};

const LESS = new Set(['less', 'fewer', 'worse', 'slower', 'later', 'dearer']);
const MORE = new Set(['more', 'better', 'sooner', 'rather', 'likelier', 'bigger']);
/** What a quantity is compared with: "more than 40", "cheaper than ever". */
const MEASURE =
  /^(?:[\d$£€].*|half|ever|expected|before|one|two|three|twice|usual|that|(?:an? )?(?:year|month|week|decade|third|quarter|dozen|hundred|thousand|million|billion)s?)$/;

/** "A is cheaper than B", "less time on A than on B": what stands on either side of "than". */
export const comparison: DirectionRule = (match, quote) => {
  if (aboutOf(match) === 'cause' || quote.measured) return null;
  const sentence = sentenceAt(quote, match.from);
  const than = quote.words.findIndex((w) => w.sentence === sentence && w.text === 'than');
  const [next = '', second = ''] = quote.words.slice(than + 1, than + 3).map((w) => w.text);
  const measures = MEASURE.test(next) || MEASURE.test(`${next} ${second}`);
  if (than < 0 || measures || Math.abs(than - match.from) > FAR) return null;
  const marker = quote.words.findLastIndex(
    (w, i) => i < than && than - i <= FAR && w.sentence === sentence && degreeOf(w.text) !== 0,
  );
  if (marker < 0) return null;
  const bad = quote.cues.some((c) => c.value === 'bad' && c.from >= marker && c.to <= than);
  const up = degreeOf(quote.words[marker]?.text ?? '') > 0 !== bad;
  const left = match.to <= than;
  const cue: Cue = { from: marker, to: marker + 1, value: 'instead' };
  return { direction: left === up ? 'pro' : 'con', rule: 'comparison', cue };
};

function degreeOf(word: string): number {
  if (LESS.has(word)) return -1;
  return MORE.has(word) ||
    /^(?:cheap|saf|fast|clean|great|strong|kind|fair|quick|wis)i?er$/.test(word)
    ? 1
    : 0;
}

const MINE = new Set(['i', 'we', 'my', 'our']);

/** "They want A. I want B", "what they call A, my voters call B": the others' choice is set against one's own. */
export const opposed: DirectionRule = (match, quote) => {
  for (const own of cuesOf(quote, ['own'])) {
    const verb = quote.words[own.to - 1]?.text ?? '';
    if (own.from >= match.to && own.from - match.to <= 12 && othersSay(verb, match, quote)) {
      return { direction: 'con', rule: 'contrast', cue: own };
    }
  }
  return null;
};

/** The same verb before the match, with a subject that is not the speaker. */
function othersSay(verb: string, match: TopicMatch, quote: QuoteContext): boolean {
  const stem = verb.slice(0, 4);
  for (let i = match.from - 1; i >= Math.max(0, match.from - 8); i--) {
    const word = quote.words[i]?.text ?? '';
    if (word.startsWith(stem) && !MINE.has(quote.words[i - 1]?.text ?? '')) return true;
  }
  return false;
}

/** "Fix the roof first", "the rest later". */
export const ranking: DirectionRule = (match, quote) => {
  const cue = cueAfter(match, quote, ['first', 'later'], 3);
  if (!cue || sentenceAt(quote, cue.from) !== sentenceAt(quote, match.from)) return null;
  const verdict: Verdict = {
    direction: cue.value === 'first' ? 'pro' : 'con',
    rule: 'ranking',
    cue,
  };
  return verdict;
};
