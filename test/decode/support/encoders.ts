/** Encoders for tests: the inverse of what decoders say, table by table. */
import { cp1252Char } from '../../../src/decode/charset/single-byte.ts';

function singleByte(decode: (byte: number) => string): (text: string) => Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(decode(byte), byte);
  return (text) => Uint8Array.from([...text].map((char) => need(table.get(char), char)));
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not in this encoding: ${what}`);
  return value;
}

function named(name: string): (text: string) => Uint8Array {
  return singleByte((byte) => new TextDecoder(name).decode(Uint8Array.of(byte)));
}

/** Two-byte encodings of Japanese, by decoding every pair once. */
function doubleByte(name: string): (text: string) => Uint8Array {
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead < 0xfd; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = new TextDecoder(name).decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((char) =>
        char.charCodeAt(0) < 0x80 ? [char.charCodeAt(0)] : need(table.get(char), char),
      ),
    );
}

/** JIS X 0208 between escapes is EUC-JP without its high bits. */
function iso2022Jp(text: string): Uint8Array {
  const euc = ENCODERS['euc-jp'];
  const out: number[] = [];
  let wide = false;
  for (const char of text) {
    const bytes = need(euc, 'euc-jp')(char);
    if (bytes.length === 2 && !wide) out.push(0x1b, 0x24, 0x42);
    if (bytes.length === 1 && wide) out.push(0x1b, 0x28, 0x42);
    wide = bytes.length === 2;
    out.push(...[...bytes].map((byte) => byte & 0x7f));
  }
  if (wide) out.push(0x1b, 0x28, 0x42);
  return Uint8Array.from(out);
}

function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return little ? bytes : bytes.swap16();
}

export const ENCODERS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le with mark': (text) => utf16(text, true, true),
  'utf-16be with mark': (text) => utf16(text, false, true),
  'utf-16le': (text) => utf16(text, true, false),
  'utf-16be': (text) => utf16(text, false, false),
  'windows-1252': singleByte(cp1252Char),
  'iso-8859-1': (text) => Buffer.from(text, 'latin1'),
  macintosh: named('macintosh'),
  'windows-1250': named('windows-1250'),
  'iso-8859-2': named('iso-8859-2'),
  'windows-1251': named('windows-1251'),
  'koi8-r': named('koi8-r'),
  shift_jis: doubleByte('shift_jis'),
  'euc-jp': doubleByte('euc-jp'),
  'iso-2022-jp': iso2022Jp,
};

/** UTF-8 read as something else: mojibake. */
export const MISREADINGS: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  'latin-1': (bytes) => Buffer.from(bytes).toString('latin1'),
  'windows-1252': (bytes) => [...bytes].map(cp1252Char).join(''),
  macintosh: (bytes) => new TextDecoder('macintosh').decode(bytes),
  'windows-1254': (bytes) => new TextDecoder('windows-1254').decode(bytes),
};
