/** Speech that the layout attributes: labelled turns, bare quotations, names behind a dash. */
import { isSpeechWord } from '../../../lexicon/speech-words.ts';
import type { Paragraph, Quotation } from '../../../model/annotations.ts';
import { type Context, outerQuote, type Range } from './context.ts';
import { type Draft, quoteRange } from './draft.ts';

/** A label before a colon: up to five capitalized words, or Q and A. */
const LABEL =
  /^(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+(?:(?:de|da|del|van|von|der|al|bin|ní|mac|ó)\s+)?){0,4}\p{Lu}[\p{L}\p{M}.'’-]*)\s?(?:\([^()\n]{1,40}\)\s?)?:(?=\s)/u;

/** Labelled turns, where three paragraphs of the document carry a label, or two that name somebody in it. */
export function turnDrafts(ctx: Context): Draft[] {
  const labels = ctx.paragraphs.map((paragraph) => labelOf(ctx, paragraph));
  const several = labels.filter((length) => length > 0).length;
  if (!mostlySentences(ctx, labels)) return [];
  if (several < 2 || (several === 2 && !labels.every((_, i) => isNamed(ctx, labels, i)))) return [];
  const drafts: Draft[] = [];
  const lastLabel = labels.findLastIndex((length) => length > 0);
  const transcript = isTranscript(ctx, labels);
  ctx.paragraphs.forEach((paragraph, index) => {
    const length = labels[index] ?? 0;
    if (length === 0) {
      const turn = drafts.at(-1);
      if (turn && transcript && index < lastLabel && isSpoken(ctx, paragraph)) {
        const [first, last] = ctx.tokens.range(paragraph.start, paragraph.end);
        drafts[drafts.length - 1] = { ...turn, content: [...turn.content, { first, last }] };
      }
      return;
    }
    const [first, last] = ctx.tokens.range(paragraph.start, paragraph.end);
    const colon = ctx.tokens.at(paragraph.start + length - 1);
    if (colon + 1 >= last) return;
    drafts.push({
      source: { first, last: Math.max(first + 1, colon) },
      cue: null,
      content: [{ first: colon + 1, last }],
      rule: 'turn',
      confidence: 0.9,
      type: 'direct',
    });
  });
  return drafts;
}

/** Turns are spoken and end like sentences; "Video: Ten things to do" is a link. */
function mostlySentences(ctx: Context, labels: readonly number[]): boolean {
  const turns = ctx.paragraphs.filter((_, i) => (labels[i] ?? 0) > 0);
  const ended = turns.filter((one) =>
    /[.?!…]["'”’)\]]*\s*$/.test(ctx.text.slice(one.start, one.end)),
  );
  return ended.length * 2 >= turns.length;
}

/** The text names whom the label means in another paragraph: "CALLOW:" after "Dermot Callow". */
function isNamed(ctx: Context, labels: readonly number[], index: number): boolean {
  const paragraph = ctx.paragraphs[index];
  const length = labels[index] ?? 0;
  if (!paragraph || length === 0) return true;
  const label = ctx.text.slice(paragraph.start, paragraph.start + length - 1).trim();
  const name = label.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const before = ctx.text.slice(0, paragraph.start).toLowerCase();
  return name.length > 2 && before.includes(` ${name}`);
}

/** At least half of the paragraphs from the first label to the last are labelled. */
function isTranscript(ctx: Context, labels: readonly number[]): boolean {
  const first = labels.findIndex((length) => length > 0);
  const last = labels.findLastIndex((length) => length > 0);
  const within = labels.slice(first, last + 1);
  const text = within.filter((_, i) => ctx.paragraphs[first + i]?.kind === 'text').length;
  return within.filter((length) => length > 0).length * 2 >= text;
}

/** The house speaks of itself: "We asked Mr Foy for a response", "told this programme". */
const EDITORIAL =
  /\bwe (?:asked|contacted|approached)\b|\bthis (?:program|programme|newspaper|paper|website|podcast)\b/i;

/** An answer's later paragraph speaks of "I", "we" or "you" and ends like a sentence; a caption does not. */
function isSpoken(ctx: Context, paragraph: Paragraph): boolean {
  if (paragraph.kind !== 'text') return false;
  const text = ctx.text.slice(paragraph.start, paragraph.end).trim();
  if (EDITORIAL.test(text)) return false;
  return /[.?!…]["”’]?$/.test(text) && /\b(?:I|we|We|you|You|my|My|our|Our|I'm|I’m)\b/.test(text);
}

/** Length of a paragraph's label with its colon, 0 where it has none. */
function labelOf(ctx: Context, paragraph: Paragraph): number {
  const head = ctx.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80));
  const match = LABEL.exec(head);
  if (!match || isSpeechWord(/^\w+/.exec(head)?.[0], 'heading')) return 0;
  if (/^\s*["“‘']/.test(head.slice(match[0].length)) && !/^\p{Lu}+:/u.test(match[0])) return 0;
  return match[0].length;
}

/** Quotations that nobody claimed and that fill a sentence or a paragraph: speech without a source. */
export function bareDrafts(ctx: Context, claimed: ReadonlySet<number>): Draft[] {
  const drafts: Draft[] = [];
  ctx.quotations.forEach((quotation, index) => {
    if (claimed.has(index) || quotation.within !== null || quotation.continues !== null) return;
    const range = quoteRange(ctx, index);
    const paragraph = paragraphOf(ctx, quotation);
    if (paragraph?.kind !== 'text') return;
    const dashed = dashName(ctx, range.last, paragraph);
    if (dashed) {
      drafts.push({ source: dashed, cue: null, content: [range], rule: 'dash', confidence: 0.85 });
      return;
    }
    const named = nameLine(ctx, quotation, paragraph);
    if (named) {
      drafts.push({
        source: named,
        cue: null,
        content: [range],
        rule: 'name-line',
        confidence: 0.75,
      });
      return;
    }
    if (!fillsSentence(ctx, index) && !fillsParagraph(ctx, quotation, paragraph)) return;
    drafts.push({
      source: null,
      cue: null,
      content: chain(ctx, index),
      rule: 'bare',
      confidence: 0.6,
    });
  });
  return drafts;
}

/** The quotation is all of its paragraph, and ends like a sentence unless it goes on in the next one. */
function fillsParagraph(ctx: Context, quotation: Quotation, paragraph: Paragraph): boolean {
  if (quotation.start !== paragraph.start || quotation.end < paragraph.end - 1) return false;
  return !quotation.closed || /[.?!…,]$/.test(innerText(ctx, quotation));
}

/** Whole sentences of four words or more, their full stop included: speech, no title or coined phrase. */
export function fillsSentence(ctx: Context, index: number): boolean {
  const quotation = ctx.quotations[index];
  if (!quotation?.closed || !/[.?!…]$/.test(innerText(ctx, quotation))) return false;
  const { first, last } = quoteRange(ctx, index);
  const opens = first === 0 || /(?:^[.?!…]|\.|["”’])$/.test(ctx.words[first - 1] ?? '');
  return opens && /^\p{Lu}/u.test(ctx.words[first + 1] ?? '') && last - first >= 7;
}

function innerText(ctx: Context, { inner }: Quotation): string {
  return ctx.text.slice(inner.start, inner.end).trim();
}

/** A pull quote: a paragraph that is a quotation, and a name alone in the next one. */
function nameLine(ctx: Context, quotation: Quotation, paragraph: Paragraph): Range | null {
  if (quotation.start !== paragraph.start || quotation.end < paragraph.end) return null;
  const next = ctx.paragraphs[ctx.paragraphs.indexOf(paragraph) + 1];
  if (!next) return null;
  const text = ctx.text.slice(next.start, next.end).trim();
  if (!NAME_LINE.test(text)) return null;
  const [first, last] = ctx.tokens.range(next.start, next.end);
  return last > first ? { first, last } : null;
}

/** Two to four capitalized words, and perhaps what the person does. */
const NAME_LINE = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}(?:, [\p{L}\d ,'’-]{2,60})?$/u;

function paragraphOf(ctx: Context, quotation: Quotation): Paragraph | null {
  let low = 0;
  let high = ctx.paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ctx.paragraphs[middle]?.end ?? 0) <= quotation.start) low = middle + 1;
    else high = middle;
  }
  return ctx.paragraphs[low] ?? null;
}

/** `"…" —Ana Ruiz` at the end of a paragraph. */
function dashName(ctx: Context, at: number, paragraph: Paragraph): Range | null {
  if (!/^(?:--+|[—–-])$/.test(ctx.words[at] ?? '')) return null;
  const [, last] = ctx.tokens.range(paragraph.start, paragraph.end);
  if (at + 1 >= last || last - at > 24 || !/^\p{Lu}/u.test(ctx.words[at + 1] ?? '')) return null;
  // "— Ana Orr, mayor from 1978 to 1985, in her memoir": where it was said is no part of who said it.
  for (let i = at + 2; i < last; i++) {
    const setting =
      ctx.words[i - 1] === ',' && /^(?:in|on|at|to|from|via)$/.test(ctx.lower[i] ?? '');
    if (setting) return { first: at + 1, last: i - 1 };
  }
  if (last - at > 14) return null;
  return { first: at + 1, last: ctx.words[last - 1] === '.' ? last - 1 : last };
}

/** A quotation and the paragraphs that continue it. */
export function chain(ctx: Context, index: number): Range[] {
  const ranges = [quoteRange(ctx, index)];
  let at = index;
  for (let k = index + 1; k < ctx.quotations.length; k++) {
    if (ctx.quotations[k]?.continues !== at) continue;
    ranges.push(quoteRange(ctx, k));
    at = k;
  }
  return ranges;
}

export function claimedQuotes(ctx: Context, drafts: readonly Draft[]): Set<number> {
  const claimed = new Set<number>();
  for (const draft of drafts) {
    for (const range of draft.content) {
      for (let i = range.first; i < range.last; i++) {
        const quote = outerQuote(ctx, i);
        const start = ctx.quotations[quote]?.start ?? -1;
        if (start >= ctx.tokens.start(range.first)) claimed.add(quote);
      }
    }
  }
  return claimed;
}
