/** `corpus kwic`: a pattern in its context, aligned, with the speaker where it is quoted. */
import { InvalidArgumentError } from 'commander';
import type { KwicLine } from '../../corpus/kwic/lines.ts';
import { type Command, Exit } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { print } from '../print.ts';
import { Reading, reports } from '../reading.ts';
import { kwicView } from '../views/kwic-view.ts';

export const kwic: Command = {
  name: 'kwic',
  summary: 'a word or pattern in its context, with who says it',
  args: '<pattern> [inputs...]',
  examples: [
    "corpus kwic 'root cause*' articles/",
    "corpus kwic 'migra*' articles/ --quoted --format csv",
    'corpus kwic flee articles/ --forms',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
    program
      .option('--context <n>', 'characters to either side', characters, 60)
      .option('--forms', 'inflected forms too: flee finds fled and fleeing')
      .option('--quoted', 'only inside quotes')
      .option('--fail-empty', 'exit 1 when the pattern was not found');
  },
  async run(call) {
    const { kwicLines, kwicPattern, kwicTable } = await import('../../index.ts');
    const [pattern = '', ...args] = call.args;
    const { CorpusError } = await import('../../index.ts');
    if (!/[\p{L}\p{N}]/u.test(pattern)) {
      const problem = 'needs a letter or a number.';
      throw new CorpusError('bad-option', { option: `pattern "${pattern}"`, problem });
    }
    const reading = new Reading();
    const lines: KwicLine[] = [];
    const wanted = kwicPattern(pattern, call.flags.forms === true);
    const width = Number(call.flags.context);
    for await (const report of reports({ ...call, args }, reading, {
      text: true,
      only: ['quotes'],
    })) {
      for (const line of kwicLines(report, wanted, width)) {
        if (!call.flags.quoted || line.quote !== null) lines.push(line);
      }
    }
    const table = kwicTable(lines);
    const view = kwicView(lines);
    await print(call, { json: { pattern, lines }, records: lines, tables: [table], view });
    return call.flags.failEmpty && lines.length === 0 ? Exit.no : reading.exitCode(call);
  },
};

function characters(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1000) return value;
  throw new InvalidArgumentError('Give a whole number from 1 to 1000.');
}
