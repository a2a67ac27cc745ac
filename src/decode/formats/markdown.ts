/** Markdown: marks of headings, links and emphasis go, their words stay, with a map back to the file. */
import { applyEdits, type Edit } from '../../model/provenance.ts';
import type { Article, Format } from './format.ts';
import { articleOf as plainArticleOf } from './text.ts';

export const markdownFormat: Format = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  walked: true,
  layout: true,
  articles: (raw) => [articleOf(raw)],
};

function articleOf(raw: string): Article {
  const plain = plainArticleOf(raw);
  const { text, map } = applyEdits(plain.text, editsOf(plain.text));
  return { ...plain, text, map: map.compose(plain.map) };
}

/** What a match loses: ranges relative to its start, with what takes their place. */
type Cut = readonly [start: number, end: number, text?: string];

interface Mark {
  readonly pattern: RegExp;
  cuts(match: RegExpExecArray): readonly Cut[];
}

/** Marks on both sides of group 1; what is before and after them in the match goes. */
const around = (match: RegExpExecArray): Cut[] => {
  const inner = match[1] ?? '';
  const start = match[0].indexOf(inner, 1);
  return [
    [0, start],
    [start + inner.length, match[0].length],
  ];
};

const all = (match: RegExpExecArray): Cut[] => [[0, match[0].length]];

/** Earlier marks win where two overlap. */
const MARKS: readonly Mark[] = [
  // Rules, underlines of headings, fences of code, definitions of links.
  { pattern: /^ {0,3}(?:(?:[*_-] ?){3,}|=+|```.*|~~~.*)$/gm, cuts: all },
  { pattern: /^ {0,3}\[[^\]\n]+\]:[ \t]+\S+.*$/gm, cuts: all },
  { pattern: /!\[[^\]\n]*\]\([^)\n]*\)/g, cuts: all },
  { pattern: /\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, cuts: around },
  // A heading is a paragraph of its own, blank line or not.
  {
    pattern: /^ {0,3}#{1,6}[ \t]+([^\n]*[^\s#])[ \t#]*(?:\n|$)/gm,
    cuts: (match) => {
      const [before, after] = around(match) as [Cut, Cut];
      return [before, [after[0], after[1], match[0].endsWith('\n') ? '\n\n' : '']];
    },
  },
  { pattern: /^ {0,3}(?:> ?)+/gm, cuts: all },
  { pattern: /\*\*([^*\n]+)\*\*/g, cuts: around },
  { pattern: /(?<![\p{L}\d_])__([^_\n]+)__(?![\p{L}\d_])/gu, cuts: around },
  { pattern: /(?<![\p{L}\d*])\*([^*\s][^*\n]*)(?<!\s)\*(?![\p{L}\d*])/gu, cuts: around },
  { pattern: /(?<![\p{L}\d_])_([^_\s][^_\n]*)(?<!\s)_(?![\p{L}\d_])/gu, cuts: around },
  { pattern: /`([^`\n]+)`/g, cuts: around },
  { pattern: /\\(?=[\\`*_{}[\]()#+.!>-])/g, cuts: all },
];

function editsOf(text: string): Edit[] {
  const edits: Edit[] = [];
  const taken = new Uint8Array(text.length);
  for (const { pattern, cuts } of MARKS) {
    for (const match of text.matchAll(pattern)) {
      const own = cuts(match)
        .filter(([start, end]) => end > start)
        .map(([start, end, by = '']) => ({
          start: match.index + start,
          end: match.index + end,
          text: by,
          step: 'markup',
        }));
      // A mark inside another's address or fence is none.
      if (own.some(({ start, end }) => taken.subarray(start, end).includes(1))) continue;
      for (const { start, end } of own) taken.fill(1, start, end);
      edits.push(...own);
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
