/**
 * Fits the pronoun ranker on GUM's gold chains over the product's own mentions: `node tools/fit-pronouns.mjs GUM_FOLDER [--write]`.
 * Prints the accuracy by ten-fold cross-validation over documents; --write saves weights fitted on all. Build first.
 */
import { writeFileSync } from 'node:fs';
import { FEATURES } from '../dist/extract/entities/pronouns.js';
import { readGum } from './gum.mjs';
import { pronounCases } from './pronoun-cases.mjs';

const GENRES = ['news', 'interview', 'bio', 'speech', 'textbook', 'vlog', 'voyage'];
const TESTED = new Set(['news', 'interview', 'bio', 'speech']);
const DECAY = 0.02;
const PASSES = 400;

/** Multinomial logistic regression by batch gradient descent with AdaGrad; deterministic. */
function train(cases) {
  const weights = new Float64Array(FEATURES.length);
  const history = new Float64Array(FEATURES.length).fill(1e-6);
  const usable = cases.filter((c) => c.right.includes(true) && c.right.includes(false));
  for (let pass = 0; pass < PASSES; pass++) {
    const gradient = Float64Array.from(weights, (w) => -DECAY * w * Math.sqrt(usable.length));
    for (const { rows, right } of usable) {
      const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i], 0));
      const top = Math.max(...scores);
      const exps = scores.map((score) => Math.exp(score - top));
      const total = exps.reduce((sum, e) => sum + e, 0);
      const share = exps.reduce((sum, e, r) => sum + (right[r] ? e : 0), 0);
      rows.forEach((row, r) => {
        const error = (right[r] ? exps[r] / share : 0) - exps[r] / total;
        row.forEach((value, i) => {
          gradient[i] += error * value;
        });
      });
    }
    gradient.forEach((g, i) => {
      history[i] += g * g;
      weights[i] += (0.5 * g) / Math.sqrt(history[i]);
    });
  }
  return weights;
}

function chosen(rows, weights) {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  rows.forEach((row, r) => {
    const score = row.reduce((sum, value, i) => sum + value * weights[i], 0);
    if (score > bestScore) [best, bestScore] = [r, score];
  });
  return best;
}

const docs = readGum(process.argv[2] ?? '', GENRES).map((doc) => ({
  genre: doc.name.split('_')[1],
  cases: pronounCases(doc),
}));
const folds = 10;
let right = 0;
let count = 0;
let unreachable = 0;
for (let fold = 0; fold < folds; fold++) {
  const weights = train(docs.filter((_, i) => i % folds !== fold).flatMap((d) => d.cases));
  for (const { genre, cases } of docs.filter((_, i) => i % folds === fold)) {
    if (!TESTED.has(genre)) continue;
    for (const { rows, right: fits } of cases) {
      count++;
      if (!fits.includes(true)) unreachable++;
      else if (fits[chosen(rows, weights)]) right++;
    }
  }
}
console.log(
  `right ${((100 * right) / count).toFixed(1)} % of ${count} (${unreachable} out of reach)`,
);
const weights = train(docs.flatMap((d) => d.cases));
FEATURES.forEach((name, i) => {
  console.log(`${name}\t${weights[i].toFixed(3)}`);
});
if (process.argv.includes('--write')) {
  const head = `# Weights of the pronoun ranker (natural logarithms of odds).
# Source: fitted by tools/fit-pronouns.mjs on the coreference chains of GUM's openly licensed genres (CC BY and public
# domain; GUM annotators, Georgetown University; Zeldes 2017). Licence: Apache-2.0. Date: ${new Date().toISOString().slice(0, 10)}.
# Columns: feature, weight
`;
  const rows = FEATURES.map((name, i) => `${name}\t${weights[i].toFixed(3)}`).join('\n');
  writeFileSync(new URL('../data/people/pronoun-weights.tsv', import.meta.url), `${head}${rows}\n`);
}
