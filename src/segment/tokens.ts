/** Cuts text into Penn-Treebank-like tokens with exact offsets, in one pass. */
import { lazy, readTable } from '../lexicon/load.ts';
import { PARAGRAPHS, TOKENS } from '../model/annotations.ts';
import { TokenKind, Tokens } from '../model/tokens.ts';
import { type Stage, stage } from '../pipeline/stage.ts';

/** Abbreviation (lower case, no last period) to whether a sentence may end after it. */
export const abbreviations: () => ReadonlyMap<string, string> = lazy(
  () => new Map(readTable('abbreviations.tsv').map((row) => [row[0] ?? '', row[1] ?? 'never'])),
);

/**
 * Alternatives in order: dashes and ellipses, doubled quotation marks, dotted abbreviations (U.S.),
 * numbers with separators, words with inner hyphens, apostrophes and ampersands, any other mark.
 */
const PIECE =
  /--+|\.{2,}|''|``|(?:\p{L}\.){2,}|\d+(?:[.,:/]\d+)*(?:[\p{L}\p{N}]|-(?=[\p{L}\p{N}]))*|[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_]|['’&-](?=[\p{L}\p{N}]))*|[^\s]/gu;

const CLITIC = /^(.*[^n]|.*[^n]n)?(n['’]t)$|^(.+)(['’](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M))$/u;
const NEGATED = /^(.+)(n['’]t|N['’]T)$/u;

class Columns {
  starts: number[] = [];
  ends: number[] = [];
  kinds: number[] = [];

  add(start: number, end: number, kind: number): void {
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
  }
}

export function tokenize(text: string): Tokens {
  const columns = new Columns();
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    if (!isWordStart(match[0])) {
      columns.add(start, end, isSymbol(match[0]) ? TokenKind.symbol : TokenKind.punctuation);
      continue;
    }
    if (text[end] === '.' && keepsPeriod(match[0], text, end)) {
      end++;
      PIECE.lastIndex = end;
    }
    addWord(columns, text, start, end);
  }
  return new Tokens(
    text,
    Int32Array.from(columns.starts),
    Int32Array.from(columns.ends),
    Uint8Array.from(columns.kinds),
  );
}

/** Splits a clitic off ("did|n't", "Harris|'s") and adds the one or two tokens. */
function addWord(columns: Columns, text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  if (/['’]/.test(word)) {
    const match = NEGATED.exec(word) ?? CLITIC.exec(word);
    const clitic = match ? (match[2] ?? match[4] ?? '') : '';
    if (clitic !== '' && clitic.length < word.length) {
      const cut = end - clitic.length;
      columns.add(start, cut, kindOf(text, start));
      columns.add(cut, end, TokenKind.word);
      return;
    }
  }
  columns.add(start, end, kindOf(text, start));
}

function kindOf(text: string, start: number): TokenKind {
  const code = text.charCodeAt(start);
  return code >= 48 && code <= 57 ? TokenKind.number : TokenKind.word;
}

function isWordStart(piece: string): boolean {
  return /^[\p{L}\p{N}_]/u.test(piece);
}

function isSymbol(piece: string): boolean {
  return /^[\p{S}%#@&*]/u.test(piece);
}

/** True where the period after `word` belongs to it: an initial, "U.S", or a listed abbreviation. */
function keepsPeriod(word: string, text: string, end: number): boolean {
  if (/^\p{Lu}$/u.test(word)) return /^\.\s?\p{Lu}/u.test(text.slice(end, end + 3)) && word !== 'I';
  if (!abbreviations().has(word.toLowerCase())) return false;
  // "no." and "art." end sentences far more often than they abbreviate unless a number follows.
  if (
    /^(?:no|nos|art|vol|sec|mar|mon|wed|sun|fri|miss|mass|ill|ind|la|mo|pa|del|wash|ore|est|det|ed|fr|co)$/i.test(
      word,
    )
  ) {
    return /^\p{Lu}/u.test(word) && /^\.(?:,|\s+\p{Lu}|\s+\d)/u.test(text.slice(end, end + 4));
  }
  return true;
}

export const tokensStage: Stage<Tokens> = stage(TOKENS, [PARAGRAPHS], (doc) => tokenize(doc.text));
