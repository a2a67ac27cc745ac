/** Tells headlines and subheadings from sentences that a link cut. */
import type { Page } from './page.ts';

const LONGEST = 110;

/**
 * The paragraph so far is one short unfinished line, and the next line is a paragraph of its own:
 * it ends its sentence and is longer, or it is another such line at the top of the page.
 */
export function isHeadlineLike(page: Page, first: number, index: number): boolean {
  const line = page.lines[first];
  const next = page.lines[index];
  if (first !== index - 1 || !line || !next || line.text.length > LONGEST) return false;
  if (/[,;–—-]$/.test(line.text)) return false;
  const after = page.traits[index + 1];
  if (after && (after.lower || after.closing) && !page.traits[index]?.terminated) return false;
  return page.traits[index]?.terminated === true || index <= 3;
}
