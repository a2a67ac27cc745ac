/** Finds the files to read: named files, walked folders, globs. Sorted, so that output is the same everywhere. */
import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { lazyPackage } from '../model/lazy.ts';
import { extensionOf, FORMATS } from './formats/index.ts';
import { type SkippedResult, skipped } from './options.ts';

const fastGlob = lazyPackage<typeof import('fast-glob')>('fast-glob');

export interface FoundFile {
  readonly kind: 'file';
  /** As shown to people; names that are not UTF-8 hold U+FFFD. */
  readonly path: string;
  /** What the file system is asked for: bytes where the name is not UTF-8. */
  readonly handle: string | Buffer;
  readonly size: number;
}

export interface StandardInput {
  readonly kind: 'stdin';
}

export type Found = FoundFile | StandardInput | SkippedResult;

export interface WalkOptions {
  readonly extensions?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
}

/** Yields every input once, in the order given; the contents of a folder are sorted by code point. */
export function* walk(inputs: readonly string[], options: WalkOptions = {}): Generator<Found> {
  const excluded = new Set(options.exclude?.map((path) => resolve(path)));
  const extensions = walkedExtensions(options.extensions);
  const several = inputs.length > 1;
  const seen = new Set<string>();
  for (const input of inputs) {
    for (const found of expand(input, extensions)) {
      if (found.kind === 'stdin') yield found;
      else {
        const absolute = resolve(found.path);
        const name = found.kind === 'file' ? nameOf(found, absolute) : absolute;
        if (excluded.has(absolute) || seen.has(name)) continue;
        if (several) seen.add(name);
        yield found;
      }
    }
  }
}

/** Two names that are not UTF-8 may look the same to people. */
function nameOf({ handle }: FoundFile, absolute: string): string {
  return typeof handle === 'string' ? absolute : `${absolute}\0${handle.toString('latin1')}`;
}

/** Text and HTML, and what `--ext` adds. */
function walkedExtensions(more: readonly string[] = []): ReadonlySet<string> {
  const walked = FORMATS.filter((format) => format.walked).flatMap((format) => format.extensions);
  return new Set([...walked, ...more.map((name) => `.${name.replace(/^\./, '').toLowerCase()}`)]);
}

function* expand(input: string, extensions: ReadonlySet<string>): Generator<Found> {
  if (input === '-') yield { kind: 'stdin' };
  else if (exists(input)) yield* namedPath(input, extensions);
  else if (fastGlob().isDynamicPattern(input)) yield* globbed(input);
  else yield problem(input, 'ENOENT');
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function* namedPath(path: string, extensions: ReadonlySet<string>): Generator<Found> {
  const stats = statOf(path);
  if (typeof stats === 'string') yield problem(path, stats);
  else if (stats.isDirectory())
    yield* walkFolder(Buffer.from(path), extensions, realpathSync(path));
  else yield fileOf(path, path, stats);
}

function* globbed(pattern: string): Generator<Found> {
  const paths = fastGlob().sync(pattern, {
    followSymbolicLinks: false,
    onlyFiles: true,
    unique: true,
  });
  if (paths.length === 0) yield skipped(pattern, 'ENOENT', 'No file matches the pattern.');
  for (const path of paths.sort(byCodePoint)) {
    const stats = statOf(path);
    yield typeof stats === 'string' ? problem(path, stats) : fileOf(path, path, stats);
  }
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Depth first; a folder sorts as its name with a slash, so the whole listing is sorted by path. */
function* walkFolder(
  folder: Buffer,
  extensions: ReadonlySet<string>,
  root: string,
): Generator<Found> {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(folder, { encoding: 'buffer', withFileTypes: true });
  } catch (error) {
    yield problem(folder.toString(), codeOf(error));
    return;
  }
  const keys = entries.map((entry) =>
    entry.isDirectory() ? joinBytes(entry.name, '/') : entry.name,
  );
  const order = entries
    .map((_, i) => i)
    .sort((a, b) => Buffer.compare(keys[a] ?? EMPTY, keys[b] ?? EMPTY));
  for (const index of order) {
    const entry = entries[index];
    // Hidden files are the system's and the editor's, never articles.
    if (!entry || entry.name[0] === 0x2e) continue;
    const path = childOf(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path, extensions, root);
    else yield walkedFile(path, entry, extensions, root);
  }
}

const EMPTY = Buffer.alloc(0);

function joinBytes(name: Buffer, tail: string): Buffer {
  return Buffer.concat([name, Buffer.from(tail)]);
}

function childOf(folder: Buffer, name: Buffer): Buffer {
  const joint = folder.at(-1) === sep.charCodeAt(0) ? '' : sep;
  return Buffer.concat([folder, Buffer.from(joint), name]);
}

function walkedFile(
  handle: Buffer,
  entry: Dirent<Buffer>,
  extensions: ReadonlySet<string>,
  root: string,
): Found {
  const path = join(handle.toString());
  const stats = statOf(handle);
  if (typeof stats === 'string') return problem(path, stats);
  if (entry.isSymbolicLink()) {
    if (stats.isDirectory())
      return skipped(path, 'excluded', 'A link to a folder is not followed.');
    // What lies in the walked folder is found under its own name.
    if (realpathSync(handle).startsWith(root + sep)) {
      return skipped(
        path,
        'excluded',
        'The link leads to a file in the same folder, which is read there.',
      );
    }
  }
  if (stats.isFile() && !extensions.has(extensionOf(path))) return unknownExtension(path);
  return fileOf(path, isUtf8(handle) ? path : handle, stats);
}

function isUtf8(name: Buffer): boolean {
  return Buffer.from(name.toString()).equals(name);
}

function unknownExtension(path: string): SkippedResult {
  const extension = extensionOf(path);
  const known = FORMATS.some((format) => format.extensions.includes(extension));
  const message = known
    ? `Tables in a folder are not read unasked. Name the file, or use --ext ${extension.slice(1)}.`
    : `Not an article by its extension. Use --ext ${extension.slice(1)} to read such files.`;
  return skipped(path, 'extension', message);
}

function fileOf(path: string, handle: string | Buffer, stats: Stats): Found {
  if (stats.isFile()) return { kind: 'file', path, handle, size: stats.size };
  return skipped(
    path,
    'not-a-file',
    'A pipe, device or socket is never opened. Use - for standard input.',
  );
}

function statOf(path: string | Buffer): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return codeOf(error);
  }
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'EIO';
}

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or folder. Check the spelling, or quote the pattern.',
  EACCES: 'No permission to read it.',
  EPERM: 'No permission to read it.',
  ELOOP: 'The link leads back to itself.',
  ENAMETOOLONG: 'The name is too long.',
};

export function problem(path: string, code: string): SkippedResult {
  return skipped(path, code, PROBLEMS[code] ?? `It cannot be read (${code}).`);
}
