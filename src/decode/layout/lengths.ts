/** How long the paragraphs of a wrapped page are, for those on which nothing else parts them. */
import type { Line } from './lines.ts';
import type { Traits } from './page.ts';
import { isFull, type Wrap } from './wrap.ts';

export interface Lengths {
  /** Middle length, in characters, of what stands between lines that end short of the width. */
  readonly typical: number;
  /** By line: characters from its start to the next end that is certain. */
  readonly ahead: readonly number[];
}

export function lengthsOf(lines: readonly Line[], traits: readonly Traits[], wrap: Wrap): Lengths {
  const ahead = new Array<number>(lines.length).fill(0);
  const whole: number[] = [];
  let length = 0;
  for (let i = lines.length - 1; i >= 0; i--) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line) continue;
    const ends = !next || next.blanks > 0 || (traits[i]?.terminated && !isFull(line, next, wrap));
    if (ends && length > 0) whole.push(length);
    length = line.text.length + (ends ? 0 : length + 1);
    ahead[i] = length;
  }
  if (length > 0) whole.push(length);
  whole.sort((a, b) => a - b);
  return { typical: whole[whole.length >> 1] ?? 0, ahead };
}

/** Two paragraphs of these lengths are likelier than one of both, where lengths vary by ratio. */
export function areTwo(first: number, second: number, typical: number): boolean {
  return off(first, typical) + off(second, typical) < off(first + second, typical);
}

function off(length: number, typical: number): number {
  return Math.log(Math.max(1, length) / Math.max(1, typical)) ** 2;
}
