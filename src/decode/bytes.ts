/** Bytes or text in, documents out: everything between the file system and the Document. */
import { applyEdits } from '../model/provenance.ts';
import { type Decoded, decodeBytes } from './charset/detect.ts';
import { documentOf, recordPath, sha256 } from './document.ts';
import { tooLarge, unpacked } from './files.ts';
import { FormatProblem } from './formats/format.ts';
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
  const content = unpacked(bytes, path, limit);
  if ('kind' in content) return [content];
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
  try {
    for (const article of format.articles(text, { path, textField: options.textField })) {
      if ('reason' in article) {
        results.push(skipped(recordPath(path, article.record), article.reason, article.message));
        continue;
      }
      const doc = documentOf(source, article, options);
      if (doc) results.push({ kind: 'document', doc });
    }
  } catch (error) {
    if (error instanceof FormatProblem) return [skipped(path, error.reason, error.message)];
    throw error;
  }
  if (results.length > 0) return results;
  return [skipped(path, 'empty', 'The file holds no text.')];
}
