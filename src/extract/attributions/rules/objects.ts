/** Cues whose object is what is said: "accused X of …", "described X as …", "rejected the claim that …". */
import {
  type Context,
  isFiniteVerb,
  isNoun,
  isVerb,
  opensQuote,
  outerQuote,
  type Range,
} from './context.ts';
import { type Cue, hasClass, senseWith } from './cues.ts';
import type { Draft } from './draft.ts';
import { cueLexicon } from './lexicon.ts';
import { baseEnd } from './nouns.ts';

type EndOf = (from: number) => number;

export function objectFrame(ctx: Context, cue: Cue, source: Range, endOf: EndOf): Draft | null {
  const from = cue.last;
  const end = endOf(from);
  if (end <= from) return null;
  return (
    shellNoun(ctx, cue, source, from, end) ??
    accusation(ctx, cue, source, from, end) ??
    characterization(ctx, cue, source, from, end) ??
    promise(ctx, cue, source, from, end) ??
    request(ctx, cue, source, from, end) ??
    said(ctx, cue, source, from, end)
  );
}

function draft(
  cue: Cue,
  source: Range,
  first: number,
  last: number,
  rule: string,
  confidence: number,
): Draft {
  return { source, cue: cue.span, content: [{ first, last }], rule: `object:${rule}`, confidence };
}

/** "rejected the notion that", "would not confirm reports that": the content starts at "that". */
function shellNoun(ctx: Context, cue: Cue, source: Range, from: number, end: number): Draft | null {
  if (cue.declines && !cue.senses.some((s) => /[oc]/.test(s.frames))) return null;
  for (let i = from; i < Math.min(end, from + 6); i++) {
    if (!cueLexicon().nouns.has(ctx.lower[i] ?? '')) continue;
    if (ctx.lower[i + 1] !== 'that') return null;
    return draft(cue, source, i + 1, end, 'shell', 0.8);
  }
  return null;
}

/** The preposition that leads to what somebody is charged, credited or explained with. */
const LINKS: ReadonlyMap<string, RegExp> = new Map([
  ['accuse', /^(?:of|for|over|as)$/],
  ['blame', /^(?:for|on|over)$/],
  ['credit', /^(?:with|for)$/],
  ['attribute', /^to$/],
  ['ascribe', /^to$/],
]);

function accusation(
  ctx: Context,
  cue: Cue,
  source: Range,
  from: number,
  end: number,
): Draft | null {
  if (!senseWith(cue, 'f') || cue.negated) return null;
  const pronoun = /^(?:him|her|them|it|me|us)$/.test(ctx.lower[from] ?? '');
  if (!pronoun && baseEnd(ctx, from, end) === from) return null;
  const links = LINKS.get(cue.lemma) ?? /^(?:of|for|over|as)$/;
  const strong = LINKS.has(cue.lemma);
  for (let i = from + 1; i < Math.min(end, from + 14); i++) {
    if (
      links.test(ctx.lower[i] ?? '') &&
      (strong || ctx.tags[i + 1] === 'VBG' || holdsQuote(ctx, from, end))
    ) {
      return draft(cue, source, from, end, 'accuse', strong ? 0.75 : 0.55);
    }
  }
  return holdsQuote(ctx, from, end) ? draft(cue, source, from, end, 'accuse', 0.7) : null;
}

function characterization(
  ctx: Context,
  cue: Cue,
  source: Range,
  from: number,
  end: number,
): Draft | null {
  if (!senseWith(cue, 'a') || cue.negated) return null;
  if (cue.lemma === 'call') return called(ctx, cue, source, from, end);
  for (let i = from; i < Math.min(end, from + 20); i++) {
    if (ctx.lower[i] !== 'as') continue;
    const strong =
      /^(?:describ|portray|depict|characteri|label|brand|refer|dub|cast|dismiss|denounc|decr|prais|hail|tout)/.test(
        cue.lemma,
      );
    return strong || holdsQuote(ctx, from, end) ? draft(cue, source, from, end, 'as', 0.7) : null;
  }
  return holdsQuote(ctx, from, end) ? draft(cue, source, from, end, 'characterize', 0.55) : null;
}

