import { describe, expect, it } from 'vitest';
import { parseBrat } from '../../../src/corpus/eval/index.ts';
import type { Pair } from '../../../src/model/report.ts';

const text = '🙂 "A," she said. "B." He denied it leaked.';
const at = (words: string): string => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return `${start} ${start + [...words].length}`;
};
const marks = [
  `T1\tSource ${at('she')}\tshe`,
  `T2\tCue ${at('said')}\tsaid`,
  `T3\tContent ${at('"A,"')};${at('"B."')}\t"A," "B."`,
  `T4\tSource ${at('He')}\tHe`,
  `T5\tCue ${at('denied')}\tdenied`,
  `T6\tContent ${at('it leaked')}\tit leaked`,
];
const words = (spans: readonly Pair[] | undefined): string[] =>
  (spans ?? []).map(([start, end]) => text.slice(start, end));
const read = (lines: readonly string[], end = '\n') =>
  (parseBrat('a', lines.join(end), text).quotes ?? []).map((quote) => ({
    ...quote,
    source: words(quote.source?.spans),
    cue: words(quote.cue?.spans),
    content: words(quote.content.spans),
  }));

const BOTH = [
  { source: ['she'], cue: ['said'], content: ['"A,"', '"B."'] },
  { source: ['He'], cue: ['denied'], content: ['it leaked'] },
];

describe('parseBrat', () => {
  it.each([
    [
      'events',
      [
        'E1\tAttribution:T3 Source:T1 Cue:T2 Content:T3',
        'E2\tCue:T5 Source:T4 Content:T6',
        '#1\tNote T1\tx',
      ],
    ],
    [
      'relations from the cue',
      [
        'R1\tSourceOf Arg1:T2 Arg2:T1',
        'R2\tContentOf Arg1:T2 Arg2:T3',
        'R3\tSourceOf Arg1:T5 Arg2:T4',
        'R4\tContentOf Arg1:T5 Arg2:T6',
      ],
    ],
    [
      'relations from the content',
      [
        'R1\tsaid_by Arg1:T3 Arg2:T1',
        'R2\tcue Arg1:T3 Arg2:T2',
        'R3\tsaid_by Arg1:T6 Arg2:T4',
        'R4\tcue Arg1:T6 Arg2:T5',
      ],
    ],
  ])('reads %s, code points and split spans', (_, joins) => {
    expect(read([...marks, ...joins])).toEqual(BOTH);
    expect(read([...marks, ...joins], '\r\n')).toEqual(BOTH);
  });

  it('gives a shared source to each quote', () => {
    const joins = ['R1\tby Arg1:T3 Arg2:T1', 'R2\tby Arg1:T6 Arg2:T1'];
    expect(read([...marks, ...joins]).map(({ source }) => source)).toEqual([['she'], ['she']]);
  });

  it('takes stance, type and speaker from attributes and notes', () => {
    const [quote] = read([
      ...marks,
      'E1\tCue:T5 Source:T4 Content:T6',
      'A1\tStance E1 Denies',
      'A2\tType T6 indirect',
      '#1\tAnnotatorNotes T4\tspeaker: Ana Orr',
    ]);
    expect(quote).toMatchObject({
      stance: 'denies',
      type: 'indirect',
      speaker: { name: 'Ana Orr' },
    });
  });

  it('leaves out what has no content', () => {
    expect(read([...marks, 'E1\tCue:T2 Source:T1'])).toEqual([]);
  });
});
