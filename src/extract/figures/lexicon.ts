/** Word lists of the figure grammar, read from `data/figures`. */
import { lazy, readTable, wordMap, wordSet } from '../../lexicon/load.ts';

interface CurrencyTables {
  /** "$", "US$", "Rs": before the number. */
  readonly signs: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  /** Hundredths: "pence", "cents". */
  readonly cents: ReadonlyMap<string, string>;
}

export const currencies: () => CurrencyTables = lazy(() => {
  const rows = readTable('figures/currencies.tsv');
  const pick = (where: string): ReadonlyMap<string, string> =>
    new Map(rows.filter((r) => r[1] === where).map((r) => [r[0] ?? '', r[2] ?? '']));
  return { signs: pick('sign'), codes: pick('code'), names: pick('name'), cents: pick('cent') };
});

export const measures: () => ReadonlyMap<string, string> = wordMap('figures/measures.tsv');
export const directions: () => ReadonlyMap<string, string> = wordMap('figures/directions.tsv');
/** Nouns without a plural ending that a number above one counts. */
export const pluralHeads: () => ReadonlySet<string> = wordSet('figures/plural-heads.tsv');
export const nameHeads: () => ReadonlyMap<string, string> = wordMap('figures/name-heads.tsv');

/** Approximators by their last word, each as its list of words, longest first. */
export const approximators: () => ReadonlyMap<string, readonly (readonly string[])[]> = lazy(() => {
  const byLast = new Map<string, string[][]>();
  for (const [phrase = ''] of readTable('figures/approximators.tsv')) {
    const words = phrase.split(' ');
    const last = words.at(-1) ?? '';
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byLast;
});

export interface Idiom {
  readonly before: string;
  readonly after: string;
}

/** Idioms by their number word. */
export const idioms: () => ReadonlyMap<string, readonly Idiom[]> = lazy(() => {
  const table = new Map<string, Idiom[]>();
  for (const [word = '', before = '-', after = '-'] of readTable('figures/idioms.tsv')) {
    table.set(word, [...(table.get(word) ?? []), { before, after }]);
  }
  return table;
});

/** Expressions for the names that tell which dollar an article writes about, where it writes a bare "$". */
const dollars: () => ReadonlyMap<string, RegExp> = lazy(() => {
  const names = new Map<string, string[]>();
  for (const [currency = '', name = ''] of readTable('figures/dollar-places.tsv')) {
    names.set(currency, [...(names.get(currency) ?? []), name.replace(/[.$]/g, '\\$&')]);
  }
  return new Map(
    [...names].map(([currency, list]) => [
      currency,
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?!\\p{L})`, 'u'),
    ]),
  );
});

/** A bare "$" is American unless the text names another dollar's country and never America. */
export function dollarOf(text: string): string {
  const named = [...dollars()]
    .filter(([, names]) => names.test(text))
    .map(([currency]) => currency);
  return named.length === 1 ? (named[0] ?? 'USD') : 'USD';
}
