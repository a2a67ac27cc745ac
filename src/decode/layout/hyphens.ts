/** Joins words that were cut at a line's end, and decides whether their hyphen was there before. */
import { wordBefore } from './ends.ts';
import { functionWords } from './page.ts';
import type { Rule } from './rule.ts';

/** First parts that take a hyphen themselves. */
const PREFIX =
  /^(?:all|anti|co|cross|ex|first|full|half|high|ill|long|low|mid|multi|much|non|off|part|post|pre|pro|re|second|self|semi|short|so|then|third|top|two|three|four|five|six|ten|vice|well|year)$/;

export const hyphenRule: Rule = ({ page, previous, next, here }) => {
  if (next.blanks > 0 || !'-\u00ad\u2010'.includes(previous.text.at(-1) ?? ' ')) return undefined;
  const left = wordBefore(previous.text, previous.text.length - 1);
  const right = /^\p{L}[\p{L}\p{M}]*/u.exec(next.text)?.[0];
  if (left === '' || right === undefined) return undefined;
  if (previous.text.endsWith('\u00ad')) return { glue: '', step: 'hyphen' };
  if (!here.lower) return { glue: '', step: 'hyphen' };
  // "pre- and post-war": the second word stands apart.
  if (/^(?:and|or|to)$/.test(right)) return { glue: ' ', step: 'hyphen' };
  return { glue: '', step: 'hyphen', dropsHyphen: isCut(page.words(), left, right) };
};

/** The hyphen came with the line end: the word is known without it, or its halves are no words. */
function isCut(words: ReadonlySet<string>, left: string, right: string): boolean {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  if (words.has(`${a}-${b}`)) return false;
  if (words.has(a + b)) return true;
  if (PREFIX.test(a)) return false;
  return !(isWord(words, a) && isWord(words, b)) && !(isWord(words, a) && a.length > 4);
}

function isWord(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || functionWords().has(word);
}
