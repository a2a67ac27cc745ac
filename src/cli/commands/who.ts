/** `corpus who`: speakers against topics, with directions and share of voice. */
import { Option } from 'commander';
import type { Grouping } from '../../corpus/who/matrix.ts';
import type { DocumentReport } from '../../model/report.ts';
import type { Block } from '../../render/output.ts';
import type { Command } from '../command.ts';
import { addInputFlags, addOutputFlags, analyzeOptions } from '../flags.ts';
import { tellMissed } from '../missed.ts';
import { print } from '../print.ts';
import { Reading, reports } from '../reading.ts';
import { addSelectionFlags, selectionOf } from '../selection.ts';

const BY: readonly Grouping[] = ['outlet', 'week', 'month', 'document', 'role'];

export const who: Command = {
  name: 'who',
  summary: 'speaker by topic: counts, directions and share of voice',
  args: '[inputs...]',
  examples: [
    'corpus who articles/ --metadata articles/metadata.csv',
    'corpus who articles/ --by outlet --topic border --format csv',
    'corpus who articles/ --speaker Harris --show',
  ],
  configure(program) {
    addInputFlags(program);
    addSelectionFlags(program);
    addOutputFlags(program);
    program
      .addOption(new Option('--by <part>', 'a matrix for each').choices([...BY]))
      .option('--unique', 'count a quote that several articles print once')
      .option('--show', 'list the quotes under the table');
  },
  async run(call) {
    const library = await import('../../index.ts');
    const { loadCodebook, selectQuotes, uniqueStatements, whoRows, whoTable } = library;
    const { statementsOf } = await import('../../corpus/tally.ts');
    const { flags } = call;
    const codebook = analyzeOptions(flags).codebook ?? 'migration';
    const book = typeof codebook === 'string' ? loadCodebook(codebook) : codebook;
    const reading = new Reading();
    const read: DocumentReport[] = [];
    for await (const report of reports(call, reading)) read.push(report);
    const selected = selectQuotes(read, selectionOf(flags));
    await tellMissed(call, read);
    const statements = flags.unique ? uniqueStatements(selected) : [...statementsOf(selected)];
    const by = flags.by as Grouping | undefined;
    const topics = book.topics
      .map(({ topic }) => topic)
      .filter((topic) => flags.topic === undefined || topic === flags.topic);
    const rows = whoRows(statements, by);
    const table = whoTable(rows, topics, by);
    const view: Block[] = [{ kind: 'table', table }];
    if (flags.show) {
      const { statementBlocks } = await import('../views/corpus-view.ts');
      view.push({ kind: 'gap' }, ...statements.flatMap(statementBlocks));
    }
    const json = { codebook: book.name, by: by ?? null, rows };
    await print(call, { json, records: rows, tables: [table], view });
    return reading.exitCode(call);
  },
};
