/** All commands. A new one is a file here and a line in this list. */
import type { Command } from '../command.ts';
import { codebook } from './codebook.ts';
import { dates } from './dates.ts';
import { diff } from './diff.ts';
import { entities } from './entities.ts';
import { evaluation } from './eval.ts';
import { extract } from './extract.ts';
import { figures } from './figures.ts';
import { fix } from './fix.ts';
import { kwic } from './kwic.ts';
import { quotes } from './quotes.ts';
import { reuse } from './reuse.ts';
import { sample } from './sample.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { who } from './who.ts';

export const COMMANDS: readonly Command[] = [
  extract,
  entities,
  dates,
  figures,
  who,
  quotes,
  kwic,
  diff,
  reuse,
  codebook,
  sample,
  evaluation,
  fix,
  schema,
  show,
];
