/** Readings of a model as prediction lines for a scorer: UTF-16 spans a document. */
import { TOKENS } from '../../dist/model/annotations.js';

export function spansOf(view, doc, runs) {
  const tokens = doc.get(TOKENS);
  return runs.map(({ first, last }) => [
    tokens.start(view.tokenOf[first]),
    tokens.end(view.tokenOf[last]),
  ]);
}

/** Readings as confident as asked; of two with nearly the same content the surer one stays. */
export function predictions(model, { id, doc }, threshold) {
  const view = model.view(doc);
  const scored = model
    .read(view)
    .filter((reading) => reading.content.length > 0)
    .map((reading) => ({ reading, confidence: model.confidence(view, reading) }))
    .filter((one) => one.confidence >= threshold)
    .sort((a, b) => b.confidence - a.confidence);
  const kept = [];
  for (const one of scored)
    if (!kept.some((other) => sameContent(other.reading, one.reading))) kept.push(one);
  return {
    doc: id,
    attributions: kept.map(({ reading, confidence }) => ({
      source: spansOf(view, doc, reading.source),
      cue: spansOf(view, doc, [reading.cue]),
      content: spansOf(view, doc, reading.content),
      confidence,
    })),
  };
}

const cells = (runs) =>
  runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

function sameContent(a, b) {
  const left = new Set(cells(a.content));
  const right = cells(b.content);
  const common = right.filter((cell) => left.has(cell)).length;
  return common / (left.size + right.length - common) > 0.5;
}
