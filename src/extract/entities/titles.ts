/** Reads the title in front of a person's name: "Mr", "Democratic Rep.", "then-Secretary of State". */

import type { Gender } from '../../lexicon/first-names.ts';
import { honorifics, isStatusWord, shortTitles } from '../../lexicon/titles.ts';
import type { Span } from '../../model/span.ts';
import { type PersonNoun, personNounHeads, personNouns } from './lexicons.ts';
import { isCapitalised, isNoun, type View } from './view.ts';

export interface PersonTitle {
  readonly gender: Gender;
  /** The office or job in the title; null for a mere "Mr". */
  readonly noun: PersonNoun | null;
  readonly role: {
    readonly title: string;
    readonly status: string | null;
    readonly span: Span;
  } | null;
  /** First token of the title. */
  readonly first: number;
}

const STOP = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight and or but'.split(
    ' ',
  ),
);

/** Abbreviations that are words or names of their own without the period. */
const PERIODS = new Set('del fr hon pres dep rep gen maj col'.split(' '));

/** The longest listed person noun that ends at token `index`, with its first token. */
export function personNounAt(
  view: View,
  index: number,
): { readonly noun: PersonNoun; readonly first: number } | null {
  const word = view.lower[index];
  if (word === undefined) return null;
  const plain = word.replace(/\.$/, '');
  const short = shortTitles().get(plain);
  const bare =
    /^\p{Lu}/u.test(view.words[index] ?? '') && isCapitalised(view.words[index + 1] ?? '');
  if (short !== undefined && (word.endsWith('.') || (bare && !PERIODS.has(plain)))) {
    const noun = personNouns().get(short);
    return {
      noun: noun ?? { lemma: short, gender: null, class: 'office', plural: false },
      first: index,
    };
  }
  const head = headOf(plain);
  if (!personNounHeads().has(head)) return byEnding(view, index, plain);
  for (let length = 3; length > 1; length--) {
    const first = index - length + 1;
    if (first < 0) continue;
    const noun = personNouns().get(view.lower.slice(first, index + 1).join(' '));
    if (noun) return { noun, first };
  }
  const noun = personNouns().get(plain) ?? personNouns().get(head);
  // "3 pm", "40 cm": an office in capitals is none in small letters.
  if (noun?.acronym && !/^\p{Lu}{2}/u.test(view.words[index] ?? '')) return null;
  return noun ? { noun, first: index } : null;
}

/** "violinist", "goalkeepers": nouns that no list holds but whose ending speaks of a person. */
function byEnding(view: View, index: number, word: string): ReturnType<typeof personNounAt> {
  const match = AGENT.exec(word);
  if (!match || NO_AGENT.test(word) || !/^(?:NN|JJ)/.test(view.tags[index] ?? '')) return null;
  const plural = match[1] === 's';
  const lemma = plural ? word.slice(0, -1) : word;
  return { noun: { lemma, gender: null, class: 'job', plural }, first: index };
}

const AGENT =
  /^[a-z]{3,}(?:[aeioulnrtdcbpg]ist|ician|keeper|worker|holder|driver|fighter|player|dweller|grower|seeker)(s?)$/;
const NO_AGENT =
  /(?:list|twist|whist|wrist|grist|artist's|tourist's|stakeholder|placeholder|screwdriver)s?$/;

/** "then-President" and "ex-wife" carry their noun after the hyphen. */
function headOf(word: string): string {
  const hyphen = /^(?:then|ex|former|now|co|vice|non)-(\S+)$/.exec(word);
  if (hyphen && !personNounHeads().has(word)) return hyphen[1] ?? word;
  return word;
}

