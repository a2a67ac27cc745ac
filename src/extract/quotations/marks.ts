/** Finds the quotation marks of a text and what each may cost as opening, closing or neither. */
import type { Paragraph } from '../../model/annotations.ts';

export type MarkLevel = 'double' | 'single';

/** A mark with the price of each reading; the decoder picks the cheapest reading of them all. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Index into PARAGRAPHS. */
  readonly paragraph: number;
  readonly level: MarkLevel;
  /** Marks of one family belong together; a mixed pair costs a little. */
  readonly family: string;
  readonly open: number;
  readonly close: number;
  /** Neither: an apostrophe, a prime, a slip. */
  readonly stray: number;
  /** True where the mark is the first thing in its paragraph. */
  readonly first: boolean;
  /** True where the text before the mark ends a sentence or clause. */
  readonly afterStop: boolean;
}

/** No sane text pays this: the reading is excluded. */
export const NEVER = 50;

const MARK = /''|``|["“”„‟«»‘’‚‛‹›'`]/g;
const MARK_CHARACTER = /["“”„‟«»‘’‚‛‹›'`]/;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const BEFORE_OPENING = /[\s([{—–\-/=]/;
const AFTER_CLOSING = /[\s.,;:!?…)\]}—–\-/]/;
/** Words that lose their first letters behind an apostrophe. */
const ELISION =
  /^(?:n|em|til|till|tis|twas|twere|cause|bout|round|cos|ere|neath|nuff|\d0s|\d\d)\b/i;
/** Words that never follow a plural possessive. */
const NOT_POSSESSED =
  /^\s(?:and|or|but|in|at|on|of|to|for|from|with|by|as|is|was|were|are|be|had|has|have|said|says|told|he|she|they|it|that|who|which|when|while|after|because|if|the|an?)\b/;

/** The characters around a mark, looking through marks that touch it. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** What stands before lets a quotation open here. */
  readonly opens: boolean;
  /** What stands after lets a quotation close here. */
  readonly closes: boolean;
  readonly afterStop: boolean;
}

interface Prices {
  readonly level: MarkLevel;
  readonly family: string;
  readonly open: number;
  readonly close: number;
  readonly stray: number;
}

export function findMarks(text: string, paragraphs: readonly Paragraph[]): Mark[] {
  const marks: Mark[] = [];
  let paragraph = 0;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const start = match.index;
    while (paragraph < paragraphs.length && (paragraphs[paragraph]?.end ?? 0) <= start) paragraph++;
    const home = paragraphs[paragraph];
    if (!home || home.start > start) continue;
    const end = start + match[0].length;
    if (isApostrophe(text, start, match[0])) continue;
    const around = surroundings(text, start, end, home);
    const prices = priced(match[0], text, start, end, around);
    marks.push({
      start,
      end,
      paragraph,
      first: start === home.start || around.before === '',
      afterStop: around.afterStop,
      ...prices,
    });
  }
  return marks;
}

/** Between two letters or digits a single mark is never a quotation mark. */
function isApostrophe(text: string, start: number, mark: string): boolean {
  if (mark !== "'" && mark !== '’' && mark !== '‘' && mark !== '`') return false;
  return LETTER.test(text[start - 1] ?? ' ') && LETTER.test(text[start + 1] ?? ' ');
}

function surroundings(text: string, start: number, end: number, home: Paragraph): Surroundings {
  let left = start - 1;
  while (left >= home.start && MARK_CHARACTER.test(text[left] ?? '')) left--;
  let right = end;
  while (right < home.end && MARK_CHARACTER.test(text[right] ?? '')) right++;
  const before = left >= home.start ? (text[left] ?? '') : '';
  const after = right < home.end ? (text[right] ?? '') : '';
  let solid = left;
  while (solid >= home.start && /\s/.test(text[solid] ?? '')) solid--;
  return {
    before,
    after,
    opens: before === '' || BEFORE_OPENING.test(before),
    closes: after === '' || AFTER_CLOSING.test(after),
    afterStop: /[.,!?…;:]/.test(text[solid] ?? ''),
  };
}

