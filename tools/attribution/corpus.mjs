/** Reads articles with hand-made attributions: a brat folder (text/, attributions/), our own gold, or NDJSON; offsets to UTF-16. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotationsStage } from '../../dist/extract/quotations/index.js';
import { PARAGRAPHS } from '../../dist/model/annotations.js';
import { Document } from '../../dist/model/document.js';
import { ProvenanceMap } from '../../dist/model/provenance.js';
import { runStages } from '../../dist/pipeline/run.js';
import { linesAsParagraphs } from '../../dist/segment/paragraphs.js';
import { sentencesStage } from '../../dist/segment/sentences.js';
import { tokensStage } from '../../dist/segment/tokens.js';
import { tagsStage } from '../../dist/tag/index.js';

/** The tuning split: fixed once, the latest tenth of the articles. Stored as hashes of the ids. */
const SPLIT = new URL('./tuning-split.txt', import.meta.url);
const hashOf = (id) => createHash('sha256').update(id).digest('hex').slice(0, 12);

export function inTuningSplit() {
  const ids = new Set(
    readFileSync(SPLIT, 'utf8')
      .split('\n')
      .filter((l) => l && !l.startsWith('#')),
  );
  return (id) => ids.has(hashOf(id));
}

/** Articles with `attributions` of their first annotator and, in `annotations`, of every one. */
export function readArticles(folder) {
  if (folder.endsWith('.ndjson')) return readNdjson(folder);
  if (!existsSync(join(folder, 'attributions'))) return readOwnGold(folder);
  const byId = new Map();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const id = file.match(/^(.*)_[^_]+\.ann$/)?.[1];
    const path = join(folder, 'text', `${id}.txt`);
    if (!id || !existsSync(path)) continue;
    const article = byId.get(id) ?? { id, text: readFileSync(path, 'utf8'), annotations: [] };
    byId.set(id, article);
    const annotation = readFileSync(join(folder, 'attributions', file), 'utf8');
    article.annotations.push(parseBrat(annotation, article.text));
  }
  return [...byId.values()].map((one) => ({ ...one, attributions: one.annotations[0] }));
}

/** The articles of the tuning split where the folder holds some, else all of them. */
export function tuningArticles(folder) {
  if (!folder) throw new Error('give a folder of annotated articles');
  const isTuning = inTuningSplit();
  const articles = readArticles(folder);
  const tuning = articles.filter((article) => isTuning(article.id));
  return tuning.length > 0 ? tuning : articles;
}

/** Lines `{"id", "text", "attributions": [{"source": [[s, e]], "cue": …, "content": …}]}` in UTF-16 units. */
function readNdjson(path) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .map((line) => JSON.parse(line))
    .map((one) => ({ ...one, annotations: [one.attributions] }));
}

/** `NAME.gold.json` files: documents of the output contract with their `text`. */
function readOwnGold(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold.json'));
  if (files.length === 0) throw new Error(`no attributions/ and no *.gold.json in ${folder}`);
  const spans = (part) => part?.spans ?? [];
  return files.sort().map((file) => {
    const { text, quotes } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const attributions = quotes.map(({ source, cue, content }) => ({
      source: spans(source),
      cue: spans(cue),
      content: spans(content),
    }));
    return {
      id: file.slice(0, -'.gold.json'.length),
      text,
      attributions,
      annotations: [attributions],
    };
  });
}

/** Offsets of brat count code points. */
function parseBrat(annotation, text) {
  const unit = [0];
  for (const char of text) unit.push(unit.at(-1) + char.length);
  const spans = new Map();
  const attributions = [];
  const lines = annotation.split('\n').map((line) => line.split('\t'));
  for (const [id, body] of lines) {
    if (!id.startsWith('T') || !body) continue;
    const pieces = body.slice(body.indexOf(' ') + 1).split(';');
    spans.set(
      id,
      pieces.map((piece) => piece.split(' ').map((n) => unit[Number(n)] ?? text.length)),
    );
  }
  for (const [id, body] of lines) {
    if (!id.startsWith('E') || !body) continue;
    const one = { source: [], cue: [], content: [] };
    for (const part of body.trim().split(' ')) {
      const [role, span] = part.split(':');
      const list = one[role.replace(/\d+$/, '').toLowerCase()];
      if (list && spans.has(span)) list.push(...spans.get(span));
    }
    for (const list of Object.values(one)) list.sort((a, b) => a[0] - b[0]);
    if (one.cue.length > 0 || one.content.length > 0) attributions.push(one);
  }
  return attributions;
}

/** A document with the layers that the model reads. */
export function documentOf(id, text) {
  const meta = {
    id,
    path: `${id}.txt`,
    sha256: '',
    title: null,
    outlet: null,
    author: null,
    url: null,
    published: null,
    encoding: { name: 'utf-8', confidence: 1, repairs: [] },
    diagnostics: [],
    variables: {},
  };
  const doc = new Document(text, meta, ProvenanceMap.identity(text.length));
  doc.attach(PARAGRAPHS, linesAsParagraphs(text));
  return runStages(doc, [tokensStage, sentencesStage, tagsStage, quotationsStage]);
}
