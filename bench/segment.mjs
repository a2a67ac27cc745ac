/** Scores sentence ends and tokens on GUM, and times both: `node bench/segment.mjs --data FOLDER [--errors]`. */
import { parseArgs } from 'node:util';
import { linesAsParagraphs } from '../dist/segment/paragraphs.js';
import { splitSentences } from '../dist/segment/sentences.js';
import { tokenize } from '../dist/segment/tokens.js';
import { genreOf, readGum } from '../tools/gum.mjs';

const { values } = parseArgs({
  options: { data: { type: 'string' }, errors: { type: 'boolean', default: false } },
});
const GENRES = new Set(['news', 'interview', 'speech']);
const docs = readGum(values.data).filter((doc) => GENRES.has(genreOf(doc)));

/** Ends of sentences that do not end their paragraph. */
function innerEnds(ends, paragraphs) {
  const outer = new Set(paragraphs.map((p) => p.end));
  return new Set(ends.filter((end) => !outer.has(end)));
}

/** Gold tokens with hyphenated words put together again. */
function* joined(doc) {
  let start = -1;
  let end = -1;
  for (let i = 0; i < doc.tokens.length; i++) {
    const token = doc.tokens[i];
    const hyphenated = token.tag === 'HYPH' || doc.tokens[i - 1]?.tag === 'HYPH';
    const glued = token.start === end && hyphenated;
    if (!glued && start >= 0) yield `${start} ${end}`;
    if (!glued) start = token.start;
    end = token.end;
  }
  yield `${start} ${end}`;
}

const ends = { right: 0, given: 0, gold: 0 };
const pieces = { right: 0, given: 0, gold: 0 };
const show = (mark, doc, start, end) => {
  if (!values.errors) return;
  const line = `${doc.text.slice(Math.max(0, start - 40), end)} || ${doc.text.slice(end, end + 40)}`;
  console.log(mark, line.replaceAll('\n', '⏎'));
};

for (const doc of docs) {
  const paragraphs = linesAsParagraphs(doc.text);
  const tokens = tokenize(doc.text);
  const sentences = splitSentences(tokens, paragraphs);
  const ours = innerEnds(
    sentences.map((s) => s.end),
    paragraphs,
  );
  const theirs = innerEnds(
    doc.sentences.map((s) => s.end),
    paragraphs,
  );
  ends.given += ours.size;
  ends.gold += theirs.size;
  for (const end of ours) {
    if (theirs.has(end)) ends.right++;
    else show('+', doc, end, end);
  }
  for (const end of theirs) if (!ours.has(end)) show('-', doc, end, end);
  const goldTokens = new Set(joined(doc));
  pieces.gold += goldTokens.size;
  pieces.given += tokens.length;
  for (let i = 0; i < tokens.length; i++) {
    if (goldTokens.has(`${tokens.start(i)} ${tokens.end(i)}`)) pieces.right++;
    else show(`t ${tokens.word(i)}`, doc, tokens.start(i), tokens.end(i));
  }
}

const score = ({ right, given, gold }) => {
  const [p, r, f] = [right / given, right / gold, (2 * right) / (given + gold)];
  return `P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F1 ${(100 * f).toFixed(1)} of ${gold}`;
};
console.log(`sentence ends ${score(ends)}`);
console.log(`tokens ${score(pieces)}`);

const text = Array.from({ length: 10 }, () => docs.map((doc) => doc.text).join('\n')).join('\n');
for (let run = 0; run < 4; run++) {
  const started = performance.now();
  const tokens = tokenize(text);
  const middle = performance.now();
  splitSentences(tokens, linesAsParagraphs(text));
  const done = performance.now();
  const rate = (ms) => `${Math.round(tokens.length / ms)} k/s`;
  console.log(
    `${tokens.length} tokens: tokens ${rate(middle - started)}, sentences ${rate(done - middle)}, both ${rate(done - started)}`,
  );
}
