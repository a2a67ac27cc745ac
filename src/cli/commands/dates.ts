/** `corpus dates`: the timeline of a corpus, what happens or is said when. */
import { Option } from 'commander';
import { DATE_SORTS } from '../../corpus/sightings/tables.ts';
import { SCHEMA_VERSION } from '../../model/report.ts';
import type { Command } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { print } from '../print.ts';
import { Reading, reportsOf } from '../reading.ts';
import { withColumns } from '../views/columns.ts';

export const dates: Command = {
  name: 'dates',
  summary: 'a timeline: what happens or is said when, each date with its sentence',
  args: '[inputs...]',
  examples: [
    'corpus dates articles/ --metadata articles/metadata.csv',
    'corpus dates articles/ --since 2021-04-01 --until 2021-06-30 --format csv',
    'corpus dates a.txt --published 2021-06-02 --all',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
    program
      .addOption(new Option('--sort <column>', 'order of rows').choices(DATE_SORTS).default('date'))
      .option('--desc', 'latest first')
      .option('--since <date>', 'only dates that end on this day or later')
      .option('--until <date>', 'only dates that begin on this day or earlier')
      .option('--all', 'also durations, repetitions and dates that stand on no calendar');
  },
  async run(call) {
    const { datesTable, recordsOf, requireDay, tableOutput } = await import('../../index.ts');
    const { since, until } = call.flags;
    const days = {
      ...(since ? { since: requireDay(String(since)) } : {}),
      ...(until ? { until: requireDay(String(until)) } : {}),
    };
    const reading = new Reading();
    const documents = await reportsOf(call, reading, { only: ['dates', 'quotes'], text: true });
    const table = datesTable(documents, {
      sort: call.flags.sort as string,
      descending: call.flags.desc === true,
      ...days,
      all: call.flags.all === true,
    });
    const json = { schemaVersion: SCHEMA_VERSION, dates: [...recordsOf(table)] };
    const shown = withColumns(table, ['from', 'to', 'text', 'sentence', 'document']);
    await print(call, tableOutput(table, json, [{ kind: 'table', table: shown }]));
    return reading.exitCode(call);
  },
};
