/** Fits how far to trust a reading: a logistic regression on whether its cue, content and source are right. */
import { trustFeatures } from '../../dist/extract/attributions/model/model.js';
import { goldCells } from './train.mjs';

/** Readings with 1 where some gold attribution has the same content (Jaccard of half) and source. */
export function judged(model, items) {
  return items.flatMap(({ doc, gold }) => {
    const view = model.view(doc);
    const truth = goldCells(view, doc, gold).filter((one) => one.content.length > 0);
    return model
      .read(view)
      .readings.filter((reading) => reading.content.length > 0)
      .map((reading) => ({
        reading,
        features: trustFeatures(view, reading),
        right: isRight(view, reading, truth),
      }));
  });
}

function isRight(view, reading, truth) {
  const content = cellsOf(view, reading.content);
  const source = cellsOf(view, reading.source);
  for (const one of truth) {
    const gold = new Set(one.content.filter((cell) => isWord(view, cell)));
    const common = [...content].filter((cell) => gold.has(cell)).length;
    if (common / (content.size + gold.size - common || 1) < 0.5) continue;
    const named = new Set(one.source);
    if (source.size === 0 || named.size === 0) return source.size === named.size ? 1 : 0;
    return [...source].some((cell) => named.has(cell)) ? 1 : 0;
  }
  return 0;
}

const isWord = (view, cell) =>
  view.mark[cell] === 0 || view.mark[cell] === 2 || view.mark[cell] === 32;

function cellsOf(view, runs) {
  const cells = new Set();
  for (const { first, last } of runs)
    for (let c = first; c <= last; c++) if (isWord(view, c)) cells.add(c);
  return cells;
}

/** `parts`: models, each with articles that it was not trained on. */
export function fitTrust(parts, log) {
  const examples = parts.flatMap(({ model, items }) => judged(model, items));
  const weights = logistic(examples);
  log?.(`trust: ${examples.length} readings, ${examples.filter((e) => e.right).length} right`);
  return weights.map((w) => Math.round(w * 1e4) / 1e4);
}

/** Newton's method with a little ridge. */
export function logistic(examples, ridge = 1) {
  const d = examples[0]?.features.length ?? 0;
  let weights = new Array(d).fill(0);
  for (let round = 0; round < 15; round++) {
    const gradient = weights.map((w) => ridge * w);
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? ridge : 0)));
    for (const { features, right } of examples) {
      const p = 1 / (1 + Math.exp(-features.reduce((s, x, k) => s + x * weights[k], 0)));
      for (let i = 0; i < d; i++) {
        gradient[i] += (p - right) * features[i];
        for (let j = 0; j < d; j++) hessian[i][j] += p * (1 - p) * features[i] * features[j];
      }
    }
    const move = solve(hessian, gradient);
    weights = weights.map((w, i) => w - move[i]);
  }
  return weights;
}

function solve(matrix, vector) {
  const a = matrix.map((row, i) => [...row, vector[i]]);
  const n = vector.length;
  for (let i = 0; i < n; i++) {
    for (let r = i + 1; r < n; r++) {
      const f = a[r][i] / a[i][i];
      for (let c = i; c <= n; c++) a[r][c] -= f * a[i][c];
    }
  }
  const x = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i][n];
    for (let c = i + 1; c < n; c++) sum -= a[i][c] * x[c];
    x[i] = sum / a[i][i];
  }
  return x;
}
