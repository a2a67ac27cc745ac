/** The door of the topics folder. */

export { type PatternUse, patternUses, type SharedPattern, sharedPatterns } from './check.ts';
export { builtInCodebooks, type Codebook, loadCodebook, type Topic } from './codebook.ts';
export { exportCodebook } from './export.ts';
export { codingsStage } from './stage.ts';
