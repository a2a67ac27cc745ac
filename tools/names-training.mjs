/** Structured perceptron training and scoring of the name tagger, shared by `train-names` and `bench/names`. */
import { namesDocument } from '../dist/extract/names/context.js';
import { nameFeatures, viewOf } from '../dist/extract/names/features.js';
import { stretchesOf } from '../dist/extract/names/stretches.js';
import { Features } from '../dist/sequence/features.js';
import { hashText } from '../dist/sequence/hash.js';
import { meanModel, pruned } from '../dist/sequence/linear-model.js';
import { Perceptron } from '../dist/sequence/perceptron.js';
import { bioAllowed, Viterbi } from '../dist/sequence/viterbi.js';
import { loadTagger } from '../dist/tag/tagger.js';
import { generator, shuffled } from './random.mjs';

export const LABELS = [
  'O',
  ...['person', 'organization', 'place', 'group', 'other'].flatMap((t) => [`B-${t}`, `I-${t}`]),
];
const WIDTH = LABELS.length;

/** One context a sentence, with gold labels for all tokens of the document. */
export function prepare(doc) {
  const tagger = loadTagger();
  const tagHash = tagger.names.map((name) => hashText(name));
  const tags = new Int32Array(doc.words.length);
  for (const { firstToken, lastToken } of doc.sentences) {
    const ids = tagger.tag(doc.words.slice(firstToken, lastToken));
    ids.forEach((id, k) => {
      tags[firstToken + k] = tagHash[id];
    });
  }
  const view = namesDocument(doc.words, tags, doc.sentences);
  const gold = new Uint8Array(doc.words.length);
  for (const { first, last, type } of doc.names) {
    for (let i = first; i < last; i++)
      gold[i] = LABELS.indexOf(`${i === first ? 'B' : 'I'}-${type}`);
  }
  return { contexts: view.sentences, view, gold, doc };
}

/** Copies each stretch's features once, so that epochs do not compute them again. */
function examplesOf(prepared) {
  const scratch = new Features();
  return prepared.flatMap(({ contexts, gold }) =>
    contexts.flatMap((context) =>
      stretchesOf(context.forms, context.first, context.last).map((stretch) => {
        const view = viewOf(context, stretch);
        const rows = [];
        const labels = new Uint8Array(stretch.last - stretch.first);
        for (let k = 0; k < labels.length; k++) {
          nameFeatures(scratch, context, view, k);
          rows.push({ hashes: scratch.hashes.slice(0, scratch.count), count: scratch.count });
          const label = gold[stretch.first + k];
          const before = k > 0 ? LABELS[labels[k - 1]] : 'O';
          // A gold name that began before the stretch is cut: what is left of it is no name here.
          const cut = LABELS[label].startsWith('I-') && before.slice(2) !== LABELS[label].slice(2);
          labels[k] = cut ? 0 : label;
        }
        return { rows, labels };
      }),
    ),
  );
}

/** Label-to-label weights with their running sums, averaged like the features' weights. */
class TransitionTrainer {
  scores = new Float64Array((WIDTH + 1) * WIDTH);
  sums = new Float64Array(this.scores.length);
  steps = 1;

  update(right, wrong) {
    for (let k = 0; k < right.length; k++) {
      const from = k === 0 ? WIDTH : right[k - 1];
      const wrongFrom = k === 0 ? WIDTH : wrong[k - 1];
      if (from === wrongFrom && right[k] === wrong[k]) continue;
      this.#bump(from * WIDTH + right[k], 1);
      this.#bump(wrongFrom * WIDTH + wrong[k], -1);
    }
  }

  averaged(unit) {
    return Array.from(this.scores, (w, at) => Math.round((w - this.sums[at] / this.steps) * unit));
  }

  #bump(at, by) {
    this.scores[at] += by;
    this.sums[at] += by * this.steps;
  }
}

/** The mean of `runs` models over differently shuffled examples. */
export function trainNames(prepared, { epochs = 10, seed = 1, floor = 6, runs = 3 } = {}) {
  const examples = examplesOf(prepared);
  const models = Array.from({ length: runs }, (_, r) => trainOnce(examples, epochs, seed + r));
  return pruned(meanModel(models), floor);
}

function trainOnce(examples, epochs, seed) {
  const trainer = new Perceptron(LABELS);
  const transitions = new TransitionTrainer();
  const viterbi = new Viterbi({
    width: WIDTH,
    scores: transitions.scores,
    allowed: bioAllowed(LABELS),
  });
  const random = generator(seed);
  const longest = Math.max(...examples.map(({ rows }) => rows.length));
  const emissions = new Float64Array(longest * WIDTH);
  const path = new Uint8Array(longest);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { rows, labels } of shuffled(examples, random)) {
      rows.forEach((row, k) => {
        trainer.score(row, emissions, k * WIDTH);
      });
      viterbi.decode(emissions, rows.length, path);
      transitions.steps++;
      trainer.tick();
      rows.forEach((row, k) => {
        if (path[k] !== labels[k]) trainer.update(row, labels[k], path[k]);
      });
      transitions.update(labels, path);
    }
  }
  const scale = trainer.scale();
  return trainer.freeze(1, { transitions: transitions.averaged((127 * 127) / scale) }, scale);
}

/** Precision, recall and F1 over exact spans with type, overall and by type. */
export function scoreNames(pairs, types) {
  const rows = new Map([...types, 'all'].map((type) => [type, { right: 0, given: 0, gold: 0 }]));
  for (const { given, gold } of pairs) {
    const keys = new Set(gold.map((name) => `${name.first} ${name.last} ${name.type}`));
    const count = (type, field) => {
      if (!types.includes(type)) return;
      rows.get(type)[field]++;
      rows.get('all')[field]++;
    };
    for (const name of gold) count(name.type, 'gold');
    for (const name of given) {
      count(name.type, 'given');
      if (keys.has(`${name.first} ${name.last} ${name.type}`)) count(name.type, 'right');
    }
  }
  return [...rows].map(([type, { right, given, gold }]) => {
    const f1 = (200 * right) / Math.max(1, given + gold);
    return {
      type,
      p: (100 * right) / Math.max(1, given),
      r: (100 * right) / Math.max(1, gold),
      f1,
      gold,
    };
  });
}

export function line(rows) {
  return rows
    .map(
      (r) => `${r.type} ${r.f1.toFixed(1)} (P ${r.p.toFixed(1)} R ${r.r.toFixed(1)} n ${r.gold})`,
    )
    .join('; ');
}
