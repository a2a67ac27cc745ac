/** The direction of one topic in one quote, from the verdicts on its matches. */
import type { Direction, Stance } from '../../model/annotations.ts';
import type { About } from '../codebook.ts';
import { aboutOf, type TopicMatch } from '../match.ts';
import type { QuoteContext, Verdict } from './context.ts';
import { DIRECTION_RULES, WEAK_RULES } from './rules.ts';

export function decide(matches: readonly TopicMatch[], quote: QuoteContext): Verdict {
  const all = matches.map((match) => ({
    about: aboutOf(match),
    ...turned(verdictOn(match, quote), quote.stance, aboutOf(match)),
  }));
  // Who names a cause holds with it, whatever is said of a remedy beside it.
  const named = all.some((v) => v.about === 'cause' && v.direction === 'pro');
  const verdicts = all.filter((v) => !(named && v.about === 'option' && v.direction === 'con'));
  const strong = verdicts.filter((v) => !WEAK_RULES.has(v.rule));
  // The speaker's last word counts, but a real position outweighs a bare mention.
  const ranked = [strong, verdicts].flatMap((list) => [
    ...list.filter((v) => v.direction !== 'mention').reverse(),
    ...list,
  ]);
  return ranked[0] ?? { direction: 'mention', rule: 'mention', cue: null };
}

function verdictOn(match: TopicMatch, quote: QuoteContext): Verdict {
  for (const rule of DIRECTION_RULES) {
    const verdict = rule(match, quote);
    if (verdict) return verdict;
  }
  return { direction: 'mention', rule: 'mention', cue: null };
}

const OPPOSITE: Partial<Record<Direction, Direction>> = { pro: 'con', con: 'pro' };

/**
 * Who rejects a claim points the other way than the claim does; who accuses somebody of choosing A
 * instead of B holds with B.
 */
function turned(verdict: Verdict, stance: Stance, about: About): Verdict {
  const denies = stance === 'rejects' || stance === 'denies';
  // To deny a claim about a problem is to play it down, whatever the claim.
  const downplays = denies && about === 'problem' && verdict.direction === 'mention';
  const opposite = downplays ? 'con' : OPPOSITE[verdict.direction];
  const sets = verdict.rule === 'contrast' || verdict.rule === 'comparison';
  const turns = denies || (stance === 'accuses' && sets);
  if (opposite === undefined || !turns) return verdict;
  return { ...verdict, direction: opposite, rule: `rejected-${verdict.rule}` };
}
