/** What a user's gold may leave out: the type of a quote, and where repaired text stood in the file. */
import type { DocumentReport, Pair } from '../../model/report.ts';
import type { GoldDocument, GoldQuote } from './gold.ts';
import type { Words } from './tally.ts';

/** Gold quotes with their type, taken from the quotation marks of the text where nobody wrote it down. */
export function withTypes(gold: GoldDocument, words: Words): readonly GoldQuote[] {
  const quotes = gold.quotes ?? [];
  if (quotes.every((quote) => quote.type !== undefined)) return quotes;
  const quoted = words.in(quotedSpans(gold.text));
  return quotes.map((quote) => {
    if (quote.type !== undefined) return quote;
    const content = [...words.in(quote.content.spans)];
    const inside = content.filter((word) => quoted.has(word)).length;
    const type = inside === 0 ? 'indirect' : inside === content.length ? 'direct' : 'mixed';
    return { ...quote, type };
  });
}

/** Text between quotation marks, paragraph by paragraph; an unclosed mark counts to the paragraph's end. */
function quotedSpans(text: string): Pair[] {
  const spans: Pair[] = [];
  let open = -1;
  for (const { index, 0: mark } of text.matchAll(/["“”„«»]|''|\n/g)) {
    if (mark === '\n') {
      if (open >= 0) spans.push([open, index]);
      open = -1;
    } else if (open >= 0 && !/[“„«]/.test(mark)) {
      spans.push([open, index]);
      open = -1;
    } else if (open < 0 && !/[”»]/.test(mark)) open = index;
  }
  if (open >= 0) spans.push([open, text.length]);
  return spans;
}

/** The report with offsets into the gold's text, where the analysis repaired that text before reading it. */
export function inGoldText(report: DocumentReport, gold: GoldDocument): DocumentReport {
  if (report.text === undefined || report.text === gold.text) return report;
  const moved = <T extends { readonly spans: readonly Pair[]; readonly raw: readonly Pair[] }>(
    located: T,
  ): T => ({ ...located, spans: located.raw });
  return {
    ...report,
    quotes: report.quotes.map((quote) => ({
      ...quote,
      source: quote.source && moved(quote.source),
      cue: quote.cue && moved(quote.cue),
      content: moved(quote.content),
    })),
    dates: report.dates.map(moved),
    figures: report.figures.map(moved),
  };
}
