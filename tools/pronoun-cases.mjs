/** Pronouns of GUM as the product meets them: on raw text, with its own tags, names and phrases. */
import { saidBy } from '../dist/extract/entities/disjoint.js';
import { candidates, featureRows } from '../dist/extract/entities/pronouns.js';
import { resolveReferences } from '../dist/extract/entities/resolve.js';
import { viewOf } from '../dist/extract/entities/view.js';
import { allStages } from '../dist/extract/index.js';
import { ATTRIBUTIONS, NAMES, PARAGRAPHS } from '../dist/model/annotations.js';
import { Document } from '../dist/model/document.js';
import { ProvenanceMap } from '../dist/model/provenance.js';
import { runStages } from '../dist/pipeline/run.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';

const WORDS = /^(?:he|she|his|her|him)$/i;
const NEEDED = new Set([
  'tokens',
  'sentences',
  'tags',
  'quotations',
  'names',
  'timexes',
  'attributions',
]);

function documentOf(text) {
  const doc = new Document(text, { path: 'gum' }, ProvenanceMap.identity(text.length));
  doc.attach(PARAGRAPHS, linesAsParagraphs(text));
  return runStages(
    doc,
    allStages().filter((stage) => NEEDED.has(stage.layer.name)),
  );
}

/** Gold chain of each he, she, his, her, him that has an earlier mention, by character offset. */
function goldPronouns(gold) {
  const firsts = new Map();
  for (const { chain, first } of gold.mentions) {
    firsts.set(chain, Math.min(firsts.get(chain) ?? first, first));
  }
  const found = new Map();
  for (const { type, first, last, chain } of gold.mentions) {
    const word = gold.text.slice(gold.starts[first], gold.ends[last - 1]);
    if (type !== 'person' || !WORDS.test(word) || firsts.get(chain) === first) continue;
    found.set(gold.starts[first], chain);
  }
  return found;
}

/** Chain of the smallest gold mention of a person around a character range. */
function chainAt(gold, { start, end }) {
  let best = null;
  for (const mention of gold.mentions) {
    if (mention.type !== 'person') continue;
    const from = gold.starts[mention.first];
    const to = gold.ends[mention.last - 1];
    if (from > start || to < end || to - from > 6 * (end - start) + 40) continue;
    if (!best || mention.last - mention.first < best.last - best.first) best = mention;
  }
  return best?.chain ?? null;
}

/** The last name or phrase of the referent before an offset. */
function anchor(referent, before) {
  return referent.mentions.findLast((m) => m.start < before && m.kind !== 'pronoun');
}

/** Feature rows of the candidates of each gold pronoun, which are right, and what the product chose. */
export function pronounCases(gold) {
  const doc = documentOf(gold.text);
  const view = viewOf(doc);
  const wanted = goldPronouns(gold);
  const cases = new Map();
  const { referents, mentions } = resolveReferences(
    view,
    doc.get(NAMES),
    saidBy(view, doc.get(ATTRIBUTIONS)),
    (at, pronoun, standings) => {
      const start = view.tokens.start(at);
      if (!wanted.has(start)) return;
      const fitting = candidates(pronoun, standings);
      const right = fitting.map(({ referent }) => {
        const last = anchor(referent, start);
        return last !== undefined && chainAt(gold, last) === wanted.get(start);
      });
      cases.set(start, {
        rows: fitting.length ? featureRows(view, at, pronoun, fitting) : [],
        right,
      });
    },
  );
  return [...wanted].map(([start, chain]) => {
    const mine = mentions.find((m) => m.start === start);
    const last = mine && mine.referent >= 0 ? anchor(referents[mine.referent], start) : undefined;
    const verdict = !last ? 'open' : chainAt(gold, last) === chain ? 'right' : 'wrong';
    return { ...(cases.get(start) ?? { rows: [], right: [] }), start, verdict, last };
  });
}

/** The same for the pronouns that are sources of quotes in an article of our own gold; right is who it names. */
export function quoteCases(gold) {
  const doc = documentOf(gold.text);
  const view = viewOf(doc);
  const speakers = new Map();
  for (const { source, speaker, optional } of gold.quotes) {
    const [piece] = source?.spans ?? [];
    if (!piece || optional || !speaker) continue;
    if (/^(?:he|she)$/i.test(source.text)) speakers.set(piece[0], speaker);
  }
  const pieces = (located) => (located?.spans ?? []).map(([start, end]) => ({ start, end }));
  const attributions = gold.quotes.map(({ source, content }) => ({
    source: pieces(source),
    content: pieces(content),
  }));
  const cases = [];
  resolveReferences(view, doc.get(NAMES), saidBy(view, attributions), (at, pronoun, standings) => {
    const speaker = speakers.get(view.tokens.start(at));
    if (!speaker) return;
    const fitting = candidates(pronoun, standings);
    const right = fitting.map(({ referent }) => means(view, referent, speaker));
    cases.push({ rows: fitting.length ? featureRows(view, at, pronoun, fitting) : [], right });
  });
  return cases;
}

/** A named referent by its name; an unnamed one where its first words stand in the description. */
function means(view, referent, { name, kind }) {
  if (referent.named) return plain(referent.name) === plain(name);
  const first = referent.mentions[0];
  if (kind === 'person' || !first) return false;
  return plain(name).includes(plain(view.text.slice(first.start, first.end)));
}

const plain = (text) =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^(?:the|an?) /, '');
