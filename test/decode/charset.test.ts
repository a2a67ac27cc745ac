/** Detects the encoding of 116 generated files and 25 short strings, and gets the traps right. */
import { describe, expect, it } from 'vitest';
import { type Decoded, decodeBytes } from '../../src/decode/charset/detect.ts';
import { applyEdits } from '../../src/model/provenance.ts';
import { ENCODERS } from './support/encoders.ts';
import { TEXTS, UNICODE } from './support/texts.ts';

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

function decoded(bytes: Uint8Array, encoding?: string): Decoded {
  const result = decodeBytes(bytes, encoding);
  if ('binary' in result) throw new Error(`binary: ${result.binary}`);
  return result;
}

/** Decoded text with stray bytes read. */
function read(bytes: Uint8Array): string {
  const { raw, edits } = decoded(bytes);
  return applyEdits(raw, edits).text;
}

function encode(name: string, text: string): Uint8Array {
  const encoder = ENCODERS[name];
  if (!encoder) throw new Error(name);
  return encoder(text);
}

function fileCases(): Case[] {
  const cases: Case[] = [];
  for (const [language, { sentence, article, legacy }] of Object.entries(TEXTS)) {
    for (const [length, text] of [
      ['sentence', sentence],
      ['article', article],
    ] as const) {
      for (const name of [...UNICODE, ...legacy]) {
        cases.push({ name: `${language} ${length} in ${name}`, bytes: encode(name, text), text });
      }
    }
  }
  return cases;
}

function missed(cases: readonly Case[]): string[] {
  return cases
    .filter(({ bytes, text }) => {
      const result = decodeBytes(bytes);
      return 'binary' in result || applyEdits(result.raw, result.edits).text !== text;
    })
    .map(({ name }) => name);
}

describe('a set of generated files', () => {
  const cases = fileCases();
  it('has at least 100 files', () => expect(cases.length).toBeGreaterThanOrEqual(100));
  it('is read right, all of it', () => expect(missed(cases)).toEqual([]));
});

/** Short strings as they stand in headlines and captions. */
const SHORT: readonly (readonly [string, string])[] = [
  ['windows-1252', 'El señor Peña llegó tarde'],
  ['windows-1252', 'Café Müller bleibt geöffnet'],
  ['windows-1252', 'Déjà vu à l’Élysée'],
  ['windows-1252', 'The “quiet” mayor’s café'],
  ['iso-8859-1', 'São João não é Natal, diz padre'],
  ['windows-1252', 'Så åker vi hem över ön'],
  ['macintosh', 'El señor Ibáñez volvió ayer'],
  ['macintosh', 'Élection à Besançon : le maire réélu'],
  ['macintosh', 'Die Brücke wird größer'],
  ['windows-1250', 'Głosowanie odbędzie się później'],
  ['iso-8859-2', 'Škola zůstává zavřená, řekl starosta'],
  ['windows-1251', 'Мост закрыт до весны'],
  ['koi8-r', 'Мост закрыт до весны'],
  ['shift_jis', '橋の工事はまだ続いている'],
  ['euc-jp', '橋の工事はまだ続いている'],
  ['iso-2022-jp', '橋の工事はまだ続いている'],
  ['utf-16le', 'No mark, no NUL lost'],
  ['utf-16be', 'No mark, no NUL lost'],
  ['utf-16le', 'Мост закрыт до весны'],
  ['utf-16be', 'Мост закрыт до весны'],
  ['utf-16le', '橋の工事はまだ続いている'],
  ['utf-16be', '橋の工事はまだ続いている'],
  ['utf-8', '橋の工事はまだ続いている'],
  ['utf-8', 'naïve'],
  ['utf-8 with mark', 'plain'],
];

describe('short strings', () => {
  it.each(SHORT)('%s: %s', (name, text) => {
    expect(read(encode(name, text))).toBe(text);
  });
});

describe('mixed and marked bytes', () => {
  it('reads the windows-1252 range that Node 20 gets wrong', () => {
    expect(read(Uint8Array.of(0x93, 0x61, 0x94, 0x20, 0x80, 0x35, 0x20, 0x96, 0x20, 0x85))).toBe(
      '“a” €5 – …',
    );
  });

  it('keeps UTF-8 with stray bytes as UTF-8, replacement characters in the raw text', () => {
    const bytes = Buffer.concat([
      Buffer.from('Peña and Núñez said the '),
      Uint8Array.of(0x93),
      Buffer.from('bridge'),
      Uint8Array.of(0x94),
      Buffer.from(' is café.'),
    ]);
    const result = decoded(bytes);
    expect(result.encoding).toBe('utf-8');
    expect(result.raw).toBe(new TextDecoder().decode(bytes));
    expect(applyEdits(result.raw, result.edits).text).toBe(
      'Peña and Núñez said the “bridge” is café.',
    );
    expect(result.diagnostics.map((d) => d.code)).toEqual(['stray-bytes']);
    expect(result.diagnostics[0]?.message).toContain('byte 27, 34');
  });

  it('decodes a cut sequence as decoders do, one replacement character', () => {
    const bytes = Buffer.concat([
      Buffer.from('ñandú ñ '),
      Uint8Array.of(0xe2, 0x80),
      Buffer.from(' end'),
    ]);
    const result = decoded(bytes);
    expect(result.raw).toBe(new TextDecoder().decode(bytes));
    expect(applyEdits(result.raw, result.edits).text).toBe('ñandú ñ â€ end');
  });

  it('obeys a named encoding, whatever the bytes look like', () => {
    const bytes = encode('windows-1251', 'Мост');
    expect(decoded(bytes, 'cp1251').raw).toBe('Мост');
    expect(decoded(bytes, 'latin1').encoding).toBe('windows-1252');
  });

  it.each([
    ['windows-1251', '<html><head><meta charset="windows-1251">', 'Да'],
    ['koi8-r', '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'Да'],
    ['windows-1250', '<?xml version="1.0" encoding="windows-1250"?>', 'Łódź'],
  ])('believes a page that says it is in %s', (name, head, word) => {
    const bytes = encode(name, `${head}<p>${word}</p>`);
    expect(decoded(bytes).encoding).toBe(name);
    expect(read(bytes)).toContain(word);
  });

  it.each(['utf-8', 'klingon'])('does not believe a page that says %s and is not', (name) => {
    const bytes = encode(
      'windows-1252',
      `<meta charset="${name}"><p>El señor Peña llegó tarde</p>`,
    );
    expect(decoded(bytes).encoding).toBe('windows-1252');
  });

  it('keeps text with few NUL characters and says so', () => {
    const result = decoded(Buffer.from(`${'word '.repeat(60)}\0end of the text`));
    expect(result.diagnostics.map((d) => d.code)).toEqual(['nul']);
  });

  it.each([
    [
      'a PNG',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52],
    ],
    ['a ZIP', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xb5, 0x55, 0x30]],
    ['controls', [1, 2, 3, 4, 5, 6, 7, 65, 66]],
  ])('calls %s binary', (_name, bytes) => {
    expect(decodeBytes(Uint8Array.from(bytes))).toHaveProperty('binary');
  });
});
