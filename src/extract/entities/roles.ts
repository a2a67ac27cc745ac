/** Roles given beside a name: "X, a nurse", "the mayor, X,", "the leader of the council, X", "X, who is …". */
import type { Role } from '../../model/annotations.ts';
import { officeAfter, officeBefore, phraseFrom } from './office-verbs.ts';
import { type Phrase, phraseEndingAt } from './phrases.ts';
import { roleOf } from './titles.ts';
import { isFiniteVerb, isNoun, type View } from './view.ts';

/** A role with the phrase that gives it, so that the phrase becomes a mention of the person. */
export interface RoleSite {
  readonly phrase: Phrase;
  readonly role: Role;
  readonly rule: string;
}

/** Roles around the name in tokens [first, last). */
export function rolesAround(view: View, first: number, last: number): RoleSite[] {
  const sites: RoleSite[] = [];
  const before = appositionBefore(view, first, last);
  if (before) sites.push(siteOf(view, before, 'apposition-before'));
  const giver = nameGiver(view, first);
  if (giver) sites.push(siteOf(view, giver, 'gave-name'));
  for (const phrase of callers(view, first)) sites.push(siteOf(view, phrase, 'called'));
  for (const phrase of appositionsAfter(view, last)) {
    sites.push(siteOf(view, phrase, 'apposition-after'));
  }
  for (const office of [officeBefore(view, first), officeAfter(view, last)]) {
    if (office) sites.push(siteOf(view, office, 'verb'));
  }
  return sites;
}

function siteOf(view: View, phrase: Phrase, rule: string): RoleSite {
  const end = ofComplement(view, phrase.last);
  const made = roleOf(view, phrase.first, end, phrase.noun);
  const role = made.role ?? { title: phrase.noun.lemma, status: null, span: { start: 0, end: 0 } };
  return { phrase, role, rule };
}

/** End of an "of …" complement that belongs to the title: "chair of the transport committee". */
export function ofComplement(view: View, last: number): number {
  if (view.lower[last] !== 'of') return last;
  let i = last + 1;
  while (i < view.words.length && i - last < 9 && inNounPhrase(view, i)) i++;
  return i > last + 1 ? i : last;
}

function inNounPhrase(view: View, i: number): boolean {
  const tag = view.tags[i] ?? '';
  return isNoun(tag) || /^(?:DT|JJ|POS|PRP\$|CD)$/.test(tag) || view.words[i] === '&';
}

/** "the prosecutor, NAME," and "the leader of the city council, NAME,": definite, and closed after the name. */
export function appositionBefore(view: View, name: number, last: number): Phrase | null {
  // "her husband, the sculptor NAME".
  const first = /^(?:the|an?)$/.test(view.lower[name - 1] ?? '') ? name - 1 : name;
  if (view.words[first - 1] !== ',' || !closesApposition(view, last)) return null;
  const end = first - 2;
  const direct = phraseEndingAt(view, end);
  if (direct) return opens(direct) || opensSentence(view, direct) ? direct : null;
  // Back over an "of/for/at …" complement to the noun.
  for (let i = end; i > Math.max(0, end - 10); i--) {
    if (view.sentenceOf[i] !== view.sentenceOf[first]) return null;
    const tag = view.tags[i] ?? '';
    if (isFiniteVerb(tag) || view.words[i] === ',' || view.quoteOf[i] !== view.quoteOf[first]) {
      return null;
    }
    if (tag !== 'IN' || !/^(?:of|for|at|in|to|on)$/.test(view.lower[i] ?? '')) continue;
    const phrase = phraseEndingAt(view, i - 1);
    if (phrase) return opens(phrase) || opensSentence(view, phrase) ? phrase : null;
  }
  return null;
}

/** "A farmer, NAME, said …" and, after a mark too, an office without an article: "counsel, NAME, put it …". */
function opensSentence(view: View, { outer, determiner, noun }: Phrase): boolean {
  if (noun.plural) return false;
  const first = view.sentenceOf[outer - 1] !== view.sentenceOf[outer];
  if (determiner === 'indefinite') return first && /^an?$/.test(view.lower[outer] ?? '');
  return (
    determiner === 'bare' && noun.class === 'office' && (first || view.words[outer - 1] === ',')
  );
}

