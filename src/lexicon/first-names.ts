/** Given names with their usual gender, and their short forms. */
import { lazy, readTable } from './load.ts';

export type Gender = 'female' | 'male' | 'neutral' | null;

const GENDERS: Readonly<Record<string, Gender>> = { f: 'female', m: 'male' };

/** Given name (folded) to its usual gender; null for names that both bear. */
export const firstNames: () => ReadonlyMap<string, Gender> = lazy(() => {
  const names = new Map<string, Gender>();
  for (const file of ['gazetteers/first-names.tsv', 'people/first-names-added.tsv']) {
    for (const [name = '', gender = ''] of readTable(file)) {
      names.set(name, GENDERS[gender] ?? null);
    }
  }
  return names;
});

const nicknames = lazy(() => {
  const short = new Map<string, Set<string>>();
  for (const [name = '', forms = ''] of readTable('people/nicknames.tsv')) {
    const set = short.get(name) ?? new Set<string>();
    for (const form of forms.split(' ')) set.add(form);
    short.set(name, set);
  }
  return short;
});

/** True where one given name (folded) is a usual short form of the other. */
export function areNicknames(a: string, b: string): boolean {
  return nicknames().get(a)?.has(b) === true || nicknames().get(b)?.has(a) === true;
}
