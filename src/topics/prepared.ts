/** Built-in codebooks that the bundle keeps parsed: reading their YAML anew would take a fifth of a short run. */
import { lazy, readPrepared } from '../lexicon/load.ts';
import type { Codebook } from './codebook.ts';

interface Prepared {
  /** The file as it was when it was parsed: another text makes this worthless. */
  readonly source: string;
  readonly codebook: Codebook;
}

const FILE = 'codebooks.json';

const prepared = lazy(() => {
  const bytes = readPrepared(FILE);
  return bytes ? unpack(bytes.toString('utf8')) : {};
});

/** The parsed codebook, where the bundle has one of just this text. */
export function preparedCodebook(name: string, source: string): Codebook | null {
  const found = prepared()[name];
  return found?.source === source ? found.codebook : null;
}

/** Maps, which JSON does not know, as lists of pairs under a key of their own. */
const MAP = '$map';

export function pack(codebooks: Readonly<Record<string, Prepared>>): string {
  return JSON.stringify(codebooks, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  );
}

export function unpack(json: string): Readonly<Record<string, Prepared | undefined>> {
  return JSON.parse(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && MAP in value
      ? new Map(value[MAP] as Iterable<readonly [unknown, unknown]>)
      : value,
  );
}

/** What the bundle keeps of the built-in codebooks: `[file name, content]`. */
export function prepareCodebooks(
  names: readonly string[],
  sourceOf: (name: string) => string,
  load: (name: string) => Codebook,
): readonly [string, string] {
  const entries = names.map((name): [string, Prepared] => [
    name,
    { source: sourceOf(name), codebook: load(name) },
  ]);
  return [FILE, pack(Object.fromEntries(entries))];
}
