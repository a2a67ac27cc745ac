/** The door of the tagger: the TAGS stage, and the bare tagger for training other models. */
export { tagsStage } from './stage.ts';
export { loadTagger, type Tagger } from './tagger.ts';
