/** Finds sentences inside paragraphs. Bylines and boilerplate hold none. */
import {
  PARAGRAPHS,
  type Paragraph,
  SENTENCES,
  type Sentence,
  TOKENS,
} from '../model/annotations.ts';
import type { Tokens } from '../model/tokens.ts';
import { type Stage, stage } from '../pipeline/stage.ts';
import { abbreviations } from './tokens.ts';

/** Words that open a sentence after an abbreviation which may end one ("… in the U.S. He said"). */
const OPENERS =
  /^(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Their|Its|In|On|At|But|And|For|If|When|While|After|As|There|Some|Many|Most|One|Both|What|Who|How|With|By|From|Since)$/;

const CLOSERS = /^(?:["'”’)\]»]|'')$/;

export function splitSentences(tokens: Tokens, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'byline' || paragraph.kind === 'boilerplate') return;
    const [first, last] = tokens.range(paragraph.start, paragraph.end);
    let from = first;
    for (let i = first; i < last; i++) {
      const after = sentenceEnd(tokens, i, last);
      if (after === 0) continue;
      sentences.push(makeSentence(tokens, from, after, index));
      from = after;
      i = after - 1;
    }
    if (from < last) sentences.push(makeSentence(tokens, from, last, index));
  });
  return sentences;
}

function makeSentence(tokens: Tokens, first: number, last: number, paragraph: number): Sentence {
  return {
    start: tokens.start(first),
    end: tokens.end(last - 1),
    firstToken: first,
    lastToken: last,
    paragraph,
  };
}

/** Where a sentence that ends with token `i` stops (after closing marks); 0 when none ends there. */
function sentenceEnd(tokens: Tokens, i: number, limit: number): number {
  const word = tokens.word(i);
  const mark = /^(?:[.!?…]|\.{2,})$/.test(word);
  if (!mark && !(word.length > 1 && word.endsWith('.'))) return 0;
  let after = i + 1;
  while (after < limit && closes(tokens, after)) after++;
  if (after >= limit) return after;
  if (tokens.start(after) === tokens.end(after - 1)) return 0;
  const next = tokens.word(after);
  if (!opensSentence(next)) return 0;
  if (mark)
    return /^(?:…|\.{2,})$/.test(word) && after === i + 1 && !OPENERS.test(next) ? 0 : after;
  const kind = abbreviations().get(word.slice(0, -1).toLowerCase());
  if (kind === 'maybe' || kind === undefined) {
    return /^\p{Lu}\.$/u.test(word) || !OPENERS.test(next) ? 0 : after;
  }
  return 0;
}

/** A closing mark glued to what stands before it. */
function closes(tokens: Tokens, index: number): boolean {
  if (tokens.start(index) !== tokens.end(index - 1)) return false;
  if (/^[.!?]$/.test(tokens.word(index))) return true;
  return CLOSERS.test(tokens.word(index));
}

function opensSentence(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{N}"'“‘«„([•*$£€¥—–-]|^``$|^''$|^--+$|^\.{2,}$/u.test(word);
}

export const sentencesStage: Stage<readonly Sentence[]> = stage(
  SENTENCES,
  [PARAGRAPHS, TOKENS],
  (doc) => splitSentences(doc.get(TOKENS), doc.get(PARAGRAPHS)),
);
