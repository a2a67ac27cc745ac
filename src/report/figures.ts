/** The figures section: each figure with the quote that holds it and the source it is attributed to. */
import { ENTITIES, type Figure, type Quote, SENTENCES } from '../model/annotations.ts';
import type { Document } from '../model/document.ts';
import type { FigureReport } from '../model/report.ts';
import { attributionsOf } from './figure-source.ts';
import { locate } from './located.ts';

export function reportFigures(
  doc: Document,
  figures: readonly Figure[],
  quotes: readonly Quote[],
  quoteIds: readonly (string | null)[],
): FigureReport[] {
  const sources = attributionsOf(figures, {
    text: doc.text,
    quotes,
    sentences: doc.items(SENTENCES),
    entities: doc.items(ENTITIES),
  });
  return figures.map((figure, index) => {
    const source = sources[index];
    const holder = source?.quote ?? -1;
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
      attributedTo: source?.attributedTo ?? null,
      rule,
    };
  });
}
