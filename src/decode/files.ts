/** Opens what the walk finds: each file's bytes, unpacked, or the one reason why it cannot be read. */
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MAX_BYTES, type ReadOptions, type SkippedResult, skipped } from './options.ts';
import { codeOf, type FoundFile, problem, walk } from './walk.ts';

/** Path under which standard input is reported. */
export const STDIN_PATH = '-';

export interface FileBytes {
  readonly kind: 'file';
  readonly path: string;
  readonly bytes: Uint8Array;
}

export async function* readFiles(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<FileBytes | SkippedResult> {
  const table = options.metadata ? [options.metadata.path] : [];
  const exclude = [...(options.exclude ?? []), ...table];
  for (const found of walk(inputs, { extensions: options.extensions, exclude })) {
    if (found.kind === 'skipped') yield found;
    else if (found.kind === 'file') yield readFound(found, options);
    else yield await readStandardInput(options);
  }
}

function readFound(file: FoundFile, options: ReadOptions): FileBytes | SkippedResult {
  const limit = options.maxBytes ?? MAX_BYTES;
  if (file.size > limit) return tooLarge(file.path, file.size, limit);
  try {
    return { kind: 'file', path: file.path, bytes: readFileSync(file.handle) };
  } catch (error) {
    return problem(file.path, codeOf(error));
  }
}

async function readStandardInput(options: ReadOptions): Promise<FileBytes | SkippedResult> {
  const limit = options.maxBytes ?? MAX_BYTES;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of options.stdin ?? process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) return tooLarge(STDIN_PATH, size, limit);
    chunks.push(bytes);
  }
  return { kind: 'file', path: STDIN_PATH, bytes: Buffer.concat(chunks) };
}

export function tooLarge(path: string, size: number, limit: number): SkippedResult {
  const message = `${size} bytes are more than the limit of ${limit}. Raise it with --max-bytes.`;
  return skipped(path, 'too-large', message);
}

/** The content of a `.gz` file unpacked; anything else as it is. */
export function unpacked(
  bytes: Uint8Array,
  path: string,
  limit: number,
): Uint8Array | SkippedResult {
  if (extname(path).toLowerCase() !== '.gz') return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') {
      const message = `Unpacked it is larger than the limit of ${limit} bytes. Raise it with --max-bytes.`;
      return skipped(path, 'too-large', message);
    }
    return skipped(path, 'bad-gzip', 'The gzip data is damaged or cut short.');
  }
}
