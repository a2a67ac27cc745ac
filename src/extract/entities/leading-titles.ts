/** Titles that the name tagger took into a person's name: "Comrade | Godwin Pam", "Vice-Admiral | Ada Roe". */
import { firstNames } from '../../lexicon/first-names.ts';
import { fold } from '../../lexicon/fold.ts';
import { honorifics, shortTitles } from '../../lexicon/titles.ts';
import { type PersonNoun, personNouns } from './lexicons.ts';
import { personNounAt } from './titles.ts';
import type { View } from './view.ts';

/** Offices that belong to the name of who holds them: "King Charles", "Pope Francis". */
const CROWNED = /^(?:king|queen|prince|princess|pope|emperor|empress|saint|duke|duchess)$/;

/** First token of the name in tokens [first, last) without the titles that open it. */
export function afterTitles(view: View, first: number, last: number): number {
  let own = afterPortfolio(view, first, last);
  while (own < last - 1 && isTitle(view, own, last)) own++;
  return own;
}

/** "Minister for Trade | Ada Roe" and "Health CS | Ada Roe": the field of an office, taken into the name. */
function afterPortfolio(view: View, first: number, last: number): number {
  if (last - first < 3 || firstNames().has(fold(view.words[first] ?? ''))) return first;
  const acronym = view.words[first + 1] ?? '';
  if (last - first > 3 && /^\p{Lu}{2,}$/u.test(acronym)) {
    return personNouns().get(acronym.toLowerCase())?.acronym ? first + 2 : first;
  }
  if (!/^(?:of|for)$/.test(view.lower[first - 1] ?? '')) return first;
  const office = personNounAt(view, first - 2)?.noun ?? officeOfState(view, first - 2);
  return office?.class === 'office' && !office.plural ? first + 1 : first;
}

/** "Minister of State | for Trade". */
function officeOfState(view: View, at: number): PersonNoun | null {
  if (view.words[at] !== 'State' || view.lower[at - 1] !== 'of') return null;
  return personNounAt(view, at - 2)?.noun ?? null;
}

function isTitle(view: View, at: number, last: number): boolean {
  const word = (view.lower[at] ?? '').replace(/\.$/, '');
  // A rank or an address is no given name even before a surname alone; "Ch" stands only before one.
  if (isRank(word) || (word === 'ch' && isRank(view.lower[at + 1] ?? ''))) return true;
  if (last - at < 3 || firstNames().has(fold(word))) return false;
  if (honorifics().has(word)) return true;
  const starts = view.sentences[view.sentenceOf[at] ?? 0]?.firstToken === at;
  const noun = personNouns().get(word);
  if (!noun || noun.plural || CROWNED.test(word)) return false;
  return noun.class === 'office' || noun.class === 'job' || (starts && noun.class === 'relation');
}

/** "Supt", "Vice-Admiral", "Lieutenant-General": abbreviations and compounds that end in an office. */
function isRank(word: string): boolean {
  if (firstNames().has(fold(word))) return false;
  if (/^(?:supt|capt|cmdr|sgt|insp|det|coun|cllr|sen|prof)$/.test(word))
    return shortTitles().has(word);
  const tail = /^[a-z]+-([a-z]+)$/.exec(word)?.[1];
  return tail !== undefined && personNouns().get(tail)?.class === 'office';
}
