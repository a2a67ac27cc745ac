/**
 * Fits the pronoun ranker on GUM's gold chains and on the speakers of our own gold articles, over the product's own
 * mentions: `node tools/fit-pronouns.mjs GUM_FOLDER GOLD_FOLDER [--write]`. Prints the accuracy on both by ten-fold
 * cross-validation over documents; --write saves weights fitted on all. Build first.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../dist/extract/entities/pronouns.js';
import { readTable } from '../dist/lexicon/load.js';
import { readGum } from './gum-chains.mjs';
import { pronounCases, quoteCases } from './pronoun-cases.mjs';

const GENRES = ['news', 'interview', 'bio', 'speech', 'textbook', 'vlog', 'voyage'];
const TESTED = new Set(['news', 'interview', 'bio', 'speech']);
const PASSES = 4000;
/** Pull of each weight towards the one in the file: strong, since the readings to fit on were made with those. */
const PULL = 100;
/** Pull of a feature that the file does not weigh yet. */
const LOOSE = 1;
/** Weight of a pronoun beside a speech verb in our own articles against one in GUM: it is what speakers hang on. */
const OWN = 3;

const shipped = new Map(
  readTable('people/pronoun-weights.tsv').map((row) => [row[0], Number(row[1])]),
);
const start = Float64Array.from(FEATURES, (name) => shipped.get(name) ?? 0);
const pull = Float64Array.from(FEATURES, (name) => (shipped.get(name) ? PULL : LOOSE));

/** Multinomial logistic regression by batch gradient descent with AdaGrad; deterministic. */
function train(cases) {
  const weights = Float64Array.from(start);
  const history = new Float64Array(FEATURES.length).fill(1e-6);
  const usable = cases.filter((c) => c.right.includes(true) && c.right.includes(false));
  for (let pass = 0; pass < PASSES; pass++) {
    const gradient = weights.map((w, i) => -2 * pull[i] * (w - start[i]));
    for (const { rows, right, weight } of usable) {
      const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * weights[i], 0));
      const top = Math.max(...scores);
      const exps = scores.map((score) => Math.exp(score - top));
      const total = exps.reduce((sum, e) => sum + e, 0);
      const share = exps.reduce((sum, e, r) => sum + (right[r] ? e : 0), 0);
      rows.forEach((row, r) => {
        const error = (right[r] ? exps[r] / share : 0) - exps[r] / total;
        row.forEach((value, i) => {
          gradient[i] += weight * error * value;
        });
      });
    }
    gradient.forEach((g, i) => {
      history[i] += g * g;
      weights[i] += (0.1 * g) / Math.sqrt(history[i]);
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

const [, , gumFolder = '', goldFolder = ''] = process.argv;
const gum = readGum(gumFolder, GENRES).map((doc) => ({
  set: TESTED.has(doc.name.split('_')[1]) ? 'GUM' : null,
  cases: pronounCases(doc).map((c) => ({ ...c, weight: 1 })),
}));
const own = readdirSync(goldFolder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => ({
    set: 'gold',
    cases: quoteCases(JSON.parse(readFileSync(join(goldFolder, name), 'utf8'))).map((c) => ({
      ...c,
      weight: OWN,
    })),
  }));
const docs = [...gum, ...own];
const folds = 10;
const scores = { GUM: { right: 0, count: 0, lost: 0 }, gold: { right: 0, count: 0, lost: 0 } };
for (let fold = 0; fold < folds; fold++) {
  const fitted = train(docs.filter((_, i) => i % folds !== fold).flatMap((d) => d.cases));
  for (const { set, cases } of docs.filter((d, i) => i % folds === fold && d.set)) {
    for (const { rows, right: fits } of cases) {
      scores[set].count++;
      if (!fits.includes(true)) scores[set].lost++;
      else if (fits[chosen(rows, fitted)]) scores[set].right++;
    }
  }
}
for (const [set, { right, count, lost }] of Object.entries(scores)) {
  console.log(
    `${set}: right ${((100 * right) / count).toFixed(1)} % of ${count} (${lost} out of reach)`,
  );
}
const weights = train(docs.flatMap((d) => d.cases));
FEATURES.forEach((name, i) => {
  console.log(`${name}\t${weights[i].toFixed(3)}`);
});
if (process.argv.includes('--write')) {
  const head = `# Weights of the pronoun ranker (natural logarithms of odds).
# Source: fitted by tools/fit-pronouns.mjs on the coreference chains of GUM's openly licensed genres (CC BY and public
# domain; GUM annotators, Georgetown University; Zeldes 2017) and on fixtures/gold/tune. Licence: Apache-2.0. Date: ${new Date().toISOString().slice(0, 10)}.
# Columns: feature, weight
`;
  const rows = FEATURES.map((name, i) => `${name}\t${weights[i].toFixed(3)}`).join('\n');
  writeFileSync(new URL('../data/people/pronoun-weights.tsv', import.meta.url), `${head}${rows}\n`);
}
