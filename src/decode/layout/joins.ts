/** Decides for each pair of lines whether they are one paragraph: rules in order, the first that knows wins. */

import { opensQuotation, quotationIsOpen } from './balance.ts';
import { bylineOf } from './bylines.ts';
import { isBullet, isDashed, isLaterItem, wordBefore } from './ends.ts';
import { isHeadlineLike } from './headlines.ts';
import { hyphenRule } from './hyphens.ts';
import { areTwo } from './lengths.ts';
import type { Line } from './lines.ts';
import { functionWords } from './page.ts';
import type { Break, Join, Pair, Rule } from './rule.ts';
import { isFull } from './wrap.ts';

const LINK: Join = { glue: ' ', step: 'link-break' };
const BREAK: Break = null;

const closingStart: Rule = ({ here }) =>
  here.closing ? { glue: '', step: 'link-break' } : undefined;

/** How far down a byline or a date of publication may stand. */
const TOP = 6;

/** At the top of a page, a byline and a date stand on lines of their own, whatever space is around them. */
const topLine: Rule = ({ page, index, first, previous, next, here }) => {
  if (index > TOP || here.closing || here.lower) return undefined;
  const after = page.traits[index + 1];
  if (!after?.closing && !after?.lower && !danglingKind(previous) && bylineOf(next.text))
    return BREAK;
  const alone = first === index - 1 && !danglingKind(previous);
  return alone && bylineOf(previous.text) ? BREAK : undefined;
};

/** A blank line parts paragraphs, unless it stands inside a sentence. */
const blankLine: Rule = ({ page, next, before, here }) => {
  if (next.blanks === 0) return undefined;
  return next.blanks === 1 && here.lower && !before.terminated && !page.wrap ? LINK : BREAK;
};

/** A dash may open a list item or go on with a cut sentence. */
const bullet: Rule = ({ page, first, previous, next, before }) => {
  if (!isBullet(next.text)) return undefined;
  if (isLaterItem(next.text)) {
    return before.terminated || isBullet(page.lines[first]?.text ?? '') ? BREAK : undefined;
  }
  if (!isDashed(next.text) || before.terminated || isBullet(previous.text)) return BREAK;
  if (previous.trail === 1 || next.lead || !next.text.startsWith('-')) return LINK;
  return page.wrap || page.blankMode ? undefined : BREAK;
};

/** "Jan.", "U.S." may end a sentence: a number or small letter goes on, a word that opens sentences does not. */
const abbreviation: Rule = ({ page, index, first, previous, next, before, here }) => {
  if (!before.abbreviated) return undefined;
  if (first === index - 1 && TIME.test(previous.text) && !here.lower) return BREAK;
  if (/^\d/.test(next.text) || here.lower) return LINK;
  const word = /^\p{L}+/u.exec(next.text)?.[0].toLowerCase() ?? '';
  if (word === '' || functionWords().has(word)) return undefined;
  return (previous.trail === 1 && page.trailMatters) || next.lead ? LINK : undefined;
};

/** What opens an entry of a live report: "9:05 p.m.". */
const TIME = /^\d{1,2}(?:[:.]\d\d)? ?[ap]\.m\.$/i;

const WRAP: Join = { glue: ' ', step: 'wrap' };

const wrapped: Rule = (pair) => {
  const { page, previous, next, before, here } = pair;
  if (!page.wrap) return undefined;
  if (page.wrap.indented && next.indent >= 2) return BREAK;
  if (!isFull(previous, next, page.wrap)) return undefined;
  const marked = page.wrap.indented || page.blankMode;
  return !marked && before.terminated && !here.lower && parts(pair) ? BREAK : WRAP;
};

/** A full line ends its sentence, and nothing marks paragraphs: their length tells, and quotation marks. */
function parts({ page, index, next, before, open }: Pair): boolean {
  const inside = quotationIsOpen(open);
  if (opensQuotation(next.text)) return !inside;
  if (inside || before.abbreviated) return false;
  const { typical, ahead } = page.lengths();
  return areTwo(open.join(' ').length, ahead[index] ?? 0, typical);
}

/** Inside a sentence, a space that a link left behind or a small letter says that it goes on. */
const unterminated: Rule = ({ page, index, first, previous, next, before, here }) => {
  if (before.terminated) return undefined;
  if (next.lead || here.lower) return LINK;
  const meant = page.trailMatters || !isHeadlineLike(page, first, index);
  return previous.trail === 1 && meant ? LINK : undefined;
};

/** Longer than this a heading hardly gets. */
const HEADING = 40;

/** "… of the", "…, and": no line of its own ends so; short ones with "for" or "who" may be headings. */
const danglingEnd: Rule = ({ previous, before }) => {
  if (before.terminated) return undefined;
  const kind = danglingKind(previous);
  if (kind === undefined) return undefined;
  return previous.text.length > HEADING ||
    /^(?:mark|determiner|preposition|conjunction)$/.test(kind)
    ? LINK
    : undefined;
};

/** The kind of a line's last word or mark, where such words go before others. */
function danglingKind({ text }: Line): string | undefined {
  if (/[,–—]$|\s--?$/.test(text.slice(-3))) return 'mark';
  return functionWords().get(wordBefore(text, text.length).toLowerCase());
}

/** On a page whose sentences are cut at links without a trace, only headings stay unfinished. */
const bareCut: Rule = ({ page, index, first, before }) => {
  if (before.terminated) return undefined;
  return page.cutBare && !isHeadlineLike(page, first, index) ? LINK : BREAK;
};

const lowerStart: Rule = ({ here, next }) =>
  here.lower && !/^\p{Ll}+\p{Lu}|^(?:https?:|www\.)/u.test(next.text) ? LINK : undefined;

const leadingSpace: Rule = ({ page, next }) => (next.lead && page.leadMatters ? LINK : undefined);

/** A quotation left open goes on unless the next line opens one, as speech over paragraphs does. */
const openQuotation: Rule = ({ open, next }) =>
  quotationIsOpen(open) && !opensQuotation(next.text) && quotationIsOpen([next.text])
    ? LINK
    : undefined;

const blockOfLines: Rule = ({ page }) => (page.blankMode ? { glue: ' ', step: 'wrap' } : undefined);

export const RULES: readonly Rule[] = [
  closingStart,
  topLine,
  blankLine,
  hyphenRule,
  bullet,
  wrapped,
  abbreviation,
  unterminated,
  danglingEnd,
  lowerStart,
  leadingSpace,
  openQuotation,
  blockOfLines,
  bareCut,
];
