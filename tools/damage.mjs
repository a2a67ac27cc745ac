/** Damages clean paragraphs the way that scrapers, mailers and word processors do, from a seed. */

/** Small seeded generator, so that every run damages the same way. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Cuts phrases of one to six words out as a former link; `cut(before, link, after)` says how. */
function links(paragraph, rand, share, cut) {
  const words = paragraph.split(' ');
  if (words.length < 6 || rand() > share) return paragraph;
  const from = Math.floor(rand() * (words.length - 1));
  const to = Math.min(words.length, from + 1 + Math.floor(rand() * 6));
  const before = words.slice(0, from).join(' ');
  let link = words.slice(from, to).join(' ');
  const after = words.slice(to).join(' ');
  const mark = /[.,]["”’']*$/.exec(link)?.[0] ?? '';
  if (mark !== '' && after !== '' && /^[.,]$/.test(mark)) {
    link = link.slice(0, -1);
    return cut(before, link, `${mark} ${after}`, true);
  }
  return cut(before, link, after, false);
}

/** As in the seeds: the space stands at the end of the text before or inside the link. */
const seedLike = (rand) => (before, link, after, closed) => {
  const head = before === '' ? '' : rand() < 0.5 ? `${before} \n` : `${before}\n `;
  const tail = after === '' ? '' : closed ? '\n' : rand() < 0.6 ? '\n ' : ' \n';
  return `${head}${link}${tail}${after}`;
};

const stripped = () => (before, link, after) =>
  [before, link, after].filter((part) => part !== '').join('\n');

function wrap(paragraph, width, rand, { indent = '', hyphenate = false } = {}) {
  const lines = [];
  let line = indent;
  let empty = true;
  for (let word of paragraph.split(' ')) {
    const room = width - line.length - (empty ? 0 : 1);
    if (word.length > room && !empty) {
      if (hyphenate && /^[a-z]{8,}$/.test(word) && room >= 5) {
        const at = Math.min(room - 1, word.length - 3, 3 + Math.floor(rand() * 4));
        lines.push(`${line} ${word.slice(0, at)}-`);
        word = word.slice(at);
      } else lines.push(line);
      line = word;
    } else line = empty ? line + word : `${line} ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines.join('\n');
}

const softHyphens = (rand) => (p) =>
  p.replace(/(\p{L}{4})(\p{L}{4})/gu, (m, a, b) => (rand() < 0.1 ? `${a}\u00ad${b}` : m));

const trailing = (rand) => (p) => p + ' '.repeat(Math.floor(rand() * 3));

/** Name to (paragraphs, rand) => damaged text. The paragraphs must come back exactly. */
export const DAMAGE = {
  'one a line': (ps) => ps.join('\n'),
  'blank lines': (ps) => ps.join('\n\n'),
  crlf: (ps) => ps.join('\r\n'),
  cr: (ps) => ps.join('\r\r'),
  'line separator': (ps) => ps.join('\u2028'),
  'double cr': (ps) => ps.join('\r\r\n'),
  'trailing spaces': (ps, rand) => ps.map(trailing(rand)).join('\n'),
  'tabs and nbsp': (ps, rand) =>
    ps.map((p) => (rand() < 0.5 ? `\t${p}\u00a0` : `\u00a0${p} \t`)).join('\n'),
  'links 30%': (ps, rand) => ps.map((p) => links(p, rand, 0.3, seedLike(rand))).join('\n'),
  'links 70%': (ps, rand) => ps.map((p) => links(p, rand, 0.7, seedLike(rand))).join('\n'),
  'links, trailing': (ps, rand) =>
    ps.map((p) => trailing(rand)(links(p, rand, 0.5, seedLike(rand)))).join('\n'),
  'links, blank lines': (ps, rand) =>
    ps.map((p) => links(p, rand, 0.5, seedLike(rand))).join('\n\n'),
  'links, crlf': (ps, rand) =>
    ps
      .map((p) => links(p, rand, 0.5, seedLike(rand)))
      .join('\n')
      .replaceAll('\n', '\r\n'),
  'links stripped': (ps, rand) => ps.map((p) => links(p, rand, 0.5, stripped())).join('\n'),
  'links stripped, blank': (ps, rand) =>
    ps.map((p) => links(p, rand, 0.5, stripped())).join('\n\n'),
  'soft hyphens': (ps, rand) => ps.map(softHyphens(rand)).join('\n'),
  'wrap 80': (ps, rand) => ps.map((p) => wrap(p, 80, rand)).join('\n'),
  'wrap 72 crlf': (ps, rand) =>
    ps
      .map((p) => wrap(p, 72, rand))
      .join('\n')
      .replaceAll('\n', '\r\n'),
  'wrap 66 blank': (ps, rand) => ps.map((p) => wrap(p, 66, rand)).join('\n\n'),
  'wrap 72 indent': (ps, rand) => ps.map((p) => wrap(p, 72, rand, { indent: '    ' })).join('\n'),
  'wrap 76 block indent': (ps, rand) =>
    ps.map((p) => wrap(p, 72, rand).replace(/^/gm, '    ')).join('\n\n'),
  'wrap 60 hyphens': (ps, rand) =>
    ps.map((p) => wrap(p, 60, rand, { hyphenate: true })).join('\n\n'),
  'wrap 100 blank': (ps, rand) => ps.map((p) => wrap(p, 100, rand)).join('\n\n'),
};
