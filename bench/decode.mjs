// MB/s of decoding (charset detection, mojibake repair, layout) beside the bare ftfy port on the same
// text in the same run, and peak memory of reading and of the whole pipeline at 1,000 and 10,000 files.
//
//   npm run build && node bench/decode.mjs [FOLDER] [--mb 20] [--no-memory]
//
// Each engine and each memory figure runs in a process of its own. Seconds are processor time, the best
// of five rounds over the same articles.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..');
const MEGA = 1_000_000;
const ROUNDS = 5;

function articles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/** Articles over and over, each time as bytes of its own, until they are so large together. */
function sample(folder, bytes) {
  const all = articles(folder);
  const out = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const article = all[i % all.length];
    out.push(Buffer.from(article));
    size += article.length;
  }
  return out;
}

const ENGINES = {
  async 'corpus: detect, repair, lay out'() {
    const { fixBytes } = await import('../dist/index.js');
    return (bytes) => fixBytes(bytes, { layout: true });
  },
  async 'corpus: detect, repair'() {
    const { fixBytes } = await import('../dist/index.js');
    return (bytes) => fixBytes(bytes, { layout: false });
  },
  async 'ftfy-js: fix_encoding'() {
    const { fix_encoding } = await import('ftfy-js');
    return (bytes) => fix_encoding(bytes.toString('utf8'));
  },
  async 'ftfy-js: fix_text'() {
    const { fix_text } = await import('ftfy-js');
    return (bytes) => fix_text(bytes.toString('utf8'));
  },
};

async function speed(name, folder, megabytes) {
  const all = sample(folder, megabytes * MEGA);
  const size = all.reduce((sum, bytes) => sum + bytes.length, 0);
  const engine = await ENGINES[name]();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = process.cpuUsage();
    for (const bytes of all) engine(bytes);
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  console.log(JSON.stringify(size / MEGA / (best / 1000)));
}

const READERS = {
  async read(folder) {
    const { readInputs } = await import('../dist/decode/index.js');
    let characters = 0;
    for await (const result of readInputs([folder])) characters += result.doc?.text.length ?? 0;
    return characters;
  },
  async extract(folder) {
    const { analyzeEach } = await import('../dist/index.js');
    let quotes = 0;
    for await (const result of analyzeEach([folder])) quotes += result.report?.quotes.length ?? 0;
    return quotes;
  },
};

async function memory(name, folder) {
  await READERS[name](folder);
  console.log(JSON.stringify(process.resourceUsage().maxRSS / 1024));
}

/** A folder of so many short articles, all different. */
function makeFolder(from, count) {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-bench-'));
  const all = articles(from);
  for (let i = 0; i < count; i++) {
    const part = join(folder, String(i % 100));
    mkdirSync(part, { recursive: true });
    const start = all[i % all.length].toString('utf8').slice(0, 600);
    writeFileSync(join(part, `${i}.txt`), `${start.replace(/\S*$/, '')}\nIt was the ${i}th.\n`);
  }
  return folder;
}

function child(...args) {
  const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}

function printSpeeds(folder, megabytes) {
  const rates = Object.keys(ENGINES).map((name) => [
    name,
    child('--engine', name, folder, megabytes),
  ]);
  const base = rates.find(([name]) => name.endsWith('fix_encoding'))?.[1] ?? 1;
  for (const [name, rate] of rates) {
    const ratio = (rate / base).toFixed(2);
    console.log(`${name.padEnd(34)} ${rate.toFixed(1).padStart(7)} MB/s  ${ratio} x fix_encoding`);
  }
}

function printMemory(from) {
  for (const name of Object.keys(READERS)) {
    const peaks = [1000, 10_000].map((count) => {
      const folder = makeFolder(from, count);
      try {
        return child('--memory', name, folder);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
    const growth = (100 * (peaks[1] / peaks[0] - 1)).toFixed(0);
    const [small, large] = peaks.map((mb) => Math.round(mb));
    console.log(
      `${name.padEnd(8)} ${small} MB peak at 1,000 files, ${large} MB at 10,000 (${growth} %)`,
    );
  }
}

const argv = process.argv.slice(2);
if (argv[0] === '--engine') await speed(argv[1], argv[2], Number(argv[3]));
else if (argv[0] === '--memory') await memory(argv[1], argv[2]);
else {
  const folder = argv[0] && !argv[0].startsWith('--') ? argv[0] : join(ROOT, 'fixtures/articles');
  const at = argv.indexOf('--mb');
  printSpeeds(folder, at < 0 ? 20 : Number(argv[at + 1]));
  if (!argv.includes('--no-memory')) printMemory(folder);
}
