/** The content before its source and its cue: `"…," she said`, "A will rise, officials said". */
import { startsClause } from './clause-start.ts';
import { clauseEnd, frontClause, skipAddressee, skipAdverbials, trimmedEnd } from './clauses.ts';
import {
  type Context,
  DASH,
  isFiniteVerb,
  isNoun,
  opensQuote,
  outerQuote,
  type Range,
} from './context.ts';
import { type Cue, senseWith } from './cues.ts';
import { type Draft, quoteRange } from './draft.ts';
import { hasMainVerb } from './nouns.ts';
import { isAskedBy } from './passives.ts';
import type { Reading, Subject } from './subjects.ts';

/** The content stands before the source and the cue: `"…," she said` and "A will rise, officials said". */
export function trailing(reading: Reading, cue: Cue, subject: Subject): Draft | null {
  const { ctx } = reading;
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || !(senseWith(cue, 'd') || senseWith(cue, 'z') || senseWith(cue, 'q')))
    return null;
  const edge = subject.inverted ? cue.groupFirst : subject.range.first;
  const home = outerQuote(ctx, cue.verb);
  let at = edge - 1;
  if (outerQuote(ctx, at) === home) at--;
  const quotation = outerQuote(ctx, at);
  const floor = lastCueEnd(reading, cue);
  if (quotation >= 0 && quotation !== home)
    return quoteBefore(reading, cue, subject, quotation, floor);
  if (home >= 0 && !subject.inverted && cue.tag === 'VBP') return null;
  const free = askedPart(ctx, frontClause(ctx, sentence.firstToken, edge - 1, floor));
  const front =
    free.last - free.first < 2 && endsSentence(ctx, cue, subject)
      ? askedPart(ctx, frontClause(ctx, sentence.firstToken, edge - 1, 0))
      : free;
  if (front.last - front.first < 2 || isAskedBy(ctx, sentence.firstToken)) return null;
  const addressed = senseWith(cue, 't')
    ? skipAddressee(ctx, cue.last, sentence.lastToken)
    : cue.last;
  const afterAttribution = subject.inverted
    ? subject.range.last
    : skipAdverbials(ctx, addressed, sentence.lastToken);
  const rest = remainder(ctx, reading, cue, afterAttribution, sentence.lastToken);
  if (rest === null) return null;
  if (
    rest.last <= rest.first &&
    (!isStatement(ctx, front) || (!cue.negated && isAdverbial(ctx, front)))
  )
    return null;
  return {
    source: subject.range,
    cue: cue.span,
    content: rest.last > rest.first ? [front, rest] : [front],
    rule: 'cue:fronted',
    confidence: 0.62,
  };
}

/** "In her note to the club", "As the day went on": a phrase or a subordinate clause without a main one. */
export function isAdverbial(ctx: Context, { first, last }: Range): boolean {
  if (SUBORDINATOR.test(ctx.lower[first] ?? '')) {
    for (let i = first + 2; i < last - 1; i++) {
      if (ctx.words[i] === ',' && startsClause(ctx, i + 1, last)) return false;
    }
    return true;
  }
  if (!/^(?:IN|VBG|TO)$/.test(ctx.tags[first] ?? '')) return false;
  for (let i = first; i < last; i++) {
    if (isFiniteVerb(ctx.tags[i] ?? '') && outerQuote(ctx, i) < 0) return false;
  }
  return true;
}

const SUBORDINATOR = /^(?:as|when|while|although|though|if|once|since|because|after|before|until)$/;

function isStatement(ctx: Context, { first, last }: Range): boolean {
  return hasMainVerb(ctx, first, last) || startsClause(ctx, first, last);
}

/** "A has made it clear that B, officials said": the last attribution holds the one before it. */
function endsSentence(ctx: Context, cue: Cue, subject: Subject): boolean {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || subject.shared) return false;
  const end = subject.inverted
    ? subject.range.last
    : skipAdverbials(ctx, cue.last, sentence.lastToken);
  const limit = trimmedEnd(ctx, sentence.lastToken, cue.last);
  return end >= limit || (ctx.words[end] === ',' && isReporters(ctx, end + 1));
}

