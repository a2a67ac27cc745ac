/** Turns the model's readings into drafts by the product's conventions, and drops what is no report. */
import { SENTENCES, TOKENS } from '../../../model/annotations.ts';
import type { Document } from '../../../model/document.ts';
import type { Reading } from '../model/arguments.ts';
import { type Judged, jointly } from '../model/joint.ts';
import type { AttributionModel } from '../model/model.ts';
import type { View } from '../model/view.ts';
import { type Context, closesQuote, opensQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { hasWord } from '../rules/ranges.ts';
import { isReport } from './report.ts';

/** Below this a reading is not worth a look. */
const WORTH = 0.3;

export interface ModelView {
  readonly drafts: readonly Draft[];
  /** Probability that a token is in a cue, whatever it may introduce. */
  readonly cueMass: (token: number) => number;
}

export function modelView(model: AttributionModel, doc: Document, ctx: Context): ModelView {
  if (doc.get(TOKENS).length === 0 || doc.get(SENTENCES).length === 0) {
    return { drafts: [], cueMass: () => 0 };
  }
  const view = model.view(doc);
  const mass = new Float32Array(view.size);
  const { readings, alternativesOf } = model.read(view, mass);
  const reports = new Map<Reading, Draft>();
  const judged: Judged[] = [];
  for (const reading of readings) {
    if (reading.content.length === 0) continue;
    const one = { reading, confidence: model.confidence(view, reading) };
    const draft = one.confidence >= WORTH ? reportOf(ctx, view, one) : null;
    if (!draft) continue;
    reports.set(reading, draft);
    judged.push(one);
  }
  // Only a reading that gave up words is looked at again.
  const drafts = jointly(judged, alternativesOf)
    .map((one) => reports.get(one.reading) ?? reportOf(ctx, view, one))
    .filter((draft) => draft !== null);
  return { drafts, cueMass: (token) => mass[view.cellOf[token]!] ?? 0 };
}

function reportOf(ctx: Context, view: View, { reading, confidence }: Judged): Draft | null {
  const draft = draftOf(ctx, view, reading, confidence);
  return draft && isReport(ctx, draft) ? draft : null;
}

function draftOf(ctx: Context, view: View, reading: Reading, confidence: number): Draft | null {
  const range = (run: { readonly first: number; readonly last: number }): Range => ({
    first: view.tokenOf[run.first]!,
    last: view.tokenOf[run.last]! + 1,
  });
  const content = reading.content
    .map((run) => trimmedContent(ctx, range(run)))
    .filter((piece) => piece.last > piece.first);
  if (content.length === 0) return null;
  const [source] = reading.source;
  return {
    source: source ? trimmedSource(ctx, range(source)) : null,
    cue: shortestCue(ctx, range(reading.cue)),
    content: bridged(ctx, content),
    rule: 'model',
    confidence,
  };
}

/** Commas and final periods stay outside unless the quotation's marks hold them; marks come in pairs. */
export function trimmedContent(ctx: Context, range: Range): Range {
  let { first, last } = range;
  while (first < last && /^[,:;]$|^--+$|^[—–]$/.test(ctx.words[first] ?? '')) first++;
  while (last > first && /^[,.;:]$|^--+$|^[—–]$/.test(ctx.words[last - 1] ?? '')) last--;
  if (first > 0 && ctx.quoteOf[first]! >= 0 && opensQuote(ctx, first - 1) && last > first) {
    if (ctx.quoteOf[first] === ctx.quoteOf[first - 1]) first--;
  }
  const inside = ctx.quoteOf[last - 1] ?? -1;
  const open = ctx.quotations[inside];
  if (!open || closesQuote(ctx, last - 1) || open.start < ctx.tokens.start(first)) {
    return { first, last };
  }
  let end = last;
  while (end < last + 3 && ctx.quoteOf[end] === inside && !closesQuote(ctx, end)) {
    if (/[\p{L}\p{N}]/u.test(ctx.words[end] ?? '')) return { first, last };
    end++;
  }
  if (closesQuote(ctx, end) && ctx.quoteOf[end] === inside) last = end + 1;
  return { first, last };
}

function trimmedSource(ctx: Context, range: Range): Range {
  let { first, last } = range;
  while (first + 1 < last && /^[,.;:]$|^["”“]$/.test(ctx.words[first] ?? '')) first++;
  while (last - 1 > first && /^[,.;:]$|^["”“]$/.test(ctx.words[last - 1] ?? '')) last--;
  return { first, last };
}

const AUXILIARY =
  /^(?:have|has|had|having|'ve|'d|is|are|was|were|be|been|being|am|'s|'re|do|does|did|will|would|can|could|may|might|shall|should|must|'ll|to)$/;

/** Auxiliaries and adverbs at either end go, negations stay with the auxiliary before them. */
function shortestCue(ctx: Context, range: Range): Range {
  let { first, last } = range;
  const negated = /^(?:not|n't|never)$/;
  while (first + 1 < last) {
    const word = ctx.lower[first] ?? '';
    if (negated.test(ctx.lower[first + 1] ?? '') || negated.test(word)) break;
    if (!AUXILIARY.test(word) && !ctx.tags[first]?.startsWith('RB') && word !== ',') break;
    first++;
  }
  while (last - 1 > first && /^(?:[,.:]|when)$/.test(ctx.words[last - 1] ?? '')) last--;
  return { first, last };
}

/** Pieces parted by nothing but punctuation inside one quotation are one piece. */
function bridged(ctx: Context, pieces: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (before && piece.first - before.last <= 1 && !hasWord(ctx, before.last, piece.first)) {
      out[out.length - 1] = { first: before.first, last: piece.last };
    } else out.push(piece);
  }
  return out;
}
