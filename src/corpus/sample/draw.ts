/** Draws a stratified sample of quotes: the same seed gives the same quotes, whatever the file order. */
import type { DocumentReport, QuoteReport } from '../../model/report.ts';
import { compare } from '../tally.ts';

export const STRATA = ['topic', 'direction', 'type', 'document', 'outlet'] as const;
export type Strata = (typeof STRATA)[number];

export interface SampledQuote {
  readonly document: DocumentReport;
  readonly quote: QuoteReport;
  /** How many quotes of the corpus this one stands for: its stratum's size by the number drawn. */
  readonly weight: number;
}

interface Drawable {
  readonly document: DocumentReport;
  readonly quote: QuoteReport;
  readonly rank: number;
}

/**
 * Every stratum gets an equal share, and what a small one cannot use goes to the others, so that rare
 * topics are there to be judged. In the order of the corpus.
 */
export function drawQuotes(
  documents: readonly DocumentReport[],
  size: number,
  seed: number,
  by: Strata = 'topic',
): readonly SampledQuote[] {
  const strata = new Map<string, Drawable[]>();
  for (const document of documents) {
    for (const quote of document.quotes) {
      const name = stratumOf(document, quote, by);
      const rank = rankOf(`${seed}\n${document.id}\n${quote.id}\n${quote.content.text}`);
      const list = strata.get(name);
      if (list) list.push({ document, quote, rank });
      else strata.set(name, [{ document, quote, rank }]);
    }
  }
  const lists = [...strata].sort((a, b) => compare(a[0], b[0])).map(([, list]) => list);
  const shares = sharesOf(
    lists.map((list) => list.length),
    size,
  );
  const weights = new Map<QuoteReport, number>();
  lists.forEach((list, i) => {
    const drawn = [...list].sort((a, b) => a.rank - b.rank).slice(0, shares[i]);
    for (const { quote } of drawn) weights.set(quote, list.length / drawn.length);
  });
  return documents.flatMap((document) =>
    document.quotes.flatMap((quote) => {
      const weight = weights.get(quote);
      return weight === undefined ? [] : [{ document, quote, weight }];
    }),
  );
}

function stratumOf(document: DocumentReport, quote: QuoteReport, by: Strata): string {
  switch (by) {
    case 'document':
      return document.path;
    case 'outlet':
      return document.outlet ?? '';
    case 'type':
      return quote.type;
    case 'direction':
      return quote.topics.map((t) => `${t.topic}:${t.direction}`).join(' ');
    case 'topic':
      return quote.topics.map((t) => t.topic).join(' ');
  }
}

/** How many to draw of each stratum: one a round from all that have some left, smaller ones first. */
export function sharesOf(sizes: readonly number[], total: number): readonly number[] {
  const shares = sizes.map(() => 0);
  const order = sizes.map((_, i) => i).sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0) || a - b);
  let left = Math.min(
    total,
    sizes.reduce((sum, n) => sum + n, 0),
  );
  while (left > 0) {
    for (const i of order) {
      if (left === 0) break;
      if ((shares[i] ?? 0) >= (sizes[i] ?? 0)) continue;
      shares[i] = (shares[i] ?? 0) + 1;
      left--;
    }
  }
  return shares;
}

/** A well-mixed 32-bit number of a text (FNV-1a with a final avalanche): a random order that stays. */
function rankOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
