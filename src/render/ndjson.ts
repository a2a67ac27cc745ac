/** One JSON value a line, for streams: jq, DuckDB, pandas. */
import type { Renderer } from './output.ts';
import { safeJson } from './safe.ts';

export const ndjson: Renderer = {
  name: 'ndjson',
  extension: '.ndjson',
  doc: 'one JSON object a line: a document, or a flat row with --rows',
  *render(output) {
    for (const record of output.records) yield `${safeJson(record)}\n`;
  },
};
