/** Writes data/people/first-names.tsv: the given names of compromise's lexicon with their gender. */
import { readFileSync, writeFileSync } from 'node:fs';
import nlp from 'compromise';

const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/compromise/package.json', import.meta.url), 'utf8'),
);
const GENDERS = { FemaleName: 'f', MaleName: 'm', FirstName: 'u' };

const rows = [];
for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
  const genders = [tags].flat().flatMap((tag) => GENDERS[tag] ?? []);
  if (genders.length === 0 || !/^\p{Ll}[\p{Ll}'-]+$/u.test(word)) continue;
  rows.push(`${word}\t${new Set(genders).size === 1 ? genders[0] : 'u'}`);
}
rows.sort();

const head = `# Given names in lower case with the gender that they usually show (f, m, u for either).
# Source: lexicon of compromise ${version} (https://github.com/spencermountain/compromise), by tools/export-first-names.mjs.
# Licence: MIT, Copyright (c) 2019 Spencer Kelly. Date: ${new Date().toISOString().slice(0, 10)}.
# Columns: name, gender
`;
writeFileSync(
  new URL('../data/people/first-names.tsv', import.meta.url),
  `${head}${rows.join('\n')}\n`,
);
