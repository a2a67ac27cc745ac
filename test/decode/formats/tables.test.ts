/** Tables: one record is one document with its columns as metadata, mapped to the characters of its cell. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawOf, readAll, readOne } from './support.ts';

const CSV = `id,headline,date,body,outlet
1,Pier off,2021-03-04,"""It is late,"" said Ann Lee.
She left at noon.",Bay Post
2,Second,3 April 2021,"Tom Cole, MuÃ±oz and others left.",
3,No text,,,
`;

describe('CSV', () => {
  const { docs, skipped } = readAll('a.csv', CSV);

  it('gives a document a record', () => {
    expect(docs.map((doc) => [doc.meta.path, doc.text])).toEqual([
      ['a.csv#1', '"It is late," said Ann Lee.\n\nShe left at noon.'],
      ['a.csv#2', 'Tom Cole, Muñoz and others left.'],
    ]);
    expect(new Set(docs.map((doc) => doc.meta.id)).size).toBe(2);
  });

  it('names the record that holds no text', () => {
    expect(skipped).toEqual([
      {
        kind: 'skipped',
        path: 'a.csv#3',
        reason: 'empty',
        message: expect.stringContaining('"body"'),
      },
    ]);
  });

  it('takes metadata from known columns and keeps the others', () => {
    expect(docs[0]?.meta).toMatchObject({
      title: 'Pier off',
      outlet: 'Bay Post',
      published: { date: '2021-03-04', from: 'metadata' },
      variables: { id: '1' },
    });
    expect(docs[1]?.meta.published?.date).toBe('2021-04-03');
  });

  it('maps words to the cell', () => {
    const [first, second] = docs;
    if (!first || !second) throw new Error('no documents');
    expect(rawOf(first, '"It is late,"', CSV)).toBe('""It is late,""');
    expect(rawOf(second, 'Muñoz', CSV)).toBe('MuÃ±oz');
    expect(second.provenance.exact).toBe(true);
  });

  it.each([
    ['tabs', 'a.tsv', 'id\ttext\n1\t"Ann, Lee" spoke.\n', '"Ann, Lee" spoke.'],
    ['semicolons', 'a.csv', 'id;text\n1;Ann, Lee spoke.\n', 'Ann, Lee spoke.'],
    ['CRLF', 'a.csv', 'id,text\r\n1,"Ann Lee\r\n spoke."\r\n', 'Ann Lee spoke.'],
    ['a byte order mark', 'a.csv', '\ufeffid,text\n1,Ann Lee spoke.\n', 'Ann Lee spoke.'],
    ['empty lines', 'a.csv', 'id,text\n\n1,Ann Lee spoke.\n\n', 'Ann Lee spoke.'],
  ])('reads %s', (_name, path, content, text) => {
    const doc = readOne(path, content);
    expect(doc.text).toBe(text);
    expect(doc.provenance.exact).toBe(true);
  });

  it('is not exact where quoting is too loose to say', () => {
    const doc = readOne('a.csv', 'id,text\n1,Ann "the\ncat" Lee\n2\n');
    expect(doc.meta.path).toBe('a.csv#1');
  });
});

describe('JSON', () => {
  const LINES = `{"text":"\\"No,\\" said Jos\\u00e9 Lee.\\n\\nHe left.","date":"2021-01-02","source":"AP","tags":["a","b"]}

{"text":"Tom Cole {spoke} [once].","n":{"text":"other"}}
{broken
["no object"]
`;

  it('lines give a document each, broken lines a reason each', () => {
    const { docs, skipped } = readAll('a.jsonl', LINES);
    expect(docs.map((doc) => [doc.meta.path, doc.text])).toEqual([
      ['a.jsonl#1', '"No," said José Lee.\n\nHe left.'],
      ['a.jsonl#2', 'Tom Cole {spoke} [once].'],
    ]);
    expect(skipped.map((s) => [s.path, s.reason])).toEqual([
      ['a.jsonl#3', 'bad-json'],
      ['a.jsonl#4', 'bad-json'],
    ]);
    expect(skipped[0]?.message).toContain('line 4');
    expect(docs[0]?.meta).toMatchObject({
      outlet: 'AP',
      published: { date: '2021-01-02', from: 'metadata' },
      variables: { tags: 'a, b' },
    });
  });

  it('maps words to the string, escapes included', () => {
    const doc = readAll('a.jsonl', LINES).docs[0];
    if (!doc) throw new Error('no document');
    expect(rawOf(doc, '"No,"', LINES)).toBe('\\"No,\\"');
    expect(rawOf(doc, 'José', LINES)).toBe('Jos\\u00e9');
  });

  it.each([
    ['a list', '[{"text":"Ann Lee spoke."},{"text":"Tom left."}]', 2],
    ['an object with a list', '{"n":1,"articles":[{"text":"Ann Lee spoke."}],"tags":["a"]}', 1],
    ['one object', '\n {"a":[1,2],"text":"Ann Lee spoke."}', 1],
  ])('reads %s', (_name, raw, count) => {
    const { docs } = readAll('a.json', raw);
    expect(docs).toHaveLength(count);
    const [doc] = docs;
    if (!doc) throw new Error('no document');
    expect(doc.text).toBe('Ann Lee spoke.');
    expect(rawOf(doc, 'Ann Lee', raw)).toBe('Ann Lee');
  });

  it.each([
    ['broken', '{"text":', 'bad-json'],
    ['no records', '[]', 'empty'],
    ['a number', '7', 'bad-json'],
    ['no text column', '[{"a":"b"}]', 'text-field'],
  ])('gives one reason for %s', (_name, raw, reason) => {
    const { docs, skipped } = readAll('a.json', raw);
    expect(docs).toEqual([]);
    expect(skipped.map((s) => s.reason)).toEqual([reason]);
  });

  it('maps any text of any record exactly', () => {
    const field = fc.string({ unit: 'grapheme' });
    const record = fc.record({ a: field, text: field, z: fc.jsonValue() });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), fc.boolean(), (list, wide) => {
        const raw = JSON.stringify(list, null, wide ? 2 : undefined);
        for (const doc of readAll('a.json', raw).docs) expect(doc.provenance.exact).toBe(true);
      }),
    );
  });
});

describe('the text column', () => {
  const raw = '{"story_html":"Ann Lee spoke.","title":"T"}';

  it('is the one named', () => {
    expect(readOne('a.json', raw, { textField: 'story_html' }).text).toBe('Ann Lee spoke.');
  });

  it('is asked for where no name is known, with the names that there are', () => {
    expect(readAll('a.json', raw).skipped[0]?.message).toContain(
      '--text-field; there are story_html, title',
    );
  });

  it('is asked for where it is not there', () => {
    expect(readAll('a.json', raw, { textField: 'nope' }).skipped[0]?.reason).toBe('text-field');
  });
});

describe('gzip', () => {
  it('is unpacked, whatever is in it', () => {
    expect(readAll('a.csv.gz', gzipSync(CSV)).docs).toHaveLength(2);
    expect(readOne('a.txt.gz', gzipSync('Ann Lee spoke.')).text).toBe('Ann Lee spoke.');
    expect(readOne('a.html.gz', gzipSync('<p>Ann Lee spoke.')).text).toBe('Ann Lee spoke.');
  });

  it.each([
    ['cut', gzipSync('Ann Lee spoke.').subarray(0, 12), 'bad-gzip'],
    ['no gzip at all', Buffer.from('Ann Lee spoke.'), 'bad-gzip'],
    ['a bomb', gzipSync(Buffer.alloc(100_000, 32)), 'too-large'],
  ])('%s is one record', (_name, bytes, reason) => {
    const { skipped } = readAll('a.txt.gz', bytes, { maxBytes: 10_000 });
    expect(skipped.map((s) => s.reason)).toEqual([reason]);
  });
});
