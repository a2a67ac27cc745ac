/** Drafts from marked text, so that refiners are tested without the model: "[S|Orr] [C|said] [Q|it broke]." */
import { type Context, contextOf } from '../../../../src/extract/attributions/rules/context.ts';
import type { Draft } from '../../../../src/extract/attributions/rules/draft.ts';
import { quotationsStage } from '../../../../src/extract/quotations/index.ts';
import { tagsStage } from '../../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../../support/document.ts';

export interface MarkedDrafts {
  readonly ctx: Context;
  readonly drafts: readonly Draft[];
}

/**
 * Labels: S source, C cue, Q content, with a digit where the text holds several drafts ("[S2|…]").
 * Brackets nest: the content of one draft may hold another whole draft.
 */
export function markedDrafts(marked: string, settings: Partial<Draft> = {}): MarkedDrafts {
  const { text, spans } = unmarked(marked);
  const ctx = contextOf(documentOf(text, [...SEGMENTS, tagsStage, quotationsStage]));
  const numbers = [...new Set(spans.map((span) => span.number))].sort();
  const drafts = numbers.map((number): Draft => {
    const ranges = (label: string) =>
      spans
        .filter((span) => span.number === number && span.label === label)
        .map(({ start, end }) => {
          const [first, last] = ctx.tokens.range(start, end);
          return { first, last };
        });
    return {
      source: ranges('S')[0] ?? null,
      cue: ranges('C')[0] ?? null,
      content: ranges('Q'),
      rule: 'model',
      confidence: 0.9,
      ...settings,
    };
  });
  return { ctx, drafts };
}

interface Labelled {
  readonly label: string;
  readonly number: number;
  readonly start: number;
  end: number;
}

function unmarked(marked: string): { text: string; spans: Labelled[] } {
  const spans: Labelled[] = [];
  const open: Labelled[] = [];
  let text = '';
  for (const [piece, label, digit] of marked.matchAll(/\[([SCQ])(\d?)\||\]|[^[\]]+|\[/g)) {
    if (label) {
      const span = { label, number: Number(digit || 1), start: text.length, end: 0 };
      spans.push(span);
      open.push(span);
    } else if (piece === ']') {
      const span = open.pop();
      if (span) span.end = text.length;
    } else text += piece;
  }
  spans.sort((a, b) => a.start - b.start);
  return { text, spans };
}

/** `source | cue | content`, one a line. */
export function lines(ctx: Context, drafts: readonly Draft[]): string[] {
  const text = ({ first, last }: { first: number; last: number }): string =>
    ctx.text.slice(ctx.tokens.start(first), ctx.tokens.end(last - 1));
  return drafts.map((draft) =>
    [
      draft.source ? text(draft.source) : '',
      draft.cue ? text(draft.cue) : '',
      draft.content.map(text).join(' … '),
    ].join(' | '),
  );
}
