/** `corpus codebook`: list, show, check against articles, and export codebooks. */
import type { Codebook } from '../../topics/codebook.ts';
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
    topic.patterns.map(({ text, group }) => {
      const rule = group === null ? undefined : topic.groups.get(group);
      const condition = rule && rule.with.length > 0 ? `near (${rule.within}): ${group}` : null;
      return [topic.topic, text, group, condition];
    }),
  );
  const columns = ['topic', 'pattern', 'group', 'condition'].map((column) => ({ name: column }));
  await print(call, tableOutput({ name: 'codebook', columns, rows }, plain(book)));
  return Exit.ok;
};

/** Exits with 1 where a topic never fires or two topics share a pattern. */
const check: Action = async (call, name, inputs) => {
  const { loadCodebook, patternUses, sharedPatterns } = await import('../../index.ts');
  const book = loadCodebook(name);
  const reading = new Reading();
  const evidence: { topic: string; text: string }[] = [];
  let uncoded = 0;
  if (inputs.length > 0) {
    const options = { codebook: book, only: ['quotes'] as const };
    for await (const report of reports({ ...call, args: inputs }, reading, options)) {
      for (const { topics } of report.quotes) {
        if (topics.length === 0) uncoded++;
        for (const { topic, evidence: found } of topics)
          evidence.push(...found.map(({ text }) => ({ topic, text })));
      }
    }
  }
  const uses = patternUses(book, evidence);
  const shared = sharedPatterns(book);
  const silent =
    inputs.length === 0
      ? []
      : book.topics.map((t) => t.topic).filter((t) => !evidence.some((e) => e.topic === t));
  const columns = ['topic', 'pattern', 'line', 'hits', 'caught'].map((column) => ({
    name: column,
  }));
  const rows = uses.map((u) => [u.topic, u.pattern, u.line, u.hits, u.caught.join(' | ')]);
  const table = { name: 'patterns', columns, rows };
  const told = [
    ...silent.map((topic) => `topic "${topic}" matches nothing here`),
    ...shared.map((s) => `"${s.pattern}" stands under ${s.topics.join(' and ')}`),
    ...(inputs.length > 0 ? [`${uncoded} quotes have no topic`] : []),
  ];
  const fired = uses.filter((u) => u.hits > 0);
  await print(call, {
    json: { codebook: book.name, silent, shared, uncoded, patterns: uses },
    records: uses,
    tables: [table],
    view: [
      {
        kind: 'table',
        table: { ...table, rows: fired.map((u) => rows[uses.indexOf(u)] ?? []) },
      },
      { kind: 'gap' },
      ...told.map((text) => ({ kind: 'line' as const, pieces: [{ text }] })),
    ],
  });
  return silent.length + shared.length > 0 ? Exit.no : reading.exitCode(call);
};

const exported: Action = async (call, name) => {
  const { exportCodebook, loadCodebook } = await import('../../index.ts');
  await call.io.out.write(exportCodebook(loadCodebook(name)));
  return Exit.ok;
};

const ACTIONS: Readonly<Record<string, Action>> = { list, show, check, export: exported };

function plain({ name, topics }: Codebook): unknown {
  return {
    name,
    topics: topics.map(({ topic, label, definition, patterns }) => ({
      topic,
      label,
      definition,
      patterns: patterns.map(({ text }) => text),
    })),
  };
}
