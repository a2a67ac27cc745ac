/** What two articles say differently: quotes, sentences, figures and dates. */
import { type DocumentReport, SCHEMA_VERSION } from '../model/report.ts';
import { type Article, articleOf } from './article.ts';
import { changesBetween } from './changes.ts';
import { contradictionsIn } from './contradictions.ts';
import type { Locate } from './locate.ts';
import { type Change, type DiffDocument, type DiffReport, mirrored } from './report.ts';

export interface DiffOptions {
  /** Exact raw ranges of the documents; estimated from the reports without them. */
  readonly locate?: { readonly a?: Locate | undefined; readonly b?: Locate | undefined };
}

/** Compares two reports that carry their text. */
export function diffReports(
  a: DocumentReport,
  b: DocumentReport,
  options: DiffOptions = {},
): DiffReport {
  return diffArticles(articleOf(a, options.locate?.a), articleOf(b, options.locate?.b));
}

/** Compares two articles. Always works in one order and turns the result, so that it mirrors. */
export function diffArticles(a: Article, b: Article): DiffReport {
  const turned = isLater(a.report, b.report);
  const changes = turned ? changesBetween(b, a).map(mirrored) : changesBetween(a, b);
  return {
    schemaVersion: SCHEMA_VERSION,
    a: documentOf(a.report),
    b: documentOf(b.report),
    changes: [...changes].sort(byPosition),
    contradictions: changes.length === 0 ? [] : [...inside('a', a), ...inside('b', b)],
  };
}

function inside(article: 'a' | 'b', side: Article): DiffReport['contradictions'] {
  return contradictionsIn(side).map((contradiction) => ({ article, ...contradiction }));
}

/** Any order does, as long as it depends on nothing but the two. */
function isLater(a: DocumentReport, b: DocumentReport): boolean {
  for (const key of ['text', 'id', 'path'] as const) {
    const [x, y] = [a[key] ?? '', b[key] ?? ''];
    if (x !== y) return x > y;
  }
  return JSON.stringify(a.quotes) > JSON.stringify(b.quotes);
}

function documentOf({ id, path, published }: DocumentReport): DiffDocument {
  return { id, path, published: published?.date ?? null };
}

/** In the order of article A; what stands only in B follows. */
function byPosition(x: Change, y: Change): number {
  const at = (change: Change): number => change.a?.spans[0]?.[0] ?? Infinity;
  const then = (change: Change): number => change.b?.spans[0]?.[0] ?? Infinity;
  const order = (p: number, q: number): number => (p === q ? 0 : p < q ? -1 : 1);
  return order(at(x), at(y)) || order(then(x), then(y)) || order(x.kind.length, y.kind.length);
}
