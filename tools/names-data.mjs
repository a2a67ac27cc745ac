/** Gold names for training and scoring: GUM's entity layer flattened, and wikigold, both on our tokens. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownType, titleWords } from '../dist/extract/names/gazetteer.js';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { splitSentences } from '../dist/segment/sentences.js';
import { tokenize } from '../dist/segment/tokens.js';
import { wordForm } from '../dist/sequence/word-form.js';

const TYPES = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'other',
  object: 'other',
  abstract: 'other',
  substance: 'other',
  animal: 'other',
  plant: 'other',
};
const isProper = (token) => token.tag === 'NNP' || token.tag === 'NNPS';
const known = (words) => knownType(words.map((word) => wordForm(word)));

/** `{id, words, sentences, names: [{first, last, type}]}` over our tokens. */
export function gumNames(doc) {
  const tokens = tokenize(doc.text);
  const sentences = splitSentences(tokens, linesAsParagraphs(doc.text));
  const names = [];
  const taken = new Uint8Array(tokens.length);
  const spans = doc.mentions.map((mention) => nameOf(doc, mention)).filter(Boolean);
  spans.sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { start, end, type } of spans) {
    const [first, last] = tokens.range(start, end);
    if (first >= last || taken.subarray(first, last).some(Boolean)) continue;
    if (tokens.start(first) !== start && !tokens.word(first).includes('-')) continue;
    const finalType = typed(type, tokens.words.slice(first, last));
    taken.fill(1, first, last);
    names.push({ first, last, type: finalType });
  }
  addGroups(tokens.words, taken, names);
  names.sort((a, b) => a.first - b.first);
  return { id: doc.id, words: tokens.words, sentences, names, text: doc.text, tokens };
}

/** Nationalities and parties that are no mention of their own, by our list. */
function addGroups(words, taken, names) {
  words.forEach((word, i) => {
    if (taken[i] || !/^\p{Lu}/u.test(word)) return;
    const two = words[i + 1] && !taken[i + 1] && known([word, words[i + 1]]) === 'group' ? 2 : 0;
    const length = two || (known([word]) === 'group' ? 1 : 0);
    if (length === 0) return;
    taken.fill(1, i, i + length);
    names.push({ first: i, last: i + length, type: 'group' });
  });
}

function typed(type, words) {
  if (known(words) === 'group') return 'group';
  if (
    type === 'organization' &&
    /^(?:Party|Democrats|Republicans|Conservatives|Liberals)$/.test(words.at(-1))
  )
    return 'group';
  if (
    type === 'person' &&
    words.length === 1 &&
    /(?:ans|ese|ish|is|ians)$/.test(words[0]) &&
    /s$/.test(words[0]) &&
    words[0].length > 6 &&
    known(words) !== 'person'
  )
    return 'group';
  return type;
}

/** The mention's token whose head lies outside it. */
function headOf({ tokens }, mention) {
  for (let i = mention.first; i < mention.last; i++) {
    if (tokens[i].head < mention.first || tokens[i].head >= mention.last) return i;
  }
  return -1;
}

/** The flat name inside a mention with a proper head, as characters; null where there is none. */
function nameOf(doc, mention) {
  const type = TYPES[mention.type];
  if (!type) return null;
  const { tokens } = doc;
  let head = headOf(doc, mention);
  if (type === 'person' && head >= 0 && !isProper(tokens[head]))
    head = namedAfter(doc, mention, head);
  if (type === 'place') head = beforeComma(doc, mention, head);
  if (head < 0 || !isProper(tokens[head])) return null;
  let first = head;
  let last = head + 1;
  const glued = (i) => isProper(tokens[i]) || (tokens[i].tag === 'HYPH' && i > mention.first);
  while (first > mention.first && glued(first - 1)) first--;
  while (last < mention.last && (glued(last) || (tokens[last].tag === 'CD' && type === 'other')))
    last++;
  if (type !== 'person') {
    const before = tokens[first - 1];
    if (
      first > mention.first &&
      before.tag === 'JJ' &&
      /^\p{Lu}/u.test(doc.text.slice(before.start, before.end))
    )
      first--;
    last = extended(doc, mention, last);
  }
  if (type === 'person') first = withoutTitles(doc, mention, first, last);
  const word = (i) => doc.text.slice(tokens[i].start, tokens[i].end);
  if (/^the$/i.test(word(first)) && last - first > 1) first++;
  if (type === 'person' && last - first === 1 && titleWords().has(word(first).toLowerCase()))
    return null;
  if (!/\p{Lu}/u.test(word(first)) && !/\p{Lu}/u.test(word(last - 1))) return null;
  return { start: tokens[first].start, end: tokens[last - 1].end, type };
}