function priced(
  mark: string,
  text: string,
  start: number,
  end: number,
  around: Surroundings,
): Prices {
  switch (mark) {
    case '"':
      return { level: 'double', family: 'straight', ...straightDouble(text, start, around) };
    case "''":
      return { level: 'double', family: 'doubled', ...straightDouble(text, start, around) };
    case '``':
    case '“':
      return {
        ...directed('double', 'curly', true, around),
        ...(mark === '``' && { family: 'doubled' }),
      };
    case '”':
      return directed('double', 'curly', false, around);
    case '„':
    case '‟':
      return { level: 'double', family: 'low', open: 0, close: NEVER, stray: 2.2 };
    case '«':
      return { level: 'double', family: 'guillemet', open: 0.1, close: 1.2, stray: 2.2 };
    case '»':
      return { level: 'double', family: 'guillemet', open: 1.2, close: 0.1, stray: 2.2 };
    case '‹':
      return { level: 'single', family: 'angle', open: 0.1, close: 1.2, stray: 1.5 };
    case '›':
      return { level: 'single', family: 'angle', open: 1.2, close: 0.1, stray: 1.5 };
    default:
      return singleMark(mark, text, end, around);
  }
}

function directed(
  level: MarkLevel,
  family: string,
  opening: boolean,
  around: Surroundings,
): Prices {
  if (opening) {
    return {
      level,
      family,
      open: around.closes ? 0.9 : 0,
      close: around.closes ? 1 : 2.6,
      stray: 2.2,
    };
  }
  const backwards = around.opens && !around.closes ? 1.2 : 2.6;
  return { level, family, open: backwards, close: 0, stray: 2.2 };
}

/** A mark that looks the same on both sides: its surroundings say which side it is. */
function straightDouble(
  text: string,
  start: number,
  { before, after, opens, closes, afterStop }: Surroundings,
): Pick<Prices, 'open' | 'close' | 'stray'> {
  if (opens && closes) {
    const alone = before === '' && after === '';
    return {
      open: before === '' ? 0.1 : 0.8,
      close: after === '' ? 0.1 : 0.7,
      stray: alone ? 0 : 1.6,
    };
  }
  if (opens) return { open: 0, close: afterStop ? 2.4 : 3, stray: 2.2 };
  if (closes) return { open: 3, close: 0, stray: inches(text, start, before) };
  return afterStop ? { open: 0.8, close: 0.6, stray: 2 } : { open: 2.5, close: 2, stray: 2 };
}

/** After a digit a double mark may be inches; after feet and inches it certainly is. */
function inches(text: string, start: number, before: string): number {
  if (!/\d|[½¼¾]/.test(before)) return 2.2;
  return /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, start - 6), start)) ? 0 : 0.9;
}

function singleMark(mark: string, text: string, end: number, around: Surroundings): Prices {
  const level = 'single';
  const next = text.slice(end, end + 9);
  const family = SINGLE_FAMILIES[mark] ?? 'straight';
  if (family === 'low') {
    const open = around.opens && !around.closes ? 0.1 : 2;
    return { level, family, open, close: NEVER, stray: 1 };
  }
  if (around.opens && !around.closes) return { level, family, ...beforeWord(mark, next) };
  if (mark === '‘' || mark === '`') {
    const open = around.opens ? 0.6 : 1.8;
    return { level, family, open, close: mark === '‘' ? 1.8 : NEVER, stray: 1.5 };
  }
  if (around.opens) {
    return { level, family, open: mark === "'" ? 1.2 : NEVER, close: 0.9, stray: 0.9 };
  }
  return { level, family, open: NEVER, ...afterWord(around.before, next, around.closes) };
}

const SINGLE_FAMILIES: Readonly<Record<string, string>> = {
  '‘': 'curly',
  '’': 'curly',
  '‚': 'low',
  '‛': 'low',
};

/** A single mark before a word: opening, or in the place of dropped letters. */
function beforeWord(mark: string, next: string): Pick<Prices, 'open' | 'close' | 'stray'> {
  if (ELISION.test(next)) return { open: 1, close: NEVER, stray: 0 };
  if (mark === '’') return { open: 2.5, close: NEVER, stray: 0 };
  if (mark === '‘') return { open: 0, close: NEVER, stray: 1.9 };
  return { open: 0.5, close: NEVER, stray: 1.5 };
}

/** A single mark behind a word: closing, plural possessive, dropped letter or feet. */
function afterWord(before: string, next: string, closes: boolean): Pick<Prices, 'close' | 'stray'> {
  if (/[\d]/.test(before)) return { close: 0.5, stray: 0.3 };
  if (!LETTER.test(before)) return { close: closes ? 0 : 0.8, stray: 2.2 };
  if (!closes) return { close: 2, stray: 0.2 };
  const free = NOT_POSSESSED.test(next) || !/^\s[\p{L}\p{N}]/u.test(next);
  if (/[sxzSXZ]/.test(before))
    return free ? { close: 0.1, stray: 0.6 } : { close: 0.4, stray: 0.2 };
  return { close: 0.2, stray: before === 'n' ? 0.6 : 1.2 };
}
