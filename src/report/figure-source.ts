/** Who gives a figure: the quote whose content holds it, else the source of its own or the adjoining sentence. */
import type { Entity, Figure, Quote, Sentence } from '../model/annotations.ts';
import { contains, type Span } from '../model/span.ts';
import { giverName, giverOf, isData } from './figure-givers.ts';

export interface FigureSource {
  /** Index into QUOTES of the quote that holds or gives the figure, else null. */
  readonly quote: number | null;
  readonly attributedTo: string | null;
}

/** What of a document the figures' sources are read from. */
export interface SourceContext {
  readonly text: string;
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
}

interface Source extends FigureSource {
  /** A poll, a survey, records: the next sentence goes on with them. */
  readonly data: boolean;
}

const NOBODY: Source = { quote: null, attributedTo: null, data: false };

/** A source of one figure each, in the figures' order. */
export function attributionsOf(figures: readonly Figure[], context: SourceContext): FigureSource[] {
  const reader = new SourceReader(context);
  const sources: Source[] = [];
  figures.forEach((figure, i) => {
    const own = reader.source(figure);
    const [before, last] = [figures[i - 1], sources[i - 1] ?? NOBODY];
    const goesOn = own === NOBODY && before && reader.goesOn(before, figure, last.data);
    // One sentence further only: a share there is not the poll's any more.
    sources.push(goesOn ? { ...last, data: false } : own);
  });
  return sources.map(({ quote, attributedTo }) => ({ quote, attributedTo }));
}

/** A piece of a quote's content, with the quote's index. */
interface Piece extends Span {
  readonly quote: number;
}

class SourceReader {
  readonly #context: SourceContext;
  readonly #pieces: readonly Piece[];
  /** Pieces that begin before the current figure and may still hold it or a later one. */
  #open: Piece[] = [];
  #nextPiece = 0;
  /** Quotes by the sentence of their cue. */
  readonly #byCue = new Map<Sentence | undefined, number[]>();

  constructor(context: SourceContext) {
    this.#context = context;
    this.#pieces = context.quotes
      .flatMap((quote, i) => quote.content.map((piece) => ({ ...piece, quote: i })))
      .sort((a, b) => a.start - b.start);
    context.quotes.forEach((quote, i) => {
      const cue = quote.cue[0];
      if (!cue) return;
      const sentence = this.#sentence(cue.start);
      this.#byCue.set(sentence, [...(this.#byCue.get(sentence) ?? []), i]);
    });
  }

  /** Figures must come in text order. */
  source(figure: Figure): Source {
    const inside = this.#holder(figure);
    if (inside !== null) return this.#of(inside);
    const sentence = this.#sentence(figure.start);
    if (!sentence || figure.kind === 'age') return NOBODY;
    return this.#beside(figure, sentence) ?? this.#given(figure, sentence) ?? NOBODY;
  }

  /** "… 340 schools, the ministry said. Another 75 would follow": the next sentence opens with more of the same. */
  goesOn(before: Figure, figure: Figure, data: boolean): boolean {
    const at = this.#sentenceAt(figure.start);
    const { text, sentences } = this.#context;
    const own = sentences[at];
    if (!own || this.#sentenceAt(before.start) !== at - 1) return false;
    if (own.paragraph !== sentences[at - 1]?.paragraph || this.#byCue.has(own)) return false;
    if (figure.kind === 'age' || figure.kind === 'score') return false;
    if (data && (figure.kind === 'percent' || figure.kind === 'ratio')) return true;
    const lead = text.slice(own.start, figure.phrase.start).trim();
    return /^(?:another|a further|of (?:those|these|them)|in all|in total|overall|that is|the rest|the others|only|just)?,?$/i.test(
      lead,
    );
  }

  /** The innermost quote whose content holds the figure. */
  #holder(figure: Figure): number | null {
    let piece = this.#pieces[this.#nextPiece];
    while (piece && piece.start <= figure.start) {
      this.#open.push(piece);
      piece = this.#pieces[++this.#nextPiece];
    }
    this.#open = this.#open.filter((p) => p.end > figure.start);
    let best: Piece | null = null;
    for (const p of this.#open) {
      if (contains(p, figure) && (!best || p.end - p.start < best.end - best.start)) best = p;
    }
    return best?.quote ?? null;
  }

  /**
   * A figure outside every content takes the source of its own sentence only where that is data or
   * "according to": a said-clause gives what it holds and nothing beside it.
   */
  #beside(figure: Figure, sentence: Sentence): Source | null {
    for (const i of this.#byCue.get(sentence) ?? []) {
      const { cue = [], source = [] } = this.#context.quotes[i] ?? {};
      const [word] = cue;
      const { text, quotes } = this.#context;
      if (!word || !givesData(text.slice(word.start, word.end))) continue;
      // What describes the source ("a trial of 300 patients found") is told by the writer.
      if (source.some((piece) => contains(piece, figure))) return null;
      const closes = (quotes[i]?.content[0]?.start ?? word.start) < word.start;
      if (closes && figure.start > word.end && /^according/i.test(text.slice(word.start, word.end)))
        return null;
      return this.#of(i);
    }
    return null;
  }

  #given(figure: Figure, sentence: Sentence): Source | null {
    const { text, entities } = this.#context;
    const giver = giverOf(text, figure, sentence);
    if (!giver) return null;
    const data = isData(text.slice(giver.start, giver.end));
    return { quote: null, attributedTo: giverName(text, giver, entities), data };
  }

  #of(index: number): Source {
    const { quotes, text } = this.#context;
    const quote = quotes[index];
    const [first] = quote?.source ?? [];
    const written = first ? text.slice(first.start, first.end) : null;
    const data = written !== null && isData(written);
    return { quote: index, attributedTo: quote?.speaker?.name ?? written, data };
  }

  #sentence(offset: number): Sentence | undefined {
    return this.#context.sentences[this.#sentenceAt(offset)];
  }

  /** Index of the sentence that holds or follows an offset. */
  #sentenceAt(offset: number): number {
    const { sentences } = this.#context;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Cues that give facts and figures, whose scope is the sentence. */
function givesData(cue: string): boolean {
  return /^(?:according to|per|data|figures?|show(?:s|ed)?|found|finds|estimates?|estimated)\b/i.test(
    cue,
  );
}
