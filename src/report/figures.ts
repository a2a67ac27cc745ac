/** The figures section: each figure with the quote that holds it and the source it is attributed to. */
import type { Figure, Quote } from '../model/annotations.ts';
import type { Document } from '../model/document.ts';
import type { FigureReport } from '../model/report.ts';
import { contains } from '../model/span.ts';
import { locate } from './located.ts';

export function reportFigures(
  doc: Document,
  figures: readonly Figure[],
  quotes: readonly Quote[],
  quoteIds: readonly (string | null)[],
): FigureReport[] {
  return figures.map((figure, index) => {
    const holder = innermost(figure, quotes);
    const { kind, value, high, unit, counted, approximate, direction, of, rate, rule } = figure;
    return {
      id: `f${index + 1}`,
      ...locate(doc, [figure]),
      phrase: locate(doc, [figure.phrase]),
      kind,
      value,
      high,
      unit,
      counted,
      approximate,
      direction,
      of,
      ...(rate ? { rate } : {}),
      quote: holder < 0 ? null : (quoteIds[holder] ?? null),
      attributedTo: quotes[holder]?.speaker?.name ?? null,
      rule,
    };
  });
}

/** Index of the quote with the shortest content that holds the figure; -1 when none does. */
function innermost(figure: Figure, quotes: readonly Quote[]): number {
  let best = -1;
  let shortest = Number.POSITIVE_INFINITY;
  quotes.forEach((quote, i) => {
    const length = quote.content.reduce((sum, s) => sum + s.end - s.start, 0);
    if (length < shortest && quote.content.some((s) => contains(s, figure))) {
      best = i;
      shortest = length;
    }
  });
  return best;
}
