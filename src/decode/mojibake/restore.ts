/** Gives damaged mojibake its standard form back, so that it can be read like any other. */
import type { Edit } from '../../model/provenance.ts';

/**
 * What compatibility normalization made of the second half of Ã's pair: the dieresis of Ã¨ became a space
 * and U+0308, the ordinal of Ãº the letter o.
 */
const SECOND_HALF: Readonly<Record<string, string>> = {
  ' \u0301': '´',
  ' \u0304': '¯',
  ' \u0308': '¨',
  ' \u0327': '¸',
  a: 'ª',
  o: 'º',
  μ: 'µ',
  '1': '¹',
  '2': '²',
  '3': '³',
  '1⁄4': '¼',
  '1⁄2': '½',
  '3⁄4': '¾',
};

const COMPATIBILITY =
  /(?<=\p{Ll}Ã)(?: [\u0301\u0304\u0308\u0327]|[13]⁄[24]|[123](?!\d)|[aoμ](?=\p{Ll}))/gu;

/** Canonical decomposition parts Ã and Â from their tildes and hats; what follows is no letter. */
const CANONICAL = /A[\u0303\u0302](?=[\u0080-\u00bf])/g;

/** The third byte of the closing quotation mark has no character in windows-1252 and is often dropped. */
const CLOSER = /â€(?:œ|\u009d|\ufffd|(?=[\s.,;:!?)\]]|$))/g;

/** Edits of one line, sorted. */
export function restoreForms(line: string): Edit[] {
  const edits: Edit[] = [];
  const add = (start: number, length: number, text: string): void => {
    edits.push({ start, end: start + length, text, step: 'mojibake' });
  };
  for (const { 0: half, index } of line.matchAll(COMPATIBILITY)) {
    add(index, half.length, SECOND_HALF[half] ?? half);
  }
  for (const { 0: letter, index } of line.matchAll(CANONICAL)) {
    add(index, letter.length, letter.normalize('NFC'));
  }
  let open = 0;
  if (line.includes('â€œ')) {
    for (const { 0: mark, index } of line.matchAll(CLOSER)) {
      if (mark === 'â€œ') open++;
      else if (open > 0) {
        open--;
        if (mark !== 'â€\u009d') add(index, mark.length, 'â€\u009d');
      }
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
