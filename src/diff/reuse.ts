/** Which passages and quotes travel through many articles: where first, how often, how much changed. */
import type { Located } from '../model/report.ts';
import type { Article } from './article.ts';
import { Clusters } from './clusters.ts';
import { pairsSharing } from './pairs.ts';
import type { Change, ChangeKind, ChangeSide, DiffDocument } from './report.ts';

/** One place where a passage stands. */
export interface Place extends Located {
  readonly document: string;
  readonly published: string | null;
  readonly quote?: string;
  readonly speaker: string | null;
}

export interface ReusedPassage {
  readonly kind: 'quote' | 'passage';
  /** As it stands where it was seen first. */
  readonly text: string;
  /** Number of articles and of different wordings. */
  readonly articles: number;
  readonly variants: number;
  readonly first: { readonly document: string; readonly published: string | null };
  /** By publication date, undated ones last. */
  readonly places: readonly Place[];
}

const QUOTE_KINDS: readonly ChangeKind[] = ['quote-identical', 'quote-truncated', 'quote-altered'];
const PASSAGE_KINDS: readonly ChangeKind[] = ['identical', 'edited', 'merged'];

/** Clusters of quotes and passages that two or more articles share, the most travelled first. */
export function findReuse(articles: readonly Article[]): ReusedPassage[] {
  const places = new Map<string, Place>();
  const clusters = new Clusters();
  const keyOf = (kind: ReusedPassage['kind'], place: Place): string => {
    const key = `${kind} ${place.document} ${place.spans[0]?.[0]}`;
    if (!places.has(key)) places.set(key, place);
    return key;
  };
  for (const { a, b, changes } of pairsSharing(articles)) {
    for (const change of changes) {
      const kind = kindOf(change);
      if (!kind || !change.a || !change.b) continue;
      clusters.join(
        keyOf(kind, placeOf(a, change.a, change.speakers?.a ?? null)),
        keyOf(kind, placeOf(b, change.b, change.speakers?.b ?? null)),
      );
    }
  }
  return clusters
    .all()
    .map((keys) => {
      const kind = keys[0]?.startsWith('quote') ? 'quote' : 'passage';
      return passageOf(
        kind,
        keys.flatMap((key) => places.get(key) ?? []),
      );
    })
    .sort((x, y) => y.articles - x.articles || y.text.length - x.text.length);
}

function kindOf({ kind }: Change): ReusedPassage['kind'] | null {
  if (QUOTE_KINDS.includes(kind)) return 'quote';
  return PASSAGE_KINDS.includes(kind) ? 'passage' : null;
}

function placeOf(document: DiffDocument, side: ChangeSide, speaker: string | null): Place {
  return { document: document.path, published: document.published, speaker, ...side };
}

function passageOf(kind: ReusedPassage['kind'], unordered: readonly Place[]): ReusedPassage {
  const places = [...unordered].sort(byDate);
  const first = places[0];
  const wording = (place: Place): string =>
    place.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return {
    kind,
    text: first?.text ?? '',
    articles: new Set(places.map((p) => p.document)).size,
    variants: new Set(places.map(wording)).size,
    first: { document: first?.document ?? '', published: first?.published ?? null },
    places,
  };
}

function byDate(x: Place, y: Place): number {
  const day = (place: Place): string => place.published ?? '9999';
  const key = (place: Place): string => `${day(place)} ${place.document}`;
  return key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0;
}
