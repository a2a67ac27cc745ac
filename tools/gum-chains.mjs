/** Reads GUM's CoNLL-U with its coreference chains into the product's own columns. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Documents of a folder: text, token columns, sentences and gold mentions with their chain. */
export function readGum(folder, genres) {
  return readdirSync(folder)
    .filter(
      (name) =>
        name.endsWith('.conllu') &&
        (genres === undefined || genres.some((g) => name.includes(`_${g}_`))),
    )
    .map((name) => readDocument(name, readFileSync(join(folder, name), 'utf8')));
}

function readDocument(name, source) {
  const doc = {
    name,
    text: '',
    starts: [],
    ends: [],
    tags: [],
    upos: [],
    relations: [],
    sentences: [],
    mentions: [],
  };
  const open = new Map();
  let paragraph = -1;
  let sentence = null;
  for (const line of source.split('\n')) {
    if (line.startsWith('# newpar') && !line.startsWith('# newpar_')) {
      paragraph++;
      if (doc.text !== '') doc.text = `${doc.text.trimEnd()}\n`;
    }
    const columns = line.split('\t');
    if (columns.length < 10 || !/^\d+$/.test(columns[0])) {
      if (line === '' && sentence) {
        sentence.lastToken = doc.starts.length;
        sentence.end = doc.ends.at(-1);
        doc.sentences.push(sentence);
        sentence = null;
      }
      continue;
    }
    sentence ??= {
      start: doc.text.length,
      end: 0,
      firstToken: doc.starts.length,
      lastToken: 0,
      paragraph: Math.max(0, paragraph),
    };
    addToken(doc, open, columns);
  }
  doc.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  return doc;
}

function addToken(doc, open, [, form, , upos, xpos, , , relation, , misc]) {
  const index = doc.starts.length;
  doc.starts.push(doc.text.length);
  doc.text += form;
  doc.ends.push(doc.text.length);
  doc.tags.push(xpos);
  doc.upos.push(upos);
  doc.relations.push(relation);
  if (!misc.includes('SpaceAfter=No')) doc.text += ' ';
  const brackets = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
  for (const [, opened, id, type, , closed, closedId] of brackets.matchAll(
    /(\()(\d+)-([a-z]+)((?:-[^()]*)?)(\)?)|(\d+)\)/g,
  )) {
    if (opened) {
      const mention = { chain: id, type, first: index, last: index + 1 };
      doc.mentions.push(mention);
      if (closed !== ')') open.set(id, [...(open.get(id) ?? []), mention]);
    } else {
      const mention = open.get(closedId)?.pop();
      if (mention) mention.last = index + 1;
    }
  }
}

/** Tokens of a mention up to its head noun: no apposition, relative clause or complement. */
export function base(doc, { first, last }) {
  for (let i = first + 1; i < last; i++) {
    if (/^(?:,|IN|WP|WDT|:|-LRB-|``|VBG|TO)$/.test(doc.tags[i])) return { first, last: i };
  }
  return { first, last };
}
