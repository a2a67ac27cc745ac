/** Words around acts of speech: occasions, verbs of showing and planning, headings that look like labels. */
import { wordGroups } from './load.ts';

export const isSpeechWord: (
  word: string | undefined,
  group: 'occasion' | 'show' | 'plan' | 'spoken' | 'heading',
) => boolean = wordGroups('speech-words.tsv');
