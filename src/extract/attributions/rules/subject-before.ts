/** The subject in front of a verb. */
import { type Context, DASH, isDay, isFiniteVerb, outerQuote, type Range } from './context.ts';
import { cueLexicon } from './lexicon.ts';
import { isSource } from './nouns.ts';

/** Words after which a subject may begin. */
const BOUNDARY =
  /^(?:[,;:(—–]|--+|and|but|or|that|whether|which|whom|who|if|as|after|before|when|while|because|although|though|since|until|where|what|yet|so|than|["“”‘])$/;

/** Pronouns that can only be a subject, whatever stands before them. */
const NOMINATIVE = /^(?:he|she|they|we|i)$/;

/** The subject that ends where the verb group at `verb` begins; null when there is none. */
export function subjectBefore(ctx: Context, verb: number, sentenceFirst: number): Range | null {
  // "… are linked and | argue": what a joint leads over to has its subject further back.
  if (/^(?:and|but|or)$/.test(ctx.lower[verb - 1] ?? '')) return null;
  const home = ctx.quoteOf[verb] ?? -1;
  let found: Range | null = null;
  const floor = Math.max(sentenceFirst, verb - 45);
  for (let from = verb - 1; from >= floor; from--) {
    const outside = (ctx.quoteOf[from] ?? -1) !== home && outerQuote(ctx, from) !== home;
    if (outside && (home >= 0 || !insideName(ctx, from))) break;
    const atStart = from === sentenceFirst || (ctx.quoteOf[from - 1] ?? -1) !== home;
    if (!atStart && !opensSubject(ctx, from, found !== null)) continue;
    if (isSource(ctx, from, verb)) {
      found = { first: from, last: verb };
      if (!mayGrow(ctx, found)) break;
    } else if (found) break;
  }
  return found && trimTail(ctx, found);
}

/** What stands before the token lets a subject begin with it; `paired` where the second member of a pair is found. */
function opensSubject(ctx: Context, from: number, paired: boolean): boolean {
  // "at which point Orr said": there the pronoun belongs to the noun.
  if (ctx.lower[from - 1] === 'which' && ctx.tags[from - 2] === 'IN' && ctx.tags[from] === 'NN')
    return false;
  return (
    BOUNDARY.test(ctx.lower[from - 1] ?? '') ||
    opensBareClause(ctx, from - 1, paired) ||
    NOMINATIVE.test(ctx.lower[from] ?? '')
  );
}

/** The member of a pair, or an apposition: "Ana Orr, | the chair of the board, which owns it, said". */
function mayGrow(ctx: Context, { first, last }: Range): boolean {
  const before = ctx.lower[first - 1] ?? '';
  if (/^(?:and|or)$/.test(before)) return true;
  const described = /^(?:DT|PRP\$)/.test(ctx.tags[first] ?? '');
  return described && before === ',' && ctx.words[last - 1] === ',';
}

/** "Ruiz said | the board had confirmed …": a verb of speech may be followed by a clause at once. */
function opensBareClause(ctx: Context, at: number, paired: boolean): boolean {
  if (!isFiniteVerb(ctx.tags[at] ?? '')) return false;
  const senses = (cueLexicon().verbs.get(ctx.lower[at] ?? '') ?? []).flatMap((form) => form.senses);
  // "denied the claim and its spokesman insisted": there the first of the pair is an object.
  if (paired && senses.some((sense) => sense.frames.includes('o'))) return false;
  // "told the court | that …": whom one tells stands there.
  return senses.some(({ frames }) => frames.includes('z') && !frames.includes('t'));
}

/** Short quotations inside a subject ("'Big' Sam Orr") do not end it. */
function insideName(ctx: Context, index: number): boolean {
  const quotation = ctx.quotations[ctx.quoteOf[index] ?? -1];
  return quotation !== undefined && quotation.end - quotation.start < 30;
}

/** Drops a trailing comma's partner or time words from a subject ("Ellis on Monday"). */
function trimTail(ctx: Context, range: Range): Range {
  let last = range.last;
  while (last - 1 > range.first) {
    if (isDay(ctx, last - 1))
      last -= /^(?:on|last|late|early)$/.test(ctx.lower[last - 2] ?? '') ? 2 : 1;
    else if (/^[,]$/.test(ctx.words[last - 1] ?? '') || DASH.test(ctx.words[last - 1] ?? ''))
      last--;
    else break;
  }
  return { first: range.first, last: Math.max(last, range.first + 1) };
}