function opens(phrase: Phrase): boolean {
  return (
    !phrase.noun.plural && (phrase.determiner === 'definite' || phrase.determiner === 'possessed')
  );
}

/** "a miner who gave his name only as NAME", "a juror who gave only her first name, NAME". */
function nameGiver(view: View, first: number): Phrase | null {
  if (!/^(?:as|,)$/.test(view.lower[first - 1] ?? '')) return null;
  let said = false;
  for (let i = first - 2; i > Math.max(0, first - 12); i--) {
    if (view.sentenceOf[i] !== view.sentenceOf[first]) return null;
    const word = view.lower[i] ?? '';
    said ||= /^(?:name|names|himself|herself|themselves)$/.test(word);
    if (word !== 'who' || !said) continue;
    if (!/^(?:gave|gives|asked|identified|identifies)$/.test(view.lower[i + 1] ?? '')) return null;
    return phraseEndingAt(view, view.words[i - 1] === ',' ? i - 2 : i - 1);
  }
  return null;
}

/** "One passenger, a welder named NAME": the noun before "named", and the one that it explains. */
function callers(view: View, first: number): Phrase[] {
  if (!/^(?:named|called)$/.test(view.lower[first - 1] ?? '')) return [];
  const near = phraseEndingAt(view, first - 2);
  if (!near || near.noun.plural) return [];
  const explained =
    view.words[near.outer - 1] === ',' ? phraseEndingAt(view, near.outer - 2) : null;
  return explained && !explained.noun.plural ? [near, explained] : [near];
}

/** The name's apposition must close: "with the mayor, Roe will …" names two, and so does a list. */
function closesApposition(view: View, last: number): boolean {
  const end = /^\p{Lu}{2,3}$/u.test(view.words[last] ?? '') ? last + 1 : last;
  if (end >= view.words.length || view.sentenceOf[end] !== view.sentenceOf[last - 1]) return true;
  return /^(?:[,.;:()!?—–"”-]|--|'')$/.test(view.words[end] ?? '');
}

/** Phrases of an apposition after the name: ", 51, a former labour lawyer and the owner of …". */
function appositionsAfter(view: View, last: number): Phrase[] {
  let i = last;
  if (/^\p{Lu}{2,3}$/u.test(view.words[i] ?? '') && view.words[i + 1] === ',') i++;
  if (!/^(?:,|--|—|–)$/.test(view.words[i] ?? '')) return [];
  i++;
  if (view.tags[i] === 'CD' && view.words[i + 1] === ',') i += 2;
  const head = phraseFrom(view, i);
  if (!head) return [];
  const found = [head];
  const end = ofComplement(view, head.last);
  // "For X, the witness agreed", "According to X, a detective for the city had …": the next subject.
  if (isNextSubject(view, head, end)) return [];
  if (view.lower[end] === 'and') {
    const second = phraseFrom(view, end + 1);
    if (second && !isFiniteVerb(view.tags[second.last])) found.push(second);
  }
  return isList(view, head, end) ? [] : found;
}

/** A phrase right after the comma with a verb of its own, where no comma closes an apposition. */
function isNextSubject(view: View, head: Phrase, end: number): boolean {
  if (head.determiner === 'definite' && isFiniteVerb(view.tags[end])) return true;
  const sentence = view.sentences[view.sentenceOf[head.first] ?? 0];
  if (!/^(?:for|according|like|unlike)$/.test(view.lower[sentence?.firstToken ?? 0] ?? ''))
    return false;
  for (let i = end; i < (sentence?.lastToken ?? 0) && view.words[i] !== ','; i++) {
    if (/^W/.test(view.tags[i] ?? '')) return false;
    if (isFiniteVerb(view.tags[i])) return true;
  }
  return false;
}

/** "X, the mayor and Y" lists people: a bare definite without closing mark before "and NAME". */
function isList(view: View, phrase: Phrase, end: number): boolean {
  if (view.lower[end] !== 'and') return false;
  return phrase.determiner === 'definite' && /^(?:NNP|NNPS)$/.test(view.tags[end + 1] ?? '');
}
