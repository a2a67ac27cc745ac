/** Plain text and Markdown: front matter is metadata, marks go, words stay where they were. */
import { describe, expect, it } from 'vitest';
import { rawOf, readOne } from './support.ts';

describe('front matter', () => {
  const raw = `---
title: Pier off
date: 2021-03-04
author: [Wanda Hollis, Tom Cole]
section: local
---
Ann Lee spoke.
`;

  it.each(['a.txt', 'a.md', 'NOTE'])('is metadata in %s', (path) => {
    const doc = readOne(path, raw);
    expect(doc.text).toBe('Ann Lee spoke.');
    expect(rawOf(doc, 'Ann Lee', raw)).toBe('Ann Lee');
    expect(doc.meta).toMatchObject({
      title: 'Pier off',
      author: 'Wanda Hollis, Tom Cole',
      published: { date: '2021-03-04', from: 'front-matter' },
      variables: { section: 'local' },
    });
  });

  it('warns of a date that is none', () => {
    const doc = readOne('a.txt', '---\ndate: yesterday\n---\nAnn Lee spoke.');
    expect(doc.meta.published).toBeNull();
    expect(doc.meta.diagnostics.map((d) => d.code)).toEqual(['bad-date']);
  });

  it.each([
    ['no mapping', '---\njust words\n---\nAnn Lee spoke.'],
    ['broken YAML', '---\na: [b\n---\nAnn Lee spoke.'],
    ['never closed', '---\ntitle: x\nAnn Lee spoke.'],
  ])('is text where it is %s', (_name, text) => {
    expect(readOne('a.txt', text).meta.title).not.toBe('x');
    expect(readOne('a.txt', text).text).toContain('---');
  });

  it('runs no code and expands no bomb', () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n---\nAnn.`;
    expect(readOne('a.txt', bomb).text).toContain('Ann.');
    const tag = '---\ntitle: !!js/function "function(){ return 1 }"\n---\nAnn.';
    expect(readOne('a.txt', tag).text).toContain('Ann.');
  });
});

describe('Markdown', () => {
  const raw = `# Board puts off *pier* vote
By Wanda Hollis

The board, led by **[Ruth Ellacott](http://x.y/a_b_c "t")**, said on _Tuesday_ that 2 * 3 * 4
files named my_file_name were [late][1] \\*.

> "Nobody asked us," said *Idris* Pencarrow.

---

[1]: http://example.org
`;
  const doc = readOne('a.md', raw);

  it('loses its marks and no word', () => {
    expect(doc.text).toBe(
      [
        'Board puts off pier vote',
        'By Wanda Hollis',
        'The board, led by Ruth Ellacott, said on Tuesday that 2 * 3 * 4 files named my_file_name were late *.',
        '"Nobody asked us," said Idris Pencarrow.',
      ].join('\n\n'),
    );
    expect(doc.meta).toMatchObject({ title: 'Board puts off pier vote', author: 'Wanda Hollis' });
  });

  it('maps words to the file', () => {
    expect(rawOf(doc, 'Ruth Ellacott', raw)).toBe('Ruth Ellacott');
    expect(rawOf(doc, 'Idris Pencarrow', raw)).toBe('Idris* Pencarrow');
  });

  it('keeps its marks in a text file', () => {
    expect(readOne('a.txt', 'Ann **Lee** spoke.').text).toBe('Ann **Lee** spoke.');
  });
});
