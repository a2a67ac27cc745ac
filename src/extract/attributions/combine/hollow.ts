/** Contents that say nothing: a thing only named, a pronoun, a verdict without words. */
import { lemmaOf } from '../../../lexicon/lemma.ts';
import { startsClause } from '../rules/clause-start.ts';
import {
  type Context,
  isFiniteVerb,
  isNoun,
  isVerb,
  outerQuote,
  type Range,
} from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import type { CueClass } from '../rules/lexicon.ts';
import { cueLemma, sensesOf, sensesWithin, showsOnly } from './verb.ts';

/** Classes of acts whose bare object says something: denied the charge, blamed the storm, called it a lie. */
const TELLING_OBJECT: ReadonlySet<CueClass> = new Set<CueClass>([
  'deny',
  'reject',
  'concede',
  'accuse',
  'characterize',
  'decline',
  'request',
  'promise',
]);

/** "announced the new assignment", "discussed his work": a noun phrase that names and says nothing. */
export function namesOnly(ctx: Context, draft: Draft, cue: Range): boolean {
  const [piece] = draft.content;
  if (!piece || draft.content.length > 1 || piece.first < cue.last) return false;
  if (saysByObject(ctx, draft, cue) || opensClause(ctx, piece.first)) return false;
  if (takesNoObject(ctx, cue) && isThing(ctx, piece, cue)) return true;
  // "insisted on anonymity to speak freely", "spoke about the plan to meter every farm".
  const topic = /^(?:on|about|of|for|with|to)$/.test(ctx.lower[piece.first] ?? '');
  const measures = draft.rule === 'according' || isMeasure(ctx, cue);
  for (let i = piece.first; i < piece.last; i++) {
    const tag = ctx.tags[i] ?? '';
    if (measures && (/^(?:CD|VBG)$/.test(tag) || /\d/.test(ctx.words[i] ?? ''))) return false;
    if (outerQuote(ctx, i) !== outerQuote(ctx, cue.first)) return false;
    if (isFiniteVerb(tag) || (tag === 'VB' && !topic)) return false;
    if (ctx.lower[i] === 'as' || ctx.words[i - 1] === ':') return false;
  }
  return true;
}

/** An act whose object says something whatever it is: a denial, a charge, a forecast. */
function saysByObject(ctx: Context, { rule }: Draft, cue: Range): boolean {
  if (/^(?:figure|object:accuse)$/.test(rule)) return true;
  const lemma = cueLemma(ctx, cue);
  const telling = classesOf(ctx, cue).some((cueClass) => TELLING_OBJECT.has(cueClass));
  if (telling && lemma !== 'offer') return true;
  // Nobody says a noun phrase: there the tagger has missed the verb.
  return /^(?:say|predict|forecast|project|propose)$/.test(lemma);
}

/** "wrote | a life of the inventor, who had been a friend": of this verb only a clause is what is said. */
function takesNoObject(ctx: Context, cue: Range): boolean {
  const senses = sensesOf(ctx, cue);
  return (
    cue.last - cue.first === 1 &&
    senses.length > 0 &&
    !senses.some((sense) => /[oafiIs]/.test(sense.frames))
  );
}

/** A noun phrase that no clause grows out of, without figures and quoted words. */
function isThing(ctx: Context, { first, last }: Range, cue: Range): boolean {
  if (!/^(?:DT|PRP\$|JJ|NN)/.test(ctx.tags[first] ?? '') || startsClause(ctx, first, last))
    return false;
  for (let i = first; i < last; i++) {
    if (outerQuote(ctx, i) !== outerQuote(ctx, cue.first) || ctx.lower[i] === 'that') return false;
    if (isNoun(ctx.tags[i] ?? '') && opensPurpose(ctx, i + 1)) return false;
  }
  return !isMeasure(ctx, cue);
}

/** "the duty | to mend roofs", "the importance | of keeping watch". */
function opensPurpose(ctx: Context, at: number): boolean {
  const verb = ctx.tags[at + 1] ?? '';
  return (ctx.lower[at] === 'to' && isVerb(verb)) || (ctx.lower[at] === 'of' && verb === 'VBG');
}

