/** `corpus who`: speakers against topics, with directions and share of voice. */
import { Option } from 'commander';
import type { Grouping, WhoRow } from '../../corpus/who/matrix.ts';
import type { Block } from '../../render/output.ts';
import { codebookOf, topicsOf } from '../codebooks.ts';
import type { Command } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { tellMissed } from '../missed.ts';
import { print } from '../print.ts';
import { Reading, reportsOf } from '../reading.ts';
import { addSelectionFlags, selectionOf } from '../selection.ts';

const BY: readonly Grouping[] = ['outlet', 'week', 'month', 'document', 'role'];

export const who: Command = {
  name: 'who',
  summary: 'speaker by topic: counts, directions and share of voice',
  args: '[inputs...]',
  examples: [
    'corpus who articles/ --metadata articles/metadata.csv',
    'corpus who articles/ --by outlet --topic border --format csv',
    'corpus who articles/ --speaker Lindqvist --show',
  ],
  configure(program) {
    addInputFlags(program);
    addSelectionFlags(program);
    addOutputFlags(program);
    program
      .addOption(new Option('--by <part>', 'a matrix for each').choices([...BY]))
      .option('--unique', 'count a quote that several articles print once')
      .option('--show', 'list the quotes behind each cell (table, json and ndjson)');
  },
  async run(call) {
    const library = await import('../../index.ts');
    const { selectQuotes, uniqueStatements, whoRows, whoTable } = library;
    const { statementsOf } = await import('../../corpus/tally.ts');
    const { flags } = call;
    const book = await codebookOf(flags);
    const topics = await topicsOf(flags);
    const reading = new Reading();
    const read = await reportsOf(call, reading);
    const selected = selectQuotes(read, selectionOf(flags));
    await tellMissed(call, read);
    const statements = flags.unique ? uniqueStatements(selected) : [...statementsOf(selected)];
    const by = flags.by as Grouping | undefined;
    const rows = whoRows(statements, by);
    const table = whoTable(rows, topics, by);
    const view: Block[] = [{ kind: 'table', table }];
    const cells = flags.show ? library.behindCells(statements, rows, topics, by) : [];
    for (const { row, topic, said } of cells) {
      const { statementBlocks } = await import('../views/corpus-view.ts');
      const text = [row.group, row.speaker, topic].filter(Boolean).join(' · ');
      view.push({ kind: 'gap' }, { kind: 'heading', text }, ...said.flatMap(statementBlocks));
    }
    const records = flags.show
      ? rows.map((row) => ({ ...row, statements: saidBy(row, cells) }))
      : rows;
    const json = { codebook: book?.name ?? null, by: by ?? null, rows: records };
    await print(call, { json, records, tables: [table], view });
    return reading.exitCode(call);
  },
};

type Cells = ReturnType<typeof import('../../index.ts').behindCells>;

function saidBy(row: WhoRow, cells: Cells): readonly object[] {
  return cells
    .filter((cell) => cell.row === row)
    .flatMap(({ said }) =>
      said.map(({ document, quote, topic }) => ({
        document: document.path,
        quote: quote.id,
        topic: topic.topic,
        direction: topic.direction,
        stance: quote.stance,
        content: quote.content.text,
        raw: quote.content.raw,
      })),
    );
}
