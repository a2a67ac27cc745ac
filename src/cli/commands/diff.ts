/** `corpus diff`: what two articles, or the articles of a folder, say differently. */
import { basename, relative } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Article, Change, DiffReport } from '../../index.ts';
import { CorpusError } from '../../model/errors.ts';
import { SCHEMA_VERSION } from '../../model/report.ts';
import { articlesIn } from '../articles.ts';
import { type Call, type Command, Exit } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { inputPaths } from '../inputs.ts';
import { print } from '../print.ts';
import { Reading, tell } from '../reading.ts';

/** What `--only` calls claims of one article that cannot both be true. */
const CONTRADICTION = 'contradiction';

export const diff: Command = {
  name: 'diff',
  summary: 'what two articles say differently: quotes, claims, figures, dates',
  args: '[inputs...]',
  examples: [
    'corpus diff morning.txt evening.txt',
    'corpus diff articles/ --only quote-altered,figure-changed',
    'corpus diff old.ndjson new.ndjson --format json',
  ],
  configure(program) {
    addInputFlags(program);
    addOutputFlags(program);
    program
      .option('--only <kinds>', 'kinds of change to show, e.g. quote-altered,figure-changed', list)
      .option('--min-words <n>', 'leave out changes in passages of fewer words', atLeastOne)
      .addHelpText(
        'after',
        '\nTwo files are compared; of two folders the files with one name; of one folder all articles' +
          '\nthat share a passage. Results of extract --text stand in for articles (.ndjson, .json).' +
          '\nExit code: 0 nothing differs, 1 something does, 2 trouble.',
      );
  },
  async run(call) {
    const { CHANGE_KINDS, differs } = await import('../../index.ts');
    const kinds: readonly string[] = [...CHANGE_KINDS, CONTRADICTION];
    const only = (call.flags.only ?? kinds) as readonly string[];
    const unknown = only.find((kind) => !kinds.includes(kind));
    if (unknown !== undefined) {
      const problem = `"${unknown}" is not one of ${kinds.join(', ')}.`;
      throw new CorpusError('bad-option', { option: '--only', problem });
    }
    const reading = new Reading();
    const { single, all, reports } = await compared(call, reading);
    const { clustersOf } = await import('../../index.ts');
    const isChoice = call.flags.only !== undefined || call.flags.minWords !== undefined;
    const shown = reports.map((report) => filtered(report, only, Number(call.flags.minWords ?? 0)));
    const clusters = all ? clustersOf(reports) : [];
    const [first] = shown;
    const pairs = { schemaVersion: SCHEMA_VERSION, pairs: shown, ...(all ? { clusters } : {}) };
    const { diffTable, diffView } = await import('../views/diff-view.ts');
    await print(call, {
      json: single && first ? first : pairs,
      records: shown,
      tables: [diffTable(shown)],
      view: diffView({ reports: shown, clusters, isChoice }),
    });
    if (reading.failed > 0) return Exit.fatal;
    return shown.some(differs) ? Exit.no : Exit.ok;
  },
};

const list = (text: string): string[] => text.split(',').map((item) => item.trim());

function atLeastOne(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError('Give a whole number from 1.');
}

interface Compared {
  /** True where two articles were named. */
  readonly single: boolean;
  /** True where every article was compared with every other one that shares something. */
  readonly all: boolean;
  readonly reports: readonly DiffReport[];
}

/** The articles of one input, and the name of each inside it. */
interface Input {
  readonly articles: readonly Article[];
  readonly nameOf: (article: Article) => string;
}

async function compared(call: Call, reading: Reading): Promise<Compared> {
  const { diffArticles, pairsSharing } = await import('../../index.ts');
  const inputs: Input[] = [];
  for (const path of await inputPaths(call)) {
    const articles = await articlesIn(call, reading, path);
    inputs.push({ articles, nameOf: ({ report }) => relative(path, report.path) });
  }
  const [left, right] = inputs;
  if (left && right && inputs.length === 2) {
    const [a, b] = [left.articles[0], right.articles[0]];
    if (left.articles.length === 1 && right.articles.length === 1 && a && b) {
      return { single: true, all: false, reports: [diffArticles(a, b)] };
    }
    const pairs = sameNames(left, right);
    if (pairs.length > 0) {
      await tellUnpaired(call, [...left.articles, ...right.articles], pairs.flat());
      const reports = pairs.map(([x, y]) => diffArticles(x, y));
      return { single: false, all: false, reports };
    }
  }
  const articles = inputs.flatMap((input) => input.articles);
  if (articles.length < 2) {
    const problem = 'name two articles, or a folder that holds two or more.';
    throw new CorpusError('bad-option', { option: 'inputs', problem });
  }
  return { single: false, all: true, reports: pairsSharing(articles) };
}

/** Articles of one path inside both inputs, or of one file name that is not used twice. */
function sameNames(a: Input, b: Input): [Article, Article][] {
  const byPath = pairedBy(a.articles, b.articles, a.nameOf, b.nameOf);
  const used = new Set(byPath.flat());
  const rest = ({ articles }: Input): Article[] => articles.filter((x) => !used.has(x));
  const fileName = ({ report }: Article): string => basename(report.path);
  return [...byPath, ...pairedBy(rest(a), rest(b), fileName, fileName)];
}

function pairedBy(
  a: readonly Article[],
  b: readonly Article[],
  nameA: Input['nameOf'],
  nameB: Input['nameOf'],
): [Article, Article][] {
  const others = onlyNames(b, nameB);
  return [...onlyNames(a, nameA)].flatMap(([name, article]): [Article, Article][] => {
    const other = others.get(name);
    return article && other ? [[article, other]] : [];
  });
}

/** Articles by name; null for a name that several have. */
function onlyNames(
  articles: readonly Article[],
  nameOf: Input['nameOf'],
): Map<string, Article | null> {
  const names = new Map<string, Article | null>();
  for (const article of articles) {
    const name = nameOf(article);
    names.set(name, names.has(name) ? null : article);
  }
  return names;
}

async function tellUnpaired(
  call: Call,
  articles: readonly Article[],
  paired: readonly Article[],
): Promise<void> {
  const used = new Set(paired);
  for (const article of articles) {
    if (!used.has(article)) await tell(call, `${article.report.path}: has no namesake to compare.`);
  }
}

function filtered(report: DiffReport, only: readonly string[], minWords: number): DiffReport {
  const size = (side: { text: string } | null): number => side?.text.split(/\s+/).length ?? 0;
  const isLong = (one: Change['a'], two: Change['b']): boolean =>
    Math.max(size(one), size(two)) >= minWords;
  return {
    ...report,
    changes: report.changes.filter(({ kind, a, b }) => only.includes(kind) && isLong(a, b)),
    contradictions: report.contradictions.filter(
      ({ first, second }) => only.includes(CONTRADICTION) && isLong(first, second),
    ),
  };
}
