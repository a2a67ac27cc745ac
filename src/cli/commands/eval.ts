/** `corpus eval`: how well the analysis agrees with annotation and coding made by hand. */
import { basename } from 'node:path';
import { CorpusError } from '../../model/errors.ts';
import { topicsOf } from '../codebooks.ts';
import { type Call, type Command, Exit, type ExitCode } from '../command.ts';
import { addInputFlags, addOutputFlags, analyzeOptions } from '../flags.ts';
import { goldCodebooks, read, readGold } from '../gold.ts';
import { print } from '../print.ts';
import { Reading, reportsOf, tell } from '../reading.ts';

export const evaluation: Command = {
  name: 'eval',
  summary: 'agreement with gold annotation, or with codes given by hand',
  args: '[inputs...]',
  examples: [
    'corpus eval --gold fixtures/gold/tune',
    'corpus eval --gold my-brat-folder --format csv',
    'corpus eval --codes sheet.csv',
    'corpus eval --codes ana.csv --codes bo.csv articles/ --weighted',
  ],
  configure(program) {
    program
      .option(
        '--gold <dir>',
        'folder of .gold.json (the output contract with text), .ndjson, or brat .txt with .ann',
      )
      .option(
        '--codes <file>',
        'a sheet of corpus sample, filled in; again for every other coder',
        (file: string, before: readonly string[] = []) => [...before, file],
      )
      .option('--weighted', 'let each row stand for its share of the corpus (column weight)');
    addInputFlags(program);
    addOutputFlags(program);
  },
  async run(call) {
    const { gold, codes } = call.flags;
    if (gold !== undefined && codes === undefined) return againstGold(call);
    if (codes !== undefined && gold === undefined) return againstCodes(call);
    const problem = 'name one of them: a folder of gold, or a filled-in sheet.';
    throw new CorpusError('bad-option', { option: '--gold, --codes', problem });
  },
};

async function againstGold(call: Call): Promise<ExitCode> {
  const { analyzeText, evaluate, scoreTable, tableOutput } = await import('../../index.ts');
  const { published, metadata: _metadata, ...options } = analyzeOptions(call.flags);
  const folder = String(call.flags.gold);
  const codebookFor = await goldCodebooks(folder, call.flags);
  const pairs = [];
  for (const gold of await readGold(folder)) {
    const day = published ?? gold.published;
    const codebook = codebookFor(gold.name);
    const report = analyzeText(gold.text, {
      ...options,
      ...(codebook === undefined ? {} : { codebook }),
      path: gold.name,
      text: true,
      ...(day ? { published: day } : {}),
    });
    pairs.push({ gold, report });
  }
  const scores = evaluate(pairs);
  await print(call, tableOutput(scoreTable(scores), { documents: pairs.length, scores }));
  return Exit.ok;
}

/** Analyzes the articles again: those named, else those that the sheets name. */
async function againstCodes(call: Call): Promise<ExitCode> {
  const { codeScoreTable, compareCodes, parseSheet, tableOutput } = await import('../../index.ts');
  const topics = await topicsOf(call.flags);
  const files = call.flags.codes as readonly string[];
  const coders = files.map((file) => ({
    name: basename(file).replace(/\.\w+$/, ''),
    rows: parseSheet(read(file), file, topics),
  }));
  const named = [...new Set(coders.flatMap(({ rows }) => rows.map(({ document }) => document)))];
  const args = call.args.length > 0 ? call.args : named;
  const reading = new Reading();
  const documents = await reportsOf({ ...call, args }, reading);
  const weighted = call.flags.weighted === true;
  const { scores, unmatched, uncoded } = compareCodes(coders, documents, topics, weighted);
  if (uncoded > 0 && !call.flags.quiet) await tell(call, `${uncoded} rows are not coded yet`);
  if (unmatched.length > 0) {
    const lines = unmatched.map(({ line }) => line).join(', ');
    const why = 'no such quote is found now; the articles or the version changed since the sample';
    await tell(call, `${unmatched.length} rows left out (line ${lines}): ${why}`);
  }
  const json = { documents: documents.length, uncoded, unmatched: unmatched.length, scores };
  await print(call, tableOutput(codeScoreTable(scores), json));
  return reading.exitCode(call);
}
