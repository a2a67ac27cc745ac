/** "His wife, Judy, … Mrs. Hale": the surname that a title of address writes for a spouse known by the given name. */
import { fold } from '../../lexicon/fold.ts';
import type { PersonNoun } from './lexicons.ts';
import type { PersonTitle } from './titles.ts';

interface WrittenName {
  readonly words: readonly string[];
  readonly title: PersonTitle | null;
  /** The word right before the name, in lower case. */
  readonly before: string;
  /** The relative's noun that introduces the name. */
  readonly relative: PersonNoun | null;
}

/** The words of each name; a spouse's given name takes the surname of the later "Mrs." or "Mr." that only fits it. */
export function withMarriedNames(names: readonly WrittenName[]): string[][] {
  return names.map(({ words, relative }, i) => {
    const [given = ''] = words;
    const spouse = relative !== null && /^(?:wife|husband)$/.test(relative.lemma);
    if (!spouse || words.length > 1 || isFullElsewhere(names, given)) return [...words];
    const surname = names.slice(i + 1).find((n) => addresses(n, relative))?.words[0];
    // The one named right before owns the relation: "Hale … his wife, Judy".
    const owner = names[i - 1]?.words.at(-1) ?? '';
    if (surname === undefined || fold(owner) !== fold(surname)) return [...words];
    return [given, surname];
  });
}

/** "Mrs. Hale": a surname alone after a title of the married; "Ms. Hale" may be anybody's. */
function addresses({ words, title, before }: WrittenName, relative: PersonNoun): boolean {
  const married = /^(?:mrs|mr|mme)\.?$/.test(before);
  return words.length === 1 && married && title?.noun === null && title.gender === relative.gender;
}

function isFullElsewhere(names: readonly WrittenName[], given: string): boolean {
  return names.some(({ words }) => words.length > 1 && fold(words[0] ?? '') === fold(given));
}