/** A complementizer, a question word, an infinitive or a gerund. */
function opensClause(ctx: Context, at: number): boolean {
  const low = ctx.lower[at] ?? '';
  if (/^(?:W|VBG)/.test(ctx.tags[at] ?? '') || /^(?:that|whether|if|as)$/.test(low)) return true;
  return low === 'to' && isVerb(ctx.tags[at + 1] ?? '');
}

/** "A poll showed a lead of 5 points", "the state reported 300 cases": a figure says something. */
function isMeasure(ctx: Context, cue: Range): boolean {
  return showsOnly(ctx, cue) || /^(?:report|find|estimate|record)$/.test(cueLemma(ctx, cue));
}

function classesOf(ctx: Context, cue: Range): CueClass[] {
  return sensesWithin(ctx, cue).map((sense) => sense.cueClass);
}

const SHELL =
  /^(?:point|accusation|allegation|charge|claim|notion|idea|suggestion|criticism|rumou?r|report|assertion|question|request|offer|demand)s?$/;

const SPEAKING =
  /^(?:comment|elaborate|answer|respond|reply|concede|testify|talk|speak|say|discuss)$/;

/** "disputed that", "conceded the point", "declined to elaborate": an act whose content names nothing. */
export function saysNothing(ctx: Context, { content }: Draft, cue: Range): boolean {
  const [piece] = content;
  if (!piece || content.length > 1 || outerQuote(ctx, piece.first) !== outerQuote(ctx, cue.first))
    return false;
  const words = contentWords(ctx, piece);
  const [first = '', second = ''] = words;
  if (words.length <= 2 && first === 'to') return SPEAKING.test(second);
  // "declined to | say": the infinitive, cut at its "to".
  if (words.length === 1 && ctx.lower[cue.last - 1] === 'to' && SPEAKING.test(first)) return true;
  if (
    /^(?:it|this|that|these|those|him|her|them|so|none|as|which|who|whom)$/.test(first) &&
    (words.length === 1 || (first === 'as' && second === 'much'))
  )
    return true;
  if (first === 'it' && ctx.words[piece.first + 1] === ',') return true;
  return (
    words.length === 2 && /^(?:the|this|that|these|those|such)$/.test(first) && SHELL.test(second)
  );
}

function contentWords(ctx: Context, { first, last }: Range): string[] {
  return ctx.lower.slice(first, last).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** "asked that his name not be used", "insisted on anonymity": how a source wants to be named. */
export function asksForSilence(ctx: Context, { content }: Draft, cue: Range): boolean {
  if (
    !/^(?:ask|request|insist|demand|decline|refuse|speak)$/.test(
      lemmaOf(ctx.lower[cue.first] ?? ''),
    )
  )
    return false;
  const words = [cue, ...content]
    .flatMap((piece) => contentWords(ctx, piece))
    .slice(1, 12)
    .join(' ');
  if (
    /^(?:to )?(?:give|provide|share) (?:his|her|their|a|any) (?:full |last |real )?names?$|names? (?:be|was) withheld/.test(
      words,
    )
  ) {
    return true;
  }
  return /\banonym|\bnot (?:to )?be (?:named|identified|quoted|used|published)|\bto be (?:named|identified|quoted)\b/.test(
    words,
  );
}

/** "praised the parish", "would not criticize her deputy": a verdict without words of its own. */
export function isBareVerdict(ctx: Context, { content }: Draft, cue: Range): boolean {
  const [piece] = content;
  const classes = classesOf(ctx, cue);
  if (!piece || content.length > 1 || piece.first < cue.last || classes.length === 0) return false;
  if (!classes.every((one) => one === 'characterize' || one === 'accuse')) return false;
  const words = contentWords(ctx, piece);
  if (words.some((word) => /^(?:as|of|for|over|that|a|an)$/.test(word))) return false;
  const quoted = ctx.quoteOf.slice(piece.first, piece.last).some((quote) => quote >= 0);
  return (
    !quoted && words.length <= 5 && cueLemma(ctx, cue) !== 'blame' && !isCalled(ctx, cue, words)
  );
}

/** "called the ruling lawful". */
function isCalled(ctx: Context, cue: Range, words: readonly string[]): boolean {
  return words.length > 2 && cueLemma(ctx, cue) === 'call';
}
