/** Rules and model together: each where it was measured to be right more often. */
import { startsClause } from '../rules/clause-start.ts';
import { type Context, closesQuote, outerQuote, type Range, sentenceOf } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { hasMainVerb } from '../rules/nouns.ts';
import { meets, sharing } from '../rules/ranges.ts';
import { ruleConfidence } from './confidence.ts';
import { holdsCue } from './duplicates.ts';
import type { ModelView } from './model-drafts.ts';
import { settled } from './settle.ts';

/** What only the model sees must be this sure. */
const ALONE = 0.5;
/** From here up the model's spans replace those of a rule that sees the same attribution. */
const PREFERRED = 0.8;

export function combined(ctx: Context, rules: readonly Draft[], view: ModelView): readonly Draft[] {
  const model = view.drafts.map((draft) => withoutOwned(ctx, draft, rules));
  const out: Draft[] = [];
  const taken = new Set<Draft>();
  for (const rule of rules) {
    const rival = model.find((draft) => isRival(rule, draft));
    if (rival) taken.add(rival);
    if (rival && rival.confidence >= PREFERRED && !keepsPieces(rule, rival)) {
      if (!out.some((draft) => draft.cue === rival.cue))
        out.push(withEnd(ctx, withSource(ctx, rival, rule), rule));
    } else if (rival || !model.some((draft) => contradicts(draft, rule))) {
      const mass = rule.cue ? view.cueMass(rule.cue.last - 1) : 1;
      if (rival || mass >= doubtBelow(ctx, rule)) {
        out.push({ ...rule, confidence: ruleConfidence(rule, mass, rival?.confidence ?? null) });
      }
    }
  }
  for (const draft of model) {
    if (!taken.has(draft) && draft.confidence >= ALONE) out.push(draft);
  }
  return settled(ctx, out);
}

/** `"A," said Orr. Now, she added, "B."`: a later quotation is the report of the cue beside it, not of the one before. */
function withoutOwned(ctx: Context, draft: Draft, rules: readonly Draft[]): Draft {
  const { cue, content } = draft;
  if (!cue || content.length < 2) return draft;
  const home = sentenceOf(ctx, cue.first);
  const kept = content.filter((piece) => {
    const place = sentenceOf(ctx, piece.first);
    return !rules.some(
      (rule) =>
        place > home &&
        rule.cue !== null &&
        sentenceOf(ctx, rule.cue.first) === place &&
        /^cue:quote/.test(rule.rule) &&
        sharing(rule.content, [piece]) > 0.8,
    );
  });
  return kept.length === content.length || kept.length === 0 ? draft : { ...draft, content: kept };
}

/** "Dust, she says, accounts for …": the model often leaves out what stands on one side of the attribution. */
function keepsPieces(rule: Draft, model: Draft): boolean {
  // "A third has gone, according to one estimate": whom one goes by stands behind the cue.
  const according = rule.rule === 'according';
  const behind = according && (model.source?.first ?? 0) < (model.cue?.first ?? 0);
  const front = according && (rule.content[0]?.first ?? 0) < (model.content[0]?.first ?? 0);
  const set = /^(?:cue:inserted|cue:quote-before)$/.test(rule.rule);
  return behind || front || (set && model.content.length === 1 && rule.content.length > 1);
}

const TRUSTED = /^(?:turn|according|cue:question|cue:contrast|figure|colon|passive)/;
const PLAIN = /^(?:says|said|told|asked|wrote|replies|replied|answers|answered)$/;

/** A rule's finding that the model does not share needs a cue that the model thinks possible. */
function doubtBelow(ctx: Context, rule: Draft): number {
  if (TRUSTED.test(rule.rule)) return 0;
  if (isToldInside(ctx, rule)) return 0;
  const plain = rule.cue !== null && PLAIN.test(ctx.lower[rule.cue.last - 1] ?? '');
  const framed = plain || rule.rule === 'cue:quote-before';
  if (framed && /^cue:quote/.test(rule.rule) && fullQuotation(ctx, rule)) return 0;
  return rule.rule.startsWith('object') || rule.rule.startsWith('cue:quote') ? 0.1 : 0.04;
}

