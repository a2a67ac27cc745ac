/** chrono-node as a second opinion, only here: where both read an absolute date or time, they must agree. */
import { strict } from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timexesStage } from '../../../src/extract/timexes/index.ts';
import { TIMEXES, type Timex } from '../../../src/model/annotations.ts';
import { tagsStage } from '../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../support/document.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

type Writer = (year: number, month: number, day: number) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  'American, in full': (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
  'American, short': (y, m, d) => `${SHORT[m - 1]} ${d}, ${y}`,
  British: (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
  'British, ordinal': (y, m, d) => `${d}th of ${MONTHS[m - 1]} ${y}`,
  ISO: (y, m, d) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
  'slashes, American': (y, m, d) => `${m}/${d}/${y}`,
};

function timexesOf(text: string): readonly Timex[] {
  return documentOf(text, [...SEGMENTS, tagsStage, timexesStage]).get(TIMEXES);
}

describe('agrees with chrono-node', () => {
  it.each(Object.entries(WRITERS))('on days written %s', (_, write) => {
    const day = fc.tuple(
      fc.integer({ min: 1950, max: 2049 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const text = `The mill burned down on ${write(year, month, date)} and was rebuilt.`;
        const [theirs] = strict.parse(text, new Date(Date.UTC(2021, 5, 2, 12)));
        const ours = timexesOf(text);
        expect(ours).toHaveLength(1);
        expect(ours[0]?.value).toBe(theirs?.start.date().toISOString().slice(0, 10));
      }),
      { numRuns: 60 },
    );
  });

  it.each(['7:05 a.m.', '11:30 p.m.', '12:15 p.m.', '12:45 a.m.', '6 pm', '9am', '14:20'])(
    'on the clock time %s',
    (clock) => {
      const text = `The gates open at ${clock} for members.`;
      const [theirs] = strict.parse(text, new Date(2021, 5, 2, 12));
      const hour = theirs?.start.get('hour') ?? -1;
      const minute = theirs?.start.get('minute') ?? 0;
      const two = (n: number): string => String(n).padStart(2, '0');
      expect(timexesOf(text)[0]?.value).toBe(`T${two(hour)}:${two(minute)}`);
    },
  );

  it('reads what chrono leaves: bare years, decades, quarters, seasons, durations', () => {
    const text =
      'In 1987, in the 1990s, in the third quarter of 2020 and in spring 2019 it took ten days.';
    expect(timexesOf(text).map((t) => t.value)).toEqual([
      '1987',
      '199',
      '2020-Q3',
      '2019-SP',
      'P10D',
    ]);
    expect(strict.parse(text, new Date(2021, 5, 2))).toEqual([]);
  });
});
