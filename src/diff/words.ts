/** Word diffs: which words two passages share in order, and the edits that lead from one to the other. */
import { lazyPackage } from '../model/lazy.ts';
import type { Article } from './article.ts';
import type { EditReport } from './report.ts';
import type { Run } from './runs.ts';

const jsdiff = lazyPackage<typeof import('diff')>('diff');

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
  for (const { added, removed, value } of jsdiff().diffArrays(a, b)) {
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
  const means = (step: Step): boolean =>
    a.slice(step.a, step.a + step.length).some((w) => one.content[w]);
  return readable(stepsOf(wordsOf(one, a), wordsOf(two, b)), means).map(
    ({ op, a: i, b: j, length }) => ({
      op,
      text:
        op === 'insert'
          ? written(two, b.slice(j, j + length))
          : written(one, a.slice(i, i + length)),
    }),
  );
}

/**
 * A rewritten passage shares its "of the" with anything: such words between two changes become part of them,
 * so that what was replaced reads as one piece.
 */
function readable(steps: readonly Step[], means: (step: Step) => boolean): Step[] {
  const isStray = (step: Step, i: number): boolean => {
    const sizes = [changeBefore(steps, i), changeAfter(steps, i)];
    return step.op === 'equal' && Math.min(...sizes) >= step.length && !means(step);
  };
  const out: Step[] = [];
  let [deleted, inserted]: [Step | null, Step | null] = [null, null];
  const flush = (): void => {
    for (const step of [deleted, inserted]) if (step) out.push(step);
    [deleted, inserted] = [null, null];
  };
  const grown = (step: Step | null, by: Step, op: Step['op']): Step =>
    step ? { ...step, length: step.length + by.length } : { ...by, op };
  for (const [i, step] of steps.entries()) {
    const stray = isStray(step, i);
    if (step.op === 'equal' && !stray) {
      flush();
      out.push(step);
      continue;
    }
    if (step.op !== 'insert') deleted = grown(deleted, step, 'delete');
    if (step.op !== 'delete') inserted = grown(inserted, step, 'insert');
  }
  flush();
  return out;
}

/** Words that change right before the step, deleted and inserted ones together; 0 at the start. */
function changeBefore(steps: readonly Step[], i: number): number {
  let size = 0;
  for (let k = i - 1; k >= 0 && steps[k]?.op !== 'equal'; k--) size += steps[k]?.length ?? 0;
  return size;
}

function changeAfter(steps: readonly Step[], i: number): number {
  let size = 0;
  for (let k = i + 1; k < steps.length && steps[k]?.op !== 'equal'; k++) {
    size += steps[k]?.length ?? 0;
  }
  return size;
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
