/**
 * Trains the name tagger: `npm run train:names -- --data GUM_FOLDER --wikigold FILE`.
 * Reports wikigold → GUM transfer and the held-out news split, then fits the shipped file on everything.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findNames } from '../dist/extract/names/index.js';
import { nameTaggerOf } from '../dist/extract/names/tagger.js';
import { dataPath } from '../dist/lexicon/load.js';
import { decodeModel, encodeModel } from '../dist/sequence/model-file.js';
import { HELD_OUT, readGum } from './gum.mjs';
import { goldNames, gumNames, wikigold } from './names-data.mjs';
import { syntheticDocs } from './names-synthesis.mjs';
import { line, prepare, scoreNames, trainNames } from './names-training.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    wikigold: { type: 'string' },
    epochs: { type: 'string', default: '8' },
    runs: { type: 'string', default: '5' },
    floor: { type: 'string', default: '6' },
    stories: { type: 'string', default: '20' },
    gold: { type: 'string', multiple: true, default: [] },
    errors: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});
if (!values.data || !values.wikigold)
  throw new Error('--data GUM_FOLDER and --wikigold FILE are needed');
const options = {
  epochs: Number(values.epochs),
  floor: Number(values.floor),
  runs: Number(values.runs),
};

const gum = readGum(values.data).map(gumNames).map(prepare);
const wiki = wikigold(values.wikigold).map(prepare);
const storyFile = new URL('names-stories.txt', import.meta.url);
const stories = syntheticDocs(storyFile, Number(values.stories)).map(prepare);
const THREE = ['person', 'organization', 'place'];
const FIVE = [...THREE, 'group', 'other'];

function report(title, model, docs, types) {
  const tagger = nameTaggerOf(model);
  const score = (given) =>
    line(
      scoreNames(
        docs.map((d) => ({ given: given(d), gold: d.doc.names })),
        types,
      ),
    );
  console.log(
    `${title}, model alone: ${score(({ contexts }) => contexts.flatMap((c) => tagger.names(c)))}`,
  );
  console.log(`${title}, refined: ${score(({ view }) => findNames(view, tagger))}`);
  if (values.errors) for (const d of docs) showErrors(d.doc, findNames(d.view, tagger));
}

/** Each wrong or missing name with its surroundings. */
function showErrors({ id, words, names }, given) {
  const key = (n) => `${n.first} ${n.last} ${n.type}`;
  const [ours, theirs] = [new Set(given.map(key)), new Set(names.map(key))];
  const show = (mark, { first, last, type, rule = '' }) => {
    const part = (a, b) => words.slice(Math.max(0, a), b).join(' ');
    console.log(
      `${id.slice(0, 14)} ${mark} ${type} [${part(first, last)}] ${rule} … ${part(first - 5, first)} _ ${part(last, last + 5)}`,
    );
  };
  for (const n of given) if (!theirs.has(key(n))) show('+', n);
  for (const n of names) if (!ours.has(key(n))) show('-', n);
}

const started = Date.now();
report('wikigold → GUM', trainNames([...wiki, ...stories], options), gum, THREE);
const isHeld = ({ doc }) => HELD_OUT.has(doc.id);
const split = trainNames([...wiki, ...stories, ...gum.filter((d) => !isHeld(d))], options);
report('held-out news', split, gum.filter(isHeld), FIVE);
const gold = values.gold.flatMap(goldNames).map(prepare);
if (gold.length > 0) report('gold', split, gold, [...THREE, 'group']);
console.log(`${Date.now() - started} ms`);
if (!values.dry) {
  const file = encodeModel(trainNames([...wiki, ...stories, ...gum], options));
  decodeModel(file, 'names.bin');
  writeFileSync(dataPath('models/names/names.bin'), file);
  console.log(`wrote data/models/names/names.bin, ${file.length} bytes`);
}
