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
import { abbreviations } from './abbreviations.ts';

/** Words that open a sentence after an abbreviation which may end one ("… in the U.S. He said"). */
const OPENERS =
  /^(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Their|Its|In|On|At|But|And|For|If|When|While|After|As|There|Some|Many|Most|One|Both|What|Who|How|With|By|From|Since|Last|Then|So|Yet|Still|However|Although|Though|Because|Before|During|Under|Despite|According|Asked|Not|No|My|Our|Your|Also|Another|Such)$/;

/** Capitalized words that go on after an hour of the day. */
const AFTER_HOUR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Eastern|Pacific|Central|Mountain|Greenwich|Moscow|Beijing|Standard|Daylight|Local)$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

const CLOSERS = /^(?:["'”’)\]»]|'')$/;
const OPENS =
  /^(?:\p{Ll}{1,3}\p{Lu}|[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«„([•*$£€¥@#—–-]|``$|''$|--+$|\.{2,}$)/u;
/** What a reporter does after a question or an outcry in quotation marks. */
const REPORTED = /^(?:said|says|asked|asks|wrote|told|tweeted|replied|shouted|wondered)$/;

export function splitSentences(tokens: Tokens, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'byline' || paragraph.kind === 'boilerplate') return;
    const [first, last] = tokens.range(paragraph.start, paragraph.end);
    let from = first;
    for (let i = first; i < last; i++) {
      const after = sentenceEnd(tokens, i, last);
      // "1. Repairs begin": the number of a list item opens its sentence.
      if (after === 0 || (i === from + 1 && isListNumber(tokens.word(from)))) continue;
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

function isListNumber(word: string): boolean {
  return /^\d{1,2}$/.test(word);
}

type Mark = 'none' | 'period' | 'call' | 'ellipsis' | 'abbreviation';

/** The kind of sentence mark that token `i` is or ends in; reads characters, since most tokens are none. */
function markOf(tokens: Tokens, i: number): Mark {
  const end = tokens.end(i);
  const length = end - tokens.start(i);
  const code = tokens.text.charCodeAt(end - 1);
  if (code === 46) {
    if (length === 1) return 'period';
    return tokens.text.charCodeAt(end - 2) === 46 ? 'ellipsis' : 'abbreviation';
  }
  if (length !== 1) return 'none';
  if (code === 33 || code === 63) return 'call';
  return code === 0x2026 ? 'ellipsis' : 'none';
}

/** Where a sentence that ends with token `i` stops (after closing marks); 0 when none ends there. */
function sentenceEnd(tokens: Tokens, i: number, limit: number): number {
  const mark = markOf(tokens, i);
  if (mark === 'none') return 0;
  let after = i + 1;
  while (after < limit && closes(tokens, after)) after++;
  if (after >= limit) return after;
  const next = tokens.word(after);
  if (tokens.start(after) === tokens.end(after - 1)) {
    return mark === 'period' && missesSpace(tokens, i, next) ? after : 0;
  }
  if (!OPENS.test(next)) return 0;
  if (mark === 'abbreviation') {
    return mayStop(tokens.word(i), next) || isWholeAnswer(tokens, i, after) ? after : 0;
  }
  if (mark === 'ellipsis') return after === i + 1 && !OPENERS.test(next) ? 0 : after;
  if (mark === 'call' && after > i + 1 && reportFollows(tokens, after, limit)) return 0;
  return after;
}

/** True for "… closed.The next": a lower-case word and a capitalised one with the space lost. */
function missesSpace(tokens: Tokens, i: number, next: string): boolean {
  return i > 0 && /^\p{Ll}{2,}$/u.test(tokens.word(i - 1)) && /^\p{Lu}(?:\p{Ll}+$|$)/u.test(next);
}

/** "… in the U.S. He said", "… by 7 p.m. Buses will run": but not "7 p.m. Monday" or "7 p.m. Eastern". */
function mayStop(word: string, next: string): boolean {
  if (/^[ap]\.m\.$/i.test(word)) return /^\p{Lu}\p{Ll}+$/u.test(next) && !AFTER_HOUR.test(next);
  return OPENERS.test(next) && mayEnd(word);
}

/** `"No." He left.`: between quotation marks it is no number. */
function isWholeAnswer(tokens: Tokens, i: number, after: number): boolean {
  return (
    after > i + 1 &&
    /^no\.$/i.test(tokens.word(i)) &&
    /^["“'‘]/.test(i > 0 ? tokens.word(i - 1) : '')
  );
}

function mayEnd(word: string): boolean {
  const known = abbreviations().get(word.slice(0, -1).toLowerCase());
  return known?.mayEnd ?? true;
}

/** `"Why now?" Ruiz asked.` goes on: a short capitalised subject and a verb of speech follow. */
function reportFollows(tokens: Tokens, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(from + 5, limit); i++) {
    const word = tokens.word(i);
    if (REPORTED.test(word)) return i > from;
    if (!/^\p{Lu}[\p{L}.'’-]*$/u.test(word)) return false;
  }
  return false;
}

/** A closing mark glued to what stands before it. */
function closes(tokens: Tokens, index: number): boolean {
  if (tokens.start(index) !== tokens.end(index - 1)) return false;
  const word = tokens.word(index);
  return /^[.!?]$/.test(word) || CLOSERS.test(word);
}

export const sentencesStage: Stage<readonly Sentence[]> = stage(
  SENTENCES,
  [PARAGRAPHS, TOKENS],
  (doc) => splitSentences(doc.get(TOKENS), doc.get(PARAGRAPHS)),
);
