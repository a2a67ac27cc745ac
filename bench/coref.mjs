/**
 * Scores he, she, his, her, him end to end against GUM's gold chains, on raw text with the product's own
 * sentences, tags and names: `node bench/coref.mjs GUM_FOLDER [--verbose]`. A pronoun is right where the
 * nearest earlier name or phrase that the product links it to lies in the pronoun's gold chain. The shipped
 * weights are fitted on the same chains; tools/fit-pronouns.mjs prints the cross-validated figure. Build first.
 */
import { readGum } from '../tools/gum-chains.mjs';
import { pronounCases } from '../tools/pronoun-cases.mjs';

const verbose = process.argv.includes('--verbose');
const byGenre = new Map();
for (const gold of readGum(process.argv[2] ?? '', ['news', 'interview', 'bio', 'speech'])) {
  const genre = gold.name.split('_')[1];
  for (const { start, verdict, last } of pronounCases(gold)) {
    for (const key of [genre, 'all']) {
      const cell = byGenre.get(key) ?? { right: 0, wrong: 0, open: 0 };
      cell[verdict]++;
      byGenre.set(key, cell);
    }
    if (!verbose || verdict === 'right') continue;
    const context = gold.text.slice(Math.max(0, start - 200), start + 40).replaceAll('\n', ' / ');
    const mine = last ? gold.text.slice(last.start, last.end) : '-';
    console.log(`${gold.name} ${gold.text.slice(start, start + 4)} -> ${mine}: ${context}\n`);
  }
}
for (const [genre, { right, wrong, open }] of byGenre) {
  const all = right + wrong + open;
  const share = (n) => `${((100 * n) / all).toFixed(1)} %`;
  console.log(
    `${genre}: right ${share(right)}, wrong ${share(wrong)}, left open ${share(open)} of ${all}`,
  );
}
