/** The door of the topics folder. */

export {
  bothSides,
  type PatternUse,
  patternUses,
  type SharedPattern,
  sharedPatterns,
} from './check.ts';
export { builtInCodebooks, type Codebook, loadCodebook, type Topic } from './codebook.ts';
export { type FailedExample, failedExamples } from './examples.ts';
export { exportCodebook } from './export.ts';
export { codingsStage } from './stage.ts';
