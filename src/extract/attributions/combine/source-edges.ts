/** Where sources begin and end, whoever proposed them. */
import { isSpeechWord } from '../../../lexicon/speech-words.ts';
import { type Context, isFiniteVerb, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { cueLexicon } from '../rules/lexicon.ts';
import { baseEnd } from '../rules/nouns.ts';

const PERSONAL = /^(?:he|she|they|it|i|we)$/;

/** "She cautions and | questions": a pronoun that a verb follows is the whole source. */
export function pronounAlone(ctx: Context, draft: Draft): Draft {
  const { source } = draft;
  if (!source || source.last - source.first < 2) return draft;
  const next = source.first + 1;
  const verb =
    /^(?:VB|MD)/.test(ctx.tags[next] ?? '') || cueLexicon().verbs.has(ctx.lower[next] ?? '');
  if (!PERSONAL.test(ctx.lower[source.first] ?? '') || !verb) return draft;
  return { ...draft, source: { first: source.first, last: source.first + 1 } };
}

/** "Another official pushed back, saying …": the source ends before the verb of its clause. */
export function withoutPredicate(ctx: Context, draft: Draft): Draft {
  const { source, cue } = draft;
  // Before a finite cue a verb inside the source is a participle ("people briefed on it said").
  if (!source || !cue || ctx.tags[cue.first] !== 'VBG' || cue.first < source.last) return draft;
  for (let i = source.first; i < source.last; i++) {
    if (/^(?:who|which|that|whose|whom|where|when)$/.test(ctx.lower[i] ?? '')) return draft;
    if (!isPredicate(ctx, i)) continue;
    let last = i;
    while (last > source.first && isAdverb(ctx, last - 1)) last--;
    return last > source.first ? { ...draft, source: { first: source.first, last } } : draft;
  }
  return draft;
}

const LY_NOUN = /^(?:family|ally|assembly|supply|reply|bully|anomaly|italy|july)$/;

/** "the bank unexpectedly | raised …": how it acted is no part of who it is. */
export function withoutAdverb(ctx: Context, draft: Draft): Draft {
  const { source } = draft;
  if (!source) return draft;
  // "who were not allowed to speak publicly, said": that is how another verb's act was done.
  if (ctx.lower.slice(source.first, source.last).some((word) => /^(?:who|which)$/.test(word)))
    return draft;
  let { last } = source;
  while (last > source.first + 1 && /^\p{Ll}{3,}ly$/u.test(ctx.words[last - 1] ?? '')) last--;
  const word = ctx.lower[last] ?? '';
  if (last === source.last || LY_NOUN.test(word)) {
    return draft;
  }
  return { ...draft, source: { first: source.first, last } };
}

/** An adverb or the comma before one, also where the tagger takes "unexpectedly" for a noun. */
function isAdverb(ctx: Context, at: number): boolean {
  return /^(?:RB|,)/.test(ctx.tags[at] ?? '') || /^\p{Ll}{3,}ly$/u.test(ctx.words[at] ?? '');
}

/** A finite verb, or a participle that stands for one: "pushed back" is no "pushed by". */
function isPredicate(ctx: Context, at: number): boolean {
  if (!/^\p{Ll}/u.test(ctx.words[at] ?? '') || outerQuote(ctx, at) >= 0) return false;
  if (isFiniteVerb(ctx.tags[at] ?? '')) return true;
  return /^VBN?$/.test(ctx.tags[at] ?? '') && /^(?:RB|RP|DT|PRP)/.test(ctx.tags[at + 1] ?? '');
}

/** "Both A and B have said": a source cut to its last member takes the first one too. */
export function wholePair(ctx: Context, draft: Draft): Draft {
  const { source } = draft;
  if (!source || ctx.lower[source.first - 1] !== 'and') return draft;
  for (let i = source.first - 2; i >= Math.max(0, source.first - 14); i--) {
    if (isFiniteVerb(ctx.tags[i] ?? '') || /^[.;:]$/.test(ctx.words[i] ?? '')) return draft;
    if (ctx.lower[i] === 'both') return { ...draft, source: { first: i, last: source.last } };
  }
  return draft;
}

/** Two verbs of one sentence whose sources end alike have the same one: the longer, unless it starts inside a phrase. */
export function sameSource(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  const inPhrase = (source: Range): boolean => ctx.tags[source.first - 1] === 'IN';
  return drafts.map((draft) => {
    const { source } = draft;
    if (!source || !draft.cue) return draft;
    const other = drafts.find(
      (one) => one.source?.last === source.last && one.source.first !== source.first,
    )?.source;
    if (!other) return draft;
    const better = other.first < source.first ? !inPhrase(other) : inPhrase(source);
    return better ? { ...draft, source: other } : draft;
  });
}

const REACHED =
  /^(?:reached|asked|contacted|pressed|interviewed|speaking|citing|quoting|referring|writing|responding|reacting|appearing|testifying)$/;

/** "in remarks to the Weekly", "in a statement issued by the board": where it was said. */
function isOccasion(ctx: Context, at: number): boolean {
  if (!/^(?:in|at|during|on|via)$/.test(ctx.lower[at] ?? '')) return false;
  const end = baseEnd(ctx, at + 1, at + 7);
  return end > at + 1 && isSpeechWord(ctx.lower[end - 1], 'occasion');
}

/** "A clerk, speaking on condition of anonymity": what the source did while speaking is not who it is. */
export function withoutManner(ctx: Context, draft: Draft): Draft {
  const { source } = draft;
  if (!source) return draft;
  for (let i = source.first + 1; i < source.last - 1; i++) {
    if (ctx.words[i] !== ',') continue;
    if (/^(?:who|whose|which)$/.test(ctx.lower[i + 1] ?? '')) return draft;
    const at = ctx.tags[i + 1]?.startsWith('RB') ? i + 2 : i + 1;
    if (
      isOccasion(ctx, i + 1) ||
      REACHED.test(ctx.lower[at] ?? '') ||
      ctx.lower[i + 1] === 'however'
    ) {
      return { ...draft, source: { first: source.first, last: i } };
    }
  }
  return draft;
}

/** "According to the Herald, Ana Orr, the chair, said …": the paper is no part of who said it. */
export function withoutOtherSource(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { source } = draft;
    if (!source || draft.rule === 'according') return draft;
    const paper = drafts.find(
      ({ rule, source: other }) =>
        rule === 'according' && other?.first === source.first && other.last < source.last,
    )?.source;
    if (!paper || ctx.words[paper.last] !== ',') return draft;
    return { ...draft, source: { first: paper.last + 1, last: source.last } };
  });
}

