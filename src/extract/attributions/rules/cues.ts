/** Finds reporting verbs in a document with the group around them: auxiliaries, negation, refusal. */
import { type Context, closesQuote, isNoun, isVerb, opensQuote, type Range } from './context.ts';
import { type CueClass, type CueSense, cueLexicon, formAt, type VerbForm } from './lexicon.ts';

export interface Cue {
  /** Index into SENTENCES. */
  readonly sentence: number;
  /** First token of the whole verb group, auxiliaries and adverbs included. */
  readonly groupFirst: number;
  /** First token after the verb. */
  readonly last: number;
  readonly verb: number;
  /** Tokens that make the cue: the shortest phrase, with a negation that changes the act. */
  readonly span: Range;
  readonly lemma: string;
  readonly senses: readonly CueSense[];
  readonly tag: string;
  readonly negated: boolean;
  readonly passive: boolean;
  /** Set where the cue is a refusal ("declined to say", "would not say"). */
  readonly declines: boolean;
}

const AUXILIARY =
  /^(?:have|has|had|having|'ve|'d|is|are|was|were|be|been|being|am|'s|'re|do|does|did|will|would|wo|ca|can|could|may|might|shall|should|must|'ll|got)$/;
const BLOCKING = /^(?:can|ca|could|may|might|should|must|shall)$/;
const NEGATION = /^(?:not|n't|never|neither|nor)$/;
/** Verbs whose infinitive is still an act: "went on to say", "continued to insist". */
const PASSING = /^(?:go|goes|went|gone|going|continue|continues|continued|on|quick|careful|keen)$/;
/** Verbs that refuse the infinitive that follows. */
const REFUSING = /^(?:declin|refus)(?:e|es|ed|ing)$/;
/** Forms that are verbs here whatever the tagger thinks. */
const CERTAIN =
  /^(?:said|says|told|tells|adds|added|wrote|tweeted|argued|insisted|admitted|replied)$/;

export function senseWith(
  cue: Cue,
  frame: string,
  ...classes: readonly CueClass[]
): CueSense | null {
  for (const sense of cue.senses) {
    if (!sense.frames.includes(frame)) continue;
    if (classes.length === 0 || classes.includes(sense.cueClass)) return sense;
  }
  return null;
}

export function hasClass(cue: Cue, cueClass: CueClass): boolean {
  return cue.senses.some((sense) => sense.cueClass === cueClass);
}

export function findCues(ctx: Context): Cue[] {
  const cues: Cue[] = [];
  ctx.sentences.forEach((sentence, index) => {
    for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
      const form = formAt(ctx.lower, i);
      if (!form || !isCueVerb(ctx, i, form) || refusesNext(ctx, i)) continue;
      const cue = grouped(ctx, index, sentence.firstToken, i, form);
      if (!cue) continue;
      cues.push(cue);
      i = cue.last - 1;
    }
  });
  return cues;
}

/** "declined to answer": the refusal belongs to the cue that follows. */
function refusesNext(ctx: Context, at: number): boolean {
  if (!REFUSING.test(ctx.lower[at] ?? '') || ctx.lower[at + 1] !== 'to') return false;
  return cueLexicon().verbs.has(ctx.lower[at + 2] ?? '');
}

/** A verb by its tag or form; or a noun by its tag where a quotation shows that it is a verb. */
function isCueVerb(ctx: Context, at: number, form: VerbForm): boolean {
  if (isVerb(ctx.tags[at] ?? '') || CERTAIN.test(ctx.lower[at] ?? '')) return true;
  const plural = ctx.tags[at] === 'NNS';
  if (!isNoun(ctx.tags[at] ?? '')) return false;
  const next = at + form.words.length;
  if (isSecondVerb(ctx, at, next, form)) return true;
  if (!form.senses.some((sense) => sense.frames.includes('d'))) return false;
  // "the claim “…”" is a noun; `"A," the notice read.` is not.
  if (!plural && form.words.length === 1)
    return ctx.words[next] === '.' && quotedJustBefore(ctx, at);
  if (opensQuote(ctx, next) || (/^[,:]$/.test(ctx.words[next] ?? '') && opensQuote(ctx, next + 1)))
    return true;
  return /^[.,]$/.test(ctx.words[next] ?? '') && quotedJustBefore(ctx, at);
}

/** "demands A and | warns that B", "she | cautions that B", "experts, old and new, | stress that": with a clause of its own. */
function isSecondVerb(ctx: Context, at: number, next: number, form: VerbForm): boolean {
  const named = ctx.tags[at] === 'NNS' && ctx.tags[at - 1] === 'NNP';
  if (!named && !/^(?:and|but|,|he|she|it)$/.test(ctx.lower[at - 1] ?? '')) return false;
  const low = ctx.lower[next] ?? '';
  return form.senses.some(
    ({ frames }) =>
      (low === 'that' && frames.includes('c')) || (low === 'whether' && frames.includes('q')),
  );
}

/** `"A," a colleague answers.`: only a short noun phrase stands between the quotation and the verb. */
function quotedJustBefore(ctx: Context, at: number): boolean {
  for (let i = at - 1; i > at - 6; i--) {
    if (closesQuote(ctx, i)) return true;
    if (/^(?:[.,;:]|VB.*|IN|CC)$/.test(ctx.tags[i] ?? '')) return false;
  }
  return false;
}

/** What the walk back from a verb through its group has met. */
interface Group {
  readonly first: number;
  readonly negated: number;
  /** First token of the negated group, its auxiliary included. */
  readonly lowest: number;
  readonly passive: boolean;
  readonly blocked: boolean;
  readonly refusal: number;
  readonly infinitive: boolean;
}

function grouped(
  ctx: Context,
  sentence: number,
  first: number,
  verb: number,
  form: VerbForm,
): Cue | null {
  const group = walkBack(ctx, first, verb);
  if (isHearsay(ctx, verb)) return null;
  const { negated, refusal } = group;
  if (group.infinitive && refusal < 0 && !PASSING.test(ctx.lower[beforeTo(ctx, verb)] ?? '')) {
    return null;
  }
  if (group.blocked && negated < 0 && refusal < 0) return null;
  const last = verb + form.words.length;
  const passive = group.passive && isParticiple(ctx.tags[verb] ?? '');
  return {
    sentence,
    groupFirst: beforeAside(ctx, first, group.first),
    last,
    verb,
    span: { first: spanStart(group, verb), last },
    lemma: form.lemma,
    senses: form.senses,
    tag: passive ? 'VBN' : verbTag(ctx.tags[verb] ?? ''),
    negated: negated >= 0,
    passive,
    declines: refusal >= 0,
  };
}

/** "an offence said to be grave": nobody in particular says so. */
export function isHearsay(ctx: Context, verb: number): boolean {
  return (
    /^(?:said|reported|alleged|estimated|rumou?red|understood)$/.test(ctx.lower[verb] ?? '') &&
    ctx.lower[verb + 1] === 'to' &&
    /^(?:be|have)$/.test(ctx.lower[verb + 2] ?? '')
  );
}

/** "had, in a letter of May, | admitted": the group goes on before the aside. */
function beforeAside(ctx: Context, first: number, groupFirst: number): number {
  if (ctx.words[groupFirst - 1] !== ',') return groupFirst;
  for (let i = groupFirst - 2; i > Math.max(first, groupFirst - 14); i--) {
    if (ctx.words[i] !== ',') continue;
    return isAuxiliary(ctx, i - 1) ? i - 1 : groupFirst;
  }
  return groupFirst;
}

/** The tagger took "stress that …" for a noun: a cue is a verb. */
function verbTag(tag: string): string {
  if (tag === 'NN') return 'VBP';
  return tag === 'NNS' ? 'VBZ' : tag;
}

function isParticiple(tag: string): boolean {
  return tag === 'VBN' || tag === 'VBD';
}

function spanStart({ negated, refusal, lowest }: Group, verb: number): number {
  if (refusal >= 0) return negated >= 0 && negated < refusal ? lowest : refusal;
  return negated >= 0 ? Math.min(negated, lowest) : verb;
}

function walkBack(ctx: Context, first: number, verb: number): Group {
  const helper = nearest(ctx, verb);
  const group = {
    first,
    negated: -1,
    lowest: verb,
    passive: false,
    blocked: false,
    refusal: -1,
    infinitive: false,
  };
  let at = verb - 1;
  while (at >= first && joinsGroup(ctx, at, helper, group)) at--;
  return { ...group, first: at + 1 };
}

/** Notes what a token means for the group; false where the group does not reach so far. */
function joinsGroup(
  ctx: Context,
  at: number,
  helper: number,
  group: { -readonly [Key in keyof Group]: Group[Key] },
): boolean {
  const low = ctx.lower[at] ?? '';
  if (NEGATION.test(low)) group.negated = at;
  else if (low === 'to' && !group.infinitive) group.infinitive = true;
  else if (group.infinitive && REFUSING.test(low)) group.refusal = at;
  else if (group.infinitive && PASSING.test(low)) return true;
  else if (isAuxiliary(ctx, at)) {
    if (BLOCKING.test(low)) group.blocked = true;
    if (at === helper && BEING.test(low)) group.passive = true;
    if (group.negated >= 0) group.lowest = at;
  } else return isGroupAdverb(ctx, at);
  return true;
}

const BEING = /^(?:is|are|was|were|be|been|being|'s|'re|am|got)$/;

function isAuxiliary(ctx: Context, at: number): boolean {
  const low = ctx.lower[at] ?? '';
  return AUXILIARY.test(low) && (ctx.tags[at] !== 'POS' || low !== "'s");
}

function isGroupAdverb(ctx: Context, at: number): boolean {
  return (
    ctx.tags[at]?.startsWith('RB') === true && !/^(?:so|as|there|here)$/.test(ctx.lower[at] ?? '')
  );
}

/** The nearest token before a verb that is no adverb or negation. */
function nearest(ctx: Context, verb: number): number {
  let at = verb - 1;
  while (at > 0 && (ctx.tags[at]?.startsWith('RB') || NEGATION.test(ctx.lower[at] ?? ''))) at--;
  return at;
}

function beforeTo(ctx: Context, verb: number): number {
  let at = verb - 1;
  while (at > 0 && ctx.lower[at] !== 'to') at--;
  return at - 1;
}
