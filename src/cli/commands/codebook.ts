/** `corpus codebook`: list, show, check against articles, and export codebooks. */
import type { QuoteReport } from '../../model/report.ts';
import type { Block } from '../../render/output.ts';
import type { PatternUse } from '../../topics/check.ts';
import type { Codebook, GroupRule, Topic } from '../../topics/codebook.ts';
import type { FailedExample } from '../../topics/examples.ts';
import { type Call, type Command, Exit, type ExitCode } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { print } from '../print.ts';
import { Reading, reports } from '../reading.ts';

type Action = (call: Call, name: string, inputs: readonly string[]) => Promise<ExitCode>;

export const codebook: Command = {
  name: 'codebook',
  summary: 'list, show, check or export codebooks',
  args: '<action> [name] [inputs...]',
  examples: [
    'corpus codebook list',
    'corpus codebook show migration',
    'corpus codebook check ./mine.yaml articles/',
    'corpus codebook export migration > quanteda.yaml',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
    program.option('--uncoded', 'check: list the quotes that no topic touches');
  },
  async run(call) {
    const [name = '', book = 'migration', ...inputs] = call.args;
    const action = ACTIONS[name];
    if (action) return action(call, book, inputs);
    const { CorpusError } = await import('../../index.ts');
    const problem = `write one of ${Object.keys(ACTIONS).join(', ')}.`;
    throw new CorpusError('bad-option', { option: `codebook "${name}"`, problem });
  },
};

const list: Action = async (call) => {
  const { builtInCodebooks, loadCodebook, tableOutput } = await import('../../index.ts');
  const books = builtInCodebooks().map((name) => loadCodebook(name));
  const rows = books.flatMap((book) =>
    book.topics.map((t) => [book.name, t.topic, t.label, t.patterns.length]),
  );
  const columns = ['codebook', 'topic', 'label', 'patterns'].map((name) => ({ name }));
  const json = { codebooks: books.map(plain) };
  await print(call, tableOutput({ name: 'codebooks', columns, rows }, json));
  return Exit.ok;
};

const show: Action = async (call, name) => {
  const { loadCodebook, tableOutput } = await import('../../index.ts');
  const book = loadCodebook(name);
  const rows = book.topics.flatMap((topic) =>
    topic.patterns.map(({ text, group, line }) => {
      const rule = group === null ? undefined : topic.groups.get(group);
      return [topic.topic, text, group, rule ? conditionOf(rule) : null, line];
    }),
  );
  const columns = ['topic', 'pattern', 'group', 'condition', 'line'].map((column) => ({
    name: column,
  }));
  const table = { name: 'codebook', columns, rows };
  const about = book.topics.map(
    (topic): Block => ({
      kind: 'line',
      pieces: [{ text: topic.topic, tone: 'strong' }, { text: describe(topic) }],
    }),
  );
  const view: Block[] = [...about, { kind: 'gap' }, { kind: 'table', table }];
  await print(call, tableOutput(table, plain(book), view));
  return Exit.ok;
};

function describe({ label, definition, opposite, matching }: Topic): string {
  const parts = [
    label,
    ...(definition ? [definition] : []),
    ...(opposite ? [`Against: ${opposite}.`] : []),
    ...(matching === 'exact' ? [] : [`Patterns catch ${matching}.`]),
  ];
  return `: ${parts.join('. ').replaceAll('..', '.')}`;
}

/** A condition in words: "near one of 12 within the content, and in documents with one of 5". */
function conditionOf({
  with: near,
  without,
  document,
  within,
  about,
  direction,
}: GroupRule): string {
  const some = (patterns: readonly string[]): string =>
    patterns.length > 3 ? `one of ${patterns.length} patterns` : patterns.join(' or ');
  const scope = typeof within === 'number' ? `${within} words` : `the ${within}`;
  const parts = [
    ...(near.length > 0 ? [`only with ${some(near)} within ${scope}`] : []),
    ...(without.length > 0 ? [`never with ${some(without)}`] : []),
    ...(document.length > 0 ? [`only in documents with ${some(document)}`] : []),
    ...(about ? [`about: ${about}`] : []),
    ...(direction ? [`direction: ${direction}`] : []),
  ];
  return parts.join('; ');
}

