/** Runs the command line in memory and catches what it prints. */
import { type Io, PipeClosed } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly terminal?: boolean;
  /** Breaks the pipe after this many writes, as `| head` does. */
  readonly closeAfter?: number;
}

export async function run(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  let out = '';
  let err = '';
  let writes = 0;
  const io: Io = {
    out: {
      isTerminal: options.terminal ?? false,
      columns: options.terminal ? 100 : undefined,
      async write(text) {
        if (options.closeAfter !== undefined && writes++ >= options.closeAfter) {
          throw new PipeClosed();
        }
        out += text;
      },
    },
    err: {
      isTerminal: false,
      columns: undefined,
      async write(text) {
        err += text;
      },
    },
    env: options.env ?? {},
    stdinIsTerminal: options.stdin === undefined,
    stdin: (async function* () {
      if (options.stdin !== undefined) yield Buffer.from(options.stdin);
    })(),
  };
  const code = await main(argv, io);
  return { code, out, err };
}
