/** Rules for what a speaker does with words: refuses, relays, labels, accuses, asks, plans. */
import { aboutOf, type TopicMatch } from '../match.ts';
import { cueAfter, cueBefore, cuesOf, type DirectionRule, type QuoteContext } from './context.ts';
import type { Cue } from './cues.ts';

export const refusal: DirectionRule = (_match, { stance }) =>
  stance === 'declines' ? { direction: 'declined', rule: 'refusal', cue: null } : null;

export const relayed: DirectionRule = (match, quote) => {
  const first = quote.words[match.from];
  return first && quote.relayed(first)
    ? { direction: 'mention', rule: 'relayed', cue: null }
    : null;
};

/** Words about a word: "avoid the phrase X", "you can call it X". */
export const naming: DirectionRule = (match, quote) => {
  const term = cueBefore(match, quote, ['term'], 2);
  if (term) return { direction: 'mention', rule: 'naming', cue: term };
  const label = cueBefore(match, quote, ['label'], 2);
  if (!label) return null;
  // "You can call it X", "so-called X": others' label; "I call it X", "they call it X" there stands.
  const near = quote.words.slice(Math.max(0, label.from - 3), label.to);
  const mocked = near.some((word) => word.text === 'you' || word.text === 'so');
  return { direction: mocked ? 'con' : 'pro', rule: 'naming', cue: label };
};

/** A label put on somebody is the labeller's own view; what is labelled is judged by the label. */
export const labelled: DirectionRule = (match, quote) => {
  if (quote.stance !== 'characterizes') return null;
  const bad = cueAfter(match, quote, ['bad'], 10);
  if (bad && aboutOf(match) === 'option') return { direction: 'con', rule: 'label', cue: bad };
  return { direction: 'pro', rule: 'label', cue: null };
};

/** Who accuses somebody of doing A is against A, of neglecting a problem holds it up. */
export const accused: DirectionRule = (match, quote) => {
  if (quote.stance !== 'accuses') return null;
  const about = aboutOf(match);
  const talk = cueBefore(match, quote, ['talk', 'lure'], 4);
  if (talk) return { direction: 'con', rule: 'accusation', cue: talk };
  if (about === 'cause') return null;
  const wrong = cueBefore(match, quote, ['against', 'neglect'], 8);
  if (wrong) return { direction: 'pro', rule: 'accusation', cue: wrong };
  return { direction: about === 'problem' ? 'pro' : 'con', rule: 'accusation', cue: null };
};

/** A question takes no side on an option; one about a problem presses it. */
export const asked: DirectionRule = (match, quote) => {
  if (quote.stance !== 'asks' || aboutOf(match) === 'cause') return null;
  const direction = aboutOf(match) === 'problem' ? 'pro' : 'mention';
  return { direction, rule: 'question', cue: null };
};

/** The codebook's own default. */
export const byTopic: DirectionRule = (match) => {
  const direction = match.rule?.direction ?? match.topic.direction;
  return direction ? { direction, rule: 'codebook', cue: null } : null;
};

/** A clause of duty or plan puts its topic forward. */
export const planned: DirectionRule = (match, quote) => {
  if (aboutOf(match) === 'cause') return null;
  if (quote.stance === 'promises' || quote.stance === 'requests') {
    return { direction: 'pro', rule: 'demand', cue: null };
  }
  if (quote.measured) return null;
  const cue =
    cueBefore(match, quote, ['modal'], 6) ??
    cueAfter(match, quote, ['modal'], 3) ??
    outlookOf(match, quote);
  if (!cue || TALK.test(quote.words[cue.to + 1]?.text ?? '')) return null;
  return negationAfter(cue, quote)
    ? { direction: 'con', rule: 'plan', cue }
    : { direction: 'pro', rule: 'plan', cue };
};

/** "A would bring work": a prospect; "A will be decided" or "would be visible" is none. */
function outlookOf(match: TopicMatch, quote: QuoteContext): Cue | null {
  const cue = cueAfter(match, quote, ['outlook'], 0);
  return cue && !/^(?:be|cost|have)$/.test(quote.words[cue.to]?.text ?? '') ? cue : null;
}

/** "A should be reviewed": a plan for talk, not for A. */
const TALK = /^(?:review|discuss|decid|consider|debat|examin|studi|ask|look|explain|publish)/;

function negationAfter(cue: Cue, quote: QuoteContext): boolean {
  return cuesOf(quote, ['negator']).some((n) => n.from === cue.to || n.to === cue.from);
}

export const mention: DirectionRule = () => ({ direction: 'mention', rule: 'mention', cue: null });
