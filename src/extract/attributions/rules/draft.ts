/** A draft attribution in tokens, and its way into spans of the text. */
import type { Attribution, QuoteType } from '../../../model/annotations.ts';
import type { Span } from '../../../model/span.ts';
import { type Context, outerQuote, type Range } from './context.ts';

export interface Draft {
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly rule: string;
  readonly confidence: number;
  /** Set where the layout says so (labelled turns are direct without marks). */
  readonly type?: QuoteType;
}

/** First token of a quotation and the token after its last. */
export function quoteRange(ctx: Context, quotation: number): Range {
  const found = ctx.quotations[quotation];
  if (!found) return { first: 0, last: 0 };
  const [first, last] = ctx.tokens.range(found.start, found.end);
  return { first, last };
}

export function toAttribution(ctx: Context, draft: Draft): Attribution {
  const content = draft.content
    .filter((range) => range.last > range.first)
    .map((range) => spanOf(ctx, range))
    .sort((a, b) => a.start - b.start);
  return {
    source: draft.source ? [spanOf(ctx, draft.source)] : [],
    cue: draft.cue ? [spanOf(ctx, draft.cue)] : [],
    content,
    type: draft.type ?? typeOf(ctx, draft),
    parent: null,
    confidence: draft.confidence,
    rule: draft.rule,
  };
}

function spanOf(ctx: Context, range: Range): Span {
  return { start: ctx.tokens.start(range.first), end: ctx.tokens.end(range.last - 1) };
}

/** All, some or none of the content's words inside quotation marks. */
function typeOf(ctx: Context, draft: Draft): QuoteType {
  let inside = 0;
  let all = 0;
  for (const range of draft.content) {
    for (let i = range.first; i < range.last; i++) {
      if (!/[\p{L}\p{N}]/u.test(ctx.words[i] ?? '')) continue;
      all++;
      if (outerQuote(ctx, i) >= 0) inside++;
    }
  }
  if (inside === 0) return 'indirect';
  return inside === all ? 'direct' : 'mixed';
}

/** Sets `parent` where one content holds a whole other attribution, cue included. */
export function withParents(list: readonly Attribution[]): Attribution[] {
  return list.map((inner, i) => {
    let parent: number | null = null;
    let size = Number.POSITIVE_INFINITY;
    const anchor = inner.cue[0] ?? inner.content[0];
    list.forEach((outer, k) => {
      if (k === i || !anchor) return;
      for (const span of outer.content) {
        const length = span.end - span.start;
        const holds = span.start <= anchor.start && anchor.end <= span.end;
        if (holds && length < size && inner.cue.length > 0) {
          parent = k;
          size = length;
        }
      }
    });
    return { ...inner, parent };
  });
}
