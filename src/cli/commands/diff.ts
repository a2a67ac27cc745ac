/** `corpus diff`: what two articles, or the articles of a folder, say differently. */
import { basename } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { Article, ChangeKind, DiffReport } from '../../index.ts';
import { CorpusError } from '../../model/errors.ts';
import { SCHEMA_VERSION } from '../../model/report.ts';
import { articlesIn } from '../articles.ts';
import { type Call, type Command, Exit } from '../command.ts';
import { addInputFlags, addOutputFlags } from '../flags.ts';
import { inputPaths } from '../inputs.ts';
import { print } from '../print.ts';
import { Reading } from '../reading.ts';

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
    const only = (call.flags.only ?? CHANGE_KINDS) as readonly ChangeKind[];
    const unknown = only.find((kind) => !CHANGE_KINDS.includes(kind));
    if (unknown !== undefined) {
      const problem = `"${unknown}" is not one of ${CHANGE_KINDS.join(', ')}.`;
      throw new CorpusError('bad-option', { option: '--only', problem });
    }
    const reading = new Reading();
    const { single, reports } = await compared(call, reading);
    const shown = reports.map((report) => filtered(report, only, Number(call.flags.minWords ?? 0)));
    const [first] = shown;
    const json = single && first ? first : { schemaVersion: SCHEMA_VERSION, pairs: shown };
    const { diffTable, diffView } = await import('../views/diff-view.ts');
    await print(call, {
      json,
      records: shown,
      tables: [diffTable(shown)],
      view: diffView(shown),
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
  readonly reports: readonly DiffReport[];
}

async function compared(call: Call, reading: Reading): Promise<Compared> {
  const { diffArticles, pairsSharing } = await import('../../index.ts');
  const sets: Article[][] = [];
  for (const path of await inputPaths(call)) sets.push(await articlesIn(call, reading, path));
  const [left = [], right = []] = sets;
  if (sets.length === 2) {
    const [a, b] = [left[0], right[0]];
    if (left.length === 1 && right.length === 1 && a && b) {
      return { single: true, reports: [diffArticles(a, b)] };
    }
    const pairs = sameNames(left, right);
    if (pairs.length > 0) {
      return { single: false, reports: pairs.map(([x, y]) => diffArticles(x, y)) };
    }
  }
  const all = sets.flat();
  if (all.length < 2) {
    const problem = 'name two articles, or a folder that holds two or more.';
    throw new CorpusError('bad-option', { option: 'inputs', problem });
  }
  return { single: false, reports: pairsSharing(all) };
}

function sameNames(a: readonly Article[], b: readonly Article[]): [Article, Article][] {
  const byName = new Map(b.map((article) => [basename(article.report.path), article]));
  return a.flatMap((article): [Article, Article][] => {
    const other = byName.get(basename(article.report.path));
    return other ? [[article, other]] : [];
  });
}

function filtered(report: DiffReport, only: readonly ChangeKind[], minWords: number): DiffReport {
  const size = (text: string | undefined): number => text?.split(/\s+/).length ?? 0;
  const changes = report.changes.filter(
    ({ kind, a, b }) => only.includes(kind) && Math.max(size(a?.text), size(b?.text)) >= minWords,
  );
  return { ...report, changes };
}
