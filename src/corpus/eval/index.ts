/** The door of `corpus eval`: gold in, scores out, as a table. */
import type { Cell, Table } from '../../model/table.ts';
import type { Score } from './tally.ts';

export { parseBrat } from './brat.ts';
export { type GoldDocument, parseGold } from './gold.ts';
export { evaluate, type Pairing } from './score.ts';
export type { Score } from './tally.ts';

const percent = (share: number | null): Cell =>
  share === null ? null : Math.round(share * 1000) / 10;

/** Scores as rows, in percent. */
export function scoreTable(scores: readonly Score[]): Table {
  return {
    name: 'scores',
    title: 'Scores against gold, in percent',
    columns: [
      { name: 'section' },
      { name: 'metric' },
      { name: 'slice' },
      { name: 'precision', align: 'right' },
      { name: 'recall', align: 'right' },
      { name: 'f1', label: 'F1', align: 'right' },
      { name: 'gold', align: 'right' },
      { name: 'found', align: 'right' },
    ],
    rows: scores.map((s) => [
      s.section,
      s.metric,
      s.slice,
      percent(s.precision),
      percent(s.recall),
      percent(s.f1),
      s.gold,
      s.found,
    ]),
  };
}
