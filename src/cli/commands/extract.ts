/** `corpus extract`: the main job, from a folder of articles to who said what about which topic. */
import { Option } from 'commander';
import type { CorpusReport, DocumentReport } from '../../model/report.ts';
import type { Output } from '../../render/output.ts';
import { type Call, type Command, Exit } from '../command.ts';
import { addInputFlags, addOnlyFlag, addOutputFlags, analyzeOptions, formatOf } from '../flags.ts';
import { openTarget, print, renderTo } from '../print.ts';
import { Reading, reports, tell } from '../reading.ts';

const ROWS = ['statements', 'quotes', 'entities', 'dates', 'figures'];
/** Formats that are written document by document, in memory that does not grow with the corpus. */
const STREAMED = new Set(['ndjson', 'csv', 'tsv']);

export const extract: Command = {
  name: 'extract',
  summary: 'who said what about which topic, with entities, dates and figures',
  args: '[inputs...]',
  examples: [
    'corpus extract articles/',
    'corpus extract articles/ --metadata articles/metadata.csv --format json -o out.json',
    "corpus extract 'articles/2021-*.txt' --format ndjson | jq -c '.quotes[]'",
    'corpus extract a.txt --rows figures --format csv',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
    addOnlyFlag(program);
    program
      .addOption(new Option('--rows <kind>', 'flat rows of one kind').choices(ROWS))
      .option('--text', 'add the repaired text to json and ndjson')
      .option('--fail-empty', 'exit 1 when no quote was found');
  },
  async run(call) {
    const reading = new Reading();
    const found = STREAMED.has(formatOf(call.flags))
      ? await stream(call, reading)
      : await whole(call, reading);
    if (!call.flags.quiet && reading.skipped.length > 0) await summarize(call, reading);
    if (call.flags.failEmpty && !found) return Exit.no;
    return reading.exitCode(call);
  },
};

async function summarize(call: Call, reading: Reading): Promise<void> {
  await tell(call, `${reading.documents} analyzed, ${reading.skipped.length} skipped.`);
}

async function stream(call: Call, reading: Reading): Promise<boolean> {
  const target = await openTarget(call);
  let found = false;
  try {
    let header = true;
    for await (const report of reports(call, reading)) {
      found ||= report.quotes.length > 0;
      await renderTo(target, call, await documentOutput(call, [report]), { header });
      header = false;
    }
    if (header) await renderTo(target, call, await documentOutput(call, []));
    await target.done();
  } catch (error) {
    await target.drop();
    throw error;
  }
  return found;
}

/** Documents as ndjson lines, or flat rows: statements by default in csv and tsv. */
async function documentOutput(call: Call, documents: readonly DocumentReport[]): Promise<Output> {
  const rows = call.flags.rows as string | undefined;
  if (rows === undefined && formatOf(call.flags) === 'ndjson') {
    return { json: documents, records: documents, tables: [] };
  }
  const { rowKindNamed, tableOf, tableOutput } = await rowTables();
  const kind = rowKindNamed(rows ?? 'statements');
  if (!kind) return { json: documents, records: documents, tables: [] };
  return tableOutput(tableOf(kind, documents), documents);
}

/** What makes rows of reports: less to load than the whole library. */
async function rowTables() {
  const kinds = await import('../../report/rows/index.ts');
  const { tableOf } = await import('../../report/rows/row-kind.ts');
  const { tableOutput } = await import('../../render/output.ts');
  return { ...kinds, tableOf, tableOutput };
}

async function whole(call: Call, reading: Reading): Promise<boolean> {
  const { corpusReport } = await import('../../analyze.ts');
  const documents: DocumentReport[] = [];
  for await (const report of reports(call, reading)) documents.push(report);
  const options = analyzeOptions(call.flags);
  const report: CorpusReport = await corpusReport(documents, reading.skipped, options);
  await print(call, await corpusOutput(call, report));
  return report.summary.quotes > 0;
}

async function corpusOutput(call: Call, report: CorpusReport): Promise<Output> {
  const rows = call.flags.rows as string | undefined;
  const { ROW_KINDS, tableOf, tableOutput, rowKindNamed } = await rowTables();
  const kind = rows === undefined ? undefined : rowKindNamed(rows);
  if (kind) return tableOutput(tableOf(kind, report.documents), report);
  const { corpusView } = await import('../views/corpus-view.ts');
  return {
    json: report,
    records: report.documents,
    tables: ROW_KINDS.map((k) => ({ ...tableOf(k, report.documents), title: k.name })),
    view: corpusView(report),
  };
}
