/**
 * Scores `corpus diff` on pairs of articles with expected changes:
 * `node bench/diff-accuracy.mjs fixtures/diff/tune [--rows]`.
 * A folder a pair: a.txt, b.txt and expected.tsv (kind, snippet of a, snippet of b). A kind or a snippet
 * may name alternatives ("edited,merged", "one / other"); a kind that starts with "?" is neither required nor wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyzeEach, articleOf, diffArticles } from '../dist/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'boolean', default: false } },
});

const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function expectedIn(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [kind, a = '', b = ''] = line.split('\t');
    const cells = (cell) => (cell === '' ? [] : cell.split(' / ').map(plain));
    const kinds = kind.replace('?', '').split(',');
    return { line, kinds, optional: kind.startsWith('?'), a: cells(a), b: cells(b) };
  });
}

/** One snippet stands in the side's text, or the side's text in the snippet; no snippet, no side. */
function fitsSide(snippets, side) {
  if (snippets.length === 0) return side === null;
  const text = plain(side?.text ?? '');
  return text !== '' && snippets.some((s) => text.includes(s) || s.includes(text));
}

const fits = (row, change) =>
  row.kinds.includes(change.kind) && fitsSide(row.a, change.a) && fitsSide(row.b, change.b);

/** What the report finds, contradictions inside one article among it. */
function findings(report) {
  const inside = (report.contradictions ?? []).map(({ article, first, second }) => ({
    kind: `contradiction-${article}`,
    a: first,
    b: second,
  }));
  return [...report.changes, ...inside];
}

async function articleIn(path, metadata) {
  for await (const result of analyzeEach([path], { metadata, text: true })) {
    if (result.kind === 'document') return articleOf(result.report, result.locate);
  }
  throw new Error(`cannot read ${path}`);
}

const VALUES = ['figure-changed', 'date-changed', 'contradiction-a', 'contradiction-b'];

/** What only one article tells need not all be listed: it is wrong where a required row pairs the passage. */
function hasPartner(rows, a, b) {
  const paired = rows.filter((r) => !r.optional && r.a.length > 0 && r.b.length > 0);
  const passages = paired.filter((r) => !r.kinds.some((kind) => VALUES.includes(kind)));
  return passages.some((r) => (a ? fitsSide(r.a, a) : fitsSide(r.b, b)));
}

const totals = new Map();
function count(kind, what) {
  const row = totals.get(kind) ?? { right: 0, given: 0, missed: 0 };
  row[what]++;
  totals.set(kind, row);
}

/** Required rows take a finding first, then optional ones; what is left over is wrong. */
function score(name, rows, found) {
  const left = new Set(found);
  const take = (row) => {
    const change = [...left].find((c) => fits(row, c));
    if (change) left.delete(change);
    return change;
  };
  for (const row of rows.filter((r) => !r.optional)) {
    const change = take(row);
    if (change) {
      count(change.kind, 'right');
      count(change.kind, 'given');
    } else {
      count(row.kinds[0], 'missed');
      if (values.rows) console.log(`${name}: MISSED ${row.line}`);
    }
  }
  for (const row of rows.filter((r) => r.optional)) take(row);
  for (const { kind, a, b } of left) {
    count(kind, 'given');
    if (kind.startsWith('only-in') && !hasPartner(rows, a, b)) {
      count(kind, 'right');
      continue;
    }
    if (values.rows) console.log(`${name}: WRONG ${kind}\n    a: ${a?.text}\n    b: ${b?.text}`);
  }
}

const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

function line(label, rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const [right, given, missed] = [sum('right'), sum('given'), sum('missed')];
  const cells = [percent(right, given), percent(right, right + missed), right, given];
  console.log(
    [label.padEnd(26), ...[...cells, right + missed].map((c) => String(c).padStart(8))].join(''),
  );
}

for (const folder of positionals) {
  totals.clear();
  const metadata = join(dirname(folder), 'metadata.csv');
  for (const name of readdirSync(folder).sort()) {
    const [a, b] = [
      await articleIn(join(folder, name, 'a.txt'), metadata),
      await articleIn(join(folder, name, 'b.txt'), metadata),
    ];
    score(name, expectedIn(join(folder, name, 'expected.tsv')), findings(diffArticles(a, b)));
  }
  console.log(`${folder}: precision, recall, right, given, expected`);
  for (const [kind, row] of [...totals].sort()) line(kind, [row]);
  const only = (kind) => kind.startsWith('only-in');
  line(
    'all that pairs two places',
    [...totals].filter(([kind]) => !only(kind)).map(([, row]) => row),
  );
  line('all', [...totals.values()]);
}
