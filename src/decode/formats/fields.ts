/** Names under which front matter, tables and JSON keep what is known about an article. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseDay } from '../published.ts';
import type { ArticleMeta } from './format.ts';

type Field = 'title' | 'author' | 'outlet' | 'url' | 'published';

const NAMES: Readonly<Record<string, Field>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  byline: 'author',
  creator: 'author',
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  source: 'outlet',
  site: 'outlet',
  sitename: 'outlet',
  url: 'url',
  link: 'url',
  canonical_url: 'url',
  published: 'published',
  date: 'published',
  pubdate: 'published',
  pub_date: 'published',
  publish_date: 'published',
  published_at: 'published',
  date_published: 'published',
  datepublished: 'published',
  publication_date: 'published',
};

export interface Fields {
  readonly meta: ArticleMeta;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sorts a record's fields into metadata and variables; `where` names the record in messages. */
export function metaOf(record: Readonly<Record<string, unknown>>, where: string): Fields {
  const meta: Partial<Record<Field, string>> = {};
  const variables: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, content] of Object.entries(record)) {
    const text = textOf(content);
    const known = NAMES[name.toLowerCase()];
    if (text === null) continue;
    if (known === undefined) variables[name] = text;
    else if (known !== 'published') meta[known] ??= text;
    else {
      const day = parseDay(text);
      if (day !== null) meta.published ??= day;
      else {
        const message = `The ${name} "${text}" of ${where} is not a date. Write it as YYYY-MM-DD.`;
        diagnostics.push({ code: 'bad-date', message });
      }
    }
  }
  return { meta: { ...meta, variables }, diagnostics };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) {
    return (
      value
        .map(textOf)
        .filter((item) => item !== null)
        .join(', ') || null
    );
  }
  if (typeof value !== 'object') return String(value);
  const name: unknown = (value as Record<string, unknown>).name;
  return typeof name === 'string' ? name : JSON.stringify(value);
}
