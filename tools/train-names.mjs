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
import { gumNames, wikigold } from './names-data.mjs';
import { line, prepare, scoreNames, trainNames } from './names-training.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    wikigold: { type: 'string' },
    epochs: { type: 'string', default: '10' },
    floor: { type: 'string', default: '6' },
    dry: { type: 'boolean', default: false },
  },
});
if (!values.data || !values.wikigold)
  throw new Error('--data GUM_FOLDER and --wikigold FILE are needed');
const options = { epochs: Number(values.epochs), floor: Number(values.floor) };

const gum = readGum(values.data).map(gumNames).map(prepare);
const wiki = wikigold(values.wikigold).map(prepare);
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
}

const started = Date.now();
report('wikigold → GUM', trainNames(wiki, options), gum, THREE);
const isHeld = ({ doc }) => HELD_OUT.has(doc.id);
const split = trainNames([...wiki, ...gum.filter((d) => !isHeld(d))], options);
report('held-out news', split, gum.filter(isHeld), FIVE);
console.log(`${Date.now() - started} ms`);
if (!values.dry) {
  const file = encodeModel(trainNames([...wiki, ...gum], options));
  decodeModel(file, 'names.bin');
  writeFileSync(dataPath('models/names/names.bin'), file);
  console.log(`wrote data/models/names/names.bin, ${file.length} bytes`);
}
