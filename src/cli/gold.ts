/** Reads gold annotation from a folder: our own JSON and NDJSON, or brat standoff. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CorpusError } from '../model/errors.ts';
import type { Codebook } from '../topics/codebook.ts';
import type { Flags } from './command.ts';

type Gold = import('../index.ts').GoldDocument;

/** Reads a folder of gold: JSON and NDJSON of our own, brat beside its texts or in PolNeAR's two folders. */
export async function readGold(folder: string): Promise<readonly Gold[]> {
  const { parseBrat, parseGold } = await import('../index.ts');
  const found: Gold[] = [];
  const add = (gold: Gold | null, path: string): void => {
    if (!gold) throw badGold(path, 'holds no gold document with a "text".');
    found.push(gold);
  };
  for (const name of names(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.gold.json'))
      add(parseGold(name.replace('.gold.json', '.txt'), parsed(path, read(path))), path);
    else if (name.endsWith('.ndjson')) {
      const lines = read(path)
        .split('\n')
        .filter((line) => line.trim() !== '');
      lines.forEach((line, index) => {
        const json = parsed(path, line);
        add(parseGold(nameOf(json) ?? `${basename(path)}:${index + 1}`, json), path);
      });
    } else if (name.endsWith('.ann')) {
      found.push(parseBrat(name, read(path), read(path.replace(/\.ann$/, '.txt'))));
    }
  }
  if (found.length === 0) found.push(...(await readPolnear(folder)));
  if (found.length === 0) throw badGold(folder, 'holds no .gold.json, .ndjson or .ann file.');
  return found;
}

/**
 * The codebook of each article: the column `codebook` of the metadata table, a built-in name, `none` or
 * a path beside the table. Undefined where the table says nothing: then `--codebook` counts.
 */
export async function goldCodebooks(
  folder: string,
  flags: Flags,
): Promise<(name: string) => Codebook | null | undefined> {
  const path = flags.metadata as string | undefined;
  if (path === undefined) return () => undefined;
  const { loadCodebook, loadMetadata } = await import('../index.ts');
  const table = loadMetadata(path);
  const loaded = new Map<string, Codebook | null>();
  return (name) => {
    const wanted = table.rows.get(resolve(folder, name))?.variables.codebook;
    if (!wanted) return undefined;
    let book = loaded.get(wanted);
    if (book === undefined) {
      const file = /[./\\]/.test(wanted) ? resolve(dirname(table.path), wanted) : wanted;
      book = wanted === 'none' ? null : loadCodebook(file);
      loaded.set(wanted, book);
    }
    return book;
  };
}

/** `text/NAME.txt` beside `attributions/NAME_ANNOTATOR.ann`; the first annotator of each text counts. */
async function readPolnear(folder: string): Promise<Gold[]> {
  const { parseBrat } = await import('../index.ts');
  if (!names(folder).includes('attributions')) return [];
  const found = new Map<string, Gold>();
  for (const file of names(join(folder, 'attributions'))) {
    const name = /^(.*)_[^_]+\.ann$/.exec(file)?.[1];
    if (name === undefined || found.has(name)) continue;
    const text = read(join(folder, 'text', `${name}.txt`));
    found.set(name, parseBrat(`${name}.txt`, read(join(folder, 'attributions', file)), text));
  }
  return [...found.values()];
}

/** The name that a line of NDJSON gives its document. */
function nameOf(json: unknown): string | null {
  const { path, id } = (json ?? {}) as { path?: unknown; id?: unknown };
  return typeof path === 'string' ? path : typeof id === 'string' ? id : null;
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw badGold(folder, 'cannot be read. Name a folder.', cause);
  }
}

export function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw badGold(path, 'cannot be read.', cause);
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badGold(path, 'is not JSON.', cause);
  }
}

function badGold(path: string, problem: string, cause?: unknown): CorpusError {
  return new CorpusError('bad-gold', { path, problem }, cause);
}
