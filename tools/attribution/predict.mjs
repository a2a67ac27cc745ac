/** Readings of a model as prediction lines for a scorer: UTF-16 spans a document. */
import { jointly } from '../../dist/extract/attributions/model/joint.js';
import { TOKENS } from '../../dist/model/annotations.js';

export function spansOf(view, doc, runs) {
  const tokens = doc.get(TOKENS);
  return runs.map(({ first, last }) => [
    tokens.start(view.tokenOf[first]),
    tokens.end(view.tokenOf[last]),
  ]);
}

/** Readings as confident as asked, decoded jointly. */
export function predictions(model, { id, doc }, threshold) {
  const view = model.view(doc);
  const { readings, alternativesOf } = model.read(view);
  const judged = readings
    .filter((reading) => reading.content.length > 0)
    .map((reading) => ({ reading, confidence: model.confidence(view, reading) }))
    .filter((one) => one.confidence >= threshold);
  const kept = jointly(judged, alternativesOf);
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
