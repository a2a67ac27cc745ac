/** Decides which encoding bytes are in, structure first, statistics last, and decodes them. */
import { isAscii, isUtf8 } from 'node:buffer';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { CorpusError } from '../../model/errors.ts';
import { lazyPackage } from '../../model/lazy.ts';
import type { Edit } from '../../model/provenance.ts';
import { declaredEncoding } from './declared.ts';
import { japaneseOf } from './japanese.ts';
import { macRomanScore, readingScore } from './scores.ts';
import { cp1252Char, decodeCp1252, isCp1252Name } from './single-byte.ts';
import { type Stray, surveyUtf8 } from './utf8.ts';
import { guessUtf16 } from './utf16.ts';

const chardet = lazyPackage<typeof import('chardet')>('chardet');

export interface Decoded {
  /** WHATWG name. */
  readonly encoding: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The bytes decoded with `encoding`, byte order mark dropped, nothing else changed. */
  readonly raw: string;
  /** Length of the dropped byte order mark. */
  readonly bom: number;
  /** Stray single bytes in UTF-8, which decode to U+FFFD in `raw`, read as windows-1252. */
  readonly edits: readonly Edit[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Decoding = Decoded | { readonly binary: string };

/** chardet reads no more than this, cut at a line end: it is slow and needs no more. */
const SAMPLE = 65_536;

/** A stray byte in every other multi-byte sequence is the most that still counts as UTF-8. */
const STRAYS_PER_SEQUENCE = 2;

export function decodeBytes(bytes: Uint8Array, encoding?: string): Decoding {
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const marked = byteOrderMark(bytes);
  if (marked) {
    const [name, bom] = marked;
    return name === 'utf-8' ? decodeUtf8(bytes.subarray(bom), bom, 1) : plain(bytes, name, 1, bom);
  }
  const zeros = countZeros(bytes);
  const control = controlShare(bytes);
  if (zeros > 0 || control > 0.01) {
    const guess = guessUtf16(bytes);
    const enough = zeros > 0 ? 0.75 : 1;
    if (guess && guess.score > enough && guess.lead > 0.3) {
      return plain(bytes, guess.name, Math.min(1, guess.score));
    }
  }
  if (zeros * 100 > bytes.length || control > 0.01) {
    return { binary: zeros > 0 ? 'it holds NUL bytes' : 'it holds control characters' };
  }
  return decodeText(bytes, zeros);
}

/** The encoding is unknown, but the bytes are text. */
function decodeText(bytes: Uint8Array, zeros: number): Decoding {
  const notes = zeros > 0 ? [nulNote(zeros)] : [];
  if (isAscii(bytes))
    return plain(bytes, isIso2022Jp(bytes) ? 'iso-2022-jp' : 'utf-8', 1, 0, notes);
  if (isUtf8(bytes)) return plain(bytes, 'utf-8', 1, 0, notes);
  const survey = surveyUtf8(bytes);
  const wide = guessUtf16(bytes);
  if (wide && wide.lead > 0.3 && (wide.score > 1 || wide.kana > 0.2))
    return plain(bytes, wide.name, 0.9, 0, notes);
  const declared = canonical(declaredEncoding(bytes) ?? '');
  // A page that is not UTF-8 but says so is judged like one that says nothing.
  if (isDecodable(declared) && survey.sequences * STRAYS_PER_SEQUENCE < survey.strays.length) {
    return plain(bytes, declared, 0.95, 0, notes);
  }
  const japanese = japaneseOf(bytes);
  if (survey.sequences * STRAYS_PER_SEQUENCE >= survey.strays.length && !japanese) {
    return decodeUtf8(bytes, 0, 0.9, notes, survey.strays);
  }
  if (japanese) return plain(bytes, japanese.name, japanese.confidence, 0, notes);
  return decodeLegacy(bytes, notes);
}

function isDecodable(name: string): boolean {
  return name !== '' && !name.startsWith('utf-') && decoderFor(name) !== null;
}

/** These have kana, or it was not Japanese. */
const JAPANESE = /^(?:shift_jis|euc-jp|iso-2022-jp)$/i;

/** Single-byte and Asian encodings: by statistics, except MacRoman, which chardet does not know. */
function decodeLegacy(bytes: Uint8Array, notes: readonly Diagnostic[]): Decoding {
  const sample = cutAtLine(bytes);
  const match = chardet()
    .analyse(sample)
    .find(({ name }) => decoderFor(canonical(name)) !== null && !JAPANESE.test(name));
  const name = canonical(match?.name ?? 'windows-1252');
  const guessed = plain(bytes, name, (match?.confidence ?? 50) / 100, 0, notes);
  if (!isSingleByte(name)) return guessed;
  const mac = macRomanScore(sample);
  const other = readingScore(textOf(sample, name));
  if (mac > other) return plain(bytes, 'macintosh', 0.8, 0, notes);
  return guessed;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoding {
  const name = canonical(encoding);
  if (decoderFor(name) === null) throw new CorpusError('unknown-encoding', { name: encoding });
  const bom = byteOrderMark(bytes);
  const skip = bom && bom[0] === name ? bom[1] : 0;
  if (name === 'utf-8') return decodeUtf8(bytes.subarray(skip), skip, 1);
  return plain(bytes, name, 1, skip);
}

function plain(
  bytes: Uint8Array,
  name: string,
  confidence: number,
  bom = 0,
  diagnostics: readonly Diagnostic[] = [],
): Decoded {
  const raw = textOf(bytes.subarray(bom), name);
  return { encoding: name, confidence, raw, bom, edits: [], diagnostics };
}

function textOf(bytes: Uint8Array, name: string): string {
  if (name === 'windows-1252') return decodeCp1252(bytes);
  if (name === 'utf-8' && isAscii(bytes)) return latin1(bytes);
  return (decoderFor(name) ?? UTF8).decode(bytes);
}

/** Of ASCII the same as UTF-8, and a string of half the size. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** UTF-8 whose stray bytes, if any, become edits from U+FFFD to what windows-1252 has there. */
function decodeUtf8(
  bytes: Uint8Array,
  bom: number,
  confidence: number,
  notes: readonly Diagnostic[] = [],
  strays: readonly Stray[] = surveyUtf8(bytes).strays,
): Decoded {
  const raw = textOf(bytes, 'utf-8');
  const edits: Edit[] = [];
  let at = 0;
  let from = 0;
  for (const stray of strays) {
    at += textOf(bytes.subarray(from, stray.start), 'utf-8').length;
    const text = [...bytes.subarray(stray.start, stray.end)].map(cp1252Char).join('');
    edits.push({ start: at, end: at + 1, text, step: 'stray-byte' });
    at += 1;
    from = stray.end;
  }
  const diagnostics = strays.length > 0 ? [...notes, strayNote(strays, bom)] : notes;
  return { encoding: 'utf-8', confidence, raw, bom, edits, diagnostics };
}

function byteOrderMark(bytes: Uint8Array): readonly [string, number] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return ['utf-8', 3];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le', 2];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be', 2];
  return null;
}

/** The WHATWG name for any label, with Latin-1 and its kin read as windows-1252 like browsers do. */
export function canonical(label: string): string {
  if (isCp1252Name(label)) return 'windows-1252';
  if (/^mac-?roman$/i.test(label)) return 'macintosh';
  return decoderFor(label)?.encoding ?? label.toLowerCase();
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

interface Decoder {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
}

/** By label; null for labels that nobody knows. Making one takes longer than reading a page. */
const DECODERS = new Map<string, Decoder | null>();

function decoderFor(label: string): Decoder | null {
  let decoder = DECODERS.get(label);
  if (decoder === undefined) {
    try {
      decoder = new TextDecoder(label, { ignoreBOM: true });
    } catch {
      decoder = null;
    }
    DECODERS.set(label, decoder);
  }
  return decoder;
}

function isSingleByte(name: string): boolean {
  return /^(?:windows-125|iso-8859-|koi8|macintosh|ibm)/.test(name);
}

function isIso2022Jp(bytes: Uint8Array): boolean {
  for (let i = bytes.indexOf(0x1b); i >= 0; i = bytes.indexOf(0x1b, i + 1)) {
    const next = bytes[i + 1];
    if (next === 0x24 || next === 0x28) return true;
  }
  return false;
}

function countZeros(bytes: Uint8Array): number {
  let zeros = 0;
  for (let i = bytes.indexOf(0); i >= 0; i = bytes.indexOf(0, i + 1)) zeros++;
  return zeros;
}

/** NUL, tab, line ends, form feed, escape and the old end-of-file mark turn up in text. */
const TEXT_CONTROLS: readonly number[] = [0, 9, 10, 11, 12, 13, 26, 27];

const IS_CONTROL: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 0x20 || byte === 0x7f) && !TEXT_CONTROLS.includes(byte) ? 1 : 0,
);

function controlShare(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    controls += IS_CONTROL[bytes[i] ?? 0] ?? 0;
  }
  return end === 0 ? 0 : controls / end;
}

function cutAtLine(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const line = bytes.lastIndexOf(0x0a, SAMPLE);
  return bytes.subarray(0, line > 0 ? line : SAMPLE);
}

function nulNote(zeros: number): Diagnostic {
  return {
    code: 'nul',
    message: `The file holds ${zeros} NUL character(s); each counts as a word break.`,
  };
}

function strayNote(strays: readonly Stray[], bom: number): Diagnostic {
  const some = strays.slice(0, 5).map((s) => s.start + bom);
  const more = strays.length > some.length ? ', …' : '';
  return {
    code: 'stray-bytes',
    message:
      `${strays.length} byte(s) are not UTF-8 and were read as windows-1252, at byte ${some.join(', ')}${more}. ` +
      'Name the right encoding with --encoding if that is wrong.',
  };
}
