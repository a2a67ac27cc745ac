/** Words that deny whatever verb reports them: a claim called false, a share in a deed disowned, a misdeed negated. */
import { isNoun } from '../../../tag/penn.ts';
import { BE, type Clause, type ClauseWord } from './clause.ts';
import { isStanceWord, type StanceWord } from './lexicon.ts';

const HAVE = /^(?:has|have|had|'ve|’ve|'d|’d)$/;
const ANAPHOR = /^(?:that|this|it|these|those|they|both|all)$/;

/** "Never said it", "did no such thing": the object is what others hold against the speaker. */
const REACTED = /^(?:it|that|so|any(?: such)? thing|anything of the (?:kind|sort))$/;
export function isDenial(
  clause: Clause,
  isSelf: (subject: readonly ClauseWord[]) => boolean,
): boolean {
  if (callsFalse(clause) || lacksMerit(clause)) return true;
  return (
    isSelf(clause.subject) && (disowns(clause) || clearsOfWrong(clause) || deniesHimself(clause))
  );
}

/** "That was not accurate", "the reports were false", "the allegations are denied". */
function callsFalse({ subject, group, verb, predicate, negated }: Clause): boolean {
  // "That won't be true" is a forecast.
  if (!isClaim(subject) || group.some((word) => word.tag === 'MD')) return false;
  if (/^(?:denied|refuted)$/.test(verb.text)) return !negated;
  if (group.some((word) => BE.test(word.text)) && isFalsehood(verb)) return !negated;
  if (!BE.test(verb.text)) return false;
  const at = predicate.findIndex((word, i) => !isDegree(predicate, i) || weighs(word));
  const [word, next] = predicate.slice(Math.max(at, 0));
  if (word?.text === 'without') return !negated && isStanceWord(next?.text, 'merit');
  // "A false start" is no falsehood, "not right to say" no denial.
  if (isNoun(next?.tag) || next?.text === 'to') return false;
  if (isStanceWord(word?.text, 'true')) return negated;
  if (word?.text === 'lie' && !next) return !negated;
  if (word?.text === 'case' && !next) return negated && predicate[0]?.text === 'the';
  return isFalsehood(word) && !negated;
}

/** Words that may stand before what weighs in a predicate: "a complete", "entirely", "just plain". */
function isDegree(predicate: readonly ClauseWord[], at: number): boolean {
  const [word, next] = predicate.slice(at);
  return /^(?:DT|RB|JJ|JJR|PRP\$)$/.test(word?.tag ?? '') || next?.tag === 'JJ';
}

function weighs({ text }: ClauseWord): boolean {
  return isStanceWord(text, 'true') || isStanceWord(text, 'false');
}

function isFalsehood(word: ClauseWord | undefined): boolean {
  return isStanceWord(word?.text, 'false');
}

function isClaim(subject: readonly ClauseWord[]): boolean {
  if (subject.length === 1 && ANAPHOR.test(subject[0]?.text ?? '')) return true;
  return subject.some((word) => isStanceWord(word.text, 'claim'));
}

/** "There is no truth in it", "the claims have no basis". */
function lacksMerit({ subject, verb, predicate }: Clause): boolean {
  const exists = subject[0]?.text === 'there' && BE.test(verb.text);
  if (!exists && !(HAVE.test(verb.text) && isClaim(subject))) return false;
  return negatedNoun(predicate, 'merit');
}

/** "No", up to two words, then a noun of the class: "no direct involvement". */
function negatedNoun(words: readonly ClauseWord[], name: StanceWord): boolean {
  if (!/^(?:no|any|zero)$/.test(words[0]?.text ?? '')) return false;
  const noun = words.findIndex((word, i) => i > 0 && i < 4 && isStanceWord(word.text, name));
  return noun > 0 && !isNoun(words[noun + 1]?.tag);
}

/** "Had no part in it", "knew nothing about the money", "was not involved in the sale". */
function disowns({ verb, predicate, negated }: Clause): boolean {
  const [first, second] = predicate.map((word) => word.text);
  if (/^(?:know|knew|known)$/.test(verb.text)) {
    return first === 'nothing' && /^(?:about|of)$/.test(second ?? '');
  }
  if (/^(?:had|has|have|played|play|took|take|taken|bore|bear)$/.test(verb.text)) {
    return (
      noneOf(predicate, 'share', negated) ||
      /^nothing (?:whatsoever )?to do with/.test(textOf(predicate))
    );
  }
  if (!negated) return false;
  if (verb.text === 'involved') return true;
  return (
    BE.test(verb.text) &&
    /^(?:\w+ )?(?:involved|responsible|guilty|to blame|complicit)\b/.test(textOf(predicate))
  );
}

function textOf(words: readonly ClauseWord[]): string {
  return words.map((word) => word.text).join(' ');
}

function noneOf(predicate: readonly ClauseWord[], name: StanceWord, negated: boolean): boolean {
  return negatedNoun(predicate, name) && (predicate[0]?.text !== 'any' || negated);
}

/** "Did nothing wrong", "broke no law", "had not committed any offence". */
function clearsOfWrong({ verb, predicate, negated }: Clause): boolean {
  if (/^(?:did|do|does|done)$/.test(verb.text)) {
    const [first, second] = predicate.map((word) => word.text);
    const wrong = /^(?:wrong|illegal|improper|unlawful|untoward|criminal)$/.test(second ?? '');
    return wrong && (first === 'nothing' || (first === 'anything' && negated));
  }
  const wrongs = /^(?:committed|commit|broke|broken|break|violated|violate|breached|breach)$/;
  if (!wrongs.test(verb.text)) return false;
  const none = noneOf(predicate, 'wrong', negated);
  return none || (negated && predicate.slice(0, 3).some((w) => isStanceWord(w.text, 'wrong')));
}

/** "Had never taken a bribe", "did not mislead anybody", "was not lying"; "denies the charge". */
function deniesHimself({ group, verb, predicate, negated }: Clause): boolean {
  const passive = verb.tag === 'VBN' && group.some((word) => BE.test(word.text));
  const future = group.some((word) => word.tag === 'MD');
  if (/^(?:deny|denies|denied)$/.test(verb.text)) return !negated && !passive && !future;
  if (!negated || passive || future) return false;
  if (isStanceWord(verb.text, 'misdeed')) return true;
  if (REACTED.test(textOf(predicate)) && isStanceWord(verb.text, 'deed')) return true;
  const takes = /^(?:accept|accepted|take|took|taken|receive|received|pay|paid|offered)$/.test(
    verb.text,
  );
  return takes && predicate.slice(0, 3).some((word) => isStanceWord(word.text, 'misdeed'));
}
