/** The gold set holds: every span slices to its text, every reference exists, every article is whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const GOLD = join(import.meta.dirname, '../../fixtures/gold');
const articles = ['tune', 'train', 'aside'].flatMap((part) =>
  readdirSync(join(GOLD, part))
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => `${part}/${name}`),
);

interface Gold {
  readonly text: string;
  readonly entities: readonly { readonly id: string }[];
  readonly quotes: readonly { readonly speaker: { readonly entity: string | null } | null }[];
}

/** Every object below `value` that has both a text and spans. */
function* located(value: unknown): Iterable<{ text: string; spans: [number, number][] }> {
  if (typeof value !== 'object' || value === null) return;
  const item = value as { text?: unknown; spans?: unknown };
  if (typeof item.text === 'string' && Array.isArray(item.spans)) {
    yield item as { text: string; spans: [number, number][] };
  }
  for (const child of Object.values(value)) yield* located(child);
}

describe('gold articles', () => {
  it('are all there', () => expect(articles.length).toBeGreaterThanOrEqual(150));

  it.each(articles)('%s slices to what it says', (name) => {
    const gold = JSON.parse(readFileSync(join(GOLD, name), 'utf8')) as Gold;
    let seen = 0;
    for (const { text, spans } of located(gold)) {
      expect(spans.map(([s, e]) => gold.text.slice(s, e)).join(' … ')).toBe(text);
      seen++;
    }
    expect(seen).toBeGreaterThan(15);
    const ids = new Set(gold.entities.map((e) => e.id));
    const dangling = gold.quotes.filter((q) => q.speaker?.entity && !ids.has(q.speaker.entity));
    expect(dangling).toEqual([]);
  });
});
