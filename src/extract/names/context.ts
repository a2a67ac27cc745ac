/** What the name tagger and its refiners read of a document. */
import type { Sentence } from '../../model/annotations.ts';
import { type WordForm, wordForm } from '../../sequence/word-form.ts';
import { type CaseMemory, caseMemory, recased } from './case-memory.ts';
import type { NameContext } from './features.ts';

type Range = Pick<Sentence, 'firstToken' | 'lastToken'>;

/** The whole document's view: `forms` as written, `memory` of its casing, one context a sentence. */
export interface NamesDocument {
  readonly forms: readonly WordForm[];
  readonly memory: CaseMemory;
  readonly sentences: readonly NameContext[];
}

/** `tags` holds the hash of each token's tag name. */
export function namesDocument(
  words: readonly string[],
  tags: Int32Array,
  ranges: readonly Range[],
): NamesDocument {
  const forms = words.map((word) => wordForm(word));
  const memory = caseMemory(forms, ranges);
  const cased = recased(forms, ranges, memory);
  const sentences = ranges.map(({ firstToken, lastToken }) => ({
    forms: cased,
    tags,
    memory,
    first: firstToken,
    last: lastToken,
  }));
  return { forms, memory, sentences };
}
