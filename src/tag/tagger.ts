/** The part-of-speech tagger: greedy left to right over hashed features. */
import { lazy, readData } from '../lexicon/load.ts';
import { Features } from '../sequence/features.ts';
import { argmax } from '../sequence/linear-model.ts';
import { decodeModel } from '../sequence/model-file.ts';
import type { ModelRows } from '../sequence/model-rows.ts';
import { SparseRows } from '../sequence/sparse-rows.ts';
import { tagFeatures } from './features.ts';
import { tagSentence } from './tag-word.ts';

export interface Tagger {
  /** Penn tag names; a tag id is an index here. */
  readonly names: readonly string[];
  /** Tag ids of one sentence's words. */
  tag(words: readonly string[]): Uint8Array;
}

export function taggerOf(model: ModelRows): Tagger {
  const rows = new SparseRows(model);
  const features = new Features();
  const scores = new Int32Array(model.labels.length);
  const fixed = fixedTags(model);
  return {
    names: model.labels,
    tag(words) {
      const sentence = tagSentence(words);
      const ids = new Uint8Array(words.length);
      let last = -1;
      let secondLast = -1;
      for (let i = 0; i < words.length; i++) {
        let tag = fixed.get(sentence.words[i]!.exact);
        if (tag === undefined) {
          tagFeatures(features, sentence, i, last, secondLast);
          rows.score(features, scores);
          tag = argmax(scores, model.labels.length);
        }
        ids[i] = tag;
        secondLast = last;
        last = tag;
      }
      return ids;
    },
  };
}

/** Words with one tag always: the model stores pairs of word hash and tag id. */
function fixedTags(model: ModelRows): ReadonlyMap<number, number> {
  const pairs = model.extras.fixed ?? [];
  const fixed = new Map<number, number>();
  for (let i = 0; i + 1 < pairs.length; i += 2) fixed.set(pairs[i]!, pairs[i + 1]!);
  return fixed;
}

const MODEL = 'models/tagger/tagger.bin';

/** The shipped tagger, read on first use. */
export const loadTagger: () => Tagger = lazy(() => taggerOf(decodeModel(readData(MODEL), MODEL)));
