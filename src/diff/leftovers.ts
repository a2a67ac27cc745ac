/** What has no partner in the other article: other claims of one speaker, and what only one article tells. */
import { sentencesOf } from './article.ts';
import { meaningful, overlapOf } from './overlap.ts';
import type { Group } from './passages.ts';
import type { Change, ChangeSide } from './report.ts';
import { type Half, quoteSide, type Sides, sentenceSide } from './sides.ts';
import { attributionSentences, sameSpeaker } from './speakers.ts';
import type { Unit } from './units.ts';
import { editsBetween } from './words.ts';

export interface Leftovers {
  /** Quotes without a partner. */
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
  /** Sentences that have one. */
  readonly groups: readonly Group[];
}

export function leftoverChanges(sides: Sides, { a, b, groups }: Leftovers): Change[] {
  const [pairedA, pairedB] = [
    new Set(groups.flatMap((g) => g.a)),
    new Set(groups.flatMap((g) => g.b)),
  ];
  const alike = sameTopic(sides, unpaired(sides.a, a, pairedA), unpaired(sides.b, b, pairedB));
  return [
    ...alike.changes,
    ...onlyIn('a', [sides.a, sides.b], alike.restA, pairedA),
    ...onlyIn('b', [sides.b, sides.a], alike.restB, pairedB),
  ];
}

/** Quotes most of whose words are in no paired sentence. */
function unpaired({ article }: Half, units: readonly Unit[], paired: ReadonlySet<number>): Unit[] {
  return units.filter(({ words }) => {
    const told = words.filter((w) => paired.has(article.sentenceOf[w] ?? -1));
    return told.length * 2 <= words.length;
  });
}

interface Alike {
  readonly changes: readonly Change[];
  readonly restA: readonly Unit[];
  readonly restB: readonly Unit[];
}

/** Sets other quotes of one speaker on one topic side by side, the nearest in words first. */
function sameTopic(sides: Sides, a: readonly Unit[], b: readonly Unit[]): Alike {
  const candidates = a.flatMap((x) =>
    b.flatMap((y) => {
      if (sameSpeaker(x.quote, y.quote) !== 'same') return [];
      const others = topicsOf(sides.b, y);
      const topic = topicsOf(sides.a, x).find((t) => others.includes(t));
      return topic === undefined ? [] : [{ x, y, topic, alike: likeness(sides, x, y) }];
    }),
  );
  candidates.sort((p, q) => q.alike - p.alike);
  const used = new Set<Unit>();
  const changes: Change[] = [];
  for (const { x, y, topic } of candidates) {
    if (used.has(x) || used.has(y)) continue;
    used.add(x).add(y);
    changes.push({
      kind: 'same-speaker-same-topic',
      a: quoteSide(sides.a, x),
      b: quoteSide(sides.b, y),
      speakers: { a: x.quote.speaker?.name ?? null, b: y.quote.speaker?.name ?? null },
      topic,
      edits: editsBetween([sides.a.article, x.words], [sides.b.article, y.words]),
    });
  }
  const free = (units: readonly Unit[]): Unit[] => units.filter((u) => !used.has(u));
  return { changes, restA: free(a), restB: free(b) };
}

/** Topics that the unit's words take up; who refuses to talk about one claims nothing on it. */
function topicsOf({ article }: Half, { quote, words, isPart }: Unit): string[] {
  const sentences = new Set(words.map((w) => article.sentenceOf[w]));
  return quote.topics.flatMap(({ topic, direction, evidence }) => {
    if (direction === 'declined') return [];
    const isHere = evidence.some((e) => sentencesOf(article, e).some((s) => sentences.has(s)));
    return isPart && !isHere ? [] : [topic];
  });
}

function likeness({ a, b }: Sides, x: Unit, y: Unit): number {
  const [one, two] = [meaningful(a.article, x.words), meaningful(b.article, y.words)];
  const { shared } = overlapOf(one, two);
  return shared / Math.max(1, one.size + two.size - shared);
}

/** Quotes without a partner, then sentences that are in no quote and no pair. */
function onlyIn(
  letter: 'a' | 'b',
  [half, other]: readonly [Half, Half],
  units: readonly Unit[],
  paired: ReadonlySet<number>,
): Change[] {
  const { article, narration } = half;
  const others = new Set(other.narration.plain);
  const told = new Set(paired);
  for (const words of half.contents.values()) {
    for (const w of words) told.add(article.sentenceOf[w] ?? -1);
  }
  const sentences = article.sentences.filter(
    ({ index }) =>
      !told.has(index) &&
      (narration.outside[index]?.length ?? 0) > 0 &&
      !others.has(narration.plain[index] ?? ''),
  );
  return [
    ...quotesOnlyIn(half, units, paired).map(([side, speaker]) =>
      onlyChange(letter, side, speaker),
    ),
    ...sentences.map(({ index }) => onlyChange(letter, sentenceSide(half, [index]))),
  ];
}

function onlyChange(letter: 'a' | 'b', side: ChangeSide, speaker?: string | null): Change {
  const isA = letter === 'a';
  const who = speaker ?? null;
  return {
    kind: `only-in-${letter}`,
    a: isA ? side : null,
    b: isA ? null : side,
    ...(speaker === undefined ? {} : { speakers: { a: isA ? who : null, b: isA ? null : who } }),
    edits: [{ op: isA ? 'delete' : 'insert', text: side.text }],
  };
}

/**
 * A paraphrase is shown with its sentence, once, as long as the sentence holds nothing that was paired:
 * "praised | his team's legs" says nothing without its verb.
 */
function quotesOnlyIn(
  half: Half,
  units: readonly Unit[],
  paired: ReadonlySet<number>,
): [ChangeSide, string | null][] {
  const busy = busySentences(half, units, paired);
  const shown = new Set<string>();
  return units.flatMap((unit): [ChangeSide, string | null][] => {
    const speaker = unit.quote.speaker?.name ?? null;
    const own = attributionSentences(half.article, unit);
    if (unit.quote.type === 'direct' || unit.isPart || own.some((s) => busy.has(s))) {
      return [[quoteSide(half, unit), speaker]];
    }
    const key = own.join(' ');
    if (shown.has(key)) return [];
    shown.add(key);
    return [[sentenceSide(half, own, unit.quote.id), speaker]];
  });
}

/** Sentences that were paired or hold words of a quote that was. */
function busySentences(
  half: Half,
  units: readonly Unit[],
  paired: ReadonlySet<number>,
): ReadonlySet<number> {
  const { article, contents } = half;
  const free = new Set(
    units.flatMap((unit) => (unit.isPart ? unit.words : (contents.get(unit.quote) ?? []))),
  );
  const busy = new Set(paired);
  for (const words of contents.values()) {
    for (const w of words) if (!free.has(w)) busy.add(article.sentenceOf[w] ?? -1);
  }
  return busy;
}
