/** The whole product on annotated articles: what `createAnalyzer` reports, as attributions over the file's own text. */
import { analyzeText } from '../../dist/analyze.js';

/** Quotes of the report as spans into `text`; `model` as in `corpus extract --model`. */
export function productAttributions(text, model) {
  const report = analyzeText(text, { model, only: ['quotes'], codebook: null });
  return report.quotes.map((quote) => ({
    source: quote.source?.raw ?? [],
    cue: quote.cue?.raw ?? [],
    content: quote.content.raw,
    confidence: quote.confidence,
    rule: quote.rule,
    type: quote.type,
  }));
}
