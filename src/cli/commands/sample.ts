/** `corpus sample`: a validation sheet to code by hand, which `corpus eval --codes` reads back. */
import { InvalidArgumentError, Option, type Command as Program } from 'commander';
import type { Strata } from '../../corpus/sample/draw.ts';
import { codebookOf } from '../codebooks.ts';
import { type Command, Exit } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { tellMissed } from '../missed.ts';
import { print } from '../print.ts';
import { Reading, reportsOf } from '../reading.ts';
import { addSelectionFlags, selectionOf } from '../selection.ts';

const BY: readonly Strata[] = ['topic', 'direction', 'type', 'document', 'outlet'];

export const sample: Command = {
  name: 'sample',
  summary: 'draw quotes for coding by hand (a sheet that eval --codes reads)',
  args: '[inputs...]',
  examples: [
    'corpus sample articles/ --n 100 --seed 7 -o sheet.csv',
    'corpus sample articles/ --n 50 --by outlet --codebook ./mine.yaml > sheet.csv',
  ],
  configure(program) {
    addInputFlags(program);
    addSelectionFlags(program);
    addOutputFlags(program);
    asCsv(program);
    program
      .option('--n <count>', 'quotes to draw', wholeNumber(1), 100)
      .option('--seed <number>', 'the same seed draws the same quotes', wholeNumber(0), 1)
      .addOption(
        new Option('--by <strata>', 'equal shares of each').choices([...BY]).default('topic'),
      )
      .option(
        '--with-codes',
        "fill in the analysis's own codes, to correct instead of coding blind",
      );
  },
  async run(call) {
    const { drawQuotes, selectQuotes, sheetTable, tableOutput } = await import('../../index.ts');
    const { flags } = call;
    const book = await codebookOf(flags);
    const reading = new Reading();
    const read = await reportsOf(call, reading);
    await tellMissed(call, read);
    const selected = selectQuotes(read, selectionOf(flags));
    const seed = Number(flags.seed);
    const drawn = drawQuotes(selected, Number(flags.n), seed, flags.by as Strata);
    const topics = book?.topics.map(({ topic }) => topic) ?? [];
    const table = sheetTable(drawn, topics, flags.withCodes === true);
    const json = { seed, by: flags.by, codebook: book?.name ?? null, quotes: table.rows.length };
    const output = tableOutput(table, json);
    const records = [...output.records];
    await print(call, { ...output, records, json: { ...json, sheet: records } });
    return drawn.length === 0 && reading.failed === 0 ? Exit.no : reading.exitCode(call);
  },
};

/** A sheet is for a spreadsheet, so it is csv where nothing else is asked for. */
function asCsv(program: Program): void {
  program.options.find((option) => option.long === '--format')?.default('csv');
  program.setOptionValueWithSource('format', 'csv', 'default');
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least}.`);
  };
}
