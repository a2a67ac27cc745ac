/** Reads inputs one after the other; no document is kept, so memory does not grow with the corpus. */
import { readFileSync } from 'node:fs';
import { readBytes, tooLarge } from './bytes.ts';
import { MAX_BYTES, type ReadOptions, type ReadResult } from './options.ts';
import { codeOf, type FoundFile, problem, walk } from './walk.ts';

/** Path under which standard input is reported. */
const STDIN_PATH = '-';

export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  const exclude = [
    ...(options.exclude ?? []),
    ...(options.metadata ? [options.metadata.path] : []),
  ];
  for (const found of walk(inputs, { extensions: options.extensions, exclude })) {
    if (found.kind === 'skipped') yield found;
    else if (found.kind === 'file') yield* readFound(found, options);
    else yield* await readStandardInput(options);
  }
}

function readFound(file: FoundFile, options: ReadOptions): ReadResult[] {
  const limit = options.maxBytes ?? MAX_BYTES;
  if (file.size > limit) return [tooLarge(file.path, file.size, limit)];
  try {
    return readBytes(readFileSync(file.handle), { path: file.path }, options);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall !== 'string') throw error;
    return [problem(file.path, codeOf(error))];
  }
}

async function readStandardInput(options: ReadOptions): Promise<ReadResult[]> {
  const limit = options.maxBytes ?? MAX_BYTES;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of options.stdin ?? process.stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) return [tooLarge(STDIN_PATH, size, limit)];
    chunks.push(bytes);
  }
  return readBytes(Buffer.concat(chunks), { path: STDIN_PATH }, options);
}

/** Paths in a `--files-from` list: one a line, or separated by NUL; empty entries do not count. */
export function parseFileList(content: Uint8Array, nul: boolean): string[] {
  const text = Buffer.from(content).toString('utf8');
  const entries = nul ? text.split('\0') : text.split(/\r?\n/);
  return entries.filter((entry) => entry !== '');
}
