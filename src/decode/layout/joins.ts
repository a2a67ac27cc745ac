/** Decides for each pair of lines whether they are one paragraph: rules in order, the first that knows wins. */
import { isBullet, isTerminated, startsClosing, startsLower } from './ends.ts';
import type { Line } from './lines.ts';
import { isFull, type Wrap } from './wrap.ts';

export interface Join {
  /** What stands between the two lines once they are joined. */
  readonly glue: '' | ' ';
  readonly step: string;
}

export interface Page {
  readonly lines: readonly Line[];
  readonly wrap: Wrap | null;
  /** Blank lines separate the paragraphs, so that a single line end does not. */
  readonly blankMode: boolean;
}

/** A join, a break, or `undefined` for the next rule to decide. */
type Rule = (page: Page, previous: Line, next: Line) => Join | null | undefined;

const BREAK = null;

const closingStart: Rule = (_page, _previous, next) =>
  startsClosing(next.text) ? { glue: '', step: 'link-break' } : undefined;

const blankLine: Rule = (_page, _previous, next) => (next.blanks > 0 ? BREAK : undefined);

const bullet: Rule = (_page, _previous, next) => (isBullet(next.text) ? BREAK : undefined);

const wrapped: Rule = (page, previous, next) => {
  if (!page.wrap) return undefined;
  if (page.wrap.indented && next.indent >= 2) return BREAK;
  if (!isFull(previous, next, page.wrap)) return undefined;
  return { glue: ' ', step: 'wrap' };
};

const unterminated: Rule = (_page, previous, next) => {
  if (isTerminated(previous.text)) return undefined;
  const evidence = previous.trail === 1 || next.indent === 1 || startsLower(next.text);
  return evidence ? { glue: ' ', step: 'link-break' } : BREAK;
};

const lowerAfterSpace: Rule = (_page, _previous, next) =>
  next.indent === 1 && startsLower(next.text) ? { glue: ' ', step: 'link-break' } : undefined;

const blockOfLines: Rule = (page) => (page.blankMode ? { glue: ' ', step: 'wrap' } : undefined);

const RULES: readonly Rule[] = [
  closingStart,
  blankLine,
  bullet,
  wrapped,
  unterminated,
  lowerAfterSpace,
  blockOfLines,
];

export function joinOf(page: Page, previous: Line, next: Line): Join | null {
  for (const rule of RULES) {
    const decided = rule(page, previous, next);
    if (decided !== undefined) return decided;
  }
  return BREAK;
}
