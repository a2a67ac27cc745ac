/** Tells whether a phrase is the subject of a finite verb, without a parser. */
import { isSpeechWord } from '../../lexicon/speech-words.ts';
import { isFiniteVerb, type View } from './view.ts';

/** True where the phrase in tokens [first, last) is followed by its verb, or follows it in "said X". */
export function isSubject(view: View, first: number, last: number): boolean {
  const sentence = view.sentenceOf[first];
  if (afterPreposition(view, first)) return false;
  const next = skipInserted(view, first, last, sentence ?? 0);
  if (next > 0 && (isVerb(view, next) || closesInserted(view, first, last, next))) return true;
  return invertedSubject(view, first, last);
}

/** Taggers take some past forms for base forms ("shook"); right after a subject only a finite verb can stand. */
function isVerb(view: View, index: number): boolean {
  const tag = view.tags[index];
  if (isFiniteVerb(tag) || tag === 'VB') return true;
  // "X, denied that …": participles to the tagger, since both forms are one; the passive has "by".
  return tag === 'VBN' && isSpeech(view, index) && view.lower[index + 1] !== 'by';
}

/** True where the token is a past form of a verb of speech. */
export function isSpeech(view: View, index: number): boolean {
  return isSpeechWord(view.lower[index], 'spoken');
}

/** "The owner, X, apologized", "X, who …, put": what follows the second comma is the subject's, participle or not. */
function closesInserted(view: View, first: number, last: number, next: number): boolean {
  if (view.words[last] !== ',' || next <= last || view.tags[next] !== 'VBN') return false;
  if (view.words[first - 1] === ',' || view.tags[last + 1] === 'CD') return true;
  return /^(?:who|which|whose)$/.test(view.lower[last + 1] ?? '');
}

function afterPreposition(view: View, first: number): boolean {
  let i = first - 1;
  while (i >= 0 && /^(?:DT|JJ|NN|NNP|VBN)$/.test(view.tags[i] ?? '') && first - i < 6) i--;
  const tag = view.tags[i] ?? '';
  return (
    tag === 'IN' &&
    !/^(?:that|if|whether|because|while|as|although|though|since|after|before|until|when|where)$/.test(
      view.lower[i] ?? '',
    )
  );
}

/** First token after what stands between a subject and its verb; -1 where the sentence ends. */
function skipInserted(view: View, first: number, from: number, sentence: number): number {
  let i = afterComplement(view, afterParenthesis(view, from));
  if (/^(?:,|--|—|–)$/.test(view.words[i] ?? '')) {
    // "The director, X, denied …": the mark closes the apposition that X is.
    const verb = skipAdverbs(view, i + 1);
    if (
      view.words[first - 1] === view.words[i] &&
      (isVerb(view, verb) || view.tags[verb] === 'VBN')
    )
      return verb;
    const close = closing(view, i, sentence);
    if (close < 0) return -1;
    i = close + 1;
  } else if (view.lower[i] === 'who') return i + 1;
  i = skipAdverbs(view, i);
  return i < view.words.length && view.sentenceOf[i] === sentence ? i : -1;
}

/** "Sen. Roe (R-Ohio) | said". */
function afterParenthesis(view: View, open: number): number {
  if (view.words[open] !== '(') return open;
  const close = view.words.indexOf(')', open);
  return close > 0 && close - open < 12 && view.sentenceOf[close] === view.sentenceOf[open]
    ? close + 1
    : open;
}

/** "Ada Roe of the University of Leith | said": a short phrase that says whence somebody is. */
function afterComplement(view: View, from: number): number {
  const named = /^NNP/.test(view.tags[from - 1] ?? '');
  if (!named || !/^(?:of|from|at|with)$/.test(view.lower[from] ?? '')) return from;
  let i = from + 1;
  while (i - from < 10 && /^(?:DT|NNPS?|NN|JJ|POS|CD)$/.test(view.tags[i] ?? '')) {
    i++;
    if (/^(?:of|and|for)$/.test(view.lower[i] ?? '')) i++;
  }
  return i;
}

function closing(view: View, open: number, sentence: number): number {
  const limit = Math.min(view.words.length, open + 28);
  const mark = view.words[open];
  const aged = view.tags[open + 1] === 'CD' && view.words[open + 2] === mark;
  const clause = aged || /^(?:who|which|whose)$/.test(view.lower[open + 1] ?? '');
  for (let i = open + 1; i < limit && view.sentenceOf[i] === sentence; i++) {
    if (view.words[i] !== mark) continue;
    const verb = skipAdverbs(view, i + 1);
    // "X, who came late, put it down", "X, 40, cited": after these a participle to the tagger is the verb.
    if (isVerb(view, verb) || (clause && view.tags[verb] === 'VBN')) return i;
  }
  return -1;
}

/** Past adverbs and short times: "later | said", "on Tuesday | said", "this past week | announced". */
function skipAdverbs(view: View, from: number): number {
  let i = from;
  for (;;) {
    if (view.tags[i] === 'RB' || WEEKDAY.test(view.lower[i] ?? '')) i++;
    else if (view.lower[i] === 'on' && WEEKDAY.test(view.lower[i + 1] ?? '')) i += 2;
    else if (/^(?:this|last|earlier)$/.test(view.lower[i] ?? '')) {
      const end = [i + 1, i + 2, i + 3].find((k) => TIME_UNIT.test(view.lower[k] ?? ''));
      if (end === undefined) return i;
      i = end + 1;
    } else return i;
  }
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const TIME_UNIT =
  /^(?:morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|fall|winter)$/;

/** `… ," said Mary Jones` and `… ," Mary Jones said`: the verb follows a mark that ends speech. */
function invertedSubject(view: View, first: number, last: number): boolean {
  let verb = first - 1;
  while (verb > 0 && /^(?:DT|JJ|NN|NNP|PRP\$)$/.test(view.tags[verb] ?? '') && first - verb < 7)
    verb--;
  if (!/^VB[DZ]$/.test(view.tags[verb] ?? '')) return false;
  const before = view.words[verb - 1] ?? '';
  const after = view.words[last] ?? '';
  return (
    /^(?:["”’,]|'')$/.test(before) &&
    /^(?:[.,;]|--|—|–|in|on|at|of|during|after|who|as|to)$/i.test(after)
  );
}
