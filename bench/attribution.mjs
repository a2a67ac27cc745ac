/**
 * Words a second of the attribution stage on one core, beside wink-nlp's tagging of the same text in the same run:
 * `node bench/attribution.mjs FOLDER_OF_TEXT_FILES`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { attributionsStage } from '../dist/extract/attributions/index.js';
import { loadAttributionModel } from '../dist/extract/attributions/model/load.js';
import { documentOf } from '../tools/attribution/corpus.mjs';

const folder = process.argv[2] ?? 'fixtures/gold/tune';
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 150)
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const loading = performance.now();
loadAttributionModel();
console.log(`model loaded in ${(performance.now() - loading).toFixed(0)} ms`);

/** Best of five rounds over all texts, in processor time: other programs on the machine do not count. */
function speed(name, run) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  console.log(
    `${name.padEnd(28)} ${Math.round((words / best) * 1000).toLocaleString('en')} words/s`,
  );
  return best;
}

const docs = texts.map((text, i) => documentOf(`${i}`, text));
const stage = attributionsStage();
const rules = attributionsStage({ model: 'none' });
const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;
console.log(`${texts.length} texts, ${words} words`);
const own = speed('attributions, model + rules', () => docs.map((doc) => stage.annotate(doc)));
speed('attributions, rules only', () => docs.map((doc) => rules.annotate(doc)));
const wink = speed('wink-nlp tagging', () =>
  texts.map((text) => nlp.readDoc(text).tokens().out(its.pos)),
);
console.log(`ratio to wink tagging: ${(wink / own).toFixed(2)}`);
