/** Rules of denial: what is said not to be, not to do, or to be missed. */
import { aboutOf, type TopicMatch } from '../match.ts';
import {
  COPULA,
  cuesOf,
  DETERMINERS,
  type DirectionRule,
  type QuoteContext,
  sameClause,
  sentenceAt,
  type Verdict,
} from './context.ts';
import type { Cue } from './cues.ts';

/** "It is not a border trip": a label denied. A negation right before the topic is the same. */
export const negated: DirectionRule = (match, quote) => {
  const at = nounPhraseStart(match, quote);
  const copula = COPULA.has(quote.words[at - 1]?.text ?? '');
  const found = cuesOf(quote, ['negator']).find((n) => n.to === at || (copula && n.to === at - 1));
  const negator = quote.words[found?.from ?? -1]?.text;
  if (found && negator === 'without') return lacking(match, found, quote);
  // "They leave because there is no work": the lack of a thing is itself a cause.
  const isLack = aboutOf(match) === 'cause' && negator === 'no';
  if (found && !isLack) return { direction: 'con', rule: 'negation', cue: found };
  // "We are asked whether it is a border trip. It is not."
  return deniedNext(match, quote);
};

/** Where the match's determiners begin. */
function nounPhraseStart(match: TopicMatch, quote: QuoteContext): number {
  let at = match.from;
  while (at > 0 && DETERMINERS.has(quote.words[at - 1]?.text ?? '')) at--;
  return at;
}

/** "Without A we are lost" misses it; "we did well without A" does not. */
function lacking(match: TopicMatch, cue: Cue, quote: QuoteContext): Verdict | null {
  if (aboutOf(match) === 'cause') return null;
  const sentence = sentenceAt(quote, match.from);
  const inSentence = (c: Cue): boolean => sentenceAt(quote, c.from) === sentence;
  const easy = cuesOf(quote, ['good']).some(
    (c) => inSentence(c) && !cuesOf(quote, ['negator']).some((n) => n !== cue && inSentence(n)),
  );
  return { direction: easy ? 'con' : 'pro', rule: 'lack', cue };
}

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

/** "A fence does not feed anybody", "A has never kept anyone at home": it does not do what it should. */
export const powerless: DirectionRule = (match, quote) => {
  if (aboutOf(match) !== 'option' || quote.measured) return null;
  const negator = cuesOf(quote, ['negator']).find(
    (n) => n.from >= match.to && sameClause(quote, match.to, n.from, 4),
  );
  const comma = quote.words.slice(match.to, negator?.from).some((w) => w.text === ',');
  if (!negator || comma) return null;
  const harm = cuesOf(quote, ['bad', 'against']).some(
    (c) => c.from >= negator.to && sameClause(quote, negator.to, c.from, 4),
  );
  return { direction: harm ? 'pro' : 'con', rule: 'effect', cue: negator };
};

const CAN = new Set(['can', 'could', 'may', 'might']);

/** "You can build A until the sun burns out": however much of it changes nothing. */
export const futile: DirectionRule = (match, quote) => {
  if (aboutOf(match) === 'cause') return null;
  const sentence = sentenceAt(quote, match.from);
  const cue = cuesOf(quote, ['futile']).find(
    (c) => sentenceAt(quote, c.from) === sentence && Math.abs(c.from - match.from) <= 12,
  );
  const granted = quote.words
    .slice(Math.max(0, match.from - 7), match.from)
    .some((word) => word.sentence === sentence && CAN.has(word.text));
  return cue && granted ? { direction: 'con', rule: 'effect', cue } : null;
};

/** "You can't run a mill on A", "nobody believes that A helps". */
export const denied: DirectionRule = (match, quote) => {
  if (aboutOf(match) !== 'option' || quote.measured) return null;
  const negator = cuesOf(quote, ['negator']).findLast(
    (n) => n.to <= match.from && sameClause(quote, n.to, match.from, 8),
  );
  if (!negator) return null;
  const lacks = quote.words[negator.from]?.text === 'without';
  return lacks
    ? lacking(match, negator, quote)
    : { direction: 'con', rule: 'negation', cue: negator };
};
