/**
 * Times `corpus diff` and `corpus reuse` on a corpus that this script invents:
 * `node bench/diff.mjs [--sizes 100,1000,10000] [--words 400] [--seed 7]`.
 * Words follow Zipf's law; five articles a story share quotations and sentences, some of them edited.
 */
import { parseArgs } from 'node:util';
import { analyzeText, articleOf, diffArticles, findReuse, pairsSharing } from '../dist/index.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    words: { type: 'string', default: '400' },
    seed: { type: 'string', default: '7' },
  },
});
const STORY = 5;
const LINKS = 'the of and to in a for on with from at by that near under after'.split(' ');
const NAMES = 'Brandt Holm Okafor Silva Tran Weiss Duarte Novak Lind Moreau'.split(' ');
const VERBS = 'said added argued noted'.split(' ');

/** The same numbers for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(Number(values.seed));
const pick = (list) => list[Math.floor(random() * list.length)];
const SYLLABLES = 'ba de ki lo mu na pe ri so tu va wen dor gal hes jin'.split(' ');
const VOCABULARY = Array.from({ length: 12_000 }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
);
/** Frequent words often, rare ones rarely. */
const word = () => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] ?? VOCABULARY[0];

function clause(length) {
  return Array.from({ length }, (_, i) => (i % 3 === 2 ? pick(LINKS) : word())).join(' ');
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);

function sentence() {
  const length = 10 + Math.floor(random() * 18);
  if (random() < 0.3) return `“${capital(clause(length))},” ${pick(NAMES)} ${pick(VERBS)}.`;
  if (random() < 0.2) return `The ${word()} counted ${10 + Math.floor(random() * 900)} ${word()}s.`;
  return `${capital(clause(length))}.`;
}

/** One word of the sentence is replaced. */
function edited(text) {
  const words = text.split(' ');
  words[3 + Math.floor(random() * (words.length - 6))] = word();
  return words.join(' ');
}

function article(length, pool) {
  const out = [];
  for (let words = 0; words < length; words += out.at(-1).split(' ').length) {
    const shared = pool.length > 0 && random() < 0.25 ? pick(pool) : null;
    if (shared) out.push(random() < 0.3 ? edited(shared) : shared);
    else out.push(sentence());
  }
  pool.push(...out.slice(0, 6));
  return out.map((s, i) => (i % 3 === 2 ? `${s}\n\n` : `${s} `)).join('');
}

function corpus(size, length) {
  const texts = [];
  while (texts.length < size) {
    const pool = [];
    for (let i = 0; i < STORY && texts.length < size; i++) texts.push(article(length, pool));
  }
  return texts;
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return [result, (performance.now() - start) / 1000];
}

const seconds = (s) => `${s.toFixed(2)} s`;
const memory = () => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`;
const analyzed = (texts) =>
  texts.map((text, i) => articleOf(analyzeText(text, { path: `${i}.txt`, text: true })));

const pool = [];
const [a, b] = analyzed([article(10_000, pool), article(10_000, pool)]);
diffArticles(...analyzed([article(400, pool), article(400, pool)]));
const [report, once] = timed(() => diffArticles(a, b));
console.log(`two articles of 10,000 words: ${seconds(once)}, ${report.changes.length} changes`);

for (const size of values.sizes.split(',').map(Number)) {
  const texts = corpus(size, Number(values.words));
  const [articles, reading] = timed(() => analyzed(texts));
  const [pairs, comparing] = timed(() => pairsSharing(articles));
  const [passages, reuse] = timed(() => findReuse(articles));
  console.log(
    `${size} articles: analysis ${seconds(reading)}, all pairs ${seconds(comparing)} ` +
      `(${pairs.length} pairs), reuse ${seconds(reuse)} (${passages.length} passages), ${memory()}`,
  );
}
