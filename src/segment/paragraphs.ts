/** Paragraphs of text that is already laid out: one a line. The layout step marks finer kinds. */
import type { Paragraph } from '../model/annotations.ts';

export function linesAsParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(/[^\n]*\S/g)) {
    const lead = match[0].length - match[0].trimStart().length;
    paragraphs.push({
      start: match.index + lead,
      end: match.index + match[0].length,
      kind: 'text',
      rule: 'line',
    });
  }
  return paragraphs;
}
