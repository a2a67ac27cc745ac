/** Reads small files through the public door and looks at text, offsets and repairs. */
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/decode/index.ts';
import { PARAGRAPHS } from '../../src/model/annotations.ts';
import type { Document } from '../../src/model/document.ts';

function read(bytes: Uint8Array | string, path = 'a.txt'): Document {
  const [result] = readBytes(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { path });
  if (result?.kind !== 'document') throw new Error(`skipped: ${result?.reason}`);
  return result.doc;
}

describe('a link-broken article with mojibake', () => {
  const raw =
    'The mayor, MarÃ­a \nPÃ©rez\n, said the bridge "will open \nin May\n."\nNobody\n from the council\n objected. \n';

  it('gets its paragraphs and names back', () => {
    const doc = read(raw);
    expect(doc.text).toBe(
      'The mayor, María Pérez, said the bridge "will open in May."\n\nNobody from the council objected.',
    );
    expect(doc.get(PARAGRAPHS)).toHaveLength(2);
  });

  it('maps the name back to the damaged characters', () => {
    const doc = read(raw);
    const start = doc.text.indexOf('Pérez');
    const range = doc.provenance.toRaw({ start, end: start + 5 });
    expect(raw.slice(range.start, range.end)).toBe('PÃ©rez');
  });

  it('lists the repairs', () => {
    const { repairs } = read(raw).meta.encoding;
    expect(repairs.map((r) => [r.before, r.after])).toEqual([
      ['Ã\u00ad', 'í'],
      ['Ã©', 'é'],
    ]);
  });
});
