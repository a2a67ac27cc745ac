/** Word diffs: which words two passages share in order, and the edits that lead from one to the other. */
import { diffArrays } from 'diff';
import type { Article } from './article.ts';
import type { EditReport } from './report.ts';
import type { Run } from './runs.ts';

interface Step {
  readonly op: EditReport['op'];
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const wordsOf = (article: Article, indices: readonly number[]): string[] =>
  indices.map((i) => article.words[i] ?? '');

function stepsOf(a: string[], b: string[]): Step[] {
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, value } of diffArrays(a, b)) {
    const { length } = value;
    const op = added ? 'insert' : removed ? 'delete' : 'equal';
    steps.push({ op, a: i, b: j, length });
    if (!added) i += length;
    if (!removed) j += length;
  }
  return steps;
}

/** The words that both sides share in order, as runs of positions in the two lists. */
export function sharedInOrder(
  [one, a]: readonly [Article, readonly number[]],
  [two, b]: readonly [Article, readonly number[]],
): Run[] {
  return stepsOf(wordsOf(one, a), wordsOf(two, b)).filter((step) => step.op === 'equal');
}

/** Edits between two lists of words, as written, punctuation with the word before it. */
export function editsBetween(
  [one, a]: readonly [Article, readonly number[]],
  [two, b]: readonly [Article, readonly number[]],
): EditReport[] {
  return stepsOf(wordsOf(one, a), wordsOf(two, b)).map(({ op, a: i, b: j, length }) => ({
    op,
    text:
      op === 'insert' ? written(two, b.slice(j, j + length)) : written(one, a.slice(i, i + length)),
  }));
}

/** Neighbouring words with what stands between them; a jump shows as " … ". */
function written({ text, starts, ends }: Article, indices: readonly number[]): string {
  let out = '';
  let previous = -1;
  for (const i of indices) {
    if (previous >= 0) {
      out +=
        previous + 1 === i ? text.slice(ends[previous], starts[i]).replace(/\s+/g, ' ') : ' … ';
    }
    out += text.slice(starts[i], ends[i]);
    previous = i;
  }
  return out;
}
