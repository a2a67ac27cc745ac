/**
 * Scores and times the name stage beside `compromise` in the same run:
 * `node bench/names.mjs --data GUM_FOLDER --wikigold FILE [--gold DIR …] [--errors]`.
 * With --second it also asks compromise about each uncertain span alone, which it could retype or drop.
 * On GUM our model is trained on wikigold alone; on gold folders (`NAME.gold.json`) it is the shipped one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { titleWords } from '../dist/extract/names/gazetteer.js';
import { findNames, namesStage } from '../dist/extract/names/index.js';
import { nameTaggerOf } from '../dist/extract/names/tagger.js';
import { NAMES, PARAGRAPHS } from '../dist/model/annotations.js';
import { Document } from '../dist/model/document.js';
import { ProvenanceMap } from '../dist/model/provenance.js';
import { runStages } from '../dist/pipeline/run.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { sentencesStage } from '../dist/segment/sentences.js';
import { tokensStage } from '../dist/segment/tokens.js';
import { tagsStage } from '../dist/tag/index.js';
import { readGum } from '../tools/gum.mjs';
import { gumNames, wikigold } from '../tools/names-data.mjs';
import { line, prepare, scoreNames, trainNames } from '../tools/names-training.mjs';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    wikigold: { type: 'string' },
    gold: { type: 'string', multiple: true, default: [] },
    errors: { type: 'boolean', default: false },
    second: { type: 'boolean', default: false },
  },
});
const THREE = ['person', 'organization', 'place'];
const SEGMENT = [tokensStage, sentencesStage];
const ALL = [...SEGMENT, tagsStage, namesStage];

function documentOf(text, stages) {
  const meta = { id: 'bench', path: 'bench', diagnostics: [], variables: {} };
  const doc = new Document(text, meta, ProvenanceMap.identity(text.length));
  doc.attach(PARAGRAPHS, linesAsParagraphs(text));
  return runStages(doc, stages);
}

/** Names by compromise as character spans, cleaned of titles, articles and possessives for fairness. */
function byCompromise(text) {
  const doc = nlp(text);
  const lists = [
    ['person', doc.people()],
    ['organization', doc.organizations()],
    ['place', doc.places()],
  ];
  return lists.flatMap(([type, view]) =>
    view.json({ offset: true }).flatMap(({ offset }) => {
      let start = offset.start;
      let end = offset.start + offset.length;
      const slice = () => text.slice(start, end);
      for (;;) {
        const word = /^(\S+)\s+(?=\S)/.exec(slice());
        const bare = word?.[1].toLowerCase().replace(/\.$/, '');
        if (word && (bare === 'the' || (type === 'person' && titleWords().has(bare))))
          start += word[0].length;
        else break;
      }
      const lead = /^[\s"“‘'(]+/.exec(slice());
      if (lead) start += lead[0].length;
      const tail = /(?:['’]s?|[\s.,;:!?"”’)–—-])+$/.exec(slice());
      if (tail) end -= tail[0].length;
      return end > start ? [{ first: start, last: end, type }] : [];
    }),
  );
}

if (values.data && values.wikigold) {
  const gum = readGum(values.data).map(gumNames).map(prepare);
  const tagger = nameTaggerOf(trainNames(wikigold(values.wikigold).map(prepare)));
  const spans = ({ tokens }, names) =>
    names.map((n) => ({
      first: tokens.start(n.first),
      last: tokens.end(n.last - 1),
      type: n.type,
    }));
  const score = (given) =>
    line(
      scoreNames(
        gum.map((d) => ({ given: given(d), gold: spans(d.doc, d.doc.names) })),
        THREE,
      ),
    );
  console.log(
    `GUM, ours (wikigold only): ${score((d) => spans(d.doc, findNames(d.view, tagger)))}`,
  );
  console.log(`GUM, compromise:           ${score((d) => byCompromise(d.doc.text))}`);
  if (values.second) secondOpinions(gum, tagger, (given) => score((d) => spans(d.doc, given(d))));
}

/** What compromise alone takes the words of a span for. */
function opinion(words) {
  const doc = nlp(words);
  if (doc.people().found) return 'person';
  if (doc.places().found) return 'place';
  return doc.organizations().found ? 'organization' : null;
}

/** Our names with those below each confidence retyped, or dropped where compromise sees none. */
function secondOpinions(gum, tagger, score) {
  const opinions = new Map();
  const ask = (d, name) => {
    const words = d.doc.words.slice(name.first, name.last).join(' ');
    if (!opinions.has(words)) opinions.set(words, opinion(words));
    return opinions.get(words);
  };
  const own = new Map(gum.map((d) => [d, findNames(d.view, tagger)]));
  for (const below of [0.3, 0.5, 0.7]) {
    const unsure = (n) => n.confidence < below && THREE.includes(n.type);
    const retyped = (d) =>
      own.get(d).map((n) => ({ ...n, type: (unsure(n) && ask(d, n)) || n.type }));
    const dropped = (d) => own.get(d).filter((n) => !unsure(n) || ask(d, n));
    console.log(`GUM, below ${below} retyped:   ${score(retyped)}`);
    console.log(`GUM, below ${below} dropped:   ${score(dropped)}`);
  }
}

for (const folder of values.gold) {
  const pairs = { ours: [], compromise: [] };
  for (const name of readdirSync(folder)
    .filter((f) => f.endsWith('.gold.json'))
    .sort()) {
    const { text, entities } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const gold = entities.flatMap((e) =>
      e.mentions
        .filter((m) => m.kind === 'name')
        .map((m) => ({ first: m.spans[0][0], last: m.spans.at(-1)[1], type: e.type })),
    );
    const given = documentOf(text, ALL)
      .get(NAMES)
      .map((n) => ({ first: n.start, last: n.end, type: n.type, rule: n.rule }));
    pairs.ours.push({ given, gold });
    pairs.compromise.push({ given: byCompromise(text), gold });
    if (values.errors) showErrors(name, text, given, gold);
  }
  const types = [...THREE, 'group'];
  console.log(`${folder}, ours:       ${line(scoreNames(pairs.ours, types))}`);
  console.log(`${folder}, compromise: ${line(scoreNames(pairs.compromise, types))}`);
}

function showErrors(name, text, given, gold) {
  const key = (n) => `${n.first} ${n.last} ${n.type}`;
  const [ours, theirs] = [new Set(given.map(key)), new Set(gold.map(key))];
  const show = (mark, n) =>
    console.log(
      `${name.slice(0, 12)} ${mark} ${n.type.padEnd(12)} [${text.slice(n.first, n.last)}] ${n.rule ?? ''} … ${text.slice(Math.max(0, n.first - 30), n.last + 30).replaceAll('\n', '⏎')}`,
    );
  for (const n of given) if (!theirs.has(key(n))) show('+', n);
  for (const n of gold) if (!ours.has(key(n))) show('-', n);
}

if (values.data) {
  const texts = readGum(values.data)
    .filter((d) => /news|interview|speech/.test(d.id))
    .map((d) => d.text);
  for (let run = 0; run < 3; run++) {
    let words = 0;
    let names = 0;
    for (const text of texts) {
      const doc = documentOf(text, SEGMENT);
      const started = performance.now();
      runStages(doc, [tagsStage, namesStage]);
      names += performance.now() - started;
      words += doc.get({ name: 'tokens' }).length;
    }
    console.log(`tags + names: ${Math.round(words / names)} k words/s`);
  }
  const started = performance.now();
  let words = 0;
  for (const text of texts.slice(0, 8)) {
    words += documentOf(text, SEGMENT).get({ name: 'tokens' }).length;
    byCompromise(text);
  }
  console.log(`compromise: ${Math.round(words / (performance.now() - started))} k words/s`);
}
