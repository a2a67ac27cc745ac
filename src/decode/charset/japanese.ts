/** Tells Shift_JIS and EUC-JP by the share of kana, which every Japanese sentence has. */

export interface JapaneseGuess {
  readonly name: 'shift_jis' | 'euc-jp';
  readonly confidence: number;
}

const SAMPLE = 65_536;

/** Share of characters outside ASCII that are kana; 0 when the bytes are not valid in the encoding. */
function kanaShare(bytes: Uint8Array, name: string): number {
  const text = new TextDecoder(name).decode(bytes);
  const wide = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  if (wide === 0) return 0;
  const invalid = text.match(/\ufffd/g)?.length ?? 0;
  if (invalid > wide / 50) return 0;
  const kana = text.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  // Western letters read as Shift_JIS turn into half-width katakana, which Japanese prose hardly has.
  const half = text.match(/[\uff61-\uff9f]/g)?.length ?? 0;
  return kana < 3 ? 0 : (kana - half) / wide;
}

/** At least a quarter of kana, and three letters: less is an accident of other encodings. */
export function japaneseOf(bytes: Uint8Array): JapaneseGuess | null {
  const sample = bytes.subarray(0, SAMPLE);
  const sjis = kanaShare(sample, 'shift_jis');
  const euc = kanaShare(sample, 'euc-jp');
  const best = Math.max(sjis, euc);
  if (best < 0.25) return null;
  return { name: sjis >= euc ? 'shift_jis' : 'euc-jp', confidence: Math.min(1, best + 0.4) };
}
