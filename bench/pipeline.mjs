// The whole pipeline beside compromise (people, places, organizations) and wink-nlp (sentences, parts
// of speech) on the same text in the same run: words per second, ratio and peak memory; then what one
// call costs (`--help`, a first small article) and whether memory grows with the number of files.
//
//   npm run build && node bench/pipeline.mjs [FOLDER] [--words 60000] [--rounds 3] [--stages]
//
// Each engine runs in a process of its own, so that memory is its own. Seconds are CPU seconds of the
// best round, so that other load on the machine counts as little as can be.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '..');
const CLI = join(ROOT, 'bin/corpus.js');
const require = createRequire(import.meta.url);

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: 'string', default: '60000' },
    rounds: { type: 'string', default: '3' },
    stages: { type: 'boolean', default: false },
    engine: { type: 'string' },
  },
});
const folder = positionals[0] ?? join(ROOT, 'fixtures');

function articlePaths() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));
}

/** Articles, again from the first where they run out, until they hold the wanted number of words. */
function sample() {
  const all = articlePaths().map((path) => readFileSync(path, 'utf8'));
  const texts = [];
  let words = 0;
  for (let i = 0; words < Number(flags.words); i++) {
    const text = all[i % all.length];
    words += text.split(/\s+/).length;
    texts.push(text);
  }
  return { texts, words };
}

const ENGINES = {
  async corpus(timing) {
    const { createAnalyzer, readText } = await import('../dist/index.js');
    const analyzer = createAnalyzer(timing ? { timing } : {});
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

/** Runs one engine and prints its measures as JSON; the first round only warms it up. */
async function measureEngine(name) {
  const { texts, words } = sample();
  let best = Number.POSITIVE_INFINITY;
  const stages = {};
  let warm = false;
  const engine = await ENGINES[name]((stage, milliseconds) => {
    if (warm) stages[stage] = (stages[stage] ?? 0) + milliseconds;
  });
  const rounds = Number(flags.rounds);
  for (let round = 0; round <= rounds; round++) {
    warm = round > 0;
    const started = process.cpuUsage();
    for (const text of texts) engine(text);
    const { user, system } = process.cpuUsage(started);
    if (warm) best = Math.min(best, (user + system) / 1e6);
  }
  const whole = Object.values(stages).reduce((sum, value) => sum + value, 0);
  console.log(
    JSON.stringify({
      wordsPerSecond: words / best,
      peakMb: process.resourceUsage().maxRSS / 1024,
      stages: Object.fromEntries(Object.entries(stages).map(([k, v]) => [k, v / whole])),
    }),
  );
}

function engineRows() {
  return Object.keys(ENGINES).map((name) => {
    const self = fileURLToPath(import.meta.url);
    const shared = ['--words', flags.words, '--rounds', flags.rounds];
    const run = spawnSync(process.execPath, [self, folder, ...shared, '--engine', name], {
      encoding: 'utf8',
    });
    return { name, ...JSON.parse(run.stdout.trim().split('\n').at(-1)) };
  });
}

/** Fastest of several calls of the command line: wall and CPU milliseconds. */
function startUp(args, input) {
  let wall = Number.POSITIVE_INFINITY;
  let cpu = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 7; i++) {
    const code = `
      import { main } from ${JSON.stringify(join(ROOT, 'dist/cli/main.js'))};
      process.exitCode = await main(${JSON.stringify(args)});
      const { user, system } = process.cpuUsage();
      process.stderr.write('\\n' + (user + system) / 1000);`;
    const started = performance.now();
    spawnSync(process.execPath, [CLI, ...args], { input });
    wall = Math.min(wall, performance.now() - started);
    const timed = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      input,
      encoding: 'utf8',
    });
    cpu = Math.min(cpu, Number(timed.stderr.split('\n').at(-1)));
  }
  return `${Math.round(wall)} ms, CPU ${Math.round(cpu)} ms`;
}

/** Peak memory of streaming a folder of `count` articles through the command line. */
function peakOf(count) {
  const scratch = mkdtempSync(join(tmpdir(), 'corpus-bench-'));
  try {
    const paths = articlePaths();
    mkdirSync(join(scratch, 'in'));
    for (let i = 0; i < count; i++)
      cpSync(paths[i % paths.length], join(scratch, 'in', `${i}.txt`));
    const code = `
      import { main } from ${JSON.stringify(join(ROOT, 'dist/cli/main.js'))};
      await main(['extract', ${JSON.stringify(join(scratch, 'in'))}, '-q', '--format', 'ndjson',
        '-o', ${JSON.stringify(join(scratch, 'out.ndjson'))}]);
      console.log(process.resourceUsage().maxRSS / 1024);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    return Math.round(Number(run.stdout.trim().split('\n').at(-1)));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function printAll() {
  const rows = engineRows();
  const base = rows.find(({ name }) => name === 'compromise').wordsPerSecond;
  for (const { name, wordsPerSecond, peakMb } of rows) {
    console.log(
      `${name.padEnd(14)} ${Math.round(wordsPerSecond).toString().padStart(8)} words/s` +
        `  ${(wordsPerSecond / base).toFixed(2).padStart(6)} x compromise  ${Math.round(peakMb)} MB peak`,
    );
  }
  if (flags.stages) {
    for (const [stage, value] of Object.entries(rows[0].stages)) {
      console.log(`  ${stage.padEnd(12)} ${(value * 100).toFixed(1).padStart(5)} % of the stages`);
    }
  }
  console.log(`--help         ${startUp(['--help'])}`);
  const small = readFileSync(articlePaths()[0], 'utf8');
  console.log(`first article  ${startUp(['extract', '-', '-q'], small)}`);
  console.log(`peak memory    ${peakOf(50)} MB for 50 files, ${peakOf(500)} MB for 500`);
}

if (flags.engine) await measureEngine(flags.engine);
else printAll();
