/** Titles that the name tagger took into a person's name: "Comrade | Godwin Pam", "Vice-Admiral | Ada Roe". */
import { firstNames } from '../../lexicon/first-names.ts';
import { fold } from '../../lexicon/fold.ts';
import { honorifics, shortTitles } from '../../lexicon/titles.ts';
import { personNouns } from './lexicons.ts';
import type { View } from './view.ts';

/** Offices that belong to the name of who holds them: "King Charles", "Pope Francis". */
const CROWNED = /^(?:king|queen|prince|princess|pope|emperor|empress|saint|duke|duchess)$/;

/** First token of the name in tokens [first, last) without the titles that open it. */
export function afterTitles(view: View, first: number, last: number): number {
  let own = first;
  while (own < last - 1 && isTitle(view, own, last)) own++;
  return own;
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
