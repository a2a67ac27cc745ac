/** Reads UTF-8 that may hold stray single bytes: valid sequences stay, each stray byte is located. */

/** A maximal malformed piece, which decoders turn into one U+FFFD. */
export interface Stray {
  readonly start: number;
  readonly end: number;
}

export interface Utf8Survey {
  /** Valid sequences of two bytes or more. */
  readonly sequences: number;
  readonly strays: readonly Stray[];
}

/** Least and greatest allowed second byte, by lead byte (Unicode table 3-7). */
function secondRange(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** How many bytes from `at` form a valid sequence or its longest valid beginning. */
function validPrefix(bytes: Uint8Array, at: number, length: number): number {
  const [least, greatest] = secondRange(bytes[at] ?? 0);
  let taken = 1;
  while (taken < length) {
    const byte = bytes[at + taken] ?? 0;
    const ok = taken === 1 ? byte >= least && byte <= greatest : byte >= 0x80 && byte <= 0xbf;
    if (!ok) break;
    taken++;
  }
  return taken;
}

export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  const strays: Stray[] = [];
  let sequences = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(byte);
    const taken = length === 0 ? 1 : validPrefix(bytes, i, length);
    if (taken === length) sequences++;
    else strays.push({ start: i, end: i + taken });
    i += taken;
  }
  return { sequences, strays };
}
