/** The command line: parses flags, runs one command, answers with an exit code. */
import { CommanderError, Command as Program } from 'commander';
import { CorpusError } from '../model/errors.ts';
import { printable } from '../render/safe.ts';
import { VERSION } from '../version.ts';
import { type Command, Exit, type ExitCode } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { type Io, PipeClosed, processIo } from './io.ts';

const EXIT_HELP = `
Exit codes: 0 done, 1 the answer is no (nothing found, differs), 2 usage or fatal error,
            3 finished but some file could not be read.`;

/** Runs `corpus` with the arguments after the program's name; never exits the process itself. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<number> {
  const told: string[] = [];
  const printed: string[] = [];
  let answer: ExitCode = Exit.ok;
  const program = buildProgram(
    (text) => printed.push(text),
    (text) => told.push(text),
  );
  for (const command of COMMANDS) {
    const sub = addCommand(program, command);
    sub.action(async () => {
      answer = await command.run({ args: sub.args, flags: sub.opts(), io });
    });
  }
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
  } catch (error) {
    answer = codeFor(error, told);
  }
  try {
    for (const text of printed) await io.out.write(text);
    for (const text of told) await io.err.write(text);
  } catch (error) {
    if (!(error instanceof PipeClosed)) throw error;
  }
  return answer;
}

function buildProgram(out: (text: string) => void, err: (text: string) => void): Program {
  return new Program('corpus')
    .description('Who said what about which topic, in a folder of news articles.')
    .version(VERSION)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .addHelpText('after', EXIT_HELP);
}

function addCommand(program: Program, command: Command): Program {
  const sub = program
    .command(`${command.name} ${command.args}`.trim())
    .description(command.summary)
    .addHelpText('after', `\nExamples:\n${command.examples.map((e) => `  ${e}`).join('\n')}`);
  command.configure(sub);
  return sub;
}

function codeFor(error: unknown, told: string[]): ExitCode {
  if (error instanceof PipeClosed) return Exit.ok;
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.ok : Exit.fatal;
  const shown = error instanceof CorpusError ? error.message : unexpected(error);
  told.push(`corpus: ${printable(shown)}\n`);
  return Exit.fatal;
}

function unexpected(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `unexpected error, please report it.\n${detail}`;
}
