/** What holds for every article, however damaged: no crash, and every row slices to its text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAnalyzer, readText } from '../src/index.ts';
import type { Located } from '../src/model/report.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/articles');
const ARTICLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

const analyze = createAnalyzer({});

/** What scrapers and editors leave behind, and what rules look at. */
const LITTER = [
  ...['"', '“', '”', "'", '«', '(', ')', '—', ':', '...', ' said ', ' according to ', '. '],
  ...['\n', '\n\n', '\r', '\t', '\u0000', '\u00a0', '\u00ad', '\u202e', '\ufeff', '\ufffd'],
  ...['Ã©', 'â€™', '😀', '$', '%', '1,2', '½', 'Monday', 'she'],
];

type Damage = readonly [kind: 'insert' | 'cut' | 'repeat', at: number, length: number, bit: string];

const damage: fc.Arbitrary<Damage> = fc.tuple(
  fc.constantFrom('insert' as const, 'cut' as const, 'repeat' as const),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(300),
  fc.constantFrom(...LITTER),
);

function damaged(text: string, [kind, where, length, bit]: Damage): string {
  const at = Math.floor(where * text.length);
  if (kind === 'insert') return text.slice(0, at) + bit + text.slice(at);
  if (kind === 'cut') return text.slice(0, at) + text.slice(at + length);
  return text.slice(0, at + length) + text.slice(at);
}

it('reports only what stands in the text, whatever the damage', () => {
  const article = fc.tuple(
    fc.constantFrom(...ARTICLES),
    fc.array(damage, { minLength: 1, maxLength: 8 }),
  );
  fc.assert(
    fc.property(article, ([whole, damages]) => {
      const [result] = readText(damages.reduce(damaged, whole), { path: 'damaged.txt' });
      if (result?.kind !== 'document') return;
      const { text } = result.doc;
      const report = analyze(result.doc);
      const located: (Located | null)[] = [
        ...report.quotes.flatMap((q) => [q.source, q.cue, q.content]),
        ...report.entities.flatMap((e) => e.mentions),
        ...report.dates,
        ...report.figures.flatMap((f) => [f, f.phrase]),
      ];
      for (const item of located) {
        if (!item) continue;
        const pieces = item.spans.map(([start, end]) => text.slice(start, end));
        expect(pieces.every((piece) => piece.length > 0)).toBe(true);
        expect(pieces.join(' … ')).toBe(item.text);
        expect(item.spans).toEqual([...item.spans].sort((a, b) => a[0] - b[0]));
      }
    }),
    { numRuns: 60 },
  );
});
