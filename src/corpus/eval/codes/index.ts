/** The door of `corpus eval --codes`: sheets filled in by hand in, agreement out. */
export { cohensKappa, krippendorffsAlpha } from './agreement.ts';
export {
  type CodeComparison,
  type Coder,
  type CodeScore,
  codeScoreTable,
  compareCodes,
} from './score.ts';
export { type CodedRow, parseSheet } from './sheet.ts';
