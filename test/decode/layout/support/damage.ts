/** Damages clean paragraphs the way scrapers, mail programs and word processors do. */

/** Paragraphs in, the text of a damaged file out. */
export type Damage = (paragraphs: readonly string[], random: Random) => Damaged;

export interface Damaged {
  readonly raw: string;
  /** What a perfect repair gives back. */
  readonly paragraphs: readonly string[];
}

/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Breaks before the first word that does not fit any more. */
function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line.trim() === '' ? line + word : `${line} ${word}`;
  }
  return [...lines, line];
}

function unchanged(between: string, end = '\n'): Damage {
  return (paragraphs) => ({ raw: paragraphs.join(between) + end, paragraphs });
}

function wrap(width: number, between: string, indent = '', end = '\n'): Damage {
  return (paragraphs) => ({
    raw: paragraphs.map((text) => wrapped(text, width, indent).join(end)).join(between) + end,
    paragraphs,
  });
}

type Side = 'before' | 'after' | 'both' | 'none';

/** Where the line break of a removed link stands to the space beside it. */
const BREAKS: Readonly<Record<Side, readonly [string, string]>> = {
  before: [' \n', '\n '],
  after: ['\n ', '\n '],
  both: [' \n', ' \n'],
  none: ['\n', '\n'],
};

/** Puts one to four words of some sentences on a line of their own, as removed links leave them. */
function cutLinks(text: string, random: Random, share: number, side?: Side): string {
  const words = text.split(' ');
  let out = words[0] ?? '';
  for (let i = 1; i < words.length; i++) {
    const length = 1 + Math.floor(random() * 4);
    const inside = words.slice(i - 1, i + length);
    const plain = inside.every((word, at) => at === length || /^[\p{L}\d'’-]+$/u.test(word));
    if (random() >= share || i + length > words.length || !plain) {
      out += ` ${words[i]}`;
      continue;
    }
    const [before, after] = BREAKS[side ?? pick(random, ['before', 'before', 'after'])];
    const link = words.slice(i, i + length).join(' ');
    const [, inner = '', mark = ''] = /^(.*?)([.,;:!?]*)$/u.exec(link) ?? [];
    out += before + inner + (mark === '' ? '' : `\n${mark}`);
    i += length;
    if (i < words.length) out += mark === '' ? after + words[i] : ` ${words[i]}`;
  }
  return out;
}

function links(share: number, between: string, side?: Side, end = '\n'): Damage {
  return (paragraphs, random) => {
    const cut = paragraphs.map((text) => cutLinks(text, random, share, side)).join(between);
    return { raw: `${cut}\n`.replaceAll('\n', end), paragraphs };
  };
}

/** Soft hyphens where a page lets long words break. */
const softHyphens: Damage = (paragraphs) => ({
  raw: paragraphs
    .map((text) => text.replace(/(\p{Ll}{4})(\p{Ll}{4})/gu, '$1\u00ad$2'))
    .join('\n\n'),
  paragraphs,
});

/** A typesetter's hyphens: words of eight letters or more are cut at the line's end. */
const endHyphens: Damage = (paragraphs) => ({
  raw: paragraphs
    .map((text) =>
      wrapped(text.replace(/(?<!-)\b(\p{Ll}{5})(\p{Ll}{4,})\b(?!-)/gu, '$1\u0001 $2'), 64)
        .join('\n')
        .replaceAll('\u0001 ', '')
        .replaceAll('\u0001\n', '-\n'),
    )
    .join('\n\n'),
  paragraphs,
});

const bullets: Damage = (paragraphs, random) => {
  const mark = pick(random, ['- ', '* ', '• ']);
  const items = ['Two lanes stay open', 'Buses run every ten minutes', 'Trucks must turn back'];
  const list = items.map((item) => mark + item);
  const [first = '', ...rest] = paragraphs;
  const all = [first, ...list, ...rest];
  return { raw: all.join('\n'), paragraphs: all };
};

const numbered: Damage = (paragraphs) => {
  const list = ['1. Close the north gate.', '2. Call the shift leader', '3. Wait for the siren'];
  const [first = '', ...rest] = paragraphs;
  const all = [first, ...list, ...rest];
  return { raw: all.join('\n'), paragraphs: all };
};

const TOP = ['Harbour Board Delays Vote on New Ferry Pier', 'By Wanda Hollis', 'March 3, 2021'];

function heading(between: string): Damage {
  return (paragraphs) => {
    const [first = '', ...rest] = paragraphs;
    const all = [...TOP, `PORT ELLEN, March 3 (Reuters) - ${first}`, ...rest];
    return { raw: all.join(between), paragraphs: all };
  };
}

const BOILERPLATE = [
  'Read More',
  'Advertisement',
  'Sign up for our daily newsletter',
  'The pier in winter. Photo by A. Lund/Getty Images',
  'Related: What the board decided last year',
];

function boilerplate(between: string): Damage {
  return (paragraphs) => {
    const all = paragraphs.flatMap((text, i) =>
      i % 3 === 1 ? [text, BOILERPLATE[(i >> 1) % BOILERPLATE.length] ?? ''] : [text],
    );
    return { raw: all.join(between), paragraphs: all };
  };
}

const strangeSpace: Damage = (paragraphs) => ({
  raw: paragraphs.map((text) => `\t${text} \u00a0\u200b`).join('\r\n\u00a0\r\n'),
  paragraphs,
});

const trailing: Damage = (paragraphs, random) => ({
  raw: paragraphs.map((text) => text + pick(random, ['', ' ', '  ', '   '])).join('\n'),
  paragraphs,
});

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'one line a paragraph': unchanged('\n'),
  'blank lines between': unchanged('\n\n'),
  'CRLF, blank lines': unchanged('\r\n\r\n', '\r\n'),
  'CR only': unchanged('\r', '\r'),
  'U+2028 between': unchanged('\u2028'),
  'wrapped at 80, blank lines': wrap(80, '\n\n'),
  'wrapped at 72, CRLF': wrap(72, '\r\n\r\n', '', '\r\n'),
  'wrapped at 60, blank lines': wrap(60, '\n\n'),
  'wrapped at 100, blank lines': wrap(100, '\n\n'),
  'wrapped at 72, indents': wrap(72, '\n', '    '),
  'wrapped at 80, indents and blank lines': wrap(80, '\n\n', '  '),
  'wrapped at 80, nothing between': wrap(80, '\n'),
  'links cut': links(0.06, '\n'),
  'many links cut': links(0.12, '\n'),
  'links cut, spaces before breaks': links(0.06, '\n', 'both'),
  'links cut, CRLF': links(0.06, '\n', undefined, '\r\n'),
  'links cut, blank lines between': links(0.08, '\n\n'),
  'links cut, no space kept': links(0.08, '\n', 'none'),
  'soft hyphens': softHyphens,
  'hyphens at line ends': endHyphens,
  'bulleted list': bullets,
  'numbered list': numbered,
  'headline, byline, date': heading('\n'),
  'headline, byline, date, blank lines': heading('\n\n'),
  boilerplate: boilerplate('\n'),
  'boilerplate, blank lines': boilerplate('\n\n'),
  'tabs, no-break spaces': strangeSpace,
  'trailing spaces': trailing,
};

/** How many of the wanted paragraphs are there exactly. */
export function exactParagraphs(wanted: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of found) counts.set(text, (counts.get(text) ?? 0) + 1);
  let exact = 0;
  for (const text of wanted) {
    const left = counts.get(text) ?? 0;
    if (left > 0) exact++;
    counts.set(text, left - 1);
  }
  return exact;
}
