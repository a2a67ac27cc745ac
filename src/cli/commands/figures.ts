/** `corpus figures`: every number of a corpus with its unit, what it counts and who gives it. */
import { Option } from 'commander';
import { FIGURE_SORTS } from '../../corpus/sightings/tables.ts';
import { SCHEMA_VERSION } from '../../model/report.ts';
import type { Command } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { print } from '../print.ts';
import { Reading, reportsOf } from '../reading.ts';
import { withColumns } from '../views/columns.ts';

const KINDS = ['count', 'money', 'percent', 'ratio', 'range', 'score', 'measure', 'age'];

export const figures: Command = {
  name: 'figures',
  summary: 'every number with its unit, what it counts, who gives it, and its sentence',
  args: '[inputs...]',
  examples: [
    'corpus figures articles/ --kind money --sort value --desc',
    'corpus figures articles/ --format csv -o figures.csv',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
    program
      .addOption(new Option('--kind <kinds...>', 'only these kinds').choices(KINDS))
      .addOption(
        new Option('--sort <column>', 'order of rows').choices(FIGURE_SORTS).default('document'),
      )
      .option('--desc', 'largest first');
  },
  async run(call) {
    const { figuresTable, recordsOf, tableOutput } = await import('../../index.ts');
    const reading = new Reading();
    const documents = await reportsOf(call, reading, { only: ['figures'], text: true });
    const table = figuresTable(documents, {
      sort: call.flags.sort as string,
      descending: call.flags.desc === true,
      ...(call.flags.kind ? { kinds: call.flags.kind as string[] } : {}),
    });
    const json = { schemaVersion: SCHEMA_VERSION, figures: [...recordsOf(table)] };
    const columns = ['value', 'unit', 'phrase', 'attributed_to', 'sentence', 'document'];
    await print(
      call,
      tableOutput(table, json, [{ kind: 'table', table: withColumns(table, columns) }]),
    );
    return reading.exitCode(call);
  },
};
