/** The sentence around a span of a report's text, for tables that show where a row comes from. */
import type { Pair } from '../../model/report.ts';

const LONGEST = 300;

/** Cuts at line ends and at marks that a blank and a capital follow, unless an abbreviation has the mark. */
export function sentenceAround(text: string, [start, end]: Pair): string {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const stop = newline < 0 ? text.length : newline;
  let from = line;
  let to = stop;
  for (const match of text.slice(line, stop).matchAll(/[.!?]["”’')\]]*\s+(?=["“‘(]?\p{Lu})/gu)) {
    const at = line + match.index;
    if (abbreviated(text, at)) continue;
    const next = at + match[0].length;
    if (next <= start) from = next;
    else if (at >= end) {
      to = at + match[0].trimEnd().length;
      break;
    }
  }
  const sentence = text.slice(from, to).trim();
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1)}…` : sentence;
}

/** "Mr.", "Sen.", "U.S.", "J.": one to four letters that open with a capital. */
function abbreviated(text: string, at: number): boolean {
  const word = /(?:^|[\s("“])(\p{Lu}(?:\p{L}{0,3}|\.\p{Lu}|\.))$/u.exec(
    text.slice(Math.max(0, at - 7), at),
  );
  return text[at] === '.' && word !== null;
}
