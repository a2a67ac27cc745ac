/** Sorted integers as varint gaps: the compact form of feature keys and hashed word lists. */

export function writeGaps(sorted: Iterable<number>): number[] {
  const bytes: number[] = [];
  let last = -1;
  for (const value of sorted) {
    let gap = value - last - 1;
    while (gap >= 128) {
      bytes.push((gap & 127) | 128);
      gap >>>= 7;
    }
    bytes.push(gap);
    last = value;
  }
  return bytes;
}

/** Fills `into` with the integers that begin at `at`; returns where the next byte stands. */
export function readGaps(bytes: Uint8Array, at: number, into: Int32Array): number {
  let value = -1;
  let from = at;
  for (let i = 0; i < into.length; i++) {
    let gap = 0;
    let shift = 0;
    let byte = 128;
    while (byte >= 128) {
      byte = bytes[from++] as number;
      gap |= (byte & 127) << shift;
      shift += 7;
    }
    value += gap + 1;
    into[i] = value;
  }
  return from;
}
