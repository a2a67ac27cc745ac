/**
 * Scores the whole product (rules and model, from `analyzeText`) on annotated articles:
 * `node bench/attribution-quality.mjs DATA_FOLDER [--model none|FOLDER] [--all] [--errors]`.
 *
 * DATA_FOLDER is a brat folder (text/, attributions/) or an NDJSON file, as `npm run train:attribution` reads them.
 * Where the folder holds articles of the tuning split only those count, unless --all.
 * A model trained on these articles scores too well: give one trained without them by --model.
 */
import { parseArgs } from 'node:util';
import { readArticles, tuningArticles } from '../tools/attribution/corpus.mjs';
import { productAttributions } from '../tools/attribution/product.mjs';
import { compare, prepare, Tally } from '../tools/attribution/score.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'default' },
    all: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
const chosen = values.all ? readArticles(folder) : tuningArticles(folder);

const tally = new Tally();
const quoted = (text, spans) => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
const shown = (text, { source, cue, content }) =>
  [source, cue, content].map((spans) => quoted(text, spans)).join(' | ');

for (const { id, text, annotations } of chosen) {
  const found = productAttributions(text, values.model);
  const doc = prepare(text);
  for (const attributions of annotations) {
    const result = compare(doc, attributions, found);
    tally.add(result, 1 / annotations.length);
    if (values.errors) printErrors(id, text, result);
  }
}

function printErrors(id, text, { gold, found, pairs, exact }) {
  console.log(`=== ${id}`);
  const paired = new Set(pairs.flatMap(({ g, p }) => [g, p]));
  for (const { g, p, right } of pairs) {
    if (right && exact.has(g)) continue;
    const fault = right ? 'content' : 'source';
    console.log(`~ ${fault} ${label(p)} ${shown(text, p.attribution)}`);
    console.log(`      gold ${g.type}: ${shown(text, g.attribution)}`);
  }
  for (const p of found)
    if (!paired.has(p)) console.log(`+ ${label(p)} ${shown(text, p.attribution)}`);
  for (const g of gold) {
    if (!paired.has(g))
      console.log(`- ${g.type}${g.said ? ' said' : ''}: ${shown(text, g.attribution)}`);
  }
}

function label({ type, said, attribution }) {
  return `[${type}${said ? ' said' : ''} ${attribution.rule} ${attribution.confidence.toFixed(2)}]`;
}

const percent = (x) => (100 * x).toFixed(1).padStart(6);
const SLICES = ['direct', 'mixed', 'said', 'indirect', 'all'];
console.log(`${chosen.length} articles, model ${values.model}`);
console.log(`${''.padEnd(22)}${SLICES.map((slice) => slice.padStart(9)).join('')}`);
for (const [metric, part] of [
  ['strict', 'f1'],
  ['matched', 'f1'],
  ['endToEnd', 'precision'],
  ['endToEnd', 'recall'],
  ['endToEnd', 'f1'],
  ['source', 'recall'],
]) {
  const name = metric === 'source' ? 'source given match' : `${metric} ${part}`;
  const row = SLICES.map((slice) => percent(tally.score(metric, slice)[part]).padStart(9));
  console.log(`${name.padEnd(22)}${row.join('')}`);
}
for (const side of ['gold', 'found']) {
  const row = SLICES.map((s) => tally.score('endToEnd', s)[side].toFixed(0).padStart(9));
  console.log(`${side.padEnd(22)}${row.join('')}`);
}