/** `"They told us that it was safe," she said`: of reports inside quotation marks the model has seen none. */
function isToldInside(ctx: Context, { cue, content, rule }: Draft): boolean {
  const [piece] = content;
  if (!cue || !piece || outerQuote(ctx, cue.first) < 0 || !/^cue:(?:that|clause)/.test(rule))
    return false;
  // "He said things that hurt": a noun phrase is no report.
  const clause = ctx.lower[piece.first] === 'that' || startsClause(ctx, piece.first, piece.last);
  return clause && /^(?:says?|said|told|tells?)$/.test(ctx.lower[cue.last - 1] ?? '');
}

/** Set off by a comma or a colon, or ending like a sentence: not a quoted phrase. */
function fullQuotation(ctx: Context, { content, cue }: Draft): boolean {
  const [piece] = content;
  if (!piece || !cue || content.length > 1) return content.length > 1;
  const nested = ctx.quotations[ctx.quoteOf[piece.first] ?? -1]?.within !== null;
  if (nested) return false;
  if (piece.last <= cue.first) return /^[,.?!…]$/.test(ctx.words[piece.last - 2] ?? '');
  return /^[,:]$/.test(ctx.words[piece.first - 1] ?? '') || piece.first === cue.last;
}

/** "told them that A and ordered them to leave": where the rule sees a second verb, the model often reads on. */
function withEnd(ctx: Context, draft: Draft, rule: Draft): Draft {
  const [long, ...more] = draft.content;
  const [short, ...rest] = rule.content;
  if (!long || !short || more.length > 0 || rest.length > 0 || long.first !== short.first)
    return draft;
  if (short.last >= long.last || !closesQuote(ctx, short.last - 1)) return draft;
  if (!/^(?:and|but|or)$/.test(joint(ctx, short.last))) return draft;
  return { ...draft, content: [short] };
}

/** The word that leads on, behind a comma if there is one. */
function joint(ctx: Context, at: number): string {
  return ctx.lower[ctx.words[at] === ',' ? at + 1 : at] ?? '';
}

/** The longer of two sources that overlap: the rule's noun phrases are whole more often. */
function withSource(ctx: Context, draft: Draft, rule: Draft): Draft {
  const { source } = rule;
  if (!source || !draft.source || !meets(source, draft.source)) return draft;
  // "Quell called it late, while Orr said": over a verb of its own the model has read too far.
  const { first, last } = draft.source;
  if (hasMainVerb(ctx, first, last) && !hasMainVerb(ctx, source.first, source.last))
    return { ...draft, source };
  // "led by his counsel, Ana Orr, the clerk said": behind a preposition the long one begins too early.
  const apposed = source.last === draft.source.last && ctx.words[source.first - 1] === ',';
  if (apposed && ctx.tags[draft.source.first - 1] === 'IN') return { ...draft, source };
  const length = (range: Range): number => range.last - range.first;
  return length(source) > length(draft.source) ? { ...draft, source } : draft;
}

/** Two drafts speak of the same attribution: a shared cue, or mostly the same content and no nesting. */
function isRival(a: Draft, b: Draft): boolean {
  // "would not say whether A, just that B": one verb, two reports.
  if (a.rule === 'cue:contrast') return sharing(a.content, b.content) > 0.5;
  if (a.cue && b.cue && meets(a.cue, b.cue)) return true;
  return !holdsCue(a, b) && !holdsCue(b, a) && sharing(a.content, b.content) > 0.5;
}

/** The model gives part of the rule's content to another cue, and neither lies inside the other. */
function contradicts(model: Draft, rule: Draft): boolean {
  if (model.confidence < PREFERRED || sharing(model.content, rule.content) === 0) return false;
  return !holdsCue(model, rule) && !holdsCue(rule, model);
}
