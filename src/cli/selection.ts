/** Flags that narrow quotes, shared by the commands that list or count them. */
import { InvalidArgumentError, Option, type Command as Program } from 'commander';
import type { Selection } from '../corpus/who/select.ts';
import type { Flags } from './command.ts';

const STANCES: readonly string[] =
  'asserts denies rejects concedes declines accuses characterizes requests agrees asks promises'.split(
    ' ',
  );

export function addSelectionFlags(program: Program): void {
  program
    .option('--speaker <name>', 'only speakers whose name holds this')
    .option('--topic <name>', 'only this topic of the codebook')
    .option('--since <date>', 'only articles published on or after this day', day)
    .option('--until <date>', 'only articles published on or before this day', day)
    .option('--search <text>', 'only quotes whose content holds this')
    .addOption(new Option('--stance <name>', 'only quotes of this stance').choices(STANCES));
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('Write the day as YYYY-MM-DD.');
}

export function selectionOf(flags: Flags): Selection {
  return {
    speaker: flags.speaker as string | undefined,
    topic: flags.topic as string | undefined,
    since: flags.since as string | undefined,
    until: flags.until as string | undefined,
    search: flags.search as string | undefined,
    stance: flags.stance as Selection['stance'],
  };
}
