/** Gold of one's own: brat standoff beside its texts, and NDJSON. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpus-gold-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Mojibake, so that offsets into the file are not those into the repaired text. */
const TEXT =
  'â€œIt is unsafe,â€ Ana Orr, its chair, told reporters.\nThe harbour board said on Monday that the bridge would close.\n';
const span = (words: string): string => {
  const start = TEXT.indexOf(words);
  return `${start} ${start + words.length}`;
};
const ANNOTATION = [
  `T1\tSource ${span('Ana Orr, its chair')}\tx`,
  `T2\tCue ${span('told')}\tx`,
  `T3\tContent ${span('â€œIt is unsafe,â€')}\tx`,
  `T4\tSource ${span('The harbour board')}\tx`,
  `T5\tCue ${span('said')}\tx`,
  `T6\tContent ${span('that the bridge would close')}\tx`,
  'E1\tCue:T2 Source:T1 Content:T3',
  'R1\tby Arg1:T5 Arg2:T4',
  'R2\tof Arg1:T5 Arg2:T6',
].join('\n');

const scores = async (gold: string): Promise<Record<string, string>> => {
  const { code, out } = await run(['eval', '--gold', gold, '-q', '-f', 'csv']);
  expect(code).toBe(0);
  const rows: Record<string, string>[] = parse(out, { columns: true });
  return Object.fromEntries(
    rows
      .filter((row) => row.section === 'quotes' && row.slice === 'all')
      .map((row) => [row.metric ?? '', `${row.precision}/${row.recall} of ${row.gold}`]),
  );
};

describe('eval --gold', () => {
  it('scores a brat folder in the offsets of its own texts', async () => {
    const gold = join(folder, 'brat');
    mkdirSync(gold);
    writeFileSync(join(gold, 'bridge.txt'), TEXT);
    writeFileSync(join(gold, 'bridge.ann'), ANNOTATION);
    expect(await scores(gold)).toMatchObject({
      matched: '100/100 of 2',
      source: '100/100 of 2',
      cue: '100/100 of 2',
    });
  });

  it('scores NDJSON as extract writes it, corrected by hand', async () => {
    const gold = join(folder, 'ndjson');
    mkdirSync(gold);
    const path = join(folder, 'brat', 'bridge.txt');
    const { out } = await run(['extract', path, '-q', '-f', 'ndjson', '--text']);
    const report = JSON.parse(out);
    report.quotes[1].speaker.name = 'somebody else';
    writeFileSync(join(gold, 'mine.ndjson'), `${JSON.stringify(report)}\n`);
    expect(await scores(gold)).toMatchObject({
      'content strict': '100/100 of 2',
      speaker: '50/50 of 2',
    });
  });

  it('names the folder that holds no gold', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { code, err } = await run(['eval', '--gold', empty]);
    expect(code).not.toBe(0);
    expect(err).toContain(empty);
  });
});
