/** Makes hostile text harmless: no control sequence of an article reaches a terminal or a spreadsheet. */

/** C0 but line feed, DEL, C1, line separators, bidirectional and invisible controls. */
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const JSON_UNSAFE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Shows unsafe characters as visible escapes; tabs become spaces. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (char) => {
    if (char === '\t') return ' ';
    const code = char.charCodeAt(0);
    return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`;
  });
}

/** JSON whose text holds no control character even when shown raw; parses to the same value. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    JSON_UNSAFE,
    (char) => `\\u${hex(char.charCodeAt(0), 4)}`,
  );
}

/** Quote-prefixes text that a spreadsheet would run as a formula (OWASP ASVS 1.2.10). */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