/** The title that stands right before token `first` of a person's name, else null. */
export function titleBefore(view: View, first: number): PersonTitle | null {
  const before = first - 1;
  const word = view.lower[before];
  if (word === undefined || view.sentenceOf[before] !== view.sentenceOf[first]) return null;
  const plain = word.replace(/\.$/, '');
  if (honorifics().has(plain) && isCapitalised(view.words[before] ?? '')) {
    const gender = honorifics().get(plain) ?? null;
    const above = titleBefore(view, before);
    // "the elder Mr Roe" is older than the other one, and no elder of a church.
    const outer = above?.noun?.lemma === 'elder' ? null : above;
    return {
      gender,
      noun: outer?.noun ?? null,
      role: outer?.role ?? null,
      first: outer?.first ?? before,
    };
  }
  // "Okon accused Anosike": a verb that is spelled like a noun for somebody.
  if (/^VB[DNZ]$/.test(view.tags[before] ?? '') && !isCapitalised(view.words[before] ?? ''))
    return null;
  const found = personNounAt(view, before) ?? ofTitle(view, before);
  if (!found || found.noun.plural) return null;
  return roleOf(view, extendLeft(view, found.first), first, found.noun);
}

/** "Minister of State" and "vice president for news and talk" before a name: the noun stands before "of". */
function ofTitle(view: View, end: number): ReturnType<typeof personNounAt> {
  let i = end;
  while (i > 0 && (isNoun(view.tags[i]) || view.tags[i] === 'CC') && end - i < 5) i--;
  if (i === end || personNouns().has(view.lower[end] ?? '')) return null;
  if (view.lower[i] === 'the') i--;
  if (!/^(?:of|for)$/.test(view.lower[i] ?? '')) return null;
  // "Minister of State | for Trade" before a name.
  const ofState = view.words[i - 1] === 'State' && view.lower[i - 2] === 'of';
  const found = personNounAt(view, i - (ofState ? 3 : 1));
  if (!found) return null;
  if (isCapitalised(view.words[found.first] ?? '')) return found;
  // "the lawyer for accuser Ada Roe": only an office without an article is a title in small letters.
  const before = view.tags[extendLeft(view, found.first) - 1] ?? '';
  return found.noun.class === 'office' && !/^(?:DT|PRP\$|POS|IN|CC)$/.test(before) ? found : null;
}

/** Takes in modifiers to the left: "Eastern Isles special | envoy". */
function extendLeft(view: View, first: number): number {
  let i = first;
  while (i > 0 && first - i < 7 && isModifier(view, i - 1) && sameSentence(view, i - 1, first)) i--;
  return i;
}

function sameSentence(view: View, a: number, b: number): boolean {
  return view.sentenceOf[a] === view.sentenceOf[b] && view.quoteOf[a] === view.quoteOf[b];
}

export function isModifier(view: View, index: number): boolean {
  const tag = view.tags[index] ?? '';
  const word = view.lower[index] ?? '';
  if (STOP.has(word)) return false;
  if (word === '&' || word === '-') return true;
  if (isStatusWord(word)) return true;
  // "Chair of governors | Rev Ada Roe": several people are no part of one's title.
  if (tag === 'NNS' && personNouns().get(word)?.plural) return false;
  if (isNoun(tag) || /^(?:JJ|JJR|JJS)$/.test(tag)) return true;
  // "the retired judge", but not "Roe asked Judge Lund".
  const afterPhrase = /^(?:NNP?S?|PRP|RB|VB\w?|MD)$/.test(view.tags[index - 1] ?? '');
  return tag === 'VBN' && word.endsWith('ed') && !afterPhrase;
}

/** Builds the role from its token range, its status word cut off. */
export function roleOf(view: View, first: number, last: number, noun: PersonNoun): PersonTitle {
  let from = first;
  let status: string | null = null;
  while (from < last - 1 && isStatusWord(view.lower[from])) {
    status = view.lower[from] ?? null;
    from++;
    if (view.words[from] === '-') from++;
  }
  const prefix = /^(then|ex|former)-/i.exec(view.words[from] ?? '');
  let start = view.tokens.start(from);
  if (prefix) {
    status = (prefix[1] ?? '').toLowerCase();
    start += prefix[0].length;
  }
  const span = { start, end: view.tokens.end(last - 1) };
  const title = view.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  return { gender: noun.gender, noun, role: { title, status, span }, first };
}
