/** Plain text: the whole file is one article, front matter aside. */
import { applyEdits, ProvenanceMap } from '../../model/provenance.ts';
import type { Article, Format } from './format.ts';
import { frontMatterOf } from './front-matter.ts';

export const textFormat: Format = {
  name: 'text',
  extensions: ['.txt', '.text', ''],
  walked: true,
  layout: true,
  articles: (raw) => [articleOf(raw)],
};

export function articleOf(raw: string): Article {
  const front = frontMatterOf(raw);
  if (!front) return { text: raw, map: ProvenanceMap.identity(raw.length), meta: {} };
  const cut = { start: 0, end: front.end, text: '', step: 'front-matter' };
  return { ...applyEdits(raw, [cut]), meta: front.meta, diagnostics: front.diagnostics };
}
