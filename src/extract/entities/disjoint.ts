/** Whom a pronoun cannot mean: somebody whose name stands later in its own clause or in the words it is made to say. */
import type { Attribution } from '../../model/annotations.ts';
import type { Span } from '../../model/span.ts';
import type { Standing } from './pronouns.ts';
import type { Referent } from './referents.ts';
import type { View } from './view.ts';

/** Token ranges of the words that each source, by its first token, is not named in. */
export type SaidBy = ReadonlyMap<number, readonly Range[]>;

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Conjunctions after which a pronoun may stand before its name: "After she left, Ada Roe …". */
const SUBORDINATE =
  /^(?:after|before|when|while|as|although|though|because|since|until|once|if|whether|where|that|than)$/;

/**
 * The words of each source in which it is not named. Nobody is named in his own direct speech; indirect speech
 * names its speaker only where all of it stands before the source: "Roe was tired, she said".
 */
export function saidBy(
  view: View,
  attributions: readonly Pick<Attribution, 'source' | 'content'>[],
): SaidBy {
  const said = new Map<number, Range[]>();
  for (const { source, content } of attributions) {
    for (const piece of source) {
      const { first: at, last } = rangeOf(view, piece);
      // "His lawyer said that Roe …": only a source that is nothing but the pronoun.
      const own = last - at === 1 ? content.map((words) => rangeOf(view, words)) : [];
      // "A new manager, he said, could help": nor is he whom the words around him are about.
      const around = own.some(({ first }) => first > at);
      const words = own.filter(({ first }) => around || (view.quoteOf[first] ?? 0) > 0);
      said.set(at, [...(said.get(at) ?? []), ...words]);
    }
  }
  return said;
}

function rangeOf(view: View, piece: Span): Range {
  const [first, last] = view.tokens.range(piece.start, piece.end);
  return { first, last };
}

/** Token ranges in which whoever the pronoun at the token means is not named. */
export function namedElsewhere(view: View, at: number, said: SaidBy): readonly Range[] {
  const ranges = said.get(at) ?? [];
  const clause = governed(view, at);
  return clause ? [...ranges, clause] : ranges;
}

/** The standings without those whose name or phrase in the ranges shows that somebody else is meant. */
export function withoutNamed(
  view: View,
  ranges: readonly Range[],
  standings: readonly Standing[],
  referentAt: (token: number) => Referent | undefined,
): readonly Standing[] {
  if (ranges.length === 0) return standings;
  const others = new Set<Referent>();
  for (const { first, last } of ranges) {
    for (let i = first; i < last; i++) {
      const named = referentAt(i);
      // A work cited in parentheses names its author wherever it stands.
      if (named && view.words[i - 1] !== '(') others.add(named);
    }
  }
  const inside = (token: number): boolean =>
    ranges.some(({ first, last }) => token >= first && token < last);
  return standings.filter(
    ({ referent, last }) =>
      !others.has(referent) && !(last.kind === 'nominal' && inside(last.first)),
  );
}

/** True in a clause that opens its sentence and hangs on the next: "When she left, …", "In his youth, …". */
export function standsAhead(view: View, at: number): boolean {
  const sentence = view.sentences[view.sentenceOf[at] ?? 0];
  if (!sentence || at - sentence.firstToken > 6) return false;
  const opening = view.lower.slice(sentence.firstToken, at);
  return opening.some(
    (word, i) => SUBORDINATE.test(word) || (i === 0 && view.tags[sentence.firstToken] === 'IN'),
  );
}

/** What follows a subject pronoun in its own clause; null where that clause hangs on another. */
function governed(view: View, at: number): Range | null {
  const sentence = view.sentences[view.sentenceOf[at] ?? 0];
  if (!sentence || !/^(?:he|she)$/.test(view.lower[at] ?? '')) return null;
  for (let i = at - 1; i >= sentence.firstToken; i--) {
    if (SUBORDINATE.test(view.lower[i] ?? '')) return null;
  }
  let last = at + 1;
  while (last < sentence.lastToken && inClause(view, last, at)) last++;
  return { first: at + 1, last };
}

function inClause(view: View, i: number, at: number): boolean {
  if (view.quoteOf[i] !== view.quoteOf[at] || /^[,;:(—–]$|^--$/.test(view.words[i] ?? ''))
    return false;
  return (
    !/^(?:WP|WDT|WRB|WP\$|CC)$/.test(view.tags[i] ?? '') && !SUBORDINATE.test(view.lower[i] ?? '')
  );
}
