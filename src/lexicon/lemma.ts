/** Base forms of words as a text may hold them: verbs first, since cues are looked up by them. */
import { wordMap } from './load.ts';
import { wordClasses } from './word-classes.ts';

const irregular = wordMap('irregular-verbs.tsv');

/** Verb lemma where WordNet knows one, noun singular where it knows that, else the word. */
export function lemmaOf(word: string): string {
  const known = irregular().get(word);
  if (known) return known;
  const { verbs, nouns } = wordClasses();
  for (const form of baseForms(word)) if (verbs.has(form)) return form;
  if (word.endsWith('s') && nouns.has(word.slice(0, -1))) return word.slice(0, -1);
  return word;
}

/** Possible base forms of a regular verb form, likeliest first. */
function baseForms(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  const ending = /(?:ing|ed|es|s)$/.exec(word)?.[0];
  if (!ending || word.length < ending.length + 2) return [word];
  const stem = word.slice(0, -ending.length);
  if (ending === 's') return [stem, word];
  const forms = [stem, `${stem}e`, word];
  if (stem.at(-1) === stem.at(-2)) forms.splice(1, 0, stem.slice(0, -1));
  return ending === 'es' ? [`${stem}e`, stem, word] : forms;
}
