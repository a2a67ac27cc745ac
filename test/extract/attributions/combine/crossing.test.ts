import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../../../src/analyze.ts';
import { withoutCrossing } from '../../../../src/extract/attributions/combine/crossing.ts';
import type { Range } from '../../../../src/extract/attributions/rules/context.ts';
import type { Draft } from '../../../../src/extract/attributions/rules/draft.ts';
import type { Pair } from '../../../../src/model/report.ts';
import { lines, markedDrafts } from '../support/marked.ts';

const TEXT = 'Orr said that aides hint at rain today , Poe wrote on Monday .';
const { ctx } = markedDrafts(TEXT);
const words = TEXT.split(' ');

/** From one word of the text to another, both included. */
const range = (first: string, last: string): Range => ({
  first: words.indexOf(first),
  last: words.indexOf(last) + 1,
});

function draft(cue: string, confidence: number, ...content: readonly Range[]): Draft {
  return { source: null, cue: range(cue, cue), content, rule: 'model', confidence };
}

describe('contents that cross', () => {
  it.each([
    [
      'an inner one ends with the content that holds its cue',
      [draft('said', 0.9, range('that', 'rain')), draft('hint', 0.6, range('at', 'today'))],
      [' | said | that aides hint at rain', ' | hint | at rain'],
    ],
    [
      'so it does where it is the surer one of the two',
      [draft('said', 0.6, range('that', 'rain')), draft('hint', 0.9, range('at', 'today'))],
      [' | said | that aides hint at rain', ' | hint | at rain'],
    ],
    [
      'side by side the less sure one gives up what both claim',
      [draft('said', 0.9, range('that', 'rain')), draft('wrote', 0.5, range('rain', 'today'))],
      [' | said | that aides hint at rain', ' | wrote | today'],
    ],
    [
      'nested contents stay',
      [draft('said', 0.9, range('that', 'today')), draft('hint', 0.6, range('at', 'rain'))],
      [' | said | that aides hint at rain today', ' | hint | at rain'],
    ],
  ])('%s', (_, drafts, expected) => {
    expect(lines(ctx, withoutCrossing(ctx, drafts))).toEqual(expected);
  });
});

type Content = readonly Pair[];

const inside = (a: Content, b: Content): boolean =>
  a.every(([start, end]) => b.some(([from, to]) => from <= start && end <= to));
const meet = (a: Content, b: Content): boolean =>
  a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));

describe('the product', () => {
  const folder = new URL('../../../../fixtures/gold/tune/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));

  it.each(files)('reports no contents that cross in %s', (file) => {
    const { quotes } = analyzeText(readFileSync(new URL(file, folder), 'utf8'), {
      only: ['quotes'],
      codebook: null,
    });
    const contents = quotes.map((quote): Content => quote.content.spans);
    contents.forEach((a, i) => {
      for (const b of contents.slice(i + 1)) {
        expect(!meet(a, b) || inside(a, b) || inside(b, a)).toBe(true);
      }
    });
  });
});
