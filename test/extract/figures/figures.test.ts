import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresStage } from '../../../src/extract/figures/index.ts';
import { timexesStage } from '../../../src/extract/timexes/index.ts';
import { FIGURES, type Figure } from '../../../src/model/annotations.ts';
import { tagsStage } from '../../../src/tag/index.ts';
import { documentOf, SEGMENTS } from '../../support/document.ts';
import { type Case, type Marked, readCases } from '../support/marks.ts';

const STAGES = [...SEGMENTS, tagsStage, timexesStage, figuresStage];

function figuresOf(text: string): readonly Figure[] {
  return documentOf(text, STAGES).get(FIGURES);
}

const KEYS: Readonly<Record<string, (f: Figure, text: string) => string | number | null>> = {
  high: (f) => f.high,
  unit: (f) => f.unit,
  phrase: (f, text) => text.slice(f.phrase.start, f.phrase.end),
  counted: (f) => f.counted,
  approx: (f) => f.approximate,
  dir: (f) => f.direction,
  of: (f) => f.of,
  rate: (f) => f.rate,
};

/** A found figure, told by the same keys that its mark tells. */
function told(figure: Figure, mark: Marked | undefined, text: string): string {
  const value =
    typeof figure.value === 'number' ? Number(figure.value.toPrecision(12)) : figure.value;
  const head = `${text.slice(figure.start, figure.end)}|${figure.kind} ${value}`;
  const keys = (mark?.fields.slice(1) ?? []).map((field) => field.split('=')[0] ?? '');
  return [head, ...keys.map((key) => `${key}=${KEYS[key]?.(figure, text)}`)].join('|');
}

function wanted(mark: Marked): string {
  const [head = '', ...rest] = mark.fields;
  const [kind, value = ''] = head.split(' ');
  const number = /^-?[\d.]+$/.test(value) ? Number(Number(value).toPrecision(12)) : value;
  return [`${mark.text}|${kind} ${number}`, ...rest].join('|');
}

describe.each(['tune.tsv', 'aside.tsv'])('figures of %s', (name) => {
  const cases: Case[] = readCases(new URL(name, import.meta.url));
  it.each(cases.map((c) => [c.head, c.text, c] as const))('%s: %s', (_, text, c) => {
    const found = figuresOf(text).map((f) =>
      told(
        f,
        c.marks.find((m) => m.start === f.start),
        text,
      ),
    );
    expect(found).toEqual(c.marks.map(wanted));
  });
});

describe('laws', () => {
  const words = [
    '$',
    '10',
    '-',
    '12',
    'million',
    'percent',
    'to',
    'and',
    'a',
    'half',
    'of',
    'the',
    'two',
    'thirds',
    'dozens',
    'aged',
    ',',
    '4',
    '3',
    'people',
    'one',
    'in',
    'five',
    '%',
    'euros',
    'km',
  ];
  const texts = fc
    .array(fc.constantFrom(...words), { maxLength: 30 })
    .map((list) => list.join(' '));

  it('gives disjoint spans in order with finite values, each inside its phrase', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const f of figuresOf(text)) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.phrase.start).toBeLessThanOrEqual(f.start);
          expect(f.phrase.end).toBeGreaterThanOrEqual(f.end);
          if (typeof f.value === 'number') expect(Number.isFinite(f.value)).toBe(true);
          if (f.high !== null) expect(f.high).toBeGreaterThan(Number(f.value));
          last = f.end;
        }
      }),
    );
  });
});
