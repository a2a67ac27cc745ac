/** The map from text back to raw text: its laws, for any edits and any two rounds of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit, ProvenanceMap } from '../../src/model/provenance.ts';

/** A source and sorted, disjoint edits of it. */
const edited = fc
  .tuple(
    fc.string({ maxLength: 40 }),
    fc.array(fc.nat({ max: 40 }), { maxLength: 12 }),
    fc.infiniteStream(fc.string({ maxLength: 3 })),
  )
  .map(([source, cuts, texts]) => {
    const points = [...new Set(cuts.map((cut) => Math.min(cut, source.length)))].sort(
      (a, b) => a - b,
    );
    const edits: Edit[] = [];
    for (let i = 0; i + 1 < points.length; i += 2) {
      const [start = 0, end = 0] = [points[i], points[i + 1]];
      edits.push({ start, end, text: texts.next().value ?? '', step: 'test' });
    }
    return { source, edits };
  });

function expectTiles(map: ProvenanceMap, text: string, raw: string): void {
  let at = 0;
  let from = 0;
  for (const run of map.runs) {
    expect([run.start, run.rawStart]).toEqual([at, from]);
    expect(run.end - run.start + (run.rawEnd - run.rawStart)).toBeGreaterThan(0);
    if (run.copy) expect(text.slice(run.start, run.end)).toBe(raw.slice(run.rawStart, run.rawEnd));
    at = run.end;
    from = run.rawEnd;
  }
  expect([at, from]).toEqual([text.length, raw.length]);
}

describe('any edits', () => {
  it('give runs that tile both texts, copies being equal', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const real = edits.filter((edit) => edit.end > edit.start);
        const { text, map } = applyEdits(source, real);
        expectTiles(map, text, source);
      }),
    );
  });

  it('map in order, and a range to what holds the maps of its parts', () => {
    fc.assert(
      fc.property(edited, fc.nat(), fc.nat(), fc.nat(), ({ source, edits }, a, b, c) => {
        const { text, map } = applyEdits(source, edits);
        const [x = 0, y = 0, z = 0] = [a, b, c]
          .map((n) => n % (text.length + 1))
          .sort((p, q) => p - q);
        if (x === y || y === z) return;
        const [left, right, both] = [
          map.toRaw({ start: x, end: y }),
          map.toRaw({ start: y, end: z }),
          map.toRaw({ start: x, end: z }),
        ];
        expect(left.start).toBeLessThanOrEqual(right.start);
        expect(left.end).toBeLessThanOrEqual(right.end);
        expect(both).toEqual({ start: left.start, end: right.end });
      }),
    );
  });

  it('widen a range to whole edits, so that replaying it gives the text', () => {
    fc.assert(
      fc.property(edited, fc.nat(), fc.nat(), ({ source, edits }, a, b) => {
        const { text, map } = applyEdits(source, edits);
        const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((p, q) => p - q);
        if (start === end) return;
        const raw = map.toRaw({ start, end });
        const inside = edits
          .filter((edit) => edit.start >= raw.start && edit.end <= raw.end)
          .map((edit) => ({ ...edit, start: edit.start - raw.start, end: edit.end - raw.start }));
        expect(applyEdits(source.slice(raw.start, raw.end), inside).text).toContain(
          text.slice(start, end),
        );
      }),
    );
  });
});

describe('two rounds', () => {
  it('compose to runs that tile the last text and the first', () => {
    fc.assert(
      fc.property(edited, fc.array(fc.nat(), { maxLength: 8 }), ({ source, edits }, cuts) => {
        const first = applyEdits(
          source,
          edits.filter((edit) => edit.end > edit.start),
        );
        const points = [...new Set(cuts.map((cut) => cut % (first.text.length + 1)))].sort(
          (p, q) => p - q,
        );
        const more: Edit[] = [];
        for (let i = 0; i + 1 < points.length; i += 2) {
          more.push({ start: points[i] ?? 0, end: points[i + 1] ?? 0, text: 'x', step: 'later' });
        }
        const second = applyEdits(first.text, more);
        expectTiles(second.map.compose(first.map), second.text, source);
      }),
    );
  });

  it('change nothing where one of them does nothing', () => {
    fc.assert(
      fc.property(edited, ({ source, edits }) => {
        const { text, map } = applyEdits(
          source,
          edits.filter((edit) => edit.end > edit.start),
        );
        const before = map.compose(ProvenanceMap.identity(source.length));
        const after = ProvenanceMap.identity(text.length).compose(map);
        for (const other of [before, after]) {
          for (let i = 0; i < text.length; i++) {
            const range = { start: i, end: i + 1 };
            expect(other.toRaw(range)).toEqual(map.toRaw(range));
          }
        }
      }),
    );
  });

  it('are exact only where both are', () => {
    const exact = ProvenanceMap.identity(3);
    const unsure = new ProvenanceMap(exact.runs, false);
    expect(exact.compose(exact).exact).toBe(true);
    expect(exact.compose(unsure).exact).toBe(false);
    expect(unsure.compose(exact).exact).toBe(false);
  });
});
