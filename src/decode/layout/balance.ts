/** Counts quotation marks: is a quotation still open where the lines so far end? */

/** An apostrophe pair ('') stands for a double mark in wire copy. */
export function opensQuotation(text: string): boolean {
  return /^(?:["“«„]|'')/.test(text);
}

export function quotationIsOpen(lines: readonly string[]): boolean {
  let straight = 0;
  let curly = 0;
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code === 0x22) straight++;
      else if (code === 0x201c) curly++;
      else if (code === 0x201d) curly--;
    }
  }
  return straight % 2 === 1 || curly > 0;
}
