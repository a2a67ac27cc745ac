/** Which inputs a command line names: arguments, `--files-from`, or a pipe. */
import { readFile } from 'node:fs/promises';
import { CorpusError } from '../model/errors.ts';
import type { Call } from './command.ts';

export async function inputPaths({ args, flags, io }: Call): Promise<readonly string[]> {
  const listed = flags.filesFrom as string | undefined;
  const paths = [...args];
  if (listed !== undefined) {
    const { parseFileList } = await import('../decode/index.ts');
    paths.push(...parseFileList(await readList(listed, io), flags.null === true));
  }
  if (paths.length > 0) return paths;
  if (listed === undefined && !io.stdinIsTerminal) return ['-'];
  const problem = 'name at least one file or folder, or pipe an article in.';
  throw new CorpusError('bad-option', { option: 'inputs', problem });
}

async function readList(path: string, io: Call['io']): Promise<Uint8Array> {
  if (path === '-') return gathered(io.stdin);
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new CorpusError('io', { path, problem: `cannot be read (${cause.code}).` }, cause);
  });
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
