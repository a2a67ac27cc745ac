/** Finds where values stand in JSON text that is known to be valid, for offsets that a parser does not give. */
import type { Span } from '../../model/span.ts';

/** Ranges of the values in the array or object that opens at `at`; of an object with their keys. */
export function* valuesIn(json: string, at: number): Generator<Span & { readonly key: string }> {
  const close = json[at] === '[' ? ']' : '}';
  let i = skipSpace(json, at + 1);
  while (i < json.length && json[i] !== close) {
    let key = '';
    if (close === '}') {
      const end = valueEnd(json, i);
      key = String(JSON.parse(json.slice(i, end)));
      i = skipSpace(json, skipSpace(json, end) + 1);
    }
    const end = valueEnd(json, i);
    yield { key, start: i, end };
    i = skipSpace(json, end);
    if (json[i] === ',') i = skipSpace(json, i + 1);
  }
}

export function skipSpace(json: string, from: number): number {
  let i = from;
  while (i < json.length && json.charCodeAt(i) <= 32) i++;
  return i;
}

/** End of the value that starts at `start`. */
function valueEnd(json: string, start: number): number {
  if (json[start] === '"') return stringEnd(json, start);
  if (json[start] !== '{' && json[start] !== '[') {
    let i = start;
    while (i < json.length && !/[\s,\]}]/.test(json.charAt(i))) i++;
    return i;
  }
  let depth = 0;
  for (let i = start; i < json.length; i++) {
    const char = json[i];
    if (char === '"') i = stringEnd(json, i) - 1;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return i + 1;
  }
  return json.length;
}

function stringEnd(json: string, start: number): number {
  for (let i = start + 1; i < json.length; i++) {
    if (json[i] === '\\') i++;
    else if (json[i] === '"') return i + 1;
  }
  return json.length;
}

const ESCAPE = /\\(?:u[\da-fA-F]{4}|.)/g;

/** Escapes of the string literal `[start, end)` and what they stand for. */
export function escapesIn(json: string, { start, end }: Span): (Span & { text: string })[] {
  const literal = json.slice(start, end);
  return Array.from(literal.matchAll(ESCAPE), ({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
    text: String(JSON.parse(`"${mark}"`)),
  }));
}
