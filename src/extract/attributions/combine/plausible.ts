/** Drops drafts that can be no report; here those told by who would speak: nobody in particular, a listener, somebody asked. */
import { type Context, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import {
  isDateline,
  isPlan,
  isPlea,
  isQuotedReason,
  isReading,
  isUnnamedHearsay,
} from './events.ts';
import { asksForSilence, isBareVerdict, namesOnly, saysNothing } from './hollow.ts';
import { isLabel, isPassingQuote, opensNested } from './labels.ts';
import { isObjectsParticiple, isPassivePatient, isReducedParticiple } from './patients.ts';
import { isThingThatShows } from './showing.ts';
import { cueLemma, verbOf } from './verb.ts';

/** Each says what a report cannot be; a draft that fits one of them goes. */
const REFUTATIONS: readonly ((ctx: Context, draft: Draft, cue: Range) => boolean)[] = [
  isGeneric,
  isOwnTalk,
  isPassivePatient,
  isReducedParticiple,
  namesOnly,
  isThingThatShows,
  isLabel,
  saysNothing,
  asksForSilence,
  isBareVerdict,
  isListener,
  isHypothetical,
  isPassingQuote,
  isObjectsParticiple,
  isPutToThem,
  isQuotedReason,
  isUnnamedHearsay,
  isPlea,
  isPlan,
  isDateline,
  isReading,
];

export function plausible(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => {
    const { cue } = draft;
    return !cue || !REFUTATIONS.some((refutes) => refutes(ctx, draft, cue));
  });
}

const NOBODY = /^(?:you|what|that|there|nobody|none|please)$/;

/** "you say", "that said", "nobody asked": no one in particular. */
function isGeneric(ctx: Context, { source }: Draft): boolean {
  if (!source || source.last - source.first !== 1) return false;
  return NOBODY.test(ctx.lower[source.first] ?? '');
}

/** "I tell you", "we stress that …" in somebody's own words: the quotation itself says so already. */
function isOwnTalk(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  if (!source || source.last - source.first !== 1) return false;
  if (!/^(?:i|we)$/.test(ctx.lower[source.first] ?? '')) return false;
  const home = outerQuote(ctx, cue.first);
  const past = ctx.tags[verbOf(ctx, cue)] === 'VBD';
  const nested = content.some(({ first }) => opensNested(ctx, first, home));
  if (nested) return !past;
  if (home < 0 && cueLemma(ctx, cue) === 'ask') return true;
  const clause = /^(?:that|whether|if|how|why)$/.test(ctx.lower[content[0]?.first ?? -1] ?? '');
  return home >= 0 ? !(past && clause) : !past;
}

/** "She may say that …", "if he says that …": words that nobody has said. */
function isHypothetical(ctx: Context, { source }: Draft, cue: Range): boolean {
  const verb = verbOf(ctx, cue);
  if (outerQuote(ctx, verb) >= 0) return false;
  let at = verb - 1;
  while (/^RB/.test(ctx.tags[at] ?? '') && !/^(?:not|n't|never|only)$/.test(ctx.lower[at] ?? ''))
    at--;
  if (/^(?:may|might|could|can|should|must)$/.test(ctx.lower[at] ?? '')) return true;
  const before = source && source.last <= verb ? ctx.lower[source.first - 1] : '';
  return /^(?:if|unless)$/.test(before ?? '') && /^VB[ZP]$/.test(ctx.tags[verb] ?? '');
}

/** "The court heard that …" reports what was said there; "she heard that …" does not. */
function isListener(ctx: Context, { source }: Draft, cue: Range): boolean {
  if (cueLemma(ctx, cue) !== 'hear' || !source) return false;
  const words = ctx.lower.slice(source.first, source.last);
  return !words.some((word) => HEARING.test(word));
}

const HEARING =
  /^(?:court|jury|jurors|panel|tribunal|inquest|inquiry|hearing|committee|commission|trial|magistrates)$/;

/** "Asked whether she would go, Orr said no": who is named behind the question did not put it. */
function isPutToThem(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  if (!/^(?:asked|pressed|questioned)$/.test(ctx.lower[verbOf(ctx, cue)] ?? '')) return false;
  const last = content.at(-1)?.last ?? 0;
  return source !== null && source.first >= last && (content[0]?.first ?? 0) >= cue.last;
}
