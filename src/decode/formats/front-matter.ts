/** Reads YAML front matter: the block between two `---` lines at the very top of a text. */
import { parseDocument } from 'yaml';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseDay } from '../published.ts';
import type { ArticleMeta } from './format.ts';

export interface FrontMatter {
  /** Where the article starts. */
  readonly end: number;
  readonly meta: ArticleMeta;
  readonly diagnostics: readonly Diagnostic[];
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const NAMES: Readonly<Record<string, keyof ArticleMeta>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  source: 'outlet',
  url: 'url',
  link: 'url',
  published: 'published',
  date: 'published',
  publish_date: 'published',
  published_at: 'published',
};

/** Null where the text does not open with a mapping between `---` lines. */
export function frontMatterOf(raw: string): FrontMatter | null {
  if (!raw.startsWith('---')) return null;
  const match = BLOCK.exec(raw);
  if (!match) return null;
  const parsed = parseDocument(match[1] ?? '', { schema: 'failsafe', logLevel: 'silent' });
  const value: unknown =
    parsed.errors.length === 0 ? parsed.toJS({ maxAliasCount: 20 }) : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return { end: match[0].length, ...metaOf(value as Record<string, unknown>) };
}

function metaOf(value: Record<string, unknown>): Omit<FrontMatter, 'end'> {
  const meta: Record<string, string | null> = {};
  const variables: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, content] of Object.entries(value)) {
    const text = textOf(content);
    const known = NAMES[name.toLowerCase()];
    if (text === null) continue;
    if (known === undefined) variables[name] = text;
    else if (known !== 'published') meta[known] ??= text;
    else {
      meta.published ??= parseDay(text);
      if (parseDay(text) === null) {
        diagnostics.push({
          code: 'bad-date',
          message: `The front matter's ${name} "${text}" is not a date.`,
        });
      }
    }
  }
  return { meta: { ...meta, variables }, diagnostics };
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value))
    return value.filter((item) => typeof item === 'string').join(', ') || null;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
