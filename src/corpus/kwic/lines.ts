/** Key word in context: every place where a pattern stands, with its speaker inside a quote. */
import { phraseForms } from '../../lexicon/inflect.ts';
import type { DocumentReport, QuoteReport } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';

export interface KwicLine {
  readonly document: string;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  /** Who says it; null in the reporter's own words. */
  readonly speaker: string | null;
  readonly quote: string | null;
  /** Into the repaired text. */
  readonly span: readonly [number, number];
}

const WORD = "[\\p{L}\\p{N}'’]";

/**
 * A glob over words: `*` is any letters, `?` one, a space any run of spaces or one hyphen. With `forms`
 * the inflected forms of its words count too.
 */
export function kwicPattern(pattern: string, forms = false): RegExp {
  const phrases = forms ? phraseForms(pattern) : [pattern];
  const sources = phrases.map((phrase) =>
    phrase.trim().split(/\s+/).filter(Boolean).map(wordSource).join('(?:\\s+|-)'),
  );
  // The longest first, so that "flee" does not stop before "fleeing".
  const body = `(?:${sources.sort((a, b) => b.length - a.length).join('|')})`;
  return new RegExp(`(?<!${WORD})${body}(?!${WORD})`, 'giu');
}

function wordSource(word: string): string {
  return word
    .replace(/\*+/g, '*')
    .replace(/[.+^${}()|[\]\\/-]/g, (char) => (char === '-' ? '-' : `\\${char}`))
    .replaceAll('*', `${WORD}*`)
    .replaceAll('?', WORD);
}

/** Lines of one report, which must hold its text; `width` characters to either side. */
export function* kwicLines(
  report: DocumentReport,
  pattern: RegExp,
  width: number,
): Iterable<KwicLine> {
  const text = report.text ?? '';
  for (const found of text.matchAll(pattern)) {
    const start = found.index;
    const end = start + found[0].length;
    if (start === end) continue;
    const quote = innermost(report.quotes, start, end);
    yield {
      document: report.path,
      left: flat(text.slice(Math.max(0, start - width), start)),
      match: flat(found[0]),
      right: flat(text.slice(end, end + width)),
      speaker: quote?.speaker?.name ?? null,
      quote: quote?.id ?? null,
      span: [start, end],
    };
  }
}

/** Keeps every line on one line and its columns aligned. */
function flat(text: string): string {
  return text.replace(/\s/g, ' ');
}

/** Of nested quotes the inner one says it. */
function innermost(quotes: readonly QuoteReport[], start: number, end: number): QuoteReport | null {
  let best: QuoteReport | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const quote of quotes) {
    const { spans } = quote.content;
    if (!spans.some(([from, to]) => from <= start && end <= to)) continue;
    const size = spans.reduce((sum, [from, to]) => sum + to - from, 0);
    if (size < least) {
      best = quote;
      least = size;
    }
  }
  return best;
}

export function kwicTable(lines: readonly KwicLine[]): Table {
  return {
    name: 'kwic',
    columns: [
      { name: 'left', align: 'right', weight: 3 },
      { name: 'match', weight: 2 },
      { name: 'right', weight: 3 },
      { name: 'speaker' },
      { name: 'document' },
      { name: 'start', align: 'right' },
      { name: 'end', align: 'right' },
    ],
    rows: lines.map((l) => [l.left, l.match, l.right, l.speaker, l.document, ...l.span]),
  };
}
