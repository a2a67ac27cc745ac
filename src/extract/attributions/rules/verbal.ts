/** One reporting verb, one attribution: finds its source and its content by the frame that it stands in. */
import {
  clauseEnd,
  contentLimit,
  frontClause,
  skipAddressee,
  skipAdverbials,
  trimmedEnd,
} from './clauses.ts';
import { complementOf } from './complements.ts';
import {
  type Context,
  DASH,
  isFiniteVerb,
  isNoun,
  opensQuote,
  outerQuote,
  type Range,
} from './context.ts';
import { type Cue, hasClass, senseWith } from './cues.ts';
import { type Draft, quoteRange } from './draft.ts';
import { baseEnd, hasMainVerb, isSource } from './nouns.ts';
import { objectFrame } from './objects.ts';
import { isAskedBy } from './passives.ts';
import { type Reading, type Subject, subjectOf } from './subjects.ts';

export function verbalDraft(reading: Reading, cue: Cue, index: number): Draft | null {
  const { ctx } = reading;
  const subject = subjectOf(reading, cue, index);
  if (!subject) return null;
  if (subject.inverted) return trailing(reading, cue, subject);
  const limit = contentLimit(ctx, cue);
  const before = subject.shared ? 'other' : beforeSource(ctx, cue, subject.range.first);
  if (before === 'quote') return trailing(reading, cue, subject);
  if (before === 'comma' && ctx.words[cue.last] === ',') {
    const inserted = insertedDraft(reading, cue, subject);
    if (inserted) return inserted;
  }
  return (
    leading(reading, cue, subject.range, limit) ??
    objectDraft(reading, cue, subject.range) ??
    (before === 'comma' ? trailing(reading, cue, subject) : null)
  );
}

/** A frame that needs its object right behind the verb. */
function objectDraft(reading: Reading, cue: Cue, source: Range): Draft | null {
  const { ctx } = reading;
  if (/^[,.;?!]$/.test(ctx.words[cue.last] ?? '') || DASH.test(ctx.words[cue.last] ?? ''))
    return null;
  return objectFrame(ctx, cue, source, (from) => clauseEnd(ctx, cue, from, reading.cues));
}

/** "Ministers, she said, had hidden": a subject before the commas, its verb behind them. */
function insertedDraft(reading: Reading, cue: Cue, subject: Subject): Draft | null {
  const { ctx } = reading;
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence) return null;
  // "Orr, a clerk, said, "It is …"": a whole sentence in quotation marks goes on with nothing.
  if (opensQuote(ctx, cue.last + 1) && /^\p{Lu}/u.test(ctx.words[cue.last + 2] ?? '')) return null;
  const edge = subject.range.first - 1;
  const front = frontClause(ctx, sentence.firstToken, edge, lastCueEnd(reading, cue));
  if (!isSource(ctx, front.first, front.last)) return null;
  const end = clauseEnd(ctx, cue, cue.last + 1, reading.cues);
  if (end <= cue.last + 1) return null;
  return {
    source: subject.range,
    cue: cue.span,
    content: [front, { first: cue.last + 1, last: end }],
    rule: 'cue:inserted',
    confidence: 0.8,
  };
}

/** What stands before the source: the end of a quotation, a comma, or something else. */
function beforeSource(ctx: Context, cue: Cue, first: number): 'quote' | 'comma' | 'other' {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || first <= 0) return 'other';
  const home = outerQuote(ctx, cue.verb);
  const at = first - 1;
  const quote = outerQuote(ctx, at);
  if (quote >= 0 && quote !== home) return endsForCue(ctx, cue, first) ? 'quote' : 'other';
  if (ctx.words[at] !== ',' && !DASH.test(ctx.words[at] ?? '')) return 'other';
  const earlier = outerQuote(ctx, at - 1);
  if (earlier >= 0 && earlier !== home) return 'quote';
  return at > sentence.firstToken ? 'comma' : 'other';
}

/**
 * A quotation of the sentence before belongs to this cue only where the sentence break is none
 * ("Stop!" Ana said) or nothing but the attribution follows.
 */
