import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../src/analyze.ts';
import type { DocumentReport } from '../../../src/model/report.ts';
import { documentOf } from '../../support/document.ts';
import { readCases } from '../support/marks.ts';
import { Scorer } from './score.ts';

const analyzer = createAnalyzer({ codebook: null });

function reported(text: string, published: string): DocumentReport {
  const meta = published === '-' ? {} : { published: { date: published, from: 'option' as const } };
  return analyzer(documentOf(text, [], meta));
}

function scored(name: string): Scorer {
  const scorer = new Scorer();
  for (const c of readCases(new URL(name, import.meta.url))) {
    scorer.add(c, reported(c.text, c.head));
  }
  return scorer;
}

/** Least F1 (spans) or accuracy (the rest, of what was found), in percent: what was reached, and never less again. */
const FLOORS: Readonly<Record<string, number>> = {
  'dates relaxed': 97,
  'dates strict': 94,
  'dates value': 95,
  'dates mod': 95,
  'figures relaxed': 98,
  'figures strict': 97,
  'figures value': 98,
  'figures counted': 96,
  'figures approx': 95,
  'figures dir': 90,
  'figures by': 92,
};

describe.each(['tune.tsv', 'aside.tsv'])('dates and figures of %s', (name) => {
  const scorer = scored(name);
  // NUMBERS=tune.tsv shows the totals; differences only of what may be looked at.
  if (process.env.NUMBERS === name) {
    const shown = name === 'aside.tsv' ? [] : scorer.differences;
    process.stdout.write([...shown, ...scorer.lines(), ''].join('\n'));
  }

  it.each(Object.entries(FLOORS))('%s is at least %d', (key, floor) => {
    expect(scorer.share(key)).toBeGreaterThanOrEqual(floor);
  });
});

describe('numbers and dates that are none', () => {
  const lines = readFileSync(new URL('negatives.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

  it.each(lines)('%s', (text = '', allowed = '') => {
    const report = reported(text, '2021-06-02');
    const known = allowed.split(';').map((entry) => entry.split('=')[0]);
    const found = [...report.dates, ...report.figures].map((f) => f.text);
    expect(found.filter((f) => !known.includes(f))).toEqual([]);
  });
});
