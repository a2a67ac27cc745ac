/** Reads YAML front matter: the block between two `---` lines at the very top of a text. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { lazyPackage } from '../../model/lazy.ts';
import { metaOf } from './fields.ts';
import type { ArticleMeta } from './format.ts';

const yamlPackage = lazyPackage<typeof import('yaml')>('yaml');

export interface FrontMatter {
  /** Where the article starts. */
  readonly end: number;
  readonly meta: ArticleMeta;
  readonly diagnostics: readonly Diagnostic[];
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Null where the text does not open with a mapping between `---` lines. */
export function frontMatterOf(raw: string): FrontMatter | null {
  if (!raw.startsWith('---')) return null;
  const match = BLOCK.exec(raw);
  if (!match) return null;
  const value = readYaml(match[1] ?? '');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return { end: match[0].length, ...metaOf(value as Record<string, unknown>, 'the front matter') };
}

/** Undefined where the block is no YAML, or YAML that unfolds without end. */
function readYaml(yaml: string): unknown {
  try {
    const parsed = yamlPackage().parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
    return parsed.errors.length === 0 ? parsed.toJS({ maxAliasCount: 20 }) : undefined;
  } catch {
    return undefined;
  }
}
