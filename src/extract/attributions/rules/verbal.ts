/** One reporting verb, one attribution: finds its source and its content by the frame that it stands in. */
import {
  type Complement,
  clauseEnd,
  contentLimit,
  frontClause,
  skipAdverbials,
  trimmedEnd,
} from './clauses.ts';
import { complementOf } from './complements.ts';
import { type Context, DASH, isFiniteVerb, opensQuote, outerQuote, type Range } from './context.ts';
import { type Cue, hasClass, senseWith } from './cues.ts';
import { type Draft, quoteRange } from './draft.ts';
import { baseEnd, isSource } from './nouns.ts';
import { objectFrame } from './objects.ts';
import { type Reading, type Subject, subjectOf } from './subjects.ts';
import { isAdverbial, lastCueEnd, trailing } from './trailing.ts';

export function verbalDraft(reading: Reading, cue: Cue, index: number): Draft | null {
  const { ctx } = reading;
  const subject = subjectOf(reading, cue, index);
  if (!subject) return null;
  if (subject.inverted) return trailing(reading, cue, subject);
  const limit = contentLimit(ctx, cue);
  const before = subject.shared ? 'other' : beforeSource(ctx, cue, subject.range.first);
  if (before === 'quote') {
    const behind =
      namesOccasion(ctx, cue, subject.range) && leading(reading, cue, subject.range, limit);
    return behind || trailing(reading, cue, subject);
  }
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

/** `In a note to the "Harbour Club," Orr said he would go`: the marks hold a name in an adverbial, nobody's words. */
function namesOccasion(ctx: Context, cue: Cue, source: Range): boolean {
  const first = ctx.sentences[cue.sentence]?.firstToken ?? source.first;
  return outerQuote(ctx, first) < 0 && isAdverbial(ctx, { first, last: source.first });
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
  if (quote >= 0 && quote !== home && isAttribute(ctx, quote, first)) return 'other';
  if (quote >= 0 && quote !== home) return endsForCue(ctx, cue, first) ? 'quote' : 'other';
  if (ctx.words[at] !== ',' && !DASH.test(ctx.words[at] ?? '')) return 'other';
  const earlier = outerQuote(ctx, at - 1);
  if (earlier >= 0 && earlier !== home) return 'quote';
  return at > sentence.firstToken ? 'comma' : 'other';
}

/** `The "History" section says`: quoted words inside the noun phrase of the source are its name. */
function isAttribute(ctx: Context, quote: number, first: number): boolean {
  const before = quoteRange(ctx, quote).first - 1;
  const inner = ctx.quotations[quote]?.inner.end ?? 0;
  return (
    /^(?:DT|PRP\$|JJ)$/.test(ctx.tags[before] ?? '') &&
    ctx.tags[first] === 'NN' &&
    !/[.,?!…—–]/.test(ctx.text[inner - 1] ?? '')
  );
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
  const complement = gapBehind(ctx, cue, source) ?? complementOf(ctx, cue, limit);
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

/** "a sum which she says | serves the town": the subject of the report is the pronoun before its source. */
function gapBehind(ctx: Context, cue: Cue, source: Range): Complement | null {
  const relative = /^(?:which|who|that|what|and|but)$/.test(ctx.lower[source.first - 1] ?? '');
  return relative && isFiniteVerb(ctx.tags[cue.last]) ? { kind: 'clause', at: cue.last } : null;
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
