/** What a page's head says about its article: JSON-LD first, then OpenGraph and its kin, then the title. */
import { parseDay } from '../published.ts';
import type { ArticleMeta } from './format.ts';

type Field = 'title' | 'author' | 'outlet' | 'url' | 'published';

const META: Readonly<Record<string, Field>> = {
  'og:title': 'title',
  'twitter:title': 'title',
  'dc.title': 'title',
  'og:site_name': 'outlet',
  'application-name': 'outlet',
  'og:url': 'url',
  'article:published_time': 'published',
  'og:published_time': 'published',
  datepublished: 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  'dc.date.issued': 'published',
  'dc.date': 'published',
  pubdate: 'published',
  publishdate: 'published',
  date: 'published',
  author: 'author',
  'article:author': 'author',
  'parsely-author': 'author',
  'dc.creator': 'author',
};

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;

export class PageMeta {
  readonly #linked: Partial<Record<Field, string>> = {};
  readonly #tagged: Partial<Record<Field, string>> = {};
  #time: string | null = null;
  title = '';

  /** A `<meta>` element. */
  tag(attributes: Readonly<Record<string, string>>): void {
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? '';
    const field = META[name.toLowerCase()];
    const content = attributes.content?.trim();
    if (!field || !content) return;
    // Facebook's article:author is a profile's address.
    if (field === 'author' && /^https?:/.test(content)) return;
    this.#tagged[field] ??= content;
  }

  canonical(address: string): void {
    this.#tagged.url ??= address;
  }

  /** A `<time datetime>` element of the article. */
  time(value: string): void {
    this.#time ??= parseDay(value);
  }

  jsonLd(text: string): void {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return;
    }
    const article = findArticle(value, 0);
    if (!article) return;
    const fields: Record<Field, string | null> = {
      title: nameOf(article.headline ?? article.name),
      author: nameOf(article.author),
      outlet: nameOf(article.publisher),
      url: nameOf(article.url ?? article.mainEntityOfPage),
      published: nameOf(article.datePublished),
    };
    for (const [field, content] of Object.entries(fields)) {
      if (content) this.#linked[field as Field] ??= content;
    }
  }

  done(heading: string | null): ArticleMeta {
    const pick = (field: Field): string | null =>
      this.#linked[field] ?? this.#tagged[field] ?? null;
    const published =
      parseDay(this.#linked.published ?? '') ?? parseDay(this.#tagged.published ?? '');
    return {
      title: pick('title') ?? heading ?? (this.title.trim() || null),
      author: pick('author'),
      outlet: pick('outlet'),
      url: pick('url'),
      published: published ?? this.#time,
    };
  }
}

type Json = Readonly<Record<string, unknown>>;

/** The first object that says it is an article, wherever the graph keeps it. */
function findArticle(value: unknown, depth: number): Json | null {
  if (typeof value !== 'object' || value === null || depth > 6) return null;
  if (!Array.isArray(value)) {
    const types: unknown[] = [(value as Json)['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
      return value as Json;
  }
  for (const child of Object.values(value)) {
    const found = findArticle(child, depth + 1);
    if (found) return found;
  }
  return null;
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value))
    return (
      value
        .map(nameOf)
        .filter((name) => name !== null)
        .join(', ') || null
    );
  if (typeof value !== 'object' || value === null) return null;
  const { name, '@id': id } = value as Json;
  return nameOf(name) ?? nameOf(id);
}