/** Exits with 1 where a topic never fires, two topics share a pattern, or an example fails. */
const check: Action = async (call, name, inputs) => {
  const library = await import('../../index.ts');
  const book = library.loadCodebook(name);
  const reading = new Reading();
  const coded = await codedQuotes({ ...call, args: inputs }, reading, book);
  const evidence = coded.flatMap(({ quote }) =>
    quote.topics.flatMap(({ topic, evidence: found }) =>
      found.map(({ text }) => ({ topic, text })),
    ),
  );
  const uses = library.patternUses(book, evidence);
  const shared = library.sharedPatterns(book);
  const failed = library.failedExamples(book);
  const uncoded = coded.filter(({ quote }) => quote.topics.length === 0);
  const both = library.bothSides(
    book,
    coded.map(({ quote }) => quote),
  );
  const read = inputs.length > 0;
  const silent = read
    ? book.topics.map((t) => t.topic).filter((t) => !evidence.some((e) => e.topic === t))
    : [];
  const columns = ['topic', 'pattern', 'line', 'hits', 'caught'].map((column) => ({
    name: column,
  }));
  const rows = uses.map((u) => [u.topic, u.pattern, u.line, u.hits, u.caught.join(' | ')]);
  const table = { name: 'patterns', columns, rows };
  const told = [
    ...idle(uses, silent, read),
    ...silent.map((topic) => `topic "${topic}" matches nothing here`),
    ...shared.map((s) => `"${s.pattern}" stands under ${s.topics.join(' and ')}`),
    ...failed.map(toldOf),
    ...(read ? [`${uncoded.length} of ${coded.length} quotes have no topic`] : []),
    ...(both > 0 ? [`${both} quotes are pro a topic and pro its opposite`] : []),
  ];
  const fired = uses.filter((u) => u.hits > 0);
  const caught = { ...table, rows: fired.map((u) => rows[uses.indexOf(u)] ?? []) };
  const without = uncoded.map(({ document, quote }) => ({
    document,
    quote: quote.id,
    content: quote.content.text,
  }));
  await print(call, {
    json: { codebook: book.name, silent, shared, failed, both, uncoded: without, patterns: uses },
    records: uses,
    tables: [table],
    view: [
      ...(read ? [{ kind: 'table' as const, table: caught }, { kind: 'gap' as const }] : []),
      ...(call.flags.uncoded ? without.map(lineOf) : []),
      ...(told.length > 0 ? told : ['nothing wrong found']).map((text) => ({
        kind: 'line' as const,
        pieces: [{ text }],
      })),
    ],
  });
  const wrong = silent.length + shared.length + failed.length > 0;
  return wrong ? Exit.no : reading.exitCode(call);
};

const MOST_IDLE = 12;

/** Patterns that caught nothing, of topics that did catch something. */
function idle(
  uses: readonly PatternUse[],
  silent: readonly string[],
  read: boolean,
): readonly string[] {
  if (!read) return [];
  const names = uses.filter((u) => u.hits === 0 && !silent.includes(u.topic)).map((u) => u.pattern);
  if (names.length === 0) return [];
  const more = names.length > MOST_IDLE ? ', …' : '';
  const count = names.length === 1 ? '1 pattern' : `${names.length} patterns`;
  return [`${count} caught nothing: ${names.slice(0, MOST_IDLE).join(', ')}${more}`];
}

interface CodedQuote {
  readonly document: string;
  readonly quote: QuoteReport;
}

async function codedQuotes(
  call: Call,
  reading: Reading,
  codebook: Codebook,
): Promise<readonly CodedQuote[]> {
  if (call.args.length === 0 && call.flags.filesFrom === undefined) return [];
  const coded: CodedQuote[] = [];
  for await (const { path, quotes } of reports(call, reading, { codebook, only: ['quotes'] })) {
    coded.push(...quotes.map((quote) => ({ document: path, quote })));
  }
  return coded;
}

function toldOf({ topic, example, problem, pattern }: FailedExample): string {
  return problem === 'missed'
    ? `topic "${topic}" misses its example: ${example}`
    : `topic "${topic}" catches by "${pattern}" what it should leave out: ${example}`;
}

function lineOf({ document, content }: { document: string; content: string }): Block {
  return {
    kind: 'line',
    pieces: [{ text: content }, { text: `  ${document}`, tone: 'dim' }],
    indent: 2,
  };
}

const exported: Action = async (call, name) => {
  const { exportCodebook, loadCodebook } = await import('../../index.ts');
  await call.io.out.write(exportCodebook(loadCodebook(name)));
  return Exit.ok;
};

const ACTIONS: Readonly<Record<string, Action>> = { list, show, check, export: exported };

function plain({ name, topics }: Codebook): unknown {
  return {
    name,
    topics: topics.map(({ patterns, groups, ...topic }) => ({
      ...topic,
      patterns: patterns.map(({ text }) => text),
      groups: Object.fromEntries(groups),
    })),
  };
}
