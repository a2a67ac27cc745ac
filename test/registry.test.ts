/** What is on disk is registered: commands, renderers, row kinds and stages, by name and in order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { allStages } from '../src/extract/index.ts';
import { PARAGRAPHS } from '../src/model/annotations.ts';
import { checkOrder } from '../src/pipeline/run.ts';
import { RENDERERS } from '../src/render/index.ts';
import { ROW_KINDS } from '../src/report/rows/index.ts';

const SRC = join(import.meta.dirname, '../src');

/** Files of a folder that export a record of this type, by name without extension. */
function filesWith(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(SRC, folder))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .filter((name) => pattern.test(readFileSync(join(SRC, folder, name), 'utf8')))
    .map((name) => name.replace('.ts', ''));
}

const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;

describe('registries', () => {
  it('list every command file, once', () => {
    const names = COMMANDS.map((c) => c.name);
    expect(unique(names)).toBe(true);
    expect(filesWith('cli/commands', /: Command = \{/).sort()).toEqual(names.toSorted());
  });

  it('stand in the README, every command', () => {
    const readme = readFileSync(join(SRC, '../README.md'), 'utf8');
    for (const { name } of COMMANDS) expect(readme).toContain(`| \`corpus ${name}\` |`);
  });

  it('give every command a summary and an example that names it', () => {
    for (const { name, summary, examples } of COMMANDS) {
      expect(summary.length, name).toBeGreaterThan(10);
      expect(
        examples.some((e) => e.includes(`corpus ${name}`)),
        name,
      ).toBe(true);
    }
  });

  it('list every row kind', () => {
    const names = ROW_KINDS.map((k) => k.name);
    expect(filesWith('report/rows', /: RowKind = \{/).sort()).toEqual(names.toSorted());
    for (const kind of ROW_KINDS)
      expect(unique(kind.columns.map((c) => c.name)), kind.name).toBe(true);
  });

  it('list every renderer', () => {
    const files = filesWith('render', /: Renderer = \{/);
    const named = files.flatMap((file) => (file === 'delimited' ? ['csv', 'tsv'] : [file]));
    expect(named.sort()).toEqual(RENDERERS.map((r) => r.name).sort());
  });

  it('put every stage after what it requires', () => {
    expect(() => checkOrder(allStages(), [PARAGRAPHS])).not.toThrow();
    expect(unique(allStages().map((s) => s.layer.name))).toBe(true);
  });

  it('refuse a stage whose need nobody produces', () => {
    expect(() => checkOrder(allStages().slice(1), [PARAGRAPHS])).toThrow(/needs the layer/);
  });
});
