/** Sends a result to stdout or, whole or not at all, to a file. */
import { randomBytes } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { CorpusError } from '../model/errors.ts';
import type { Output, RenderOptions } from '../render/output.ts';
import type { Call } from './command.ts';
import { formatOf, renderOptions } from './flags.ts';

/** Takes text in order; `done` makes it final, `drop` leaves no trace. */
export interface Target {
  write(text: string): Promise<void>;
  done(): Promise<void>;
  drop(): Promise<void>;
}

/** Stdout, or a temporary file that takes the `--output` name only when it is complete. */
export async function openTarget(call: Call): Promise<Target> {
  const path = call.flags.output as string | undefined;
  if (path === undefined || path === '-') {
    return { write: (text) => call.io.out.write(text), done: async () => {}, drop: async () => {} };
  }
  if (existsSync(path)) {
    if (lstatSync(path).isSymbolicLink()) {
      throw new CorpusError('output-exists', { path, problem: 'is a link. Name a plain file.' });
    }
    if (!call.flags.force) {
      const problem = 'exists already. Add --force to overwrite it.';
      throw new CorpusError('output-exists', { path, problem });
    }
  }
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx').catch((cause: NodeJS.ErrnoException) => {
    throw new CorpusError('io', { path, problem: `cannot be written (${cause.code}).` }, cause);
  });
  const drop = async (): Promise<void> => {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
  };
  onInterrupt(drop);
  return {
    write: async (text) => {
      await file.write(text);
    },
    done: async () => {
      await file.close();
      await rename(temporary, path);
    },
    drop,
  };
}

/** Ctrl-C leaves no half-written file. */
function onInterrupt(cleanUp: () => Promise<void>): void {
  process.once('SIGINT', () => {
    void cleanUp().finally(() => process.exit(130));
  });
}

/** Renders a whole result in the format that the flags name. */
export async function print(call: Call, output: Output): Promise<void> {
  const target = await openTarget(call);
  try {
    await renderTo(target, call, output);
    await target.done();
  } catch (error) {
    await target.drop();
    throw error;
  }
}

/** Renders one result into an open target; `overrides` serve output that comes in pieces. */
export async function renderTo(
  target: Target,
  call: Call,
  output: Output,
  overrides: Partial<RenderOptions> = {},
): Promise<void> {
  const { rendererNamed } = await import('../render/index.ts');
  const renderer = rendererNamed(formatOf(call.flags));
  const options = { ...renderOptions(call), ...overrides };
  for (const text of renderer?.render(output, options) ?? []) await target.write(text);
}
