/**
 * Trains the attribution model: `npm run train:attribution -- --data FOLDER_OR_NDJSON[:WEIGHT] [--data …]`.
 * A weight is how often an epoch passes each article of that folder.
 * Keeps the tuning split out unless `--all`; `--limit N` trains on the first N articles (learning curve).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataPath } from '../dist/lexicon/load.js';
import { encodeModel } from '../dist/sequence/model-file.js';
import { documentOf, inTuningSplit, readArticles } from './attribution/corpus.mjs';
import { modelOf, trainArguments, trainCues } from './attribution/train.mjs';
import { fitTrust } from './attribution/trust.mjs';
import { generator, shuffled } from './random.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true },
    out: { type: 'string', default: dataPath('models/attribution') },
    limit: { type: 'string', default: '100000' },
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    epochs: { type: 'string', default: '5,4' },
    step: { type: 'string', default: '0.006' },
    prune: { type: 'string', default: '0.036,0.018' },
  },
});
if (!values.data) throw new Error('--data is needed: a brat folder or an NDJSON file');

const started = Date.now();
const log = (text) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);
const [cueEpochs, argumentEpochs] = values.epochs.split(',').map(Number);
const [row, cell] = values.prune.split(',').map(Number);
const options = { step: Number(values.step), seed: Number(values.seed), log };

const isTuning = inTuningSplit();
const articles = values.data.flatMap(weighted);
const toItem = ({ id, text, attributions, weight }) => ({
  id,
  doc: documentOf(id, text),
  gold: attributions,
  weight,
});
const tuning = articles.filter((a) => isTuning(a.id)).map(toItem);
const pool = shuffled(
  articles.filter((a) => values.all || !isTuning(a.id)),
  generator(options.seed),
);
const items = pool.slice(0, Number(values.limit)).map(toItem);
if (items.length < 2) throw new Error('at least two annotated articles are needed');
log(`${items.length} articles to train on, ${tuning.length} to tune on`);

const whole = { row: 0, cell: 0 };
const cueOptions = { ...options, epochs: cueEpochs };
const argumentOptions = { ...options, epochs: argumentEpochs };
// Two halves: the second stage learns from candidates that the first did not see in training.
const middle = items.length >> 1;
const halves = [items.slice(0, middle), items.slice(middle)];
const halfCues = halves.map((part, k) => {
  log(`first stage, half ${k + 1}`);
  return trainCues(part, { ...cueOptions, pruning: whole });
});
const finders = halfCues.map((half) => modelOf(half, null));
log('first stage');
const cues = trainCues(items, { ...cueOptions, pruning: { row, cell } });
log('second stage');
const args = trainArguments(items, (i) => finders[i < middle ? 1 : 0], {
  ...argumentOptions,
  pruning: { row, cell },
});
// How far to trust a reading is learnt on articles that its model did not see: the tuning split, and
// the articles of weight (those marked by the conventions that the product follows), half by half.
const judgedHalves =
  tuning.length === 0 || values.all ? items : items.filter((one) => one.weight > 1);
const unseen = judgedHalves.length > 0 ? crossed(judgedHalves) : [];
if (tuning.length > 0 && !values.all) unseen.push({ model: modelOf(cues, args), items: tuning });
args.extras.trust = fitTrust(unseen, log);

function weighted(argument) {
  const [, path, weight = '1'] = /^(.*?)(?::(\d+))?$/.exec(argument);
  return readArticles(path).map((article) => ({ ...article, weight: Number(weight) }));
}

/** A model of each half of the articles, with those of `judged` that lie in the other half. */
function crossed(judged) {
  return halves.map((part, k) => {
    log(`second stage, half ${2 - k}`);
    const other = 1 - k;
    const half = trainArguments(halves[other], () => finders[k], {
      ...argumentOptions,
      pruning: whole,
    });
    return {
      model: modelOf(halfCues[other], half),
      items: part.filter((one) => judged.includes(one)),
    };
  });
}

mkdirSync(values.out, { recursive: true });
for (const [name, model] of [
  ['cues.bin', cues],
  ['arguments.bin', args],
]) {
  const bytes = encodeModel(model);
  writeFileSync(join(values.out, name), bytes);
  log(`${name}: ${model.keys.length} rows, ${(bytes.length / 1e6).toFixed(2)} MB`);
}
