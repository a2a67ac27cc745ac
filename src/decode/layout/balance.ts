/** Counts quotation marks: is a quotation still open where the lines so far end? */

/** An apostrophe pair ('') stands for a double mark in wire copy. */
export function opensQuotation(text: string): boolean {
  return /^(?:["“«„]|'')/.test(text);
}

export function quotationIsOpen(lines: readonly string[]): boolean {
  let straight = 0;
  let curly = 0;
  for (const line of lines) {
    straight += count(line, '"');
    curly += count(line, '“') - count(line, '”');
  }
  return straight % 2 === 1 || curly > 0;
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) found++;
  return found;
}
