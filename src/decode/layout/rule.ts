/** What a layout rule sees of a pair of lines and what it answers. */
import type { Line } from './lines.ts';
import type { Page, Traits } from './page.ts';

export interface Join {
  /** What stands between the two lines once they are joined. */
  readonly glue: '' | ' ';
  readonly step: string;
  /** The first line's last character goes too: a hyphen that only the line end asked for. */
  readonly dropsHyphen?: boolean;
}

/** The lines are two paragraphs. */
export type Break = null;

export interface Pair {
  readonly page: Page;
  /** Index of the second line. */
  readonly index: number;
  /** Index of the line that opens the paragraph in which the first line stands. */
  readonly first: number;
  readonly previous: Line;
  readonly next: Line;
  readonly before: Traits;
  readonly here: Traits;
  /** Texts of the paragraph's lines so far. */
  readonly open: readonly string[];
}

/** A join, a break, or `undefined` to let the next rule decide. */
export type Rule = (pair: Pair) => Join | Break | undefined;

/** The first answer; lines that no rule joins are paragraphs. */
export function judge(rules: readonly Rule[], pair: Pair): Join | Break {
  for (const rule of rules) {
    const answer = rule(pair);
    if (answer !== undefined) return answer;
  }
  return null;
}
