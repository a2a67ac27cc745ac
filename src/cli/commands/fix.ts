/** `corpus fix`: files with their characters and line breaks repaired, and nothing else changed. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { FixedFile } from '../../decode/index.ts';
import { CorpusError } from '../../model/errors.ts';
import { printable } from '../../render/safe.ts';
import type { Call, Command } from '../command.ts';
import { addFileFlags } from '../flags.ts';
import { inputPaths } from '../inputs.ts';
import { quoted } from '../quoted.ts';
import { Reading, tell } from '../reading.ts';

export const fix: Command = {
  name: 'fix',
  summary: 'print the repaired text of files: encoding, mojibake, line breaks',
  args: '[inputs...]',
  examples: [
    'corpus fix article.txt > repaired.txt',
    'corpus fix --no-layout article.txt',
    'corpus fix articles/ --out repaired/ --explain',
  ],
  configure(program) {
    addFileFlags(program);
    program
      .option('--out <dir>', 'write one file of the same base name per input into this folder')
      .option('--no-layout', 'repair characters only and keep every line break')
      .option('--explain', 'list each repair on stderr');
  },
  async run(call) {
    const { fixFiles } = await import('../../index.ts');
    const { flags, io } = call;
    const reading = new Reading();
    const written = new Map<string, string>();
    const options = {
      layout: flags.layout !== false,
      encoding: flags.encoding as string | undefined,
      extensions: flags.ext as string[] | undefined,
      maxBytes: flags.maxBytes as number | undefined,
      stdin: io.stdin,
    };
    for await (const result of fixFiles(await inputPaths(call), options)) {
      if (result.kind === 'skipped') await reading.skip(call, result);
      else {
        reading.documents++;
        await explain(call, result);
        if (flags.out === undefined) await io.out.write(result.text);
        else await save(result, String(flags.out), written);
      }
    }
    await reading.tellLeftOut(call);
    return reading.exitCode(call);
  },
};

async function explain(
  call: Call,
  { path, repairs, encoding, diagnostics }: FixedFile,
): Promise<void> {
  for (const { message } of diagnostics) {
    if (!call.flags.quiet) await tell(call, `${path}: ${message}`);
  }
  if (!call.flags.explain) return;
  const count = `${repairs.length} ${repairs.length === 1 ? 'repair' : 'repairs'}`;
  const lines = [`${path}: ${encoding.name}, ${count}`];
  for (const { raw, before, after, kind } of repairs) {
    lines.push(`  ${raw.start}-${raw.end}  ${kind}  ${shown(before)} -> ${shown(after)}`);
  }
  await call.io.err.write(`${lines.map(printable).join('\n')}\n`);
}

/** Long pieces are cut. */
function shown(text: string): string {
  return quoted(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

/** Writes the whole file or nothing, never over an input, never twice the same name. */
async function save(file: FixedFile, folder: string, written: Map<string, string>): Promise<void> {
  const name = file.path === '-' ? 'stdin.txt' : basename(file.path).replace(/\.gz$/i, '');
  const path = join(folder, name);
  const other = written.get(name);
  if (other !== undefined) {
    const problem = `would be written twice, for ${other} and ${file.path}. Use two folders.`;
    throw new CorpusError('output-exists', { path, problem });
  }
  if (resolve(path) === resolve(file.path)) {
    throw new CorpusError('output-exists', { path, problem: 'is an input. Name another folder.' });
  }
  written.set(name, file.path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, file.text);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    const { code } = cause as NodeJS.ErrnoException;
    throw new CorpusError('io', { path, problem: `cannot be written (${code}).` }, cause);
  }
}
