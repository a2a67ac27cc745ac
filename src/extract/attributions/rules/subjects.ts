/** Whose cue it is: the subject before the verb or behind it, a relative's antecedent, a shared subject. */
import { trimmedEnd } from './clauses.ts';
import {
  type Context,
  closesQuote,
  DASH,
  isFiniteVerb,
  outerQuote,
  type Range,
} from './context.ts';
import { type Cue, senseWith } from './cues.ts';
import type { Draft } from './draft.ts';
import { isInside } from './ranges.ts';
import { sourceAfter } from './sources.ts';
import { subjectBefore } from './subject-before.ts';

/** What is known while the cues of a document are read in order. */
export interface Reading {
  readonly ctx: Context;
  readonly cues: readonly Cue[];
  /** Drafts so far, in order of their cues. */
  readonly drafts: Draft[];
}

export interface Subject {
  readonly range: Range;
  readonly inverted: boolean;
  /** True where an earlier attribution or the main clause lends its subject. */
  readonly shared?: boolean;
}

export function subjectOf(reading: Reading, cue: Cue, index: number): Subject | null {
  const { ctx } = reading;
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence || cue.passive) return null;
  if (cue.tag === 'VBG') return sharedSubject(reading, cue, index);
  const relative = relativeSubject(ctx, cue, sentence.firstToken);
  if (relative) return { range: relative, inverted: false };
  const range = subjectBefore(ctx, cue.groupFirst, sentence.firstToken);
  if (range && !generic(ctx, range)) return { range, inverted: false };
  const behind = behindQuoteOrComma(ctx, cue);
  if (behind && senseWith(cue, 'd') && !cue.negated) {
    const limit = trimmedEnd(ctx, sentence.lastToken, cue.last);
    const inverted = sourceAfter(ctx, cue.last, limit);
    const pronoun = inverted && ctx.tags[inverted.first] === 'PRP';
    if (
      inverted &&
      !isFiniteVerb(ctx.tags[inverted.last] ?? '') &&
      (!pronoun || inverted.last >= limit)
    ) {
      return { range: inverted, inverted: true };
    }
  }
  return sharedSubject(reading, cue, index);
}

/** "you say", "who said" in a question, "it says": nobody in particular. */
function generic(ctx: Context, range: Range): boolean {
  return (
    range.last - range.first === 1 &&
    /^(?:you|which|what|there)$/.test(ctx.lower[range.first] ?? '')
  );
}

/** Directly behind a closing quotation mark or a comma that ends quoted or reported words. */
function behindQuoteOrComma(ctx: Context, cue: Cue): boolean {
  const at = cue.groupFirst - 1;
  const word = ctx.words[at] ?? '';
  const sentence = ctx.sentences[cue.sentence];
  if (sentence && cue.groupFirst === sentence.firstToken)
    return /^\p{Lu}/u.test(ctx.words[cue.verb] ?? '');
  const home = outerQuote(ctx, cue.verb);
  return (
    word === ',' || DASH.test(word) || (outerQuote(ctx, at) >= 0 && outerQuote(ctx, at) !== home)
  );
}

/** "X, who said …" and "the official who told …": the antecedent. */
function relativeSubject(ctx: Context, cue: Cue, first: number): Range | null {
  const who = cue.groupFirst - 1;
  if (ctx.lower[who] !== 'who' || who <= first) return null;
  const end = ctx.words[who - 1] === ',' ? who - 1 : who;
  return subjectBefore(ctx, end, first);
}

