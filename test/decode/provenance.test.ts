/** From any reported piece back to the file: what stands there, repaired as reported, is the piece. */
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analyze.ts';
import { readBytes } from '../../src/decode/index.ts';
import type { Document } from '../../src/model/document.ts';
import { applyEdits } from '../../src/model/provenance.ts';
import type { DocumentReport, Located } from '../../src/model/report.ts';
import { DAMAGES, seeded } from './layout/support/damage.ts';
import { STORIES } from './layout/support/stories.ts';
import { ENCODERS, MISREADINGS } from './support/encoders.ts';

const analyzer = createAnalyzer({ model: 'none' });

function read(bytes: Uint8Array): Document {
  const [result] = readBytes(bytes, { path: 'a.txt' });
  if (result?.kind !== 'document') throw new Error(`skipped: ${result?.reason}`);
  return result.doc;
}

/** Everything in a report that says where it stands. */
function* located(value: unknown): Generator<Located> {
  if (typeof value !== 'object' || value === null) return;
  if ('raw' in value && 'spans' in value && 'text' in value) yield value as Located;
  for (const child of Object.values(value)) yield* located(child);
}

/** Repairs that the report lists, made inside one range of the raw text. */
function replayed(
  raw: string,
  [start, end]: readonly [number, number],
  report: DocumentReport,
): string {
  const inside = report.encoding.repairs.flatMap(({ raw: [range], after }) =>
    range && range[0] >= start && range[1] <= end
      ? [{ start: range[0] - start, end: range[1] - start, text: after, step: '' }]
      : [],
  );
  return applyEdits(raw.slice(start, end), inside).text;
}

/** Layout moves nothing but white space, hyphens and what is invisible. */
const letters = (text: string): string => text.replace(/[\s\u00ad\u200b\0-]+/g, '');

function expectTraceable(raw: string, doc: Document): number {
  const report = analyzer(doc);
  let checked = 0;
  for (const { raw: ranges, text, rawExact } of located(report)) {
    expect(rawExact).toBeUndefined();
    const pieces = ranges.map((range) => letters(replayed(raw, range, report)));
    expect(pieces.join('…')).toBe(letters(text));
    checked++;
  }
  return checked;
}

describe('every piece of a report can be read again from the file', () => {
  const names = Object.keys(DAMAGES);
  it.each(Object.entries(STORIES))('%s, under every damage', (_name, story) => {
    let checked = 0;
    for (const name of names) {
      const damaged = DAMAGES[name]?.(story, seeded(3));
      if (damaged) checked += expectTraceable(damaged.raw, read(Buffer.from(damaged.raw)));
    }
    expect(checked).toBeGreaterThan(names.length * 20);
  });

  it.each(Object.keys(MISREADINGS))('mojibake of %s', (how) => {
    const damaged = DAMAGES['links cut']?.(STORIES.drought ?? [], seeded(5));
    const raw = MISREADINGS[how]?.(Buffer.from(damaged?.raw ?? '')) ?? '';
    const doc = read(Buffer.from(raw));
    expect(doc.text).toContain('Concepción Urrutia');
    expect(doc.meta.encoding.repairs.length).toBeGreaterThan(2);
    expect(expectTraceable(raw, doc)).toBeGreaterThan(20);
  });

  it.each(['windows-1252', 'macintosh', 'utf-16le', 'utf-16be with mark', 'utf-8 with mark'])(
    'bytes in %s',
    (name) => {
      const raw = (STORIES.hospital ?? []).join('\n');
      expect(expectTraceable(raw, read(ENCODERS[name]?.(raw) ?? new Uint8Array()))).toBeGreaterThan(
        20,
      );
    },
  );

  it('stray bytes in UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('Señora Peña said the '),
      Uint8Array.of(0x93),
      Buffer.from('bridge'),
      Uint8Array.of(0x94),
      Buffer.from(' was closed, and José Muñoz said it was not.'),
    ]);
    const doc = read(bytes);
    expect(doc.text).toContain('“bridge”');
    expect(expectTraceable(bytes.toString('utf8'), doc)).toBeGreaterThan(3);
  });

  it('nothing is changed where nothing is damaged', () => {
    for (const story of Object.values(STORIES)) {
      const raw = story.join('\n\n');
      const { text, provenance, meta } = read(Buffer.from(raw));
      expect(text).toBe(raw);
      expect(meta.encoding.repairs).toEqual([]);
      expect(provenance.runs.every((run) => run.copy)).toBe(true);
    }
  });
});
