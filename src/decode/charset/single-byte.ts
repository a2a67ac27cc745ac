/** Decoders for single bytes that Node gets wrong or does not have. */

/**
 * What windows-1252 holds at 0x80-0x9F. Node 20's `TextDecoder('windows-1252')` returns C1 controls
 * there (nodejs/node#56542), so the table is our own; the five holes stay controls, as in WHATWG.
 */
const CP1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function cp1252Char(byte: number): string {
  if (byte >= 0x80 && byte < 0xa0) return CP1252_HIGH[byte - 0x80] ?? '';
  return String.fromCharCode(byte);
}

export function decodeCp1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (char) => cp1252Char(char.charCodeAt(0)));
}

/** Names that the web, and so everyone's files, use for windows-1252. */
const CP1252_NAMES =
  /^(?:windows-?1252|cp-?1252|x-cp1252|latin-?1|iso-?8859-?1|iso_8859-1|ascii|us-ascii|ansi)$/i;

export function isCp1252Name(name: string): boolean {
  return CP1252_NAMES.test(name);
}
