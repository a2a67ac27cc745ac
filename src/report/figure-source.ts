/** Who gives a figure: the quote whose content holds it, else the source of its own or the adjoining sentence. */
import type { Figure, Quote, Sentence } from '../model/annotations.ts';
import { contains } from '../model/span.ts';

export interface FigureSource {
  /** Index into QUOTES of the quote that holds or gives the figure, else null. */
  readonly quote: number | null;
  readonly attributedTo: string | null;
}

const NOBODY: FigureSource = { quote: null, attributedTo: null };

/** A source of one figure each, in the figures' order. */
export function attributionsOf(
  figures: readonly Figure[],
  quotes: readonly Quote[],
  sentences: readonly Sentence[],
  text: string,
): FigureSource[] {
  const index = new SentenceIndex(sentences);
  return figures.map((figure) => {
    const inside = holder(figure, quotes);
    if (inside !== null) return { quote: inside, attributedTo: nameOf(quotes[inside], text) };
    return besideSource(figure, quotes, index, text);
  });
}

/** The innermost quote whose content holds the figure. */
function holder(figure: Figure, quotes: readonly Quote[]): number | null {
  let best: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  quotes.forEach((quote, i) => {
    for (const piece of quote.content) {
      if (contains(piece, figure) && piece.end - piece.start < size) {
        best = i;
        size = piece.end - piece.start;
      }
    }
  });
  return best;
}

function nameOf(quote: Quote | undefined, text: string): string | null {
  if (!quote) return null;
  if (quote.speaker) return quote.speaker.name;
  const [first] = quote.source;
  return first ? text.slice(first.start, first.end) : null;
}

/**
 * A figure outside every content takes the source of its own sentence only where that is data or
 * "according to": a said-clause gives what it holds and nothing beside it.
 */
function besideSource(
  figure: Figure,
  quotes: readonly Quote[],
  index: SentenceIndex,
  text: string,
): FigureSource {
  const own = index.at(figure.start);
  for (let i = 0; i < quotes.length; i++) {
    const quote = quotes[i];
    const cue = quote?.cue[0];
    if (!quote || !cue || !isData(text.slice(cue.start, cue.end))) continue;
    const at = index.at(cue.start);
    if (at !== own) continue;
    return { quote: i, attributedTo: nameOf(quote, text) };
  }
  return NOBODY;
}

/** Cues that give facts and figures, whose scope is the sentence. */
function isData(cue: string): boolean {
  return /^(?:according to|per|data|figures?|show(?:s|ed)?|found|finds|estimates?|estimated)\b/i.test(
    cue,
  );
}

class SentenceIndex {
  readonly #sentences: readonly Sentence[];

  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences;
  }

  /** Index of the sentence that holds or follows an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.#sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
