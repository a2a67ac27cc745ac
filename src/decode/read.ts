/** Reads inputs one after the other; no document is kept, so memory does not grow with the corpus. */
import { readBytes } from './bytes.ts';
import { readFiles } from './files.ts';
import type { ReadOptions, ReadResult } from './options.ts';

export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<ReadResult> {
  for await (const file of readFiles(inputs, options)) {
    if (file.kind === 'skipped') yield file;
    else yield* readBytes(file.bytes, { path: file.path }, options);
  }
}

/** Paths in a `--files-from` list: one a line, or separated by NUL; empty entries do not count. */
export function parseFileList(content: Uint8Array, nul: boolean): string[] {
  const text = Buffer.from(content).toString('utf8');
  const entries = nul ? text.split('\0') : text.split(/\r?\n/);
  return entries.filter((entry) => entry !== '');
}
