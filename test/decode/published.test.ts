/** Publication dates: which source is believed first, and what is read as a date. */

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MetadataTable } from '../../src/decode/metadata.ts';
import type { ReadOptions } from '../../src/decode/options.ts';
import { dayInName, parseDay, writtenDay } from '../../src/decode/published.ts';
import { readOne } from './formats/support.ts';

const FRONT = '---\ndate: 2021-03-03\n---\n';
const TEXT = 'By Wanda Hollis\n\nMarch 5, 2021\n\nAnn Lee said the bridge will open in May.\n';

function metadata(path: string): MetadataTable {
  const row = {
    published: '2021-03-02',
    title: null,
    outlet: null,
    author: null,
    url: null,
    variables: {},
  };
  return { path: 'meta.csv', rows: new Map([[resolve(path), row]]), diagnostics: [] };
}

describe('sources', () => {
  const dated = 'pier-2021-03-04.txt';
  it.each<[string, string, string, ReadOptions, string, string]>([
    [
      'option',
      dated,
      FRONT + TEXT,
      { published: '2021-03-01', metadata: metadata(dated) },
      '2021-03-01',
      'option',
    ],
    ['metadata', dated, FRONT + TEXT, { metadata: metadata(dated) }, '2021-03-02', 'metadata'],
    ['front matter', dated, FRONT + TEXT, {}, '2021-03-03', 'front-matter'],
    ['file name', dated, TEXT, {}, '2021-03-04', 'file-name'],
    ['a date line', 'pier.txt', TEXT, {}, '2021-03-05', 'text'],
    [
      'a dateline',
      'pier.txt',
      'PORT ELLEN, March 6, 2021 (Reuters) - Ann Lee said no.',
      {},
      '2021-03-06',
      'text',
    ],
    [
      'a byline',
      'pier.txt',
      'By Wanda Hollis | March 7, 2021\n\nAnn Lee said no.',
      {},
      '2021-03-07',
      'text',
    ],
  ])('%s', (_name, path, raw, options, date, from) => {
    expect(readOne(path, raw, options).meta.published).toEqual({ date, from });
  });

  it.each([
    ['none at all', 'Ann Lee said no.'],
    ['a date inside the story', 'Ann Lee said on March 5, 2021 that the bridge will open.'],
    ['a dateline without a year', 'PORT ELLEN, March 6 (Reuters) - Ann Lee said no.'],
  ])('%s gives no date, never today', (_name, raw) => {
    expect(readOne('pier.txt', raw).meta.published).toBeNull();
  });

  it('keep the place of the dateline and where it stands', () => {
    const { meta, text } = readOne(
      'a.txt',
      'Pier off\n\nPORT ELLEN, March 6, 2021 (Reuters) - Ann Lee said no.',
    );
    expect(meta.dateline).toMatchObject({ place: 'PORT ELLEN', date: '2021-03-06' });
    expect(text.slice(meta.dateline?.span.start, meta.dateline?.span.end)).toMatch(
      /^PORT ELLEN.*- $/,
    );
  });

  it('name the headline and the author', () => {
    const raw =
      'Harbour Board Delays Vote\nBy Wanda Hollis and Tom Cole, Staff Writers\nMarch 3, 2021\n\nAnn Lee said no to the pier.';
    expect(readOne('a.txt', raw).meta).toMatchObject({
      title: 'Harbour Board Delays Vote',
      author: 'Wanda Hollis and Tom Cole',
    });
  });
});

describe('days', () => {
  it.each([
    ['2021-03-04', '2021-03-04'],
    ['2021/3/4', '2021-03-04'],
    ['20210304', '2021-03-04'],
    ['2021-03-04T10:30:00+01:00', '2021-03-04T10:30'],
    ['March 4, 2021', '2021-03-04'],
    ['4 March 2021', '2021-03-04'],
    ['Thursday, Mar. 4th, 2021', '2021-03-04'],
    ['2021-02-30', null],
    ['3/4/2021', null],
    ['soon', null],
  ])('%s is %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each([
    ['a/2021-06-02-x.txt', '2021-06-02'],
    ['a/20210602.txt', '2021-06-02'],
    ['a/2021_06_02.txt', '2021-06-02'],
    ['2021-06-02/a.txt', null],
    ['a/120210602.txt', null],
    ['a/2021-13-02.txt', null],
  ])('the name %s has %s', (path, day) => expect(dayInName(path)).toBe(day));

  it('are found in a line', () => {
    expect(writtenDay('Posted on June 2, 2021 at noon')).toEqual({
      date: '2021-06-02',
      start: 10,
      end: 22,
    });
  });
});
