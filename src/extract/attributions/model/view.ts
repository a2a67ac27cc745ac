/** A document as the model sees it: columns of integers a token, paragraphs parted by padding. */
import { PARAGRAPHS, QUOTATIONS, SENTENCES, TAGS, TOKENS } from '../../../model/annotations.ts';
import type { Document } from '../../../model/document.ts';
import { Mark, type Vocabulary } from './words.ts';

/** Cells of padding between paragraphs: the widest window of any feature. */
const PAD = 3;
const EDGE = 0x5bd1e995;

/** One paragraph's cells, `[first, last)`. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

type Column = Int32Array;

export class View {
  readonly blocks: Block[] = [];
  /** Token of a cell, -1 in padding; and cell of a token, -1 outside sentences. */
  readonly tokenOf: Column;
  readonly cellOf: Column;
  readonly lower: Column;
  readonly lemma: Column;
  readonly tag: Column;
  readonly prefix: Column;
  readonly suffix: Column;
  readonly shape: Column;
  /** WordNet class by the token's tag, and the finer one. */
  readonly sense: Column;
  readonly sense2: Column;
  readonly rank: Column;
  readonly mark: Column;
  /** Outermost quotation that holds the cell, counted from 1; 0 outside. */
  readonly quote: Column;
  /** 1 on the first, 2 on the last token of a quotation, 3 both. */
  readonly edge: Column;
  /** Length class of each quotation, by its number. */
  readonly quoteLength: Column;
  /** Sentence of a cell; first and last cell of that sentence. */
  readonly sentence: Column;
  readonly sentenceFirst: Column;
  readonly sentenceLast: Column;
  /** Nearest word of the cue lexicon to the left and right in the sentence, -1 where none. */
  readonly cueLeft: Column;
  readonly cueRight: Column;
  /** Running counts up to and with the cell. */
  readonly commas: Column;
  readonly verbs: Column;
  readonly joints: Column;
  readonly switches: Column;

  constructor(doc: Document, vocabulary: Vocabulary) {
    const size = layOut(doc, this.blocks);
    const column = (fill = 0): Column => new Int32Array(size).fill(fill);
    this.tokenOf = column(-1);
    this.cellOf = new Int32Array(doc.get(TOKENS).length).fill(-1);
    this.lower = column(EDGE);
    this.lemma = column(EDGE);
    this.tag = column(63);
    this.prefix = column(EDGE);
    this.suffix = column(EDGE);
    this.shape = column(EDGE);
    this.sense = column();
    this.sense2 = column();
    this.rank = column();
    this.mark = column();
    this.quote = column();
    this.edge = column();
    this.sentence = column(-1);
    this.sentenceFirst = column();
    this.sentenceLast = column();
    this.cueLeft = column(-1);
    this.cueRight = column(-1);
    this.commas = column();
    this.verbs = column();
    this.joints = column();
    this.switches = column();
    this.#fillWords(doc, vocabulary);
    this.quoteLength = this.#fillQuotes(doc);
    this.#count();
    this.#findCues();
  }

  get size(): number {
    return this.tokenOf.length;
  }

  /** Index of the block that holds a cell. */
  blockOf(cell: number): number {
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blocks[middle]!.last <= cell) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #fillWords(doc: Document, vocabulary: Vocabulary): void {
    const { words } = doc.get(TOKENS);
    const tags = doc.get(TAGS);
    const kinds = tags.names.map(kindOfTag);
    const sentences = doc.get(SENTENCES);
    let cell = 0;
    let paragraph = -1;
    sentences.forEach((sentence, index) => {
      if (sentence.paragraph !== paragraph) cell += PAD;
      paragraph = sentence.paragraph;
      const first = cell;
      const last = cell + sentence.lastToken - sentence.firstToken - 1;
      for (let token = sentence.firstToken; token < sentence.lastToken; token++, cell++) {
        const type = vocabulary.typeOf(words[token]!);
        const tag = tags.ids[token]!;
        this.tokenOf[cell] = token;
        this.cellOf[token] = cell;
        this.lower[cell] = type.lower;
        this.lemma[cell] = type.lemma;
        this.tag[cell] = tag;
        this.prefix[cell] = type.prefix;
        this.suffix[cell] = type.suffix;
        this.shape[cell] = type.shape;
        const kind = kinds[tag]!;
        this.sense[cell] = kind === 'verb' ? type.verb : kind === 'noun' ? type.noun : 0;
        this.sense2[cell] = kind === 'verb' ? type.verb2 : this.sense[cell]!;
        this.verbs[cell] = kind === 'verb' ? 1 : 0;
        this.rank[cell] = type.rank;
        this.mark[cell] = type.mark;
        this.sentence[cell] = index;
        this.sentenceFirst[cell] = first;
        this.sentenceLast[cell] = last;
      }
    });
  }

  #fillQuotes(doc: Document): Column {
    const lengths: number[] = [0];
    const tokens = doc.get(TOKENS);
    for (const quotation of doc.get(QUOTATIONS)) {
      if (quotation.within !== null) continue;
      const [first, last] = tokens.range(quotation.start, quotation.end);
      const number = lengths.length;
      lengths.push(lengthClass(last - first - 2));
      for (let token = first; token < last; token++) {
        const cell = this.cellOf[token]!;
        if (cell < 0) continue;
        this.quote[cell] = number;
        this.edge[cell] = (token === first ? 1 : 0) + (token === last - 1 ? 2 : 0);
      }
    }
    return Int32Array.from(lengths);
  }

  #count(): void {
    for (let cell = 1; cell < this.size; cell++) {
      const mark = this.mark[cell]!;
      const before = cell - 1;
      this.commas[cell] = this.commas[before]! + (mark & Mark.comma ? 1 : 0);
      this.joints[cell] = this.joints[before]! + (mark & (Mark.joint | Mark.that) ? 1 : 0);
      this.verbs[cell] = this.verbs[before]! + this.verbs[cell]!;
      this.switches[cell] =
        this.switches[before]! + (this.quote[cell] !== this.quote[before] ? 1 : 0);
    }
  }

  #findCues(): void {
    for (const { first, last } of this.blocks) {
      let near = -1;
      for (let cell = first; cell < last; cell++) {
        if (cell === this.sentenceFirst[cell]) near = -1;
        this.cueLeft[cell] = near;
        if (this.rank[cell]! >= 3) near = cell;
      }
      near = -1;
      for (let cell = last - 1; cell >= first; cell--) {
        if (cell === this.sentenceLast[cell]) near = -1;
        this.cueRight[cell] = near;
        if (this.rank[cell]! >= 3) near = cell;
      }
    }
  }
}

/** Finds the blocks; returns how many cells the document takes with its padding. */
function layOut(doc: Document, blocks: Block[]): number {
  const paragraphs = doc.get(PARAGRAPHS);
  let cell = 0;
  let open = -1;
  let first = 0;
  const close = (): void => {
    if (open >= 0) blocks.push({ first, last: cell, paragraph: open });
  };
  for (const sentence of doc.get(SENTENCES)) {
    if (sentence.paragraph !== open) {
      close();
      cell += PAD;
      first = cell;
      open = sentence.paragraph;
    }
    cell += sentence.lastToken - sentence.firstToken;
  }
  close();
  return cell + PAD + (paragraphs.length === 0 ? 1 : 0);
}

function kindOfTag(name: string): 'verb' | 'noun' | 'other' {
  if (name.startsWith('VB')) return 'verb';
  return name === 'NN' || name === 'NNS' ? 'noun' : 'other';
}

function lengthClass(words: number): number {
  if (words <= 1) return 1;
  if (words <= 3) return 2;
  if (words <= 6) return 3;
  if (words <= 14) return 4;
  return words <= 30 ? 5 : 6;
}
