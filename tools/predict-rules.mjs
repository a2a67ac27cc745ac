// Rule-only attributions of the last 84 PolNeAR articles by date, in the scorer's NDJSON.
// Usage: node tools/predict-rules.mjs FOLDER [--all] > pred.ndjson; FOLDER/text/*.txt
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleAttributions } from '../dist/extract/attributions/rules/index.js';
import { quotationsStage } from '../dist/extract/quotations/index.js';
import { PARAGRAPHS } from '../dist/model/annotations.js';
import { Document } from '../dist/model/document.js';
import { ProvenanceMap } from '../dist/model/provenance.js';
import { runStages } from '../dist/pipeline/run.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { sentencesStage } from '../dist/segment/sentences.js';
import { tokensStage } from '../dist/segment/tokens.js';
import { tagsStage } from '../dist/tag/index.js';

const [folder, ...flags] = process.argv.slice(2);
const date = (name) => /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? '';
const names = readdirSync(join(folder, 'text'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
  .sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a < b ? -1 : 1));
const tuning = flags.includes('--all')
  ? names
  : flags.includes('--train')
    ? names.slice(0, -84)
    : names.slice(-84);
if (flags.includes('--list')) process.stderr.write(`${tuning.join('\n')}\n`);
let spent = 0;
let tokens = 0;
for (const name of tuning) {
  const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
  const doc = new Document(text, { id: name }, ProvenanceMap.identity(text.length));
  doc.attach(PARAGRAPHS, linesAsParagraphs(text));
  runStages(doc, [tokensStage, sentencesStage, tagsStage, quotationsStage]);
  const started = performance.now();
  const list = ruleAttributions(doc);
  spent += performance.now() - started;
  tokens += doc.get({ name: 'tokens' }).length;
  const pairs = (spans) => spans.map((s) => [s.start, s.end]);
  const attributions = list.map((a) => ({
    source: pairs(a.source),
    cue: pairs(a.cue),
    content: pairs(a.content),
    rule: a.rule,
    confidence: a.confidence,
  }));
  process.stdout.write(`${JSON.stringify({ doc: name, attributions })}\n`);
}
process.stderr.write(`${Math.round(tokens / (spent / 1000))} tokens/s for the rules\n`);
