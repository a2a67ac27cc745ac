/** What the rules of stance read of one attribution's content. */
import type { Attribution } from '../../../model/annotations.ts';
import { textOf } from '../../../model/span.ts';
import {
  type Clause,
  type ClauseWord,
  mainClause,
  type StanceView,
  sentencesOf,
} from './clause.ts';

export interface Saying {
  /** With plain apostrophes. */
  readonly text: string;
  readonly type: Attribution['type'];
  /** A labelled or bare turn of a dialogue: no cue carries it. */
  readonly turn: boolean;
  readonly sentences: readonly (readonly ClauseWord[])[];
  /** Main clause of the first sentence. */
  readonly clause: Clause | null;
}

export function sayingOf(view: StanceView, attribution: Attribution): Saying {
  const sentences = sentencesOf(view, attribution.content);
  return {
    text: textOf(view.text, attribution.content).replace(/’/g, "'").trim(),
    type: attribution.type,
    turn: attribution.cue.length === 0,
    sentences,
    clause: mainClause(sentences[0] ?? []),
  };
}

/** "Whether …", "why …": the content is a question put in other words. */
export function isIndirectQuestion({ text }: Saying): boolean {
  return /^(?:whether|if|how|why|what|when|where|who|which)\b/i.test(text);
}

/** "To go", "them not to go", "the drivers to go": a deed that the content asks for. */
export function namesDeed({ sentences, text }: Saying): boolean {
  if (/^(?:(?:him|her|them|us|me|it)\s)?(?:not )?to\s/i.test(text)) return true;
  const words = sentences[0] ?? [];
  const to = words.findIndex((word) => word.tag === 'TO' || word.text === 'to');
  if (to < 1 || to > 10 || words[to + 1]?.tag !== 'VB') return false;
  return !/^(?:IN|RB)$/.test(words[0]?.tag ?? '') && !words.slice(0, to).some(breaksObject);
}

/** A mark, a verb or a word of asking ends the object before its infinitive. */
function breaksObject(word: ClauseWord): boolean {
  return /^(?:V|MD|W)/.test(word.tag) || /^["“,:;(]$/.test(word.text);
}

/** "Would mend it", "she'd never do it again": the first verb looks ahead. */
export function looksAhead({ clause }: Saying): boolean {
  return (
    /^(?:will|would|shall|wo|'ll|'d|’ll|’d)$/.test(clause?.group[0]?.text ?? '') &&
    clause?.group[0]?.tag === 'MD'
  );
}

/** "The revolt as a picnic": an object with a label; "as well as", "such as" are none. */
export function labels({ sentences }: Saying): boolean {
  const words = sentences[0] ?? [];
  const as = words.findIndex((word) => word.text === 'as');
  if (as < 0 || /^(?:well|if|though|soon|long|far|much)$/.test(words[as + 1]?.text ?? ''))
    return false;
  return !/^(?:such|well)$/.test(words[as - 1]?.text ?? '');
}

/** "The board for such cuts", "her of posing as a nurse": an object and what is laid to its charge. */
export function charges({ sentences }: Saying): boolean {
  return (sentences[0] ?? []).some((word) => word.text === 'of' || word.text === 'for');
}

/** "Seeing smoke over the hill": something that happened, told by a participle. */
export function recounts({ sentences }: Saying): boolean {
  const [first] = sentences[0] ?? [];
  return first?.tag === 'VBG' || /^(?:seeing|hearing|feeling|being)$/.test(first?.text ?? '');
}

/** "That the veto be replaced", "that someone write it down": the bare form of a demand. */
export function isMandative({ sentences, text }: Saying): boolean {
  const words = sentences[0] ?? [];
  const at = words.findIndex((word) => /^(?:V|MD|W|,)/.test(word.tag));
  const verb = words[at];
  const head = words[at - 1];
  if (!verb || !head || !/^(?:only )?that\b/.test(text)) return false;
  if (verb.text === 'be' || verb.tag === 'VB') return true;
  const singular = /^(?:NN|NNP)$/.test(head.tag) || /^(?:he|she|it)$/.test(head.text);
  return verb.tag === 'VBP' && singular;
}