/** "called the plan "a first step"", "called him a liar", "what he calls "…"". */
function called(ctx: Context, cue: Cue, source: Range, from: number, end: number): Draft | null {
  if (opensQuote(ctx, from)) {
    const last = ctx.tokens.at((ctx.quotations[outerQuote(ctx, from)]?.end ?? 1) - 1) + 1;
    return draft(cue, source, from, Math.max(last, from + 1), 'call', 0.7);
  }
  if (holdsQuote(ctx, from, end)) return draft(cue, source, from, end, 'call', 0.7);
  const object = /^(?:him|her|them|it|me|us)$/.test(ctx.lower[from] ?? '')
    ? from + 1
    : baseEnd(ctx, from, end);
  if (object === from || !/^(?:an?|the)$/.test(ctx.lower[object] ?? '')) return null;
  return draft(cue, source, from, end, 'call', 0.7);
}

function promise(ctx: Context, cue: Cue, source: Range, from: number, end: number): Draft | null {
  if (!hasClass(cue, 'promise') || !senseWith(cue, 'i', 'promise') || cue.negated) return null;
  const to = ctx.lower[from] === 'to' ? from : from + 1;
  if (ctx.lower[to] === 'to' && isVerb(ctx.tags[to + 1] ?? '')) {
    return /^(?:offer|undertake|commit|volunteer)$/.test(cue.lemma)
      ? null
      : draft(cue, source, to, end, 'promise', 0.45);
  }
  return holdsQuote(ctx, from, end) ? draft(cue, source, from, end, 'promise', 0.45) : null;
}

/** Requests count only where words are quoted. */
function request(ctx: Context, cue: Cue, source: Range, from: number, end: number): Draft | null {
  if (!hasClass(cue, 'request') || cue.negated || !holdsQuote(ctx, from, end)) return null;
  return draft(cue, source, from, end, 'request', 0.5);
}

/** A noun phrase that says something: "acknowledged the challenges that the region faces". */
function said(ctx: Context, cue: Cue, source: Range, from: number, end: number): Draft | null {
  const sense = senseWith(cue, 'o', 'deny', 'reject', 'concede', 'cite', 'characterize');
  if (holdsQuote(ctx, from, end)) {
    const quotable = senseWith(cue, 'd') ?? senseWith(cue, 'z') ?? sense;
    return quotable ? draft(cue, source, from, end, 'quoted', 0.6) : null;
  }
  if (hasClass(cue, 'show') && isLack(ctx, from)) return draft(cue, source, from, end, 'noun', 0.6);
  if (!sense || cue.negated) return null;
  const noun = baseEnd(ctx, from, end) > from || ctx.tags[from] === 'VBG';
  const rich = end - from >= (sense.cueClass === 'deny' ? 2 : 6);
  // "touting steps she has taken": the clause in it says something.
  const clause = sense.cueClass === 'cite' && holdsBareRelative(ctx, from, end);
  const classes = clause || sense.cueClass === 'deny' || sense.cueClass === 'concede';
  return noun && rich && classes ? draft(cue, source, from, end, 'noun', 0.35) : null;
}

/** "steps | she has taken". */
function holdsBareRelative(ctx: Context, from: number, end: number): boolean {
  for (let i = from + 1; i < end - 1; i++) {
    const subject = ctx.tags[i] === 'PRP' && isNoun(ctx.tags[i - 1] ?? '');
    if (subject && isFiniteVerb(ctx.tags[i + 1] ?? '')) return true;
  }
  return false;
}

/** "found no evidence that …", "no sign that …": what was not found says something. */
function isLack(ctx: Context, from: number): boolean {
  return ctx.lower[from] === 'no' && ctx.lower.slice(from + 2, from + 4).includes('that');
}

function holdsQuote(ctx: Context, from: number, end: number): boolean {
  const home = outerQuote(ctx, from - 1);
  for (let i = from; i < end; i++)
    if (opensQuote(ctx, i) && outerQuote(ctx, i) !== home) return true;
  return false;
}