/** "Asked if she would go, Orr did not answer": what was not answered starts at "if". */
function askedPart(ctx: Context, front: Range): Range {
  const at = front.first + (ctx.lower[front.first] === 'when' ? 1 : 0);
  if (!/^(?:asked|pressed|questioned)$/.test(ctx.lower[at] ?? '')) return front;
  for (let i = at + 1; i < front.last; i++) {
    if (/^(?:if|whether|how|why|what|who|when|where)$/.test(ctx.lower[i] ?? '')) {
      return { first: i, last: front.last };
    }
  }
  return front;
}

/** "will discuss “B”": a verb that introduces nobody's words does not keep them from the next attribution. */
function isMention(ctx: Context, { cue, rule }: Draft): boolean {
  if (!cue || !/^(?:object:quoted|cue:quote)/.test(rule)) return false;
  return /^(?:discuss|address|cover|mention|list)(?:e?s|e?d|ing)?$/.test(
    ctx.lower[cue.last - 1] ?? '',
  );
}

/** Content tokens may not reach back over the cue of an earlier attribution in the sentence. */
export function lastCueEnd(reading: Reading, cue: Cue): number {
  const earlier = reading.drafts.findLast((draft) => !isMention(reading.ctx, draft));
  if (!earlier?.cue) return 0;
  const end = Math.max(earlier.cue.last, ...earlier.content.map((range) => range.last));
  return earlier.cue.first >= (reading.ctx.sentences[cue.sentence]?.firstToken ?? 0) ? end : 0;
}

/** What follows an inserted attribution: ", was the plan" goes on with the content. Null: not inserted. */
function remainder(
  ctx: Context,
  reading: Reading,
  cue: Cue,
  at: number,
  last: number,
): Range | null {
  const limit = trimmedEnd(ctx, last, at);
  if (at >= limit) return { first: at, last: at };
  if (ctx.words[at] !== ',' && !DASH.test(ctx.words[at] ?? '')) {
    return isNoun(ctx.tags[at] ?? '') || isFiniteVerb(ctx.tags[at] ?? '') || ctx.tags[at] === 'DT'
      ? null
      : { first: at, last: at };
  }
  const start = at + 1;
  if (isReporters(ctx, start)) return { first: at, last: at };
  if (reading.cues.some((other) => other.groupFirst === start && other.tag === 'VBG'))
    return { first: at, last: at };
  const end = clauseEnd(ctx, cue, start, reading.cues);
  return { first: start, last: Math.max(start, end) };
}

/** ", but he has no proof", ", ending years of doubt": behind an attribution the reporter goes on. */
function isReporters(ctx: Context, at: number): boolean {
  const low = ctx.lower[at] ?? '';
  return (
    /^(?:but|although|though|after|before|as|while|when|despite)$/.test(low) ||
    ctx.tags[at] === 'VBG'
  );
}

function quoteBefore(
  reading: Reading,
  cue: Cue,
  subject: Subject,
  quotation: number,
  floor: number,
): Draft | null {
  const { ctx } = reading;
  const sentence = ctx.sentences[cue.sentence];
  const range = quoteRange(ctx, quotation);
  let first = range.first;
  const start = frontClause(ctx, sentence?.firstToken ?? first, range.first, floor).first;
  if (start < first && sentence && start >= sentence.firstToken && mixedStart(ctx, start, first))
    first = start;
  const content: Range[] = [{ first, last: range.last }];
  const after = subject.inverted ? subject.range.last : cue.last;
  const next = nextQuote(ctx, reading, cue, after, sentence?.lastToken ?? after);
  if (next) content.push(next);
  return {
    source: subject.range,
    cue: cue.span,
    content,
    rule: 'cue:quote-before',
    confidence: 0.93,
  };
}

/** Unquoted words at the head of the sentence belong to the content unless they end a clause of their own. */
function mixedStart(ctx: Context, first: number, quote: number): boolean {
  if (/^[:]$/.test(ctx.words[quote - 1] ?? '')) return false;
  return quote - first > 0;
}

/** `"A," she said, "b."`: the quotation goes on behind a comma in the same sentence. */
function nextQuote(
  ctx: Context,
  reading: Reading,
  cue: Cue,
  from: number,
  last: number,
): Range | null {
  for (let i = from; i < last; i++) {
    if (reading.cues.some((other) => other.sentence === cue.sentence && other.verb === i))
      return null;
    if (!opensQuote(ctx, i)) continue;
    if (outerQuote(ctx, cue.verb) >= 0 || !/^[,:]$|^--+$|^[—–]$/.test(ctx.words[i - 1] ?? ''))
      return null;
    return quoteRange(ctx, outerQuote(ctx, i));
  }
  return null;
}
