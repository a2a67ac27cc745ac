/** Where a repair would be wrong: text that talks about mojibake, and runs that are something else. */
import type { Edit } from '../../model/provenance.ts';

const ABOUT_ENCODING =
  /\b(?:utf-?8|latin-?1|iso-?8859|windows-?125\d|cp-?125\d|mojibake|unicode|charsets?|encod(?:ed|es?|ings?)|code ?pages?|byte order)\b/i;

/** The run stands alone, not inside a word. */
function isAlone(line: string, edit: Edit): boolean {
  return (
    !/[\p{L}\d]/u.test(line.charAt(edit.start - 1)) && !/[\p{L}\d]/u.test(line.charAt(edit.end))
  );
}

/** "The letters “Ã©” show that UTF-8 was read as Latin-1": named, not meant. */
export function isMention(line: string, edit: Edit): boolean {
  return isAlone(line, edit) && ABOUT_ENCODING.test(line);
}

/** Controls that windows-1252 shows as a florin or a loose accent: no text holds these by intent. */
function makesLooseMark(old: string, text: string): boolean {
  return /^[\u0080-\u009f]+$/.test(old) && /[ƒˆ˜]/.test(text);
}

/** A repair that eats one mark of a pair of quotation marks, or makes a lone letter of a far script. */
export function spoilsText(line: string, edit: Edit): boolean {
  const old = line.slice(edit.start, edit.end);
  if (/[”»’]$/.test(old) && !/[”»’]$/.test(edit.text) && opensJustBefore(line, edit.start))
    return true;
  if (makesLooseMark(old, edit.text)) return true;
  if (/^â€ $/.test(old) || (edit.text === '†' && old.startsWith('â€'))) return true;
  return (
    isAlone(line, edit) &&
    /^[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]$/u.test(edit.text)
  );
}

function opensJustBefore(line: string, start: number): boolean {
  return /[“«‘„]$/.test(line.slice(Math.max(0, start - 1), start));
}
