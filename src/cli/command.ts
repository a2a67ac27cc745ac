/** What a command is: a record that says its name, flags and examples, and runs. */
import type { Command as Program } from 'commander';
import type { Io } from './io.ts';

export const Exit = {
  /** Done. */
  ok: 0,
  /** The answer is no: nothing found with --fail-empty, a diff that differs, a failed check. */
  no: 1,
  /** Usage error, or nothing could be done. */
  fatal: 2,
  /** Finished, but some file could not be read. */
  partial: 3,
} as const;
export type ExitCode = (typeof Exit)[keyof typeof Exit];

/** Parsed flags by their camelCase name. */
export type Flags = Readonly<Record<string, unknown>>;

export interface Call {
  readonly args: readonly string[];
  readonly flags: Flags;
  readonly io: Io;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as commander writes them, e.g. `[inputs...]`. */
  readonly args: string;
  /** Command lines that work, shown in the help. */
  readonly examples: readonly string[];
  /** Adds flags. Must not load anything heavy: it runs for every `--help`. */
  configure(program: Program): void;
  /** Loads what it needs by `import()`. */
  run(call: Call): Promise<ExitCode>;
}
