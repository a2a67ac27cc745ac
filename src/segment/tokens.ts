/** Cuts text into Penn-Treebank-like tokens with exact offsets, in one pass. */
import { PARAGRAPHS, TOKENS } from '../model/annotations.ts';
import { TokenKind, Tokens } from '../model/tokens.ts';
import { type Stage, stage } from '../pipeline/stage.ts';
import { keepsPeriod } from './abbreviations.ts';
import { addressEnd } from './addresses.ts';

/**
 * Alternatives in order: dashes and ellipses, doubled quotation marks, dotted abbreviations (U.S.,
 * Ph.D., U.S.-backed), numbers with separators, words with inner hyphens, apostrophes and
 * ampersands, handles and hashtags, any other mark.
 */
const PIECE =
  /--+|\.{2,}|\p{Lu}-(?:\p{Lu}\.){2,}|''|``|(?:\p{Lu}\p{Ll}?\.){2,}(?:-(?:(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*))?|(?:\p{L}\.){2,}|\d+(?:[.,:/]\d+)*(?:[\p{L}\p{N}]|-(?=[\p{L}\p{N}]))*|[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_]|['’&-](?=[\p{L}\p{N}]))*|[@#][\p{L}_][\p{L}\p{N}_]*|[^\s]/gu;

const CLITIC = /^(.+)(['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$/u;
const NEGATED = /^(.+)(n['’]t|N['’]T)$/u;
const CANNOT = /^cannot$/i;

/** Columns that grow by doubling; plain arrays cost three copies at the end. */
class Columns {
  #starts: Int32Array;
  #ends: Int32Array;
  #kinds: Uint8Array;
  #size = 0;

  constructor(textLength: number) {
    const guess = Math.max(16, Math.ceil(textLength / 4));
    this.#starts = new Int32Array(guess);
    this.#ends = new Int32Array(guess);
    this.#kinds = new Uint8Array(guess);
  }

  add(start: number, end: number, kind: number): void {
    if (this.#size === this.#starts.length) this.#grow();
    this.#starts[this.#size] = start;
    this.#ends[this.#size] = end;
    this.#kinds[this.#size] = kind;
    this.#size++;
  }

  tokens(text: string): Tokens {
    const size = this.#size;
    return new Tokens(
      text,
      this.#starts.slice(0, size),
      this.#ends.slice(0, size),
      this.#kinds.slice(0, size),
    );
  }

  #grow(): void {
    const size = this.#size * 2;
    const starts = new Int32Array(size);
    starts.set(this.#starts);
    this.#starts = starts;
    const ends = new Int32Array(size);
    ends.set(this.#ends);
    this.#ends = ends;
    const kinds = new Uint8Array(size);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
  }
}

export function tokenize(text: string): Tokens {
  const columns = new Columns(text.length);
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const piece = match[0];
    const start = match.index;
    let end = start + piece.length;
    if (!isWordStart(piece)) {
      columns.add(start, end, kindOfMark(piece));
      continue;
    }
    const address = addressEnd(text, start, end);
    if (address > end) {
      columns.add(start, address, TokenKind.word);
      PIECE.lastIndex = address;
      continue;
    }
    if (text[end] === '.' && keepsPeriod(piece, text, end)) {
      end++;
      PIECE.lastIndex = end;
    }
    addWord(columns, text, start, end, piece);
  }
  return columns.tokens(text);
}

/** Splits a clitic off ("did|n't", "Ellis|'s", "can|not") and adds the one or two tokens. */
function addWord(columns: Columns, text: string, start: number, end: number, piece: string): void {
  const kind = kindOf(text, start);
  const cut = end - cliticLength(piece, end - start);
  columns.add(start, cut, kind);
  if (cut < end) columns.add(cut, end, TokenKind.word);
}

function cliticLength(piece: string, length: number): number {
  if (piece.length !== length) return 0;
  if (piece.length === 6 && CANNOT.test(piece)) return 3;
  if (!piece.includes("'") && !piece.includes('’')) return 0;
  return (NEGATED.exec(piece) ?? CLITIC.exec(piece))?.[2]?.length ?? 0;
}

function kindOf(text: string, start: number): TokenKind {
  const code = text.charCodeAt(start);
  return code >= 48 && code <= 57 ? TokenKind.number : TokenKind.word;
}

function isWordStart(piece: string): boolean {
  const code = piece.charCodeAt(0);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 48 && code <= 90 && code !== 64 && (code < 58 || code > 64)) ||
      code === 95
    );
  return /^[\p{L}\p{N}]/u.test(piece);
}

function kindOfMark(piece: string): TokenKind {
  if (piece.length > 1 && /^[@#]/.test(piece)) return TokenKind.word;
  return /^[\p{S}%#@&*]/u.test(piece) ? TokenKind.symbol : TokenKind.punctuation;
}

export const tokensStage: Stage<Tokens> = stage(TOKENS, [PARAGRAPHS], (doc) => tokenize(doc.text));
