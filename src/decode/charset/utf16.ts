/** Recognizes UTF-16 without a byte order mark by how much of it is written in one script. */

export interface Utf16Guess {
  readonly name: 'utf-16le' | 'utf-16be';
  readonly score: number;
  /** Share of kana, which pairs of Latin letters never look like. */
  readonly kana: number;
}

const SAMPLE = 16_384;

/** First unit, first unit after, script; 0 is what any script uses, -1 what prose does not hold. */
const SCRIPTS: readonly (readonly [number, number, number])[] = [
  [0x09, 0x0b, 0],
  [0x0d, 0x0e, 0],
  [0x20, 0x41, 0],
  [0x41, 0x7f, 1],
  [0xa0, 0x250, 1],
  [0x370, 0x530, 2],
  [0x590, 0x700, 3],
  [0x900, 0xe00, 4],
  [0x2010, 0x203b, 0],
  [0x3000, 0x3040, 0],
  [0x3040, 0x3100, 5],
  [0x4e00, 0x9fff, 5],
  [0xac00, 0xd7a4, 6],
  [0xff00, 0xffef, 5],
];

function scriptOf(unit: number): number {
  return SCRIPTS.find(([first, after]) => unit >= first && unit < after)?.[2] ?? -1;
}

/** Share of the units that belong to the commonest script, less twice the share that belongs nowhere. */
function scoreOf(bytes: Uint8Array, little: boolean): { score: number; kana: number } {
  const counts = new Array<number>(7).fill(0);
  let bad = 0;
  let units = 0;
  let kana = 0;
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  for (let i = 0; i < end; i += 2) {
    const low = bytes[little ? i : i + 1] ?? 0;
    const high = bytes[little ? i + 1 : i] ?? 0;
    const script = scriptOf((high << 8) | low);
    units++;
    if (low >= 0x40 && high === 0x30) kana++;
    if (script < 0) bad++;
    else counts[script] = (counts[script] ?? 0) + 1;
  }
  if (units === 0) return { score: 0, kana: 0 };
  const common = counts[0] ?? 0;
  const main = Math.max(...counts.slice(1));
  // A swapped space or line end is a real letter of some far script; rightly read it is common.
  const bonus = common > 0 ? 0.1 * Math.min(1, (8 * common) / units) : 0;
  const share = kana / units;
  // Kana with their bytes swapped pass for Chinese, but never the other way round.
  return { score: (common + main - 2 * bad) / units + bonus + share / 2, kana: share };
}

/** The better of the two byte orders with its score and its lead over the other. */
export function guessUtf16(bytes: Uint8Array): (Utf16Guess & { readonly lead: number }) | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const le = scoreOf(bytes, true);
  const be = scoreOf(bytes, false);
  return le.score >= be.score
    ? { name: 'utf-16le', ...le, lead: le.score - be.score }
    : { name: 'utf-16be', ...be, lead: be.score - le.score };
}
