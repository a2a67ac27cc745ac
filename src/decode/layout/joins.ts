/** Decides for each pair of lines whether they are one paragraph: rules in order, the first that knows wins. */

import { opensQuotation, quotationIsOpen } from './balance.ts';
import { isBullet, isDashed } from './ends.ts';
import { isHeadlineLike } from './headlines.ts';
import { hyphenRule } from './hyphens.ts';
import { functionWords } from './page.ts';
import type { Break, Join, Rule } from './rule.ts';
import { isFull } from './wrap.ts';

const LINK: Join = { glue: ' ', step: 'link-break' };
const BREAK: Break = null;

const closingStart: Rule = ({ here }) =>
  here.closing ? { glue: '', step: 'link-break' } : undefined;

/** A blank line parts paragraphs, unless it stands inside a sentence. */
const blankLine: Rule = ({ page, next, before, here }) => {
  if (next.blanks === 0) return undefined;
  return next.blanks === 1 && here.lower && !before.terminated && !page.wrap ? LINK : BREAK;
};

/** A dash may open a list item or go on with a cut sentence. */
const bullet: Rule = ({ page, previous, next, before }) => {
  if (!isBullet(next.text)) return undefined;
  if (!isDashed(next.text) || before.terminated || isBullet(previous.text)) return BREAK;
  if (previous.trail === 1 || next.lead || !next.text.startsWith('-')) return LINK;
  return page.wrap || page.blankMode ? undefined : BREAK;
};

/** "Jan.", "U.S." may end a sentence: a number or small letter goes on, a word that opens sentences does not. */
const abbreviation: Rule = ({ previous, next, before, here }) => {
  if (!before.abbreviated) return undefined;
  if (/^\d/.test(next.text) || here.lower) return LINK;
  const word = /^\p{L}+/u.exec(next.text)?.[0].toLowerCase() ?? '';
  if (word === '' || functionWords().has(word)) return undefined;
  return previous.trail === 1 || next.lead ? LINK : undefined;
};

const wrapped: Rule = ({ page, previous, next, before, open }) => {
  if (!page.wrap) return undefined;
  if (page.wrap.indented && next.indent >= 2) return BREAK;
  if (!isFull(previous, next, page.wrap)) return undefined;
  if (!page.wrap.indented && !page.blankMode && before.terminated && opensQuotation(next.text)) {
    return quotationIsOpen(open) ? { glue: ' ', step: 'wrap' } : BREAK;
  }
  return { glue: ' ', step: 'wrap' };
};

/** Inside a sentence, a space that a link left behind or a small letter says that it goes on. */
const unterminated: Rule = ({ previous, next, before, here }) => {
  if (before.terminated) return undefined;
  return previous.trail === 1 || next.lead || here.lower ? LINK : undefined;
};

/** Longer than this a heading hardly gets. */
const HEADING = 40;

/** "… of the", "…, and": no line of its own ends so; short ones with "for" or "who" may be headings. */
const danglingEnd: Rule = ({ previous, before }) => {
  if (before.terminated) return undefined;
  if (/[,–—]$|\s--?$/.test(previous.text)) return LINK;
  const word = /\p{L}+$/u.exec(previous.text)?.[0].toLowerCase() ?? '';
  const kind = functionWords().get(word);
  if (kind === undefined) return undefined;
  return previous.text.length > HEADING || /^(?:determiner|preposition|conjunction)$/.test(kind)
    ? LINK
    : undefined;
};

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