/** "Aceh, Indonesia" is annotated with the country as its head, though the name is the first word's. */
function beforeComma({ tokens, text, mentions }, mention, head) {
  const inner = mentions.some(
    (m) =>
      m.id !== mention.id &&
      m.first <= head &&
      m.last > head &&
      m.first > mention.first &&
      m.last <= mention.last,
  );
  const comma = head > 0 && text.slice(tokens[head - 1].start, tokens[head - 1].end) === ',';
  return inner && comma && isProper(tokens[mention.first]) ? mention.first : head;
}

/** "council member Eddie Vale": the name that a common noun carries right after it, else -1. */
function namedAfter({ tokens }, mention, head) {
  const next = head + 1;
  if (next >= mention.last || !isProper(tokens[next])) return -1;
  for (let i = next; i < mention.last && isProper(tokens[i]); i++) {
    if (tokens[i].head === head) return i;
  }
  return -1;
}

/** "Department of Justice", "Roads and Bridges Board": over small words to the next proper ones. */
function extended(doc, mention, from) {
  let last = from;
  for (;;) {
    let next = last;
    while (next < mention.last && next - last < 2 && /^(?:IN|DT|CC)$/.test(doc.tokens[next].tag))
      next++;
    const word = doc.tokens[last] && doc.text.slice(doc.tokens[last].start, doc.tokens[last].end);
    if (next === last || next >= mention.last || !isProper(doc.tokens[next])) return last;
    if (!/^(?:of|for|and|&|on)$/.test(word)) return last;
    // After "and" a mention of its own is another name, not a part of this one.
    if (
      word !== 'of' &&
      doc.mentions.some(
        (m) =>
          m !== mention &&
          m.first <= next &&
          m.last > next &&
          m.first > last - 1 &&
          m.id !== mention.id,
      )
    )
      return last;
    last = next + 1;
    while (last < mention.last && isProper(doc.tokens[last])) last++;
  }
}

/** Drops titles and names of other things before a person's name ("US President Vale"). */
function withoutTitles(doc, mention, from, last) {
  let first = from;
  const word = (i) =>
    doc.text.slice(doc.tokens[i].start, doc.tokens[i].end).toLowerCase().replace(/\.$/, '');
  for (;;) {
    const inner = doc.mentions.find(
      (m) => m.first === first && m.last < last && m.id !== mention.id && TYPES[m.type],
    );
    if (inner && inner.last < last) first = inner.last;
    else if (first < last - 1 && titleWords().has(word(first))) first++;
    else return first;
  }
}

export function wikigold(file) {
  const docs = [];
  let doc = null;
  let sentence = null;
  let previous = 'O';
  const open = () => {
    doc = { id: `wikigold-${docs.length}`, words: [], sentences: [], names: [] };
    docs.push(doc);
  };
  open();
  const close = () => {
    if (sentence && doc.words.length > sentence)
      doc.sentences.push({ firstToken: sentence - 1, lastToken: doc.words.length });
    sentence = null;
    previous = 'O';
  };
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, label] = line.trim().split(' ');
    if (!word) {
      close();
      continue;
    }
    if (word === '-DOCSTART-') {
      close();
      open();
      continue;
    }
    sentence ??= doc.words.length + 1;
    const kind = {
      'I-PER': 'person',
      'I-ORG': 'organization',
      'I-LOC': 'place',
      'I-MISC': 'other',
    }[label];
    if (kind && label === previous) doc.names.at(-1).last++;
    else if (kind)
      doc.names.push({ first: doc.words.length, last: doc.words.length + 1, type: kind });
    doc.words.push(word);
    previous = label;
  }
  close();
  for (const d of docs) d.names = d.names.map((name) => trimmed(d.words, name)).filter(Boolean);
  return docs.filter((d) => d.words.length > 0);
}

/** Our spans hold no article and no title; nationalities and parties are groups. */
function trimmed(words, name) {
  let { first, last, type } = name;
  if (/^the$/i.test(words[first]) && last - first > 1 && type !== 'other') first++;
  while (
    type === 'person' &&
    last - first > 1 &&
    titleWords().has(words[first].toLowerCase().replace(/\.$/, ''))
  )
    first++;
  const slice = words.slice(first, last);
  return { first, last, type: typed(type, slice) };
}

/** Names of gold articles in the contract's shape (`NAME.gold.json`). */
export function goldNames(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const { text, entities } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      const tokens = tokenize(text);
      const names = entities.flatMap(({ type, mentions }) =>
        mentions
          .filter(({ kind }) => kind === 'name')
          .map(({ spans }) => {
            const [first, last] = tokens.range(spans[0][0], spans.at(-1)[1]);
            return { first, last, type: type === 'event' || type === 'work' ? 'other' : type };
          }),
      );
      const sentences = splitSentences(tokens, linesAsParagraphs(text));
      return { id: file, words: tokens.words, sentences, names, text, tokens };
    });
}
