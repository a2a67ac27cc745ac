/** Cue phrases of direction, read from `data/topics/direction-cues.tsv`, found in a content's words. */
import { lazy, readTable } from '../../lexicon/load.ts';
import { type Found, PatternIndex } from '../patterns.ts';
import type { Word } from '../words.ts';

/**
 * `join` and `part` (when negated) link topics, `rival` does when it is rejected; `both` holds with all; `instead` puts what
 * follows behind what precedes; `ahead` too where another topic precedes; `for`, `against`,
 * `neglect` and `lure` (too much love of it) govern what follows; `good` and `bad` judge what stands in their clause; `first` and
 * `later` rank what precedes; `term` speaks of a word, not of its thing; `modal` makes a plan of a clause,
 * `outlook` a prospect of what it follows; `measure` reports data; `dismiss` calls it
 * empty words; `source` names what something comes from, `robs` what it is taken from; `futile`
 * says that however much of it changes nothing; `own` begins the speaker's own choice; `talk` is what accused people do instead of
 * acting; `close` ends what it follows.
 */
export type CueKind =
  | 'join'
  | 'part'
  | 'both'
  | 'rival'
  | 'instead'
  | 'ahead'
  | 'for'
  | 'against'
  | 'neglect'
  | 'lure'
  | 'futile'
  | 'robs'
  | 'source'
  | 'good'
  | 'bad'
  | 'first'
  | 'later'
  | 'term'
  | 'label'
  | 'modal'
  | 'outlook'
  | 'measure'
  | 'dismiss'
  | 'own'
  | 'talk'
  | 'close'
  | 'concede'
  | 'negator'
  | 'barrier';

export type Cue = Found<CueKind>;

const cueIndex = lazy(
  () =>
    new PatternIndex<CueKind>(
      readTable('topics/direction-cues.tsv').map((row) => [row[0] ?? '', row[1] as CueKind]),
    ),
);

/** Cues in text order; of overlapping ones the first and longest, so "not only" hides "not". */
export function cuesIn(words: readonly Word[]): readonly Cue[] {
  const sorted = [...cueIndex().find(words)].sort((a, b) => a.from - b.from || b.to - a.to);
  const cues: Cue[] = [];
  for (const cue of sorted) {
    if (cue.from >= (cues.at(-1)?.to ?? 0)) cues.push(cue);
  }
  return cues;
}
