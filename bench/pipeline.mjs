// Words per second and peak memory of the whole pipeline beside compromise (people, places,
// organizations) and wink-nlp (sentences, parts of speech), on the same text in the same run, and the
// start-up cost of `--help` and of a first small article.
//
//   npm run build && node bench/pipeline.mjs [FOLDER] [--words 60000]
//
// Each engine runs in a process of its own, so that memory is its own. Ratios count, not seconds.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..');
const require = createRequire(import.meta.url);

function articles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Articles repeated, under distinct texts, until they hold `words` words. */
function sample(folder, words) {
  const all = articles(folder);
  const texts = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const text = all[i % all.length];
    count += text.split(/\s+/).length;
    texts.push(text);
  }
  return { texts, count };
}

const ENGINES = {
  async corpus() {
    const { createAnalyzer, readText } = await import('../dist/index.js');
    const analyzer = createAnalyzer();
    return (text) => {
      const [result] = readText(text, { path: 'a.txt' });
      return analyzer(result.doc);
    };
  },
  async compromise() {
    const { default: nlp } = await import('compromise');
    return (text) => {
      const doc = nlp(text);
      return [
        doc.people().out('array'),
        doc.places().out('array'),
        doc.organizations().out('array'),
      ];
    };
  },
  async 'wink-nlp'() {
    const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
    return (text) => {
      const doc = wink.readDoc(text);
      return [doc.sentences().out(), doc.tokens().out(wink.its.pos)];
    };
  },
};

async function child(name, folder, words) {
  const { texts, count } = sample(folder, words);
  const engine = await ENGINES[name]();
  for (const text of texts.slice(0, Math.ceil(texts.length / 10))) engine(text);
  const started = performance.now();
  for (const text of texts) engine(text);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    JSON.stringify({
      wordsPerSecond: count / seconds,
      peakMb: process.resourceUsage().maxRSS / 1024,
    }),
  );
}

function startUp(args, input) {
  const times = [];
  for (let i = 0; i < 5; i++) {
    const started = performance.now();
    spawnSync(process.execPath, [join(ROOT, 'bin/corpus.js'), ...args], { input });
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

const argv = process.argv.slice(2);
const flag = (name, fallback) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : fallback);
const words = Number(flag('--words', 60_000));
const folder = argv[0] && !argv[0].startsWith('--') ? argv[0] : join(ROOT, 'fixtures');
if (argv.includes('--engine')) await child(flag('--engine'), folder, words);
else {
  const rows = {};
  for (const name of Object.keys(ENGINES)) {
    const run = spawnSync(
      process.execPath,
      [fileURLToPath(import.meta.url), folder, '--words', String(words), '--engine', name],
      { encoding: 'utf8' },
    );
    rows[name] = JSON.parse(run.stdout.trim().split('\n').at(-1));
  }
  const base = rows.compromise.wordsPerSecond;
  for (const [name, row] of Object.entries(rows)) {
    console.log(
      `${name.padEnd(12)} ${Math.round(row.wordsPerSecond).toString().padStart(8)} words/s` +
        `  ${(row.wordsPerSecond / base).toFixed(2).padStart(6)} x compromise  ${Math.round(row.peakMb)} MB peak`,
    );
  }
  console.log(`--help        ${Math.round(startUp(['--help']))} ms`);
  console.log(
    `first article ${Math.round(startUp(['extract', '-', '-q'], articles(folder)[0]))} ms`,
  );
}
