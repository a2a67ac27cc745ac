/**
 * Dates and figures against gold, for this project and for the libraries that stand as devDependencies,
 * in one run; then throughput and a doubling test, in processor time of this thread, so that a busy machine costs nothing.
 *
 *   npm run build && node bench/dates-figures.mjs FOLDER…      (folders of NAME.gold.json; default fixtures/gold/tune)
 *
 * strict: same span, leading articles and prepositions and trailing marks forgiven to the libraries; relaxed: overlap;
 * value: share of the found ones whose first and last day (dates) or number (figures) is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import compromise from 'compromise';
import compromiseDates from 'compromise-dates';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { figuresStage } from '../dist/extract/figures/index.js';
import { timexesStage } from '../dist/extract/timexes/index.js';
import { FIGURES, PARAGRAPHS, TIMEXES } from '../dist/model/annotations.js';
import { Document } from '../dist/model/document.js';
import { ProvenanceMap } from '../dist/model/provenance.js';
import { runStages } from '../dist/pipeline/run.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { sentencesStage } from '../dist/segment/sentences.js';
import { tokensStage } from '../dist/segment/tokens.js';
import { tagsStage } from '../dist/tag/index.js';

compromise.plugin(compromiseDates);
const wink = winkNlp(model);

const folders = process.argv.slice(2);
if (folders.length === 0) folders.push('fixtures/gold/tune');
const articles = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter((gold) => gold.dates && gold.figures),
);

/** A document with everything below the two stages, so that only they are timed. */
function prepared(text, published) {
  const meta = { published: published ? { date: published, from: 'option' } : null };
  const doc = new Document(text, meta, ProvenanceMap.identity(text.length));
  doc.attach(PARAGRAPHS, linesAsParagraphs(text));
  return runStages(doc, [tokensStage, sentencesStage, tagsStage]);
}

function ours(text, published) {
  const doc = runStages(prepared(text, published), [timexesStage, figuresStage]);
  return { dates: doc.get(TIMEXES), figures: doc.get(FIGURES) };
}

/** Seconds of processor time since `started`. */
const seconds = (started) => process.cpuUsage(started).user / 1e6;

const iso = (date) => date.toISOString().slice(0, 10);

function chronoDates(text, published) {
  return chrono.parse(text, new Date(`${published}T12:00:00Z`)).map((r) => ({
    start: r.index,
    end: r.index + r.text.length,
    from: iso(r.start.date()),
    to: iso((r.end ?? r.start).date()),
  }));
}

/** Spans of a compromise view; offsets count from the document's start. */
function spansOf(view) {
  return view.json({ offset: true }).map((item) => ({
    start: item.offset.start,
    end: item.offset.start + item.offset.length,
    item,
  }));
}

function compromiseFound(text, published) {
  const doc = compromise(text);
  const dates = spansOf(doc.dates({ today: published })).map(({ start, end, item }) => ({
    start,
    end,
    from: item.dates?.start?.slice(0, 10),
    to: (item.dates?.end ?? item.dates?.start)?.slice(0, 10),
  }));
  const figures = spansOf(doc.numbers()).map(({ start, end, item }) => ({
    start,
    end,
    value: item.number?.num,
  }));
  return { dates, figures };
}

const WINK_DATES = new Set(['DATE', 'TIME', 'DURATION']);
const WINK_FIGURES = new Set(['CARDINAL', 'MONEY', 'PERCENT']);

function winkFound(text) {
  const doc = wink.readDoc(text);
  const starts = [];
  let offset = 0;
  doc.tokens().each((token) => {
    offset += token.out(wink.its.precedingSpaces).length;
    starts.push([offset, offset + token.out().length]);
    offset += token.out().length;
  });
  const all = doc.entities().out(wink.its.detail);
  const spans = doc.entities().out(wink.its.span);
  const found = all.map(({ type }, i) => ({
    type,
    start: starts[spans[i][0]]?.[0] ?? 0,
    end: starts[spans[i][1]]?.[1] ?? 0,
  }));
  return {
    dates: found.filter((f) => WINK_DATES.has(f.type)),
    figures: found.filter((f) => WINK_FIGURES.has(f.type)),
  };
}

/** Cuts what a library's own span convention adds: prepositions, articles, final marks. */
function trimmed(text, { start, end, ...rest }) {
  const piece = text.slice(start, end);
  const lead =
    /^(?:(?:in|on|at|by|since|until|from|for|over|the|of|before|after|about|nearly|some)\s+)+/i.exec(
      piece,
    );
  const tail = /(?:['’]s|[.,;:!?)”"'\s])+$/.exec(piece);
  return { ...rest, start: start + (lead?.[0].length ?? 0), end: end - (tail?.[0].length ?? 0) };
}

