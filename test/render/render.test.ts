import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { RENDERERS, rendererNamed } from '../../src/render/index.ts';
import { type Output, tableOutput } from '../../src/render/output.ts';
import { printable, safeJson } from '../../src/render/safe.ts';

const output = (cells: readonly string[]): Output =>
  tableOutput(
    { name: 't', columns: [{ name: 'a' }, { name: 'b' }], rows: cells.map((c) => [c, 1]) },
    { cells },
  );

const render = (name: string, result: Output, width = 60): string =>
  [...(rendererNamed(name)?.render(result, { width, color: false }) ?? [])].join('');

const hostile = fc.string({ unit: 'binary' });
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('renderers', () => {
  it('have distinct names', () => {
    expect(new Set(RENDERERS.map((r) => r.name)).size).toBe(RENDERERS.length);
  });

  it.each(['table', 'md', 'json'])('%s emits no control character', (name) => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (cells) => {
        expect(render(name, output(cells))).not.toMatch(CONTROL);
      }),
    );
  });

  it('csv parses back to the cells, formulas guarded', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
        const rows = parse(render('csv', output(cells)), { columns: true }) as { a: string }[];
        expect(rows.map((r) => r.a)).toEqual(
          cells.map((c) => (/^[=+\-@\t\r\0]/.test(c) ? `'${c}` : c)),
        );
      }),
    );
  });

  it('wraps wide text to the width without losing any of it', () => {
    const text = '北京的新闻报道'.repeat(12);
    const drawn = render('table', output([text]), 40);
    expect(drawn.replace(/[^北京的新闻报道]/g, '')).toBe(text);
  });

  it('keeps words whole where there is room, and leaves empty columns out', () => {
    const table = {
      name: 't',
      columns: [{ name: 'named_by' }, { name: 'nothing' }, { name: 'note', weight: 4 }],
      rows: [['Quetzaltenango', null, 'a long note that takes what room there is left over']],
    };
    const drawn = render('table', tableOutput(table, {}), 44);
    expect(drawn).toMatch(/named by/);
    expect(drawn).toContain('Quetzaltenango');
    expect(drawn).not.toContain('nothing');
    expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(44);
    expect(render('csv', tableOutput(table, {}))).toContain('nothing');
  });

  it('never draws a table wider than asked, if six columns a cell fit', () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 3 }), (rows) => {
        const columns = [{ name: 'a' }, { name: 'b', weight: 3 }, { name: 'c' }];
        const drawn = render('table', tableOutput({ name: 't', columns, rows }, {}), 30);
        for (const line of drawn.split('\n')) expect(line.length).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('aligns a concordance and cuts it to the width, whatever the script', () => {
    const lines = [
      { left: 'what she said at the ', match: 'border', right: ' of two states', note: 'Ada Moss' },
      { left: '北京的', match: 'borders', right: ' ', note: '' },
      { left: '', match: 'border', right: ` ${'long '.repeat(30)}`, note: 'x'.repeat(60) },
    ];
    const view = [{ kind: 'concordance', lines }] as const;
    const drawn = render('table', { json: null, records: [], tables: [], view }, 60).split('\n');
    const columns = drawn.slice(0, 3).map((line) => stringWidth(line.split('border')[0] ?? ''));
    expect(new Set(columns).size).toBe(1);
    expect(drawn[0]).toContain('at the border of two');
    for (const line of drawn) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });

  it('shows what it may not send', () => {
    expect(printable('a\u001b[31m\tb')).toBe('a\\x1b[31m b');
    expect(JSON.parse(safeJson('\u009b\u202e'))).toBe('\u009b\u202e');
  });
});
