/** The terminal as commands see it: streams that can be replaced in tests. */

export interface Sink {
  /** Resolves when the stream can take more. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

export interface Io {
  readonly out: Sink;
  readonly err: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdinIsTerminal: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** Thrown to leave quietly when the reader of stdout has gone (`| head`). */
export class PipeClosed extends Error {}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let closed = false;
  // Without a listener a closed pipe ends the process with a stack trace.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) reject(new PipeClosed());
        else if (stream.write(text, (error) => error && reject(new PipeClosed()))) resolve();
        else stream.once('drain', resolve);
      }),
  };
}

export function processIo(): Io {
  return {
    out: sinkOf(process.stdout),
    err: sinkOf(process.stderr),
    env: process.env,
    stdinIsTerminal: process.stdin.isTTY === true,
    stdin: process.stdin,
  };
}
