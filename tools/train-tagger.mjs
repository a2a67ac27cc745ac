/**
 * Trains the part-of-speech tagger: `npm run train:tagger -- --data FOLDER` (a folder of GUM's .conllu files).
 * `--dry` only scores the held-out news, `--folds 5` only cross-validates over all news and interviews.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataPath } from '../dist/lexicon/load.js';
import { tokenize } from '../dist/segment/tokens.js';
import { Features } from '../dist/sequence/features.js';
import { argmax, meanModel, pruned } from '../dist/sequence/linear-model.js';
import { decodeModel, encodeModel } from '../dist/sequence/model-file.js';
import { Perceptron } from '../dist/sequence/perceptron.js';
import { tagFeatures } from '../dist/tag/features.js';
import { tagSentence, tagWord } from '../dist/tag/tag-word.js';
import { taggerOf } from '../dist/tag/tagger.js';
import { genreOf, HELD_OUT, readGum, tagsOnTokens } from './gum.mjs';
import { generator, shuffled } from './random.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    epochs: { type: 'string', default: '8' },
    floor: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    /** So many runs with following seeds, whose mean is the model. */
    runs: { type: 'string', default: '3' },
    folds: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
if (!values.data) throw new Error('--data FOLDER is needed: a folder of .conllu files');

/** One example a gold sentence: its words and gold tags. */
function examplesOf(doc) {
  const tokens = tokenize(doc.text);
  const tags = tagsOnTokens(doc, tokens);
  return doc.sentences.flatMap((sentence) => {
    const [first, last] = tokens.range(sentence.start, sentence.end);
    const example = { words: [], tags: [], genre: genreOf(doc), id: doc.id };
    for (let i = first; i < last; i++) {
      if (tags[i] === null) continue;
      example.words.push(tokens.word(i));
      example.tags.push(tags[i]);
    }
    return example.words.length > 0 ? [example] : [];
  });
}

/** Words seen at least 30 times with one tag only need no scoring. */
function fixedWords(examples, labels) {
  const counts = new Map();
  for (const { words, tags } of examples) {
    words.forEach((word, i) => {
      const seen = counts.get(word) ?? new Map();
      seen.set(tags[i], (seen.get(tags[i]) ?? 0) + 1);
      counts.set(word, seen);
    });
  }
  const pairs = [];
  for (const [word, seen] of counts) {
    const [[tag, most], ...rest] = [...seen].sort((a, b) => b[1] - a[1]);
    const total = most + rest.reduce((sum, [, n]) => sum + n, 0);
    if (total >= 30 && most / total >= 0.995) pairs.push(tagWord(word).exact, labels.indexOf(tag));
  }
  return pairs;
}

/** The mean of several runs in different orders: steadier than any one of them. */
function train(examples, labels) {
  const fixed = fixedWords(examples, labels);
  const prepared = examples.map(({ words, tags }) => ({
    sentence: tagSentence(words),
    gold: tags.map((tag) => labels.indexOf(tag)),
  }));
  const runs = Array.from({ length: Number(values.runs) }, (_, k) =>
    trainOnce(prepared, labels, fixed, Number(values.seed) + k),
  );
  return pruned(meanModel(runs), Number(values.floor));
}

function trainOnce(prepared, labels, fixed, seed) {
  const trainer = new Perceptron(labels);
  const features = new Features();
  const scores = new Float64Array(labels.length);
  const random = generator(seed);
  const fixedTag = new Map();
  for (let i = 0; i < fixed.length; i += 2) fixedTag.set(fixed[i], fixed[i + 1]);
  for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
    for (const { sentence, gold } of shuffled(prepared, random)) {
      let last = -1;
      let secondLast = -1;
      for (let i = 0; i < gold.length; i++) {
        let tag = fixedTag.get(sentence.words[i].exact);
        if (tag === undefined) {
          tagFeatures(features, sentence, i, last, secondLast);
          trainer.score(features, scores);
          tag = argmax(scores, labels.length);
          trainer.tick();
          if (tag !== gold[i]) trainer.update(features, gold[i], tag);
        }
        secondLast = last;
        last = tag;
      }
    }
  }
  return trainer.freeze(1, { fixed });
}

/** Adds what the tagger got right in `examples` to the tally of each genre. */
function tally(model, examples, into) {
  const tagger = taggerOf(model);
  for (const { words, tags, genre } of examples) {
    const sum = into.get(genre) ?? { right: 0, all: 0, confusions: new Map() };
    into.set(genre, sum);
    const ids = tagger.tag(words);
    tags.forEach((tag, i) => {
      sum.all++;
      const given = tagger.names[ids[i]];
      if (given === tag) sum.right++;
      else {
        const key = `${tag}->${given}`;
        sum.confusions.set(key, (sum.confusions.get(key) ?? 0) + 1);
      }
    });
  }
}

function show(title, { right, all, confusions }) {
  const top = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 12);
  const faults = top.map(([key, n]) => `${key} ${n}`).join(', ');
  console.log(`${title}: ${((100 * right) / all).toFixed(2)} % of ${all} tokens; ${faults}`);
}

/** Trains on all but the documents of `isTest` and tallies those; returns the model's file. */
function score(examples, labels, isTest, sums) {
  const file = encodeModel(
    train(
      examples.filter((example) => !isTest(example)),
      labels,
    ),
  );
  tally(decodeModel(file, 'split'), examples.filter(isTest), sums);
  return file;
}

const CROSS_VALIDATED = ['news', 'interview'];

function crossValidate(examples, labels, folds) {
  const ids = [
    ...new Set(examples.filter((e) => CROSS_VALIDATED.includes(e.genre)).map((e) => e.id)),
  ];
  const sums = new Map();
  for (let k = 0; k < folds; k++) {
    const test = new Set(ids.filter((_, i) => i % folds === k));
    score(examples, labels, (example) => test.has(example.id), sums);
  }
  for (const [genre, sum] of sums) show(`${genre}, ${folds} folds`, sum);
}

const examples = readGum(values.data).flatMap(examplesOf);
const labels = [...new Set(examples.flatMap(({ tags }) => tags))].sort();
console.log(`${labels.length} tags, ${examples.length} sentences`);
if (values.folds) crossValidate(examples, labels, Number(values.folds));
else {
  const started = Date.now();
  const sums = new Map();
  const file = score(examples, labels, (example) => HELD_OUT.has(example.id), sums);
  console.log(`trained in ${Date.now() - started} ms, ${file.length} bytes`);
  for (const [genre, sum] of sums) show(`held-out ${genre}`, sum);
}
if (!values.dry && !values.folds) {
  const final = encodeModel(train(examples, labels));
  writeFileSync(dataPath('models/tagger/tagger.bin'), final);
  console.log(
    `wrote data/models/tagger/tagger.bin, ${final.length} bytes, trained on all documents`,
  );
}
