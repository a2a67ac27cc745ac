/** Bytes or text in, documents out: everything between the file system and the Document. */
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { applyEdits } from '../model/provenance.ts';
import { type Decoded, decodeBytes } from './charset/detect.ts';
import { documentOf, sha256 } from './document.ts';
import { formatOf } from './formats/index.ts';
import { textFormat } from './formats/text.ts';
import { MAX_BYTES, type ReadOptions, type ReadResult, skipped } from './options.ts';

export interface Where {
  readonly path: string;
}

/** Reads one file's bytes; a table gives several documents, a file that cannot be read gives one skip. */
export function readBytes(
  bytes: Uint8Array,
  where: Where,
  options: ReadOptions = {},
): ReadResult[] {
  const { path } = where;
  const limit = options.maxBytes ?? MAX_BYTES;
  if (bytes.length > limit) return [tooLarge(path, bytes.length, limit)];
  const content = extname(path).toLowerCase() === '.gz' ? gunzipped(bytes, limit) : bytes;
  if (typeof content === 'string') return [skipped(path, content, gzipProblem(content, limit))];
  if (content.length === 0) return [skipped(path, 'empty', 'The file is empty.')];
  const decoded = decodeBytes(content, options.encoding);
  if ('binary' in decoded) {
    return [
      skipped(path, 'binary', `Not a text file: ${decoded.binary}. Use --encoding if it is one.`),
    ];
  }
  return documentsOf(decoded, sha256(bytes), path, options);
}

/** Reads text that is already decoded, for library use. */
export function readText(text: string, where: Where, options: ReadOptions = {}): ReadResult[] {
  const decoded: Decoded = {
    encoding: 'utf-8',
    confidence: 1,
    raw: text,
    bom: 0,
    edits: [],
    diagnostics: [],
  };
  return documentsOf(decoded, sha256(text), where.path, options);
}

function documentsOf(
  decoded: Decoded,
  hash: string,
  path: string,
  options: ReadOptions,
): ReadResult[] {
  const format = formatOf(path) ?? textFormat;
  const { text, map: strays } = applyEdits(decoded.raw, decoded.edits);
  const source = { path, sha256: hash, decoded, strays };
  const results: ReadResult[] = [];
  for (const article of format.articles(text, { path, textField: options.textField })) {
    const doc = documentOf(source, article, options);
    if (doc) results.push({ kind: 'document', doc });
  }
  if (results.length > 0) return results;
  return [skipped(path, 'empty', 'The file holds no text.')];
}

export function tooLarge(path: string, size: number, limit: number): ReadResult {
  const message = `${size} bytes are more than the limit of ${limit}. Raise it with --max-bytes.`;
  return skipped(path, 'too-large', message);
}

/** The unpacked bytes, or the reason why there are none. */
function gunzipped(bytes: Uint8Array, limit: number): Uint8Array | 'too-large' | 'bad-gzip' {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'bad-gzip';
  }
}

function gzipProblem(reason: 'too-large' | 'bad-gzip', limit: number): string {
  return reason === 'too-large'
    ? `Unpacked it is larger than the limit of ${limit} bytes. Raise it with --max-bytes.`
    : 'The gzip data is damaged or cut short.';
}
