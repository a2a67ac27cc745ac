/** `corpus quotes`: the quotes of a folder, filtered, searched and sorted. */
import { Option } from 'commander';
import { type Command, Exit } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { tellMissed } from '../missed.ts';
import { print } from '../print.ts';
import { Reading, reportsOf } from '../reading.ts';
import { addSelectionFlags, selectionOf } from '../selection.ts';
import { withColumns } from '../views/columns.ts';

/** What each order sorts by: a column of the quotes' rows, and whether the highest comes first. */
const ORDERS: Readonly<Record<string, readonly [column: string, falling: boolean]>> = {
  date: ['published', false],
  speaker: ['speaker', false],
  confidence: ['confidence', true],
};

export const quotes: Command = {
  name: 'quotes',
  summary: 'list quotes by speaker, topic, time, stance or words',
  args: '[inputs...]',
  examples: [
    'corpus quotes articles/ --speaker Lindqvist',
    'corpus quotes articles/ --search "root causes" --sort date --format csv',
    'corpus quotes articles/ --stance denies --fail-empty',
  ],
  configure(program) {
    addInputFlags(program);
    addSelectionFlags(program);
    addOutputFlags(program);
    program
      .addOption(new Option('--sort <order>', 'sort by').choices(Object.keys(ORDERS)))
      .option('--fail-empty', 'exit 1 when no quote was found');
  },
  async run(call) {
    const library = await import('../../index.ts');
    const reading = new Reading();
    const read = await reportsOf(call, reading);
    const selected = library.selectQuotes(read, selectionOf(call.flags));
    await tellMissed(call, read);
    const kind = library.rowKindNamed('quotes');
    if (!kind) return Exit.fatal;
    const table = library.tableOf(kind, selected);
    const order = ORDERS[String(call.flags.sort)];
    const column = table.columns.findIndex((c) => c.name === order?.[0]);
    const key = (row: readonly unknown[]): string | number =>
      (row[column] ?? '') as string | number;
    const rows = [...table.rows];
    if (order) {
      const sign = order[1] ? -1 : 1;
      rows.sort((a, b) => (key(a) < key(b) ? -sign : key(a) > key(b) ? sign : 0));
    }
    const listed = { ...table, rows };
    const brief = withColumns(listed, ['document', 'speaker', 'stance', 'content', 'topics']);
    const records = [...library.recordsOf(listed)];
    await print(call, {
      json: { quotes: records },
      records,
      tables: [listed],
      view: [{ kind: 'table', table: brief }],
    });
    return call.flags.failEmpty && rows.length === 0 ? Exit.no : reading.exitCode(call);
  },
};
