/** All commands. A new one is a file here and a line in this list. */
import type { Command } from '../command.ts';
import { diff } from './diff.ts';
import { evaluation } from './eval.ts';
import { extract } from './extract.ts';
import { fix } from './fix.ts';
import { reuse } from './reuse.ts';
import { schema } from './schema.ts';

export const COMMANDS: readonly Command[] = [extract, diff, reuse, evaluation, fix, schema];
