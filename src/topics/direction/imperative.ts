/** The rule for orders: "Raise the wall", "Do not widen the bridge". */
import { lazy, readTable } from '../../lexicon/load.ts';
import { aboutOf } from '../match.ts';
import type { DirectionRule } from './context.ts';

type Kind = 'lead' | 'particle' | 'article' | 'opener';

const kinds = lazy(() => {
  const words = new Map<string, Set<string>>();
  for (const [word = '', kind = ''] of readTable('topics/imperatives.tsv')) {
    words.set(kind, (words.get(kind) ?? new Set()).add(word));
  }
  return words;
});

function is(kind: Kind, word: string): boolean {
  return kinds().get(kind)?.has(word) ?? false;
}

/** "Raise the A": an order. Verbs against the topic are judged before. */
export const imperative: DirectionRule = (match, quote) => {
  if (aboutOf(match) === 'cause' || quote.measured) return null;
  const sentence = quote.words[match.from]?.sentence;
  let at = quote.words.findIndex((word) => word.sentence === sentence && !word.punctuation);
  const text = (): string => quote.words[at]?.text ?? '';
  while (is('lead', text()) && at < match.from) at++;
  const forbids = text() === 'do' && /^(?:n't|not)$/.test(quote.words[at + 1]?.text ?? '');
  if (forbids) at += 2;
  const verb = text();
  if (at >= match.from || is('opener', verb) || /(?:ing|ed|ly|s)$/.test(verb)) return null;
  at++;
  if (is('particle', text())) at++;
  const from = at;
  while (is('article', text()) && at < match.from) at++;
  if (at !== match.from || at === from) return null;
  return { direction: forbids ? 'con' : 'pro', rule: 'demand', cue: null };
};
