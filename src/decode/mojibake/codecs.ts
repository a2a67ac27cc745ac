/** Reads a run of characters back to the bytes that it was wrongly decoded from. */
import { isUtf8 } from 'node:buffer';
import { cp1252Char } from '../charset/single-byte.ts';

/** Character code to byte. */
type Codec = ReadonlyMap<number, number>;

/**
 * windows-1252 and Latin-1 in one: what programs call Latin-1 is either, and one file mixes both where
 * the five bytes that windows-1252 leaves undefined came through as controls.
 */
function latin(): Codec {
  const codec = new Map<number, number>();
  for (let byte = 0x80; byte < 0x100; byte++) {
    codec.set(byte, byte);
    codec.set(cp1252Char(byte).charCodeAt(0), byte);
  }
  return codec;
}

function tableOf(name: string): Codec {
  const codec = new Map<number, number>();
  const decoder = new TextDecoder(name);
  for (let byte = 0x80; byte < 0x100; byte++) {
    const code = decoder.decode(Uint8Array.of(byte)).charCodeAt(0);
    if (code !== 0xfffd) codec.set(code, byte);
  }
  return codec;
}

const MAKERS: Readonly<Record<string, () => Codec>> = {
  latin,
  macintosh: () => tableOf('macintosh'),
  'windows-1250': () => tableOf('windows-1250'),
  'windows-1254': () => tableOf('windows-1254'),
  'windows-1257': () => tableOf('windows-1257'),
  'iso-8859-2': () => tableOf('iso-8859-2'),
  'iso-8859-15': () => tableOf('iso-8859-15'),
  'windows-1251': () => tableOf('windows-1251'),
};

export const CODECS: readonly string[] = Object.keys(MAKERS);

const made = new Map<string, Codec>();

function codecNamed(name: string): Codec {
  let codec = made.get(name);
  if (!codec) {
    codec = (MAKERS[name] ?? latin)();
    made.set(name, codec);
  }
  return codec;
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The run as UTF-8 when its characters are read back as bytes of the codec; null where that is no UTF-8. */
export function reread(run: string, name: string): string | null {
  const codec = codecNamed(name);
  const bytes = new Uint8Array(run.length);
  for (let i = 0; i < run.length; i++) {
    const code = run.charCodeAt(i);
    const byte = codec.get(code) ?? (code < 0x80 ? code : undefined);
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  if (!isUtf8(bytes)) return null;
  const text = UTF8.decode(bytes);
  return text === run ? null : text;
}
