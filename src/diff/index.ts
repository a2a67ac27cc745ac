/** What two reports say differently, and what travels through many. */
export { type Article, articleOf } from './article.ts';
export { type DiffOptions, diffArticles, diffReports } from './diff.ts';
export type { Locate } from './locate.ts';
export { clustersOf, pairsSharing } from './pairs.ts';
export {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  type ChangeSide,
  type Contradiction,
  type DiffReport,
  differs,
  type EditReport,
} from './report.ts';
export { findReuse, type ReusedPassage } from './reuse.ts';
