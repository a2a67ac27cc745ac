import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timexesStage } from '../../../src/extract/timexes/index.ts';
import { coverOf } from '../../../src/extract/timexes/values.ts';
import { TIMEXES, type Timex } from '../../../src/model/annotations.ts';
import { tagsStage } from '../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../support/document.ts';
import { type Case, readCases } from '../support/marks.ts';

function timexesOf(text: string, published: string): readonly Timex[] {
  const meta = published === '-' ? {} : { published: { date: published, from: 'option' as const } };
  return documentOf(text, [...SEGMENTS, tagsStage, timexesStage], meta).get(TIMEXES);
}

function found({ head, text }: Case): string[] {
  return timexesOf(text, head).map((t) => {
    const set = t.type === 'SET' ? 'SET ' : '';
    return `${t.start} ${text.slice(t.start, t.end)} = ${set}${t.value}${t.mod ? ` ${t.mod}` : ''}`;
  });
}

/** A possessive stands outside a date's span. */
function expected({ marks }: Case): string[] {
  return marks.map((m) => {
    const value = (m.fields[0] ?? '').replace(/ \d{4}-\d\d-\d\d\.\..*$/, '');
    return `${m.start} ${m.text.replace(/'s$/, '')} = ${value}`;
  });
}

describe.each(['tune.tsv', 'aside.tsv'])('timexes of %s', (name) => {
  const cases = readCases(new URL(name, import.meta.url));
  it.each(cases.map((c) => [c.text, c] as const))('%s', (_, c) => {
    expect(found(c)).toEqual(expected(c));
  });

  it('covers the marked days', () => {
    for (const c of cases) {
      for (const mark of c.marks) {
        const days = / (\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(mark.fields[0] ?? '');
        if (!days) continue;
        const timex = timexesOf(c.text, c.head).find((t) => t.start === mark.start);
        expect([timex?.from, timex?.to]).toEqual([days[1], days[2]]);
      }
    }
  });
});

describe('laws', () => {
  const words = [
    'in',
    'May',
    '2020',
    'the',
    'next',
    'week',
    '10',
    '-',
    'day',
    'ago',
    'last',
    'Tuesday',
    'night',
    ',',
    'early',
    'end',
    'of',
    'third',
    'quarter',
    'every',
    '9',
    'p.m.',
    'years',
    'a',
  ];
  const texts = fc
    .array(fc.constantFrom(...words), { maxLength: 30 })
    .map((list) => list.join(' '));

  it('gives disjoint spans in order, inside the text, covers in order', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, dated) => {
        let last = 0;
        for (const t of timexesOf(text, dated ? '2021-06-02' : '-')) {
          expect(t.start).toBeGreaterThanOrEqual(last);
          expect(t.end).toBeGreaterThan(t.start);
          expect(t.end).toBeLessThanOrEqual(text.length);
          expect(t.anchored).toBe(t.from !== null);
          if (t.from && t.to) expect(t.from <= t.to).toBe(true);
          last = t.end;
        }
      }),
    );
  });

  it('is idempotent on covers: the cover of a day is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const cover = coverOf(`${y}-${String(m).padStart(2, '0')}`);
        expect(cover && cover.to - cover.from).toBeGreaterThan(26);
      }),
    );
  });
});
