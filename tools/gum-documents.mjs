/** Reads GUM documents (CoNLL-U) into text, paragraphs, gold tokens, sentences and entity mentions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** News documents that no reported score may have seen in training. */
export const HELD_OUT = new Set([
  'GUM_news_asylum',
  'GUM_news_election',
  'GUM_news_hackers',
  'GUM_news_imprisoned',
  'GUM_news_warming',
]);

export function readGum(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.conllu'))
    .sort()
    .map((name) => readDocument(readFileSync(join(folder, name), 'utf8'), name.slice(0, -7)));
}

export function genreOf(doc) {
  return doc.id.split('_')[1];
}

/** `text` has one paragraph a line; tokens are `{start, end, tag, head, relation}` with offsets into it. */
function readDocument(source, id) {
  const doc = { id, text: '', tokens: [], sentences: [], mentions: [] };
  const open = [];
  let heading = false;
  for (const block of source.split(/\n\n+/)) {
    const lines = block.split('\n');
    const text = lines.find((line) => line.startsWith('# text = '))?.slice(9);
    if (text === undefined) continue;
    const block_ = lines.find((line) => line.startsWith('# newpar_block'));
    if (block_) heading = /head|caption|title/.test(block_);
    const newParagraph = lines.some((line) => line.startsWith('# newpar'));
    doc.text += doc.text === '' ? '' : newParagraph ? '\n' : ' ';
    readSentence(doc, lines, text, heading, open);
  }
  return doc;
}

function readSentence(doc, lines, text, heading, open) {
  const base = doc.text.length;
  const first = doc.tokens.length;
  let at = 0;
  let covered = null;
  for (const line of lines) {
    if (line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (cells[0].includes('.')) continue;
    if (cells[0].includes('-')) {
      // A multiword token: its words' forms may not stand in the text, so they share its stretch.
      const start = text.indexOf(cells[1], at);
      covered = { last: Number(cells[0].split('-')[1]), start, end: start + cells[1].length };
      continue;
    }
    let start = text.indexOf(cells[1], at);
    const limit = covered ? covered.end : at + 3;
    if (start < 0 || start > limit) start = at;
    const end = Math.min(start + cells[1].length, text.length);
    at = end;
    if (covered && Number(cells[0]) >= covered.last) {
      at = covered.end;
      covered = null;
    }
    doc.tokens.push({
      start: base + start,
      end: base + end,
      tag: cells[4],
      head: cells[6] === '0' ? -1 : first + Number(cells[6]) - 1,
      relation: cells[7].split(':')[0],
    });
    readEntities(doc, cells[9], doc.tokens.length - 1, open);
  }
  doc.text += text;
  doc.sentences.push({
    start: base,
    end: base + text.length,
    first,
    last: doc.tokens.length,
    heading,
  });
}

/** `(id-type-infstat-salience-centering-minspan-link-identity`, closed by `id)`; single ones close at once. */
function readEntities(doc, misc, token, open) {
  const value = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1];
  if (!value) return;
  for (const [piece] of value.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
    if (piece.startsWith('(')) {
      const parts = piece.replace(/[()]/g, '').split('-');
      open.push({
        id: parts[0],
        type: parts[1],
        minspan: (parts[5] ?? '').split(',').map(Number),
        link: parts[6],
        identity: parts.slice(7).join('-') || null,
        first: token,
      });
      if (!piece.endsWith(')')) continue;
    }
    const id = piece.startsWith('(') ? open.at(-1).id : piece.slice(0, -1);
    const at = open.findLastIndex((mention) => mention.id === id);
    if (at < 0) continue;
    const [mention] = open.splice(at, 1);
    doc.mentions.push({ ...mention, last: token + 1 });
  }
}

const MODIFIERS = new Set(['compound', 'amod', 'nmod', 'nummod']);

/** Gold tags on our tokens: null where gold and ours cannot be matched. */
export function tagsOnTokens(doc, tokens) {
  const tags = new Array(tokens.length).fill(null);
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.start(i);
    const end = tokens.end(i);
    while (from < doc.tokens.length && doc.tokens[from].end <= start) from++;
    const parts = [];
    for (let k = from; k < doc.tokens.length && doc.tokens[k].start < end; k++) parts.push(k);
    if (parts.length === 1) tags[i] = doc.tokens[parts[0]].tag;
    else if (parts.length > 1) tags[i] = joinedTag(doc, parts);
    tags[i] = normalTag(tags[i], tokens.word(i));
  }
  return tags;
}

/** A hyphenated word that GUM cuts up: an adjective where it modifies, else what its last part is. */
function joinedTag(doc, parts) {
  const last = doc.tokens[parts.at(-1)];
  const tags = parts.map((k) => doc.tokens[k].tag);
  if (tags.every((tag) => tag === 'CD' || tag === 'HYPH' || tag === 'SYM')) return 'CD';
  if (last.tag.startsWith('NNP') || (last.tag.startsWith('NN') && tags[0] === 'NNP'))
    return last.tag.startsWith('NNP') ? last.tag : 'NN';
  const outside = last.head > parts.at(-1);
  if (MODIFIERS.has(last.relation) && outside) return 'JJ';
  if (parts.some((k) => doc.tokens[k].head > parts.at(-1) && MODIFIERS.has(doc.tokens[k].relation)))
    return 'JJ';
  return last.tag === 'HYPH' ? doc.tokens[parts[0]].tag : last.tag;
}

const RENAMED = { HYPH: ':', NFP: ':', ADD: 'NN', AFX: 'JJ', GW: null, VERB: 'VB', _: null };

function normalTag(tag, word) {
  if (tag === null) return null;
  if (/^[,]$/.test(word)) return ',';
  return tag in RENAMED ? RENAMED[tag] : tag;
}
