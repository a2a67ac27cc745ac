/** Integer hashes of words and feature parts, so that no feature ever builds a string. */

/** FNV-1a over UTF-16 units `[start, end)` of `text`. */
export function hashText(text: string, start = 0, end: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Scrambles one part under a feature template's number. */
export function feature(template: number, part: number): number {
  let hash = Math.imul(part ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Joins two parts into one, order kept. */
export function join(a: number, b: number): number {
  return (Math.imul(a, 0x27d4eb2f) + Math.imul(b ^ (b >>> 16), 0x165667b1)) | 0;
}
