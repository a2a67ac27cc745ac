/** The door of the topics folder. */
export { builtInCodebooks, type Codebook, loadCodebook, type Topic } from './codebook.ts';
export { codingsStage } from './stage.ts';
