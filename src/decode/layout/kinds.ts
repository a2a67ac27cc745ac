/** Says what each paragraph is: text, headline, byline, bullet or boilerplate. */
import type { Paragraph, ParagraphKind } from '../../model/annotations.ts';
import type { Dateline } from '../../model/meta.ts';
import { isBoilerplate } from './boilerplate.ts';
import { bylineOf } from './bylines.ts';
import { datelineOf } from './dateline.ts';
import { isBullet, lineEnd } from './ends.ts';

/** What the top of the article says about it. */
export interface Heading {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO day from a date line, byline or dateline. */
  readonly published: string | null;
  readonly dateline: Dateline | null;
}

export interface Kinds {
  readonly paragraphs: readonly Paragraph[];
  readonly heading: Heading;
}

/** How many paragraphs may stand above the story. */
const TOP = 6;
const LONGEST_TITLE = 180;
const LONGEST_SUBHEADING = 80;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function kindsOf(text: string): Kinds {
  const pieces = piecesOf(text);
  const top = readTop(pieces);
  const paragraphs = pieces.map((piece, index): Paragraph => {
    const [kind, rule] = top.kinds.get(index) ?? bodyKind(pieces, index);
    return { start: piece.start, end: piece.end, kind, rule };
  });
  return { paragraphs, heading: top.heading };
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n\n', start);
    const end = at < 0 ? text.length : at;
    pieces.push({ start, end, text: text.slice(start, end) });
    start = end + 2;
  }
  return pieces;
}

type Named = readonly [ParagraphKind, string];

interface Top {
  readonly kinds: ReadonlyMap<number, Named>;
  readonly heading: Heading;
}

/** Reads headline, subheadline, byline and date line down to the story's first paragraph. */
function readTop(pieces: readonly Piece[]): Top {
  const kinds = new Map<number, Named>();
  let title: string | null = null;
  let author: string | null = null;
  let published: string | null = null;
  let index = 0;
  for (; index < Math.min(pieces.length, TOP); index++) {
    const { text } = pieces[index] ?? { text: '' };
    const byline = bylineOf(text);
    if (byline) {
      kinds.set(index, ['byline', 'byline']);
      author ??= byline.author;
      published ??= byline.published;
    } else if (isBoilerplate(text)) kinds.set(index, ['boilerplate', 'boilerplate']);
    else if (isTitle(pieces, index)) {
      kinds.set(index, ['title', title === null ? 'headline' : 'subheadline']);
      title ??= text;
    } else break;
  }
  const dateline = datelineAt(pieces[index]);
  return {
    kinds,
    heading: { title, author, published: published ?? dateline?.date ?? null, dateline },
  };
}

/** Short, without the period of a sentence, and with a story below. */
function isTitle(pieces: readonly Piece[], index: number): boolean {
  const text = pieces[index]?.text ?? '';
  if (text.length > LONGEST_TITLE || pieces.length < index + 2 || !/^[\p{Lu}\d"'“‘¿¡]/u.test(text))
    return false;
  if (isBullet(text) || /^\p{Lu}[\p{L}. ]{0,30}:\s.*[.!?]["”]?$/u.test(text)) return false;
  const asks = /[?!]["'”’]?$/.test(text) && index === 0;
  return (lineEnd(text) !== 'final' && !/[,;]$/.test(text)) || asks;
}

function datelineAt(piece: Piece | undefined): Dateline | null {
  const found = piece && datelineOf(piece.text);
  if (!found) return null;
  const span = { start: piece.start, end: piece.start + found.length };
  return { span, place: found.place, date: found.date };
}

function bodyKind(pieces: readonly Piece[], index: number): Named {
  const text = pieces[index]?.text ?? '';
  if (isBoilerplate(text)) return ['boilerplate', 'boilerplate'];
  if (isBullet(text)) return ['bullet', 'bullet'];
  return isSubheading(pieces, index) ? ['title', 'subheading'] : ['text', 'paragraph'];
}

/** A short line of its own between finished paragraphs; a line with quotation marks may be somebody's words. */
function isSubheading(pieces: readonly Piece[], index: number): boolean {
  const text = pieces[index]?.text ?? '';
  const next = pieces[index + 1]?.text ?? '';
  if (text.length > LONGEST_SUBHEADING || index === 0 || next.length < text.length) return false;
  if (!/^\p{Lu}/u.test(text) || /[:"“”]/.test(text)) return false;
  return (
    lineEnd(text) === 'open' &&
    !/[,;]$/.test(text) &&
    lineEnd(pieces[index - 1]?.text ?? '') === 'final'
  );
}
