/** Offices that a verb gives: "NAME, who was elected mayor in 2019", "As treasurer, NAME …", "The coroner is NAME". */
import { type Phrase, phraseEndingAt } from './phrases.ts';
import { isFiniteVerb, isNoun, type View } from './view.ts';

/** Verbs that make somebody something; the office follows at once or after "as". */
const MAKING =
  /^(?:elected|re-elected|reelected|named|appointed|chosen|crowned|confirmed|installed|sworn|made)$/;
/** Verbs of holding an office; it follows after "as". */
const HOLDING = /^(?:took|takes|serves|served|serving|works|worked|acts|acted)$/;
const BEING = /^(?:is|was|been|became|become|remains|remained)$/;

/** The office in the clause after the name that ends before token `last`; null where no verb gives one. */
export function officeAfter(view: View, last: number): Phrase | null {
  let i = last;
  const comma = view.words[i] === ',';
  if (comma) i++;
  const clause = view.lower[i] === 'who';
  if (clause) i++;
  for (; i < last + 8; i++) {
    const word = view.lower[i] ?? '';
    if (MAKING.test(word)) return phraseFrom(view, afterMaking(view, i + 1));
    if (comma && !clause) return null;
    if (HOLDING.test(word)) return afterAs(view, i + 1);
    if (BEING.test(word)) {
      const phrase = predicate(view, i + 1);
      if (phrase) return phrase;
    }
    const passes = BEING.test(word) || /^(?:has|had|have)$/.test(word) || view.tags[i] === 'RB';
    if (!passes || /^(?:not|never|n't|n’t)$/.test(word)) return null;
  }
  return null;
}

function afterMaking(view: View, from: number): number {
  let i = view.lower[from] === 'in' ? from + 1 : from;
  if (view.lower[i] === 'as') i++;
  else if (view.lower[i] === 'to' && view.lower[i + 1] === 'be') i += 2;
  return i;
}

/** "took over as", "took office as", "serves as". */
function afterAs(view: View, from: number): Phrase | null {
  const i = /^(?:over|office|on)$/.test(view.lower[from] ?? '') ? from + 1 : from;
  return view.lower[i] === 'as' ? phraseFrom(view, i + 1) : null;
}

/** "is the director of …", "has been sheriff since …": without an article only an office. */
function predicate(view: View, from: number): Phrase | null {
  const i = view.tags[from] === 'RB' && view.lower[from] !== 'not' ? from + 1 : from;
  const phrase = phraseFrom(view, i);
  if (!phrase) return null;
  const article = /^(?:a|an|the)$/.test(view.lower[i] ?? '') || view.tags[i] === 'PRP$';
  return article || (phrase.determiner === 'bare' && phrase.noun.class === 'office')
    ? phrase
    : null;
}

/** The office before the name that starts at token `first`: "As treasurer, NAME", "The coroner is NAME". */
export function officeBefore(view: View, first: number): Phrase | null {
  const before = view.lower[first - 1] ?? '';
  if (before === ',') {
    const phrase = phraseEndingAt(view, first - 2);
    const as = phrase && view.lower[phrase.outer - 1] === 'as';
    return as && phrase.noun.class === 'office' && !phrase.noun.plural ? phrase : null;
  }
  if (!/^(?:is|was|remains)$/.test(before)) return null;
  const phrase = phraseEndingAt(view, first - 2);
  const known = phrase?.determiner === 'definite' || phrase?.determiner === 'possessed';
  return phrase && known && !phrase.noun.plural && phrase.noun.class !== 'plain' ? phrase : null;
}

/** The singular person phrase that starts at token `start` (determiner included), else null. */
export function phraseFrom(view: View, start: number): Phrase | null {
  for (let i = start; i < Math.min(view.words.length, start + 10); i++) {
    const tag = view.tags[i] ?? '';
    if (view.sentenceOf[i] !== view.sentenceOf[start] || isFiniteVerb(tag)) return null;
    const phrase = phraseEndingAt(view, i);
    if (phrase && phrase.outer <= start && !phrase.noun.plural) return phrase;
    if (!isNoun(tag) && !/^(?:DT|JJ|JJS|JJR|VBN|VBG|POS|PRP\$|CD|RB|HYPH|CC)$/.test(tag))
      return null;
  }
  return null;
}
