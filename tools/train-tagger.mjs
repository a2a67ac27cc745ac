/** Trains the part-of-speech tagger: `npm run train:tagger -- --data FOLDER` (a folder of GUM's .conllu files). */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataPath } from '../dist/lexicon/load.js';
import { tokenize } from '../dist/segment/tokens.js';
import { Features } from '../dist/sequence/features.js';
import { argmax } from '../dist/sequence/linear-model.js';
import { decodeModel, encodeModel } from '../dist/sequence/model-file.js';
import { Perceptron } from '../dist/sequence/perceptron.js';
import { wordForm } from '../dist/sequence/word-form.js';
import { tagFeatures } from '../dist/tag/features.js';
import { taggerOf } from '../dist/tag/tagger.js';
import { genreOf, HELD_OUT, readGum, tagsOnTokens } from './gum.mjs';
import { generator, shuffled } from './random.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    epochs: { type: 'string', default: '8' },
    floor: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1' },
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
    if (total >= 30 && most / total >= 0.995) pairs.push(wordForm(word).exact, labels.indexOf(tag));
  }
  return pairs;
}

function train(examples, labels) {
  const trainer = new Perceptron(labels);
  const features = new Features();
  const scores = new Float64Array(labels.length);
  const random = generator(Number(values.seed));
  const fixed = fixedWords(examples, labels);
  const fixedTag = new Map();
  for (let i = 0; i < fixed.length; i += 2) fixedTag.set(fixed[i], fixed[i + 1]);
  const prepared = examples.map(({ words, tags }) => ({
    forms: words.map((word) => wordForm(word)),
    gold: tags.map((tag) => labels.indexOf(tag)),
  }));
  for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
    for (const { forms, gold } of shuffled(prepared, random)) {
      let last = -1;
      let secondLast = -1;
      for (let i = 0; i < forms.length; i++) {
        let tag = fixedTag.get(forms[i].exact);
        if (tag === undefined) {
          tagFeatures(features, forms, i, last, secondLast);
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
  return trainer.freeze(Number(values.floor), { fixed });
}

function accuracy(model, examples) {
  const tagger = taggerOf(model);
  let right = 0;
  let all = 0;
  const confusions = new Map();
  for (const { words, tags } of examples) {
    const ids = tagger.tag(words);
    tags.forEach((tag, i) => {
      all++;
      const given = tagger.names[ids[i]];
      if (given === tag) right++;
      else {
        const key = `${tag}->${given}`;
        confusions.set(key, (confusions.get(key) ?? 0) + 1);
      }
    });
  }
  const top = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 12);
  return {
    score: ((100 * right) / all).toFixed(2),
    tokens: all,
    top: top.map(([k, n]) => `${k} ${n}`).join(', '),
  };
}

const examples = readGum(values.data).flatMap(examplesOf);
const labels = [...new Set(examples.flatMap(({ tags }) => tags))].sort();
const isTest = (example) => HELD_OUT.has(example.id);
const training = examples.filter((e) => !isTest(e));
const test = examples.filter(isTest);
console.log(`${labels.length} tags, ${training.length} training and ${test.length} test sentences`);
const started = Date.now();
const split = train(training, labels);
const file = encodeModel(split);
console.log(
  `trained in ${Date.now() - started} ms, ${split.keys.length} rows, ${file.length} bytes`,
);
const result = accuracy(decodeModel(file, 'split'), test);
console.log(`held-out news: ${result.score} % of ${result.tokens} tokens; ${result.top}`);
if (!values.dry) {
  const final = encodeModel(train(examples, labels));
  writeFileSync(dataPath('models/tagger/tagger.bin'), final);
  console.log(
    `wrote data/models/tagger/tagger.bin, ${final.length} bytes, trained on all documents`,
  );
}
