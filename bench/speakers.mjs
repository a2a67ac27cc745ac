/**
 * Scores speakers and alias clusters against gold files, isolated from name tagging and attribution:
 * `node bench/speakers.mjs GOLD_FOLDER [--names] [--verbose]` takes names and attributions from the gold
 * (with --names the product's own names). Build first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entitiesStage, referentsStage } from '../dist/extract/entities/index.js';
import { allStages } from '../dist/extract/index.js';
import { quotesStage } from '../dist/extract/quotes/index.js';
import * as layers from '../dist/model/annotations.js';
import { Document } from '../dist/model/document.js';
import { ProvenanceMap } from '../dist/model/provenance.js';
import { runStages } from '../dist/pipeline/run.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';

const folder = process.argv[2] ?? '';
const own = process.argv.includes('--names');
const verbose = process.argv.includes('--verbose');
const BASE = ['tokens', 'sentences', 'tags', 'quotations', ...(own ? ['names'] : [])];

const spansOf = (located) => (located?.spans ?? []).map(([start, end]) => ({ start, end }));
const normal = (name) =>
  (name ?? '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|an?) /, '')
    .replace(/[.,\s]+$/, '');

function analyze(gold) {
  const doc = new Document(
    gold.text,
    { path: gold.path },
    ProvenanceMap.identity(gold.text.length),
  );
  doc.attach(layers.PARAGRAPHS, linesAsParagraphs(gold.text));
  runStages(
    doc,
    allStages().filter((stage) => BASE.includes(stage.layer.name)),
  );
  if (!own) {
    const names = gold.entities.flatMap(({ type, mentions }) =>
      mentions
        .filter((m) => m.kind === 'name')
        .map((m) => ({ ...spansOf(m)[0], type, confidence: 1, rule: 'gold' })),
    );
    doc.attach(
      layers.NAMES,
      names.sort((a, b) => a.start - b.start),
    );
  }
  const attributions = gold.quotes.map((quote) => ({
    source: spansOf(quote.source),
    cue: spansOf(quote.cue),
    content: spansOf(quote.content),
    type: quote.type,
    parent: null,
    confidence: 1,
    rule: 'gold',
  }));
  doc.attach(layers.ATTRIBUTIONS, attributions);
  return runStages(doc, [referentsStage, entitiesStage, quotesStage]);
}

/** B-cubed over the gold's mentions of the given kinds; a mention that is not found is alone. */
function bCubed(gold, doc, kinds, totals) {
  const predicted = new Map();
  for (const entity of doc.get(layers.ENTITIES)) {
    for (const m of entity.mentions) predicted.set(m.end, entity.id);
  }
  const items = gold.entities.flatMap((entity) =>
    entity.mentions
      .filter((m) => kinds.includes(m.kind))
      .map((m) => ({
        gold: entity.id,
        mine: predicted.get(m.spans.at(-1)[1]) ?? `?${m.spans[0][0]}`,
      })),
  );
  for (const item of items) {
    const same = items.filter((o) => o.gold === item.gold);
    const mine = items.filter((o) => o.mine === item.mine);
    const both = same.filter((o) => o.mine === item.mine).length;
    totals.precision += both / mine.length;
    totals.recall += both / same.length;
    totals.count++;
  }
}

const f = ({ precision, recall, count }) => {
  const p = precision / count;
  const r = recall / count;
  return `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${((200 * p * r) / (p + r)).toFixed(1)} n=${count}`;
};

const tally = { right: 0, quotes: 0, wrong: 0 };
const byKind = new Map();
const fresh = () => ({ precision: 0, recall: 0, count: 0 });
const [names, all] = [fresh(), fresh()];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const doc = analyze(gold);
  bCubed(gold, doc, ['name'], names);
  bCubed(gold, doc, ['name', 'nominal', 'pronoun'], all);
  doc.get(layers.QUOTES).forEach((quote, i) => {
    const want = gold.quotes[i].speaker;
    const right = normal(want?.name) === normal(quote.speaker?.name);
    const kind = `${want?.kind}/${want?.resolvedBy}`;
    const cell = byKind.get(kind) ?? { right: 0, count: 0 };
    byKind.set(kind, { right: cell.right + Number(right), count: cell.count + 1 });
    tally.quotes++;
    if (right) tally.right++;
    else if (quote.speaker && quote.speaker.resolvedBy !== 'none') tally.wrong++;
    if (!right && verbose) {
      console.log(
        `${file.replace('.gold.json', '')} ${gold.quotes[i].id} [${gold.quotes[i].source?.text ?? '-'}] want ${want?.name} (${kind}) got ${quote.speaker?.name} (${quote.speaker?.kind}/${quote.speaker?.resolvedBy}/${quote.speaker?.confidence?.toFixed(2)})`,
      );
    }
  });
}
console.log(
  `speaker name right: ${tally.right}/${tally.quotes} = ${((100 * tally.right) / tally.quotes).toFixed(1)} %, claimed and wrong: ${tally.wrong}`,
);
for (const [kind, { right, count }] of [...byKind].sort())
  console.log(`  ${kind}: ${right}/${count}`);
console.log(`B-cubed names: ${f(names)}; all mentions: ${f(all)}`);