/** A participle or a second verb takes the subject of the attribution before it, or of its sentence. */
function sharedSubject(reading: Reading, cue: Cue, index: number): Subject | null {
  const { ctx, cues } = reading;
  const at = cue.groupFirst - 1;
  const low = ctx.lower[at] ?? '';
  const joined =
    low === ',' ||
    DASH.test(low) ||
    (closesQuote(ctx, at) && ctx.words[at - 1] === ',') ||
    /^(?:and|but|or|then|instead|while|by|before|after)$/.test(low);
  if (!joined) return null;
  let first = index;
  while (cues[first - 1]?.sentence === cue.sentence) first--;
  const before = cues.slice(first, index);
  const home = outerQuote(ctx, cue.verb);
  const earlier = outermost(
    reading.drafts.filter((draft) => {
      const verb = before.find(
        (other) => draft.cue && other.verb >= draft.cue.first && other.verb < draft.cue.last,
      );
      return verb !== undefined && outerQuote(ctx, verb.verb) === home;
    }),
  );
  const nested = earlier && reportedSubject(ctx, earlier, cue);
  if (nested) return { range: nested, inverted: false, shared: true };
  if (earlier?.source) return { range: earlier.source, inverted: false, shared: true };
  const main = mainSubject(ctx, cue);
  const range = main && isObjectToo(ctx, main, cue) ? nearestSubject(ctx, cue) : main;
  return range && { range, inverted: false, shared: true };
}

/** The last draft that no other one reports: "acknowledged that the seats offered were few, and declined …". */
function outermost(drafts: readonly Draft[]): Draft | undefined {
  const held = ({ cue }: Draft): boolean =>
    drafts.some(({ content }) => cue !== null && isInside(cue, content));
  return drafts.findLast((draft) => !held(draft)) ?? drafts.at(-1);
}

const SELF: ReadonlyMap<string, string> = new Map([
  ['her', 'she'],
  ['him', 'he'],
  ['them', 'they'],
]);

/** "She feared … after critics mocked her and accused her": nobody accuses "her" who is "she". */
function isObjectToo(ctx: Context, subject: Range, cue: Cue): boolean {
  const self = SELF.get(ctx.lower[cue.last] ?? '');
  return self !== undefined && ctx.lower.slice(subject.first, subject.last).includes(self);
}

/** The subject of the finite verb that the cue is joined to. */
function nearestSubject(ctx: Context, cue: Cue): Range | null {
  const first = ctx.sentences[cue.sentence]?.firstToken ?? 0;
  for (let i = cue.groupFirst - 1; i > first; i--) {
    if (isFiniteVerb(ctx.tags[i] ?? '')) return subjectBefore(ctx, i, first);
  }
  return null;
}

/** "The letter says Ruiz called her and told her that": a change of tense shows whose verb it is. */
function reportedSubject(ctx: Context, earlier: Draft, cue: Cue): Range | null {
  const outer = earlier.cue && ctx.tags[earlier.cue.last - 1];
  if (!earlier.cue || cue.tag !== 'VBD' || !/^VB[ZP]$/.test(outer ?? '')) return null;
  if (!/^(?:and|but|,)$/.test(ctx.lower[cue.groupFirst - 1] ?? '')) return null;
  for (let i = cue.groupFirst - 1; i > earlier.cue.last; i--) {
    if (ctx.tags[i] !== 'VBD') continue;
    return subjectBefore(ctx, i, earlier.cue.last);
  }
  return null;
}

/** The subject of the first finite verb of the sentence that is not inside a subordinate clause. */
function mainSubject(ctx: Context, cue: Cue): Range | null {
  const sentence = ctx.sentences[cue.sentence];
  if (!sentence) return null;
  const home = outerQuote(ctx, cue.verb);
  for (let i = sentence.firstToken + 1; i < cue.groupFirst; i++) {
    if (!isFiniteVerb(ctx.tags[i] ?? '') || outerQuote(ctx, i) !== home) continue;
    let group = i;
    while (group > sentence.firstToken && /^(?:RB|MD)/.test(ctx.tags[group - 1] ?? '')) group--;
    const subject = subjectBefore(ctx, group, sentence.firstToken);
    if (subject && !/^(?:that|which|it|this|there|who)$/.test(ctx.lower[subject.first] ?? ''))
      return subject;
  }
  return null;
}
