/** Turns spans into the contract's located text: the repaired slice, its spans, the raw ranges. */
import type { Document } from '../model/document.ts';
import type { Located, Pair } from '../model/report.ts';
import { type Span, type Spans, textOf } from '../model/span.ts';

const pair = ({ start, end }: Span): Pair => [start, end];

export function locate(doc: Pick<Document, 'text' | 'provenance'>, spans: Spans): Located {
  const located: Located = {
    text: textOf(doc.text, spans),
    spans: spans.map(pair),
    raw: doc.provenance.toRawSpans(spans).map(pair),
  };
  return doc.provenance.exact ? located : { ...located, rawExact: false };
}

/** Null where there is no span, as for a quote without a source. */
export function locateOrNull(doc: Document, spans: Spans): Located | null {
  return spans.length === 0 ? null : locate(doc, spans);
}