/** "12.12pm The minister": the time of a live blog's entry is no part of a source. */
export function withoutEntryTime(ctx: Context, draft: Draft): Draft {
  const { source } = draft;
  if (!source) return draft;
  let { first } = source;
  while (first + 1 < source.last && /^\d{1,2}[.:]\d{2}(?:am|pm)?$/i.test(ctx.words[first] ?? '')) {
    first++;
    if (/^[ap]\.?m\.?$/i.test(ctx.words[first] ?? '')) first++;
  }
  return first === source.first ? draft : { ...draft, source: { first, last: source.last } };
}

/** A source cut off behind its "who" takes the whole clause, or loses the pronoun where the cue is in it. */
export function wholeRelative(ctx: Context, draft: Draft): Draft {
  const { source, cue } = draft;
  if (!source || source.last - source.first < 2) return draft;
  const last = ctx.lower[source.last - 1] ?? '';
  if (!/^(?:who|which|whose)$/.test(last)) return draft;
  if (cue && cue.first >= source.last && cue.first - source.last <= 14) {
    let end = cue.first;
    while (end > source.last && /^(?:RB|MD)/.test(ctx.tags[end - 1] ?? '')) end--;
    if (ctx.words[end - 1] === ',') end--;
    if (end - source.last >= 2) return { ...draft, source: { first: source.first, last: end } };
  }
  const end = ctx.words[source.last - 2] === ',' ? source.last - 2 : source.last - 1;
  return { ...draft, source: { first: source.first, last: end } };
}
