/**
 * Times the merging of entities across documents and scores it against the truth of an invented corpus:
 * `node bench/entities.mjs [DOCUMENTS …]` (default 1000 2000 5000 10000). Build first.
 * Each document names six people of a pool that grows with the corpus, in full at first and by surname or a
 * misspelling in others, two bodies with acronyms, and their roles. Prints time, time a document and B-cubed.
 */
import { mergeEntities } from '../dist/corpus/entities/index.js';
import { generator } from '../tools/random.mjs';

const GIVEN =
  'Ada Carl Dana Emil Fatima Goran Helen Ivan Jun Kofi Lena Marta Nadia Omar Priya Rosa'.split(' ');
const START =
  'Ak Bel Cor Dra Es Fen Gal Hol Ist Jor Kam Lor Mer Nor Oss Pel Quor Ras Sel Tor'.split(' ');
const MIDDLE = 'an or el im ud ov er is'.split(' ');
const END = 'sson berg wick ford mann ova dal stein quist moor'.split(' ');
const ROLES = 'mayor,prosecutor,nurse,coach,minister,engineer,judge,teacher'.split(',');

const pick = (list, rand) => list[Math.floor(rand() * list.length)];

function poolOf(size, rand) {
  return Array.from({ length: size }, (_, i) => ({
    id: i,
    name: `${pick(GIVEN, rand)} ${pick(START, rand)}${pick(MIDDLE, rand)}${pick(MIDDLE, rand)}${pick(END, rand)}`,
    role: pick(ROLES, rand),
  }));
}

/** Two neighbouring letters inside the surname change places. */
function misspelt(name) {
  const at = name.length - 4;
  return `${name.slice(0, at)}${name[at + 1]}${name[at]}${name.slice(at + 2)}`;
}

/** Mostly in full, sometimes by the surname, rarely with a slip. */
function written({ name }, rand) {
  const draw = rand();
  if (draw < 0.15) return name.split(' ').at(-1);
  return draw < 0.18 ? misspelt(name) : name;
}

function corpusOf(count, seed) {
  const rand = generator(seed);
  const pool = poolOf(Math.ceil(count / 2), rand);
  const truth = new Map();
  const documents = Array.from({ length: count }, (_, d) => {
    const people = new Set(Array.from({ length: 6 }, () => pick(pool, rand)));
    const entities = [...people].map((person, i) => {
      truth.set(`d${d} e${i}`, person.id);
      const name = written(person, rand);
      return {
        id: `e${i}`,
        type: 'person',
        name,
        aliases: [],
        roles: [person.role],
        mentions: [{}],
      };
    });
    return { id: `d${d}`, path: `d${d}.txt`, published: null, entities, quotes: [] };
  });
  return { documents, truth };
}

function bCubed({ entities }, truth) {
  const people = new Map();
  for (const person of truth.values()) people.set(person, (people.get(person) ?? 0) + 1);
  let precision = 0;
  let recall = 0;
  for (const { documents } of entities) {
    const counts = new Map();
    for (const { document, entity } of documents) {
      const person = truth.get(`${document} ${entity}`);
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
    for (const [person, n] of counts) {
      precision += (n * n) / documents.length;
      recall += (n * n) / people.get(person);
    }
  }
  return [precision / truth.size, recall / truth.size];
}

const sizes = process.argv.slice(2).map(Number);
for (const count of sizes.length > 0 ? sizes : [1000, 2000, 5000, 10_000]) {
  const { documents, truth } = corpusOf(count, 11);
  let best = Number.POSITIVE_INFINITY;
  let merge;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    merge = mergeEntities(documents);
    best = Math.min(best, performance.now() - start);
  }
  const [p, r] = bCubed(merge, truth);
  console.log(
    `${count} documents, ${truth.size} entities: ${best.toFixed(0)} ms, ${((1000 * best) / count).toFixed(0)} us a document; ` +
      `B-cubed P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${((200 * p * r) / (p + r)).toFixed(1)}; ` +
      `${merge.entities.length} entities, ${merge.conflicts.length} conflicts`,
  );
}
