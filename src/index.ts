/** The public door: everything that the command line does, as a library. */
export {
  type AnalyzeOptions,
  type AnalyzeResult,
  analyze,
  analyzeEach,
  analyzeText,
  corpusReport,
  createAnalyzer,
  DEFAULT_CODEBOOK,
  type Section,
} from './analyze.ts';
export {
  conflictTable,
  type EntityConflict,
  type EntityMerge,
  entityTable,
  type KnownPerson,
  mergeEntities,
  nameFromFolder,
  parsePeople,
  peopleFrom,
} from './corpus/entities/index.ts';
export {
  type CodedRow,
  type Coder,
  type CodeScore,
  codeScoreTable,
  cohensKappa,
  compareCodes,
  krippendorffsAlpha,
  parseSheet,
} from './corpus/eval/codes/index.ts';
export {
  evaluate,
  type GoldDocument,
  parseBrat,
  parseGold,
  scoreTable,
} from './corpus/eval/index.ts';
export { kwicLines, kwicPattern, kwicTable } from './corpus/kwic/lines.ts';
export { drawQuotes, STRATA, type Strata } from './corpus/sample/draw.ts';
export { sheetTable } from './corpus/sample/sheet.ts';
export {
  type DateChoice,
  datesTable,
  type FigureChoice,
  figuresTable,
} from './corpus/sightings/tables.ts';
export { behindCells, GROUPINGS, type Grouping, whoRows, whoTable } from './corpus/who/matrix.ts';
export { missedBy } from './corpus/who/missed.ts';
export { type Selection, selectQuotes, uniqueStatements } from './corpus/who/select.ts';
export {
  type FixedFile,
  type FixedText,
  type FixOptions,
  fixBytes,
  fixFiles,
  loadMetadata,
  parseFileList,
  type RawSource,
  rawSource,
  readText,
} from './decode/index.ts';
export { requireDay } from './decode/published.ts';
export {
  type Article,
  articleOf,
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  clustersOf,
  type DiffReport,
  diffArticles,
  differs,
  diffReports,
  findReuse,
  pairsSharing,
  type ReusedPassage,
} from './diff/index.ts';
export type { Document } from './model/document.ts';
export { CorpusError } from './model/errors.ts';
export type * from './model/report.ts';
export type { Cell, Column, Table } from './model/table.ts';
export { RENDERERS, rendererNamed } from './render/index.ts';
export { type Output, type RenderOptions, recordsOf, tableOutput } from './render/output.ts';
export { ROW_KINDS, rowKindNamed } from './report/rows/index.ts';
export { type RowKind, tableOf } from './report/rows/row-kind.ts';
export { readSchema } from './report/schema.ts';
export {
  bothSides,
  builtInCodebooks,
  type Codebook,
  exportCodebook,
  failedExamples,
  loadCodebook,
  patternUses,
  sharedPatterns,
} from './topics/index.ts';
export { TOOL, VERSION } from './version.ts';
