/** From offsets in decoded text to bytes of the file: the last step back, taken only when somebody asks. */
import { decodeBytes } from './charset/detect.ts';
import { surveyUtf8 } from './charset/utf8.ts';
import { unpacked } from './files.ts';
import { MAX_BYTES } from './options.ts';

/** Byte offset of a UTF-16 offset; asked for in rising order. */
type Seek = (offset: number) => number;

export interface RawSource {
  /** The file's content, unpacked where it was gzipped. */
  readonly bytes: Uint8Array;
  readonly encoding: string;
  /** Decoded text: what `raw` spans point into. */
  readonly text: string;
  /** Byte range of a raw span. */
  bytesOf(start: number, end: number): readonly [number, number];
}

/** Opens a file's bytes for looking up raw spans; null where they are no text. */
export function rawSource(file: Uint8Array, path: string, encoding?: string): RawSource | null {
  const bytes = unpacked(file, path, MAX_BYTES);
  if ('kind' in bytes) return null;
  const decoded = decodeBytes(bytes, encoding);
  if ('binary' in decoded) return null;
  const body = bytes.subarray(decoded.bom);
  return {
    bytes,
    encoding: decoded.encoding,
    text: decoded.raw,
    bytesOf(start, end) {
      const seek = seekerFor(decoded.encoding, body, decoded.raw);
      const from = seek(start) + decoded.bom;
      return [from, seek(end) + decoded.bom];
    },
  };
}

function seekerFor(encoding: string, body: Uint8Array, raw: string): Seek {
  if (encoding === 'utf-8') return utf8Seeker(body);
  if (encoding.startsWith('utf-16')) return (offset) => offset * 2;
  if (body.length === raw.length) return (offset) => offset;
  return streamSeeker(encoding, body);
}

/** Counts sequences; a malformed piece decodes to one character, whatever its length. */
function utf8Seeker(body: Uint8Array): Seek {
  const { strays } = surveyUtf8(body);
  let at = 0;
  let units = 0;
  let stray = 0;
  return (offset) => {
    while (units < offset && at < body.length) {
      const bad = strays[stray];
      if (bad?.start === at) {
        at = bad.end;
        units++;
        stray++;
        continue;
      }
      const lead = body[at] ?? 0;
      at += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      units += lead < 0xf0 ? 1 : 2;
    }
    return at;
  };
}

/** Feeds other multi-byte encodings byte by byte and watches the text grow. */
function streamSeeker(encoding: string, body: Uint8Array): Seek {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let at = 0;
  let units = 0;
  return (offset) => {
    while (units < offset && at < body.length) {
      units += decoder.decode(body.subarray(at, at + 1), { stream: true }).length;
      at++;
    }
    return at;
  };
}
