// How well topics and directions are coded when the quotes themselves are right: gold quotes in, codes out, against the gold codes.
//
//   npm run build && node bench/topics.mjs [GOLD_FOLDER] [METADATA] [--rows]
//
// Each article is coded with the codebook that the metadata table names for it. `--rows` lists what differs (never on a set kept aside).
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCodebook, loadMetadata } from '../dist/index.js';
import { CODINGS, PARAGRAPHS, QUOTES } from '../dist/model/annotations.js';
import { Document } from '../dist/model/document.js';
import { ProvenanceMap } from '../dist/model/provenance.js';
import { runStages } from '../dist/pipeline/run.js';
import { stage } from '../dist/pipeline/stage.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { sentencesStage } from '../dist/segment/sentences.js';
import { tokensStage } from '../dist/segment/tokens.js';
import { codingsStage } from '../dist/topics/index.js';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const folder = resolve(args[0] ?? join(ROOT, 'fixtures/gold/tune'));
const metadata = loadMetadata(args[1] ?? join(ROOT, 'fixtures/gold/metadata.csv'));
const listing = process.argv.includes('--rows');

const spansOf = (part) => (part?.spans ?? []).map(([start, end]) => ({ start, end }));

/** The gold quotes in the shape of our own layer. */
function quotesOf(gold) {
  const index = new Map(gold.quotes.map((quote, i) => [quote.id, i]));
  return gold.quotes.map((quote) => ({
    source: spansOf(quote.source),
    cue: spansOf(quote.cue),
    content: spansOf(quote.content),
    type: quote.type,
    parent: index.get(quote.parent) ?? null,
    confidence: 1,
    rule: 'gold',
    speaker: quote.speaker && { resolvedBy: 'name', confidence: 1, ...quote.speaker },
    stance: quote.stance,
  }));
}

function codesOf(gold, codebook) {
  const meta = { id: '', path: '', diagnostics: [], variables: {} };
  const doc = new Document(gold.text, meta, ProvenanceMap.identity(gold.text.length));
  doc.attach(PARAGRAPHS, linesAsParagraphs(gold.text));
  const quotes = quotesOf(gold);
  const stages = [
    tokensStage,
    sentencesStage,
    stage(QUOTES, [], () => quotes),
    codingsStage(codebook),
  ];
  const codes = quotes.map(() => []);
  for (const coding of runStages(doc, stages).get(CODINGS)) codes[coding.quote].push(coding);
  return codes;
}

const count = { gold: 0, found: 0, both: 0, right: 0 };
for (const name of readdirSync(folder).filter((file) => file.endsWith('.gold.json'))) {
  const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  if (!gold.quotes?.some((quote) => quote.topics?.length > 0)) continue;
  const path = join(folder, name.replace('.gold.json', '.txt'));
  const book = metadata.rows.get(path)?.variables.codebook;
  const codebook = loadCodebook(book ? resolve(dirname(metadata.path), book) : 'migration');
  const codes = codesOf(gold, codebook);
  gold.quotes.forEach((quote, i) => {
    const wanted = (quote.topics ?? []).filter((topic) => !topic.optional);
    const optional = new Set((quote.topics ?? []).filter((t) => t.optional).map((t) => t.topic));
    const found = codes[i].filter(({ topic }) => !optional.has(topic));
    const same = found.filter((f) => wanted.some((w) => w.topic === f.topic));
    const right = same.filter((f) =>
      wanted.some((w) => w.topic === f.topic && w.direction === f.direction),
    );
    count.gold += wanted.length;
    count.found += found.length;
    count.both += same.length;
    count.right += right.length;
    if (listing && (right.length !== wanted.length || found.length !== same.length)) {
      console.log(`${quote.stance} | ${quote.content.text}`);
      console.log(`   gold ${wanted.map((t) => `${t.topic}:${t.direction}`).join(' ')}`);
      console.log(
        `   got  ${found.map((f) => `${f.topic}:${f.direction} (${f.decidedBy.rule})`).join(' ')}`,
      );
    }
  });
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)}%`;
console.log(
  `topics: precision ${percent(count.both, count.found)}, recall ${percent(count.both, count.gold)} (${count.gold} codes)`,
);
console.log(`direction, where the topic is right: ${percent(count.right, count.both)}`);
