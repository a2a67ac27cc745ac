/**
 * Reliability of the confidences: of the quotes that claim 0.9, are nine in ten right?
 * `node bench/reliability.mjs DATA_FOLDER [--model none|FOLDER] [--rules]`; data as in bench/attribution-quality.mjs.
 * Right is end to end: the content matches an annotated one and the source is right. `--rules` adds a line a rule.
 */
import { parseArgs } from 'node:util';
import { tuningArticles } from '../tools/attribution/corpus.mjs';
import { productAttributions } from '../tools/attribution/product.mjs';
import { compare, prepare } from '../tools/attribution/score.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'default' },
    rules: { type: 'boolean', default: false },
  },
});
const articles = tuningArticles(positionals[0]);
const judged = articles.flatMap(({ text, annotations }) => {
  const found = productAttributions(text, values.model);
  const doc = prepare(text);
  return annotations.flatMap((gold) => {
    const result = compare(doc, gold, found);
    const right = new Set(result.pairs.filter((pair) => pair.right).map((pair) => pair.p));
    return result.found.map((one) => ({
      rule: one.attribution.rule,
      confidence: one.attribution.confidence,
      right: right.has(one) ? 1 : 0,
      weight: 1 / annotations.length,
    }));
  });
});

function line(name, list) {
  const sum = (value) => list.reduce((total, one) => total + one.weight * value(one), 0);
  const weight = sum(() => 1);
  if (weight === 0) return;
  const claimed = sum((one) => one.confidence) / weight;
  const right = sum((one) => one.right) / weight;
  console.log(
    `${name.padEnd(24)}${weight.toFixed(0).padStart(7)}${claimed.toFixed(3).padStart(10)}${right.toFixed(3).padStart(8)}`,
  );
}

console.log(`${articles.length} articles, model ${values.model}`);
console.log(
  `${'claimed'.padEnd(24)}${'quotes'.padStart(7)}${'mean claim'.padStart(10)}${'right'.padStart(8)}`,
);
const edges = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
for (let k = 0; k + 1 < edges.length; k++) {
  const [low, high] = [edges[k], edges[k + 1]];
  const list = judged.filter((one) => one.confidence >= low && one.confidence < high);
  line(`${low.toFixed(2)} to ${Math.min(1, high).toFixed(2)}`, list);
}
for (const low of [0.5, 0.7, 0.8, 0.9]) {
  line(
    `${low.toFixed(1)} and more`,
    judged.filter((one) => one.confidence >= low),
  );
}
if (values.rules) {
  const rules = [...new Set(judged.map((one) => one.rule))].sort();
  for (const rule of rules)
    line(
      rule,
      judged.filter((one) => one.rule === rule),
    );
}
const brier = judged.reduce((s, one) => s + one.weight * (one.confidence - one.right) ** 2, 0);
console.log(`Brier score ${(brier / judged.reduce((s, one) => s + one.weight, 0)).toFixed(3)}`);
