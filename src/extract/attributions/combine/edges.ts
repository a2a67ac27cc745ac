/** Where contents begin and end, whoever proposed them. */
import { isSpeechWord } from '../../../lexicon/speech-words.ts';
import { skipAdverbials } from '../rules/clauses.ts';
import {
  type Context,
  closesQuote,
  DASH,
  isFiniteVerb,
  isTimeWord,
  opensQuote,
  outerQuote,
  type Range,
  sentenceOf,
} from '../rules/context.ts';
import { type Draft, quoteRange } from '../rules/draft.ts';
import { cueLexicon } from '../rules/lexicon.ts';
import { baseEnd } from '../rules/nouns.ts';
import { hasFiniteVerb, isInside } from '../rules/ranges.ts';

/** "HOLCOMB FORKS — Two brothers …", "ROME, May 3 - The minister …": where the text after the dateline begins. */
export function datelineEnd(ctx: Context, first: number): number {
  if (!/^\p{Lu}[\p{Lu}.'’-]+$/u.test(ctx.words[first] ?? '')) return first;
  if (!ctx.paragraphs.some((one) => one.start === ctx.tokens.start(first))) return first;
  for (let i = first + 1; i < first + 14; i++) {
    const dash = DASH.test(ctx.words[i] ?? '') || /^[-:]$/.test(ctx.words[i] ?? '');
    if (dash) return i + 1;
    if (isFiniteVerb(ctx.tags[i] ?? '') && /^\p{Ll}/u.test(ctx.words[i] ?? '')) return first;
  }
  return first;
}

/** Place and day before the first sentence belong to nobody's words. */
export function withoutDateline(ctx: Context, draft: Draft): Draft {
  const start = ({ first, last }: Range): Range => {
    const at = datelineEnd(ctx, first);
    return at > first && at < last ? { first: at, last } : { first, last };
  };
  return {
    ...draft,
    source: draft.source && start(draft.source),
    content: draft.content.map(start),
  };
}

/** "said | on Friday that …", "wrote | in a post "…"": when and where it was said stays outside. */
export function withoutSetting(ctx: Context, draft: Draft): Draft {
  const [piece, ...rest] = draft.content;
  const { cue } = draft;
  if (!piece || !cue || piece.first < cue.last || piece.first - cue.last > 1) return draft;
  if (outerQuote(ctx, piece.first) !== outerQuote(ctx, cue.first)) return draft;
  const at = skipAdverbials(ctx, piece.first, piece.last);
  if (at === piece.first || at >= piece.last - 1) return draft;
  const first = contentAfter(ctx, piece, at);
  return first < 0 ? draft : { ...draft, content: [{ first, last: piece.last }, ...rest] };
}

/** Where the report begins behind adverbials that end at `at`; -1 where they belong to it. */
function contentAfter(ctx: Context, piece: Range, at: number): number {
  if (ctx.lower[at] === 'that') return at;
  if (opensQuote(ctx, at)) return startsSpeech(ctx, at) ? at : -1;
  if (/^[,:]$/.test(ctx.words[at] ?? '') && opensQuote(ctx, at + 1)) return at + 1;
  return isSetting(ctx, piece.first, at) && startsSubject(ctx, at, piece.last) ? at : -1;
}

/** A quotation that starts like a sentence, not a phrase set into one. */
function startsSpeech(ctx: Context, at: number): boolean {
  return /^\p{Lu}/u.test(ctx.words[at + 1] ?? '');
}

const ASIDE = /^(?:outside|inside|afterwards?|separately|privately|publicly|meanwhile)$/;

/** All of it names a day or an occasion of speaking. */
function isSetting(ctx: Context, first: number, last: number): boolean {
  if (last - first > 6) return false;
  if (last - first === 1 && ASIDE.test(ctx.lower[first] ?? '')) return true;
  if (isSpeechWord(ctx.lower[last - 1], 'occasion')) return true;
  for (let i = first; i < last; i++) {
    if (!isTimeWord(ctx, i) && !/^(?:on|in|late|early)$/.test(ctx.lower[i] ?? '')) return false;
  }
  return true;
}

function startsSubject(ctx: Context, at: number, last: number): boolean {
  const end = baseEnd(ctx, at, last);
  if (end === at) return false;
  return hasFiniteVerb(ctx, end, Math.min(last, end + 8));
}

/** ", a promise that others had made before": the reporter's comment on what was said. */
export function withoutComment(ctx: Context, draft: Draft): Draft {
  if (draft.rule === 'turn') return draft;
  const content = draft.content.map((piece) => {
    for (let i = piece.first + 3; i < piece.last - 3; i++) {
      if (ctx.words[i] !== ',' || outerQuote(ctx, i) >= 0) continue;
      if (isComment(ctx, i + 1)) return { first: piece.first, last: i };
    }
    return piece;
  });
  return content.every((piece, i) => piece === draft.content[i]) ? draft : { ...draft, content };
}

/** "a promise that …", "something voters have long asked for": a noun in apposition to all that was said. */
function isComment(ctx: Context, at: number): boolean {
  if (ctx.lower[at] === 'something') return startsSubject(ctx, at + 1, at + 12);
  if (!/^an?$/.test(ctx.lower[at] ?? '') || !cueLexicon().nouns.has(ctx.lower[at + 1] ?? ''))
    return false;
  return /^(?:that|which)$/.test(ctx.lower[at + 2] ?? '');
}

/** "blamed dams and parasites and did not mention noise": an object ends before the next verb. */
export function objectOnly(ctx: Context, draft: Draft): Draft {
  const [piece, ...rest] = draft.content;
  const { cue } = draft;
  if (!piece || !cue || rest.length > 0 || piece.first !== cue.last) return draft;
  if (!/^(?:DT|JJ|NN|CD|PRP\$)/.test(ctx.tags[piece.first] ?? '')) return draft;
  for (let i = piece.first + 1; i < piece.last - 1; i++) {
    if (isFiniteVerb(ctx.tags[i] ?? '') || /^(?:W|IN$|VBG)/.test(ctx.tags[i] ?? '')) return draft;
    if (/^(?:and|but)$/.test(ctx.lower[i] ?? '') && /^VB[DZ]$/.test(ctx.tags[i + 1] ?? '')) {
      return { ...draft, content: [{ first: piece.first, last: i }] };
    }
  }
  return draft;
}

/** Content runs over the end of a sentence only inside quotation marks or into the next quotation. */
export function withinSentence(ctx: Context, draft: Draft): Draft {
  if (draft.rule === 'turn') return draft;
  // "said Orr, who argued that A. “B.”": the next quotation goes on with the main attribution.
  const relative = draft.cue !== null && ctx.lower[draft.cue.first - 1] === 'who';
  const content = draft.content.map((piece) => {
    const last = sentenceStop(ctx, piece, relative);
    return last === piece.last ? piece : { first: piece.first, last };
  });
  return content.every((piece, i) => piece === draft.content[i]) ? draft : { ...draft, content };
}

/** A piece that starts inside a quotation and leaves it again takes all of it. */
export function wholeQuotation(ctx: Context, draft: Draft): Draft {
  const content = draft.content.map((piece) => {
    const quote = outerQuote(ctx, piece.first);
    if (quote < 0 || quote === outerQuote(ctx, piece.last - 1)) return piece;
    if (draft.cue && outerQuote(ctx, draft.cue.first) === quote) return piece;
    return { first: quoteRange(ctx, quote).first, last: piece.last };
  });
  return content.every((piece, i) => piece.first === draft.content[i]?.first)
    ? draft
    : { ...draft, content };
}

function sentenceStop(ctx: Context, piece: Range, relative: boolean): number {
  for (let i = piece.first + 1; i < piece.last; i++) {
    if (!startsSentence(ctx, i)) continue;
    const here = outerQuote(ctx, i);
    const joins = opensQuote(ctx, i) && !(relative && outerQuote(ctx, i - 1) < 0);
    if (here >= 0 && (here === outerQuote(ctx, i - 1) || joins)) continue;
    return i;
  }
  return piece.last;
}

function startsSentence(ctx: Context, token: number): boolean {
  return ctx.sentences[sentenceOf(ctx, token)]?.firstToken === token;
}

/** "said that A but declined to comment": a refusal that ends the sentence is no part of A. */
export function withoutRefusal(ctx: Context, draft: Draft): Draft {
  const piece = draft.content.at(-1);
  const { cue } = draft;
  if (!piece || !cue || cue.first > piece.first || draft.rule === 'turn') return draft;
  for (let i = piece.first + 2; i < piece.last - 2; i++) {
    if (!/^(?:but|and)$/.test(ctx.lower[i] ?? '') || outerQuote(ctx, i) >= 0) continue;
    const verb = /^(?:also|then)$/.test(ctx.lower[i + 1] ?? '') ? i + 2 : i + 1;
    if (!/^(?:declined|refused)$/.test(ctx.lower[verb] ?? '') || piece.last - i > 8) continue;
    if (!/^(?:comment|elaborate|answer|say|discuss|give|speak)$/.test(ctx.lower[verb + 2] ?? ''))
      continue;
    const last = ctx.words[i - 1] === ',' ? i - 1 : i;
    return { ...draft, content: [...draft.content.slice(0, -1), { first: piece.first, last }] };
  }
  return draft;
}

/** "didn't respond when asked if A, instead blaming B": what was done instead is no part of A. */
export function withoutAlternative(ctx: Context, draft: Draft): Draft {
  const piece = draft.content.at(-1);
  if (!piece || !draft.cue || draft.cue.first > piece.first || draft.rule === 'turn') return draft;
  for (let i = piece.first + 2; i < piece.last - 1; i++) {
    if (!/^(?:instead|rather)$/.test(ctx.lower[i] ?? '') || ctx.words[i - 1] !== ',') continue;
    if (ctx.tags[i + 1] !== 'VBG' || outerQuote(ctx, i) >= 0) continue;
    const cut = { first: piece.first, last: i - 1 };
    return { ...draft, content: [...draft.content.slice(0, -1), cut] };
  }
  return draft;
}

/** An attribution inside another one's content ends where that content ends. */
export function withinParent(ctx: Context, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((inner) => {
    const outer = drafts.find((other) => other !== inner && runsOver(inner, other));
    if (!outer?.cue) return inner;
    const edge = outer.cue.first;
    const content = inner.content
      .map((piece) =>
        piece.first < edge && piece.last > edge
          ? { first: piece.first, last: endBefore(ctx, outer, edge) }
          : piece,
      )
      .filter((piece) => piece.last > piece.first && piece.first < edge);
    return content.length > 0 ? { ...inner, content } : inner;
  });
}

/** The cue of `inner` lies in `outer`'s content, and `inner`'s content reaches over `outer`'s cue. */
function runsOver(inner: Draft, outer: Draft): boolean {
  const { cue } = inner;
  const over = outer.cue;
  if (!cue || !over || over.first < cue.last) return false;
  const held = isInside(cue, outer.content);
  return held && inner.content.some((piece) => piece.first < over.first && over.last <= piece.last);
}

function endBefore(ctx: Context, outer: Draft, edge: number): number {
  const ends = outer.content.map((piece) => piece.last).filter((last) => last <= edge);
  const end = Math.max(0, ...ends);
  return closesQuote(ctx, end) && outerQuote(ctx, end - 1) === outerQuote(ctx, end) ? end + 1 : end;
}
