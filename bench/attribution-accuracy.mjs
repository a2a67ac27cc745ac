/**
 * Scores the bare attribution model on the tuning split:
 * `node bench/attribution-accuracy.mjs --data BRAT_FOLDER [--model FOLDER] --scorer attribution-score.mjs`.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  loadAttributionModel,
  readAttributionModel,
} from '../dist/extract/attributions/model/load.js';
import { documentOf, inTuningSplit, readArticles } from '../tools/attribution/corpus.mjs';
import { predictions } from '../tools/attribution/predict.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    model: { type: 'string' },
    scorer: { type: 'string' },
    threshold: { type: 'string', default: '0.35,0.4,0.45,0.5' },
  },
});
const { readGold, score } = await import(pathToFileURL(values.scorer).href);
const model = values.model ? readAttributionModel(values.model) : loadAttributionModel();
const isTuning = inTuningSplit();
const items = readArticles(values.data)
  .filter((article) => isTuning(article.id))
  .map(({ id, text }) => ({ id, doc: documentOf(id, text) }));
const gold = readGold(values.data).filter((doc) => isTuning(doc.name));
const percent = (x) => (100 * x).toFixed(1).padStart(5);
const METRICS = [
  'token source',
  'token cue',
  'token content',
  'content strict',
  'content soft',
  'matched',
  'endToEnd',
];

for (const threshold of values.threshold.split(',').map(Number)) {
  const predicted = new Map(
    items.map((item) => [item.id, predictions(model, item, threshold).attributions]),
  );
  const { metrics } = score(gold, predicted);
  const by = (metric, key = 'F1') =>
    ['all', 'direct', 'indirect', 'mixed', 'said']
      .map((type) => percent(metrics[metric]?.[type]?.[key] ?? 0))
      .join(' ');
  console.log(`threshold ${threshold}          all direct indir mixed  said`);
  for (const metric of METRICS) console.log(`  ${metric.padEnd(16)} ${by(metric)}`);
  console.log(
    `  ${'.. P'.padEnd(16)} ${by('endToEnd', 'P')}\n  ${'.. R'.padEnd(16)} ${by('endToEnd', 'R')}`,
  );
  console.log(`  ${'source | matched'.padEnd(16)} ${by('source | matched', 'accuracy')}`);
}
