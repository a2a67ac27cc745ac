/** The TAGS stage: one Penn tag a token, sentence by sentence. */
import { SENTENCES, TAGS, type Tags, TOKENS } from '../model/annotations.ts';
import { type Stage, stage } from '../pipeline/stage.ts';
import { loadTagger } from './tagger.ts';

export const tagsStage: Stage<Tags> = stage(TAGS, [TOKENS, SENTENCES], (doc) => {
  const tagger = loadTagger();
  const { words } = doc.get(TOKENS);
  const ids = new Uint8Array(words.length);
  let done = 0;
  const tagTo = (end: number): void => {
    if (end > done) ids.set(tagger.tag(words.slice(done, end)), done);
    done = Math.max(done, end);
  };
  for (const sentence of doc.get(SENTENCES)) {
    // Tokens between sentences belong to bylines and boilerplate: tagged as a stretch of their own.
    tagTo(sentence.firstToken);
    tagTo(sentence.lastToken);
  }
  tagTo(words.length);
  return { ids, names: tagger.names };
});