function score(gold, found, text, right, trim) {
  const forgive = (span) => (trim ? trimmed(text, span) : span);
  const used = new Set();
  const sum = { gold: 0, strict: 0, relaxed: 0, value: 0, extra: 0 };
  for (const item of gold) {
    const [start, end] = item.spans[0];
    const hit = found.find((f) => !used.has(f) && f.start < end && start < f.end);
    if (hit) used.add(hit);
    if (item.optional) continue;
    sum.gold++;
    if (!hit) continue;
    sum.relaxed++;
    const [a, b] = [forgive(hit), forgive({ start, end })];
    if (a.start === b.start && a.end === b.end) sum.strict++;
    if (right(item, hit)) sum.value++;
  }
  sum.extra = found.length - used.size;
  return sum;
}

const dayRight = (item, hit) =>
  item.from === null || item.from === undefined
    ? hit.value === undefined || hit.value === item.value
    : hit.from === item.from && hit.to === item.to;
const numberRight = (item, hit) =>
  typeof item.value === 'number'
    ? Math.abs(Number(hit.value) - item.value) <= 1e-3 * Math.max(1, Math.abs(item.value))
    : hit.value === item.value;

const SYSTEMS = {
  'this project': { run: ours, trim: false },
  'chrono-node': { run: (t, d) => ({ dates: chronoDates(t, d) }), trim: true },
  compromise: { run: compromiseFound, trim: true },
  'wink-nlp': { run: winkFound, trim: true, values: false },
};

/** Figures that stand inside a gold date cost nobody anything: dates come first everywhere. */
const outside = (gold) => (f) =>
  !gold.some((d) => d.spans[0][0] < f.end && f.start < d.spans[0][1]);

function table() {
  const size = articles.reduce((n, a) => n + a.text.length, 0);
  console.log(`${articles.length} articles, ${(size / 1024).toFixed(0)} KB`);
  for (const [name, { run, trim, values }] of Object.entries(SYSTEMS)) {
    const totals = { dates: null, figures: null };
    const started = process.cpuUsage();
    const results = articles.map((a) => run(a.text, a.published?.date ?? '2020-01-01'));
    const rate = size / 1e6 / (seconds(started) || 1e-9);
    results.forEach((found, i) => {
      const { text, dates, figures } = articles[i];
      const sums = {
        dates: found.dates && score(dates, found.dates, text, dayRight, trim),
        figures:
          found.figures &&
          score(figures, found.figures.filter(outside(dates)), text, numberRight, trim),
      };
      for (const kind of ['dates', 'figures']) {
        if (!sums[kind]) continue;
        totals[kind] ??= { gold: 0, strict: 0, relaxed: 0, value: 0, extra: 0 };
        for (const key of Object.keys(totals[kind])) totals[kind][key] += sums[kind][key];
      }
    });
    for (const kind of ['dates', 'figures']) {
      const t = totals[kind];
      if (!t) continue;
      const f1 = (hits) => ((200 * hits) / (t.gold + t.relaxed + t.extra)).toFixed(1);
      const value = values === false ? 'none' : ((100 * t.value) / t.relaxed).toFixed(1);
      console.log(
        `${name.padEnd(13)} ${kind.padEnd(8)} strict ${f1(t.strict)}  relaxed ${f1(t.relaxed)}  value ${value}  extra ${t.extra}  of ${t.gold}   ${rate.toFixed(2)} MB/s with tokens and tags`,
      );
    }
  }
}

/**
 * The two stages alone on texts of 0.5 to 4 MB (twice the text must take about twice the time), then the
 * libraries on the same text, where they can read it in one piece.
 */
function speed() {
  const block = articles.map((a) => a.text).join('\n');
  const textOf = (megabytes) =>
    block.repeat(Math.ceil((megabytes * 1e6) / block.length)).slice(0, megabytes * 1e6);
  let last = 0;
  for (const megabytes of [0.5, 0.5, 1, 2, 4]) {
    const docs = [1, 2, 3].map(() => prepared(textOf(megabytes), '2021-06-02'));
    const best = fastest(docs.map((doc) => () => runStages(doc, [timexesStage, figuresStage])));
    // The first round only warms up.
    if (last > 0) {
      console.log(
        `this project ${row(megabytes, best)}, ${(best / last).toFixed(2)} times the one before`,
      );
    }
    last = best;
  }
  const half = textOf(0.5);
  const peers = {
    'chrono-node': () => chronoDates(half, '2021-06-02'),
    'wink-nlp': () => winkFound(half),
  };
  for (const [name, run] of Object.entries(peers)) {
    console.log(`${name.padEnd(12)} ${row(0.5, fastest([run, run]))}`);
  }
  const small = textOf(0.03);
  const slow = fastest([() => compromiseFound(small, '2021-06-02')]);
  console.log(`compromise   ${row(0.03, slow)}`);
}

const row = (megabytes, time) =>
  `${megabytes} MB: ${(time * 1000).toFixed(0)} ms, ${(megabytes / time).toFixed(2)} MB/s`;

function fastest(runs) {
  let best = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const started = process.cpuUsage();
    run();
    best = Math.min(best, seconds(started));
  }
  return best;
}

table();
speed();
