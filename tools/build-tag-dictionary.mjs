/**
 * Builds the tagger's dictionary: `node tools/build-tag-dictionary.mjs`. Source: the English lexicon of Brill's tagger, as the package
 * `natural` (MIT) carries it. What ships is a hash a word and the number of its kind: no word can be listed from it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dataPath } from '../dist/lexicon/load.js';
import { keyOf } from '../dist/sequence/feature-table.js';
import { hashText } from '../dist/sequence/hash.js';
import { encodeModel } from '../dist/sequence/model-file.js';
import { DICTIONARY, dictionaryKey } from '../dist/tag/dictionary.js';

const LEXICON = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
const PENN = new Set(
  'CC CD DT EX FW IN JJ JJR JJS MD NN NNP NNPS NNS PDT PRP PRP$ RB RBR RBS RP TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB'.split(
    ' ',
  ),
);
/** Kinds fit a signed byte; the commonest get a number, the others are cut to fewer tags. */
const MOST_KINDS = 127;
/** A word's tags stand commonest first; further ones are rare or faults of the source. */
const TAGS_A_KIND = 3;

const require = createRequire(import.meta.url);
const lexicon = JSON.parse(readFileSync(require.resolve(LEXICON), 'utf8'));
const tagsOf = new Map();
for (const [word, tags] of Object.entries(lexicon)) {
  const penn = tags.filter((tag) => PENN.has(tag)).slice(0, TAGS_A_KIND);
  if (penn.length > 0 && /\p{L}/u.test(word)) tagsOf.set(word, penn);
}

const counts = new Map();
for (const tags of tagsOf.values()) {
  const kind = tags.join(' ');
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
const kinds = new Map(
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_KINDS)
    .map(([kind], i) => [kind, i + 1]),
);

/** The kind of the longest beginning of the tags that has a number. */
function kindOf(tags) {
  for (let n = tags.length; n > 0; n--) {
    const kind = kinds.get(tags.slice(0, n).join(' '));
    if (kind) return kind;
  }
  return 0;
}

const entries = new Map();
for (const [word, tags] of tagsOf) {
  const kind = kindOf(tags);
  if (kind) entries.set(keyOf(dictionaryKey(hashText(word))), kind);
}
const sorted = [...entries].sort((a, b) => a[0] - b[0]);
const file = encodeModel({
  labels: ['kind'],
  extras: {},
  keys: Int32Array.from(sorted, ([key]) => key),
  roots: () => Int8Array.from(sorted, ([, kind]) => kind),
});
writeFileSync(dataPath(DICTIONARY), file);
console.log(`${DICTIONARY}: ${sorted.length} words of ${kinds.size} kinds, ${file.length} bytes`);