function endsForCue(ctx: Context, cue: Cue, first: number): boolean {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || first > sentence.firstToken) return true;
  const before = ctx.sentences[cue.sentence - 1];
  if (before?.paragraph !== sentence.paragraph) return false;
  const limit = trimmedEnd(ctx, sentence.lastToken, cue.last);
  const inner = ctx.quotations[outerQuote(ctx, first - 1)]?.inner.end ?? 0;
  const alone = skipAdverbials(ctx, cue.last, limit) >= limit;
  return alone || /[?!,—–]/.test(ctx.text[inner - 1] ?? '');
}

/** The content follows the cue: a quotation, a that-clause, a question, a bare clause. */
function leading(reading: Reading, cue: Cue, source: Range, limit: number): Draft | null {
  const { ctx } = reading;
  const complement = complementOf(ctx, cue, limit);
  const refusal = cue.declines || cue.negated;
  const wanted = {
    that: senseWith(cue, 'c') ?? senseWith(cue, 'o', 'deny', 'reject'),
    question: senseWith(cue, 'q') ?? (refusal && senseWith(cue, 'c')),
    clause: senseWith(cue, 'z') ?? (ctx.words[complement.at - 1] === ':' && senseWith(cue, 'd')),
    quote:
      senseWith(cue, 'd') ?? senseWith(cue, 'z') ?? senseWith(cue, 'o') ?? hasClass(cue, 'promise'),
    noun: null,
    none: null,
  }[complement.kind];
  if (!wanted) return null;
  if (hasClass(cue, 'show') && !hasClass(cue, 'say') && complement.kind === 'question') return null;
  const at = complement.at;
  if (complement.kind === 'clause' && isSubordinate(ctx, source, at, limit)) return null;
  const last =
    complement.kind === 'quote'
      ? quoteEnd(reading, cue, at, limit)
      : clauseEnd(ctx, cue, at, reading.cues);
  if (last <= at || (last === at + 1 && complement.kind !== 'quote')) return null;
  return {
    source,
    cue: cue.span,
    content: [{ first: at, last }],
    rule: `cue:${complement.kind}`,
    confidence: CONFIDENCE[complement.kind],
  };
}

/** "after the mayor announced her new role, | her aides seemed dismayed": the clause behind the comma is the main one. */
function isSubordinate(ctx: Context, source: Range, at: number, limit: number): boolean {
  if (!/^(?:after|when|as|once|before|since|while|until)$/.test(ctx.lower[source.first - 1] ?? ''))
    return false;
  return ctx.words[baseEnd(ctx, at, limit)] === ',';
}

/** Shares of right attributions by rule on the 83 tuning articles, rounded. */
const CONFIDENCE = { that: 0.84, question: 0.7, clause: 0.72, quote: 0.8, noun: 0.4, none: 0.4 };

/** A quotation behind its cue ends the content, unless the sentence goes on in the same clause. */
function quoteEnd(reading: Reading, cue: Cue, at: number, limit: number): number {
  const { ctx } = reading;
  const quotation = outerQuote(ctx, cue.verb) >= 0 ? (ctx.quoteOf[at] ?? -1) : outerQuote(ctx, at);
  const range = quoteRange(ctx, quotation);
  const next = ctx.words[range.last] ?? '';
  const stopped = /^[.,!?]$/.test(ctx.words[range.last - 2] ?? '');
  if (range.last >= limit || stopped || /^[.,;:]$/.test(next)) return range.last;
  const introduced = /^[,:]$/.test(ctx.words[at - 1] ?? '');
  return introduced ? range.last : Math.max(range.last, clauseEnd(ctx, cue, at, reading.cues));
}

/** The content stands before the source and the cue: `"…," she said` and "A will rise, officials said". */
function trailing(reading: Reading, cue: Cue, subject: Subject): Draft | null {
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
  if (rest.last <= rest.first && !hasMainVerb(ctx, front.first, front.last)) return null;
  return {
    source: subject.range,
    cue: cue.span,
    content: rest.last > rest.first ? [front, rest] : [front],
    rule: 'cue:fronted',
    confidence: 0.62,
  };
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
function lastCueEnd(reading: Reading, cue: Cue): number {
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
    /^(?:but|although|though|after|before|as|while|when|because|despite)$/.test(low) ||
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
