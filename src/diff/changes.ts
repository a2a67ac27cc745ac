/** Gathers the changes between two articles from the pairs of quotes, sentences and values. */
import type { Located, QuoteReport } from '../model/report.ts';
import { type Article, sentencesOf, spansOf, wordsIn } from './article.ts';
import { type Group, type Narration, narrationOf, pairPassages } from './passages.ts';
import { pairQuotations, type UnitPair } from './quotations.ts';
import type { Change, ChangeKind, ChangeSide } from './report.ts';
import { attributionDiffers, attributionSentences, rangeOf, sameSpeaker } from './speakers.ts';
import { type Unit, unitsOf } from './units.ts';
import { valueChanges } from './value-changes.ts';
import { editsBetween } from './words.ts';

/** Both articles with what the comparison knows of them. */
interface Sides {
  readonly a: Half;
  readonly b: Half;
}

interface Half {
  readonly article: Article;
  readonly units: readonly Unit[];
  readonly narration: Narration;
}

export function changesBetween(a: Article, b: Article): Change[] {
  const sides: Sides = { a: halfOf(a), b: halfOf(b) };
  if (a.words.join(' ') === b.words.join(' ')) return otherSpeakers(sides);
  const quotations = pairUnits(sides, (unit) => unit.marked);
  const groups = pairPassages(sides.a.narration, sides.b.narration);
  // Indirect quotes with the same words: their attributions are compared, their sentences tell the rest.
  const claims = pairUnits(sides, (unit) => !unit.marked);
  const attributions = [...quotations, ...claims].flatMap((pair) => attributionChange(sides, pair));
  const recast = new Set(claims.filter((p) => attributionOf(sides, p)).map((p) => p.a));
  const passages = groups.flatMap((group) => passageChange(sides, group, recast));
  const alike = sameTopic(sides, unpaired(sides, quotations, claims, groups));
  return [
    ...quotations.map((pair) => quotationChange(sides, pair)),
    ...attributions,
    ...passages,
    ...valueChanges(a, b, quotations, groups),
    ...alike.changes,
    ...onlyIn(
      'only-in-a',
      sides.a,
      alike.restA,
      groups.flatMap((g) => g.a),
    ),
    ...onlyIn(
      'only-in-b',
      sides.b,
      alike.restB,
      groups.flatMap((g) => g.b),
    ),
  ];
}

/** All that can differ between articles with the same words: who is taken for the speaker. */
function otherSpeakers(sides: Sides): Change[] {
  const byWords = new Map(sides.b.units.map((unit) => [unit.words.join(' '), unit]));
  return sides.a.units.flatMap((unit) => {
    const other = byWords.get(unit.words.join(' '));
    if (!other || sameSpeaker(unit.quote, other.quote) !== 'other') return [];
    const shared = unit.words.length;
    return attributionChange(sides, { a: unit, b: other, relation: 'identical', shared });
  });
}

function halfOf(article: Article): Half {
  const units = unitsOf(article);
  const spoken = new Set(
    article.report.quotes.flatMap((q) =>
      q.type === 'indirect' ? [] : [...wordsOf(article, q.source), ...wordsOf(article, q.cue)],
    ),
  );
  return { article, units, narration: narrationOf(article, units, spoken) };
}

const wordsOf = (article: Article, item: Located | null): number[] =>
  item ? wordsIn(article, spansOf(item.spans)) : [];

function quoteSide(quote: QuoteReport): ChangeSide {
  return { ...quote.content, quote: quote.id };
}

function sentenceSide({ article }: Half, indices: readonly number[], quote?: string): ChangeSide {
  const spans = indices.flatMap((s) => article.sentences[s] ?? []);
  const located = article.locate(spans.map(({ start, end }) => ({ start, end })));
  return quote === undefined ? located : { ...located, quote };
}

function speakersOf({ a, b }: UnitPair): { a: string | null; b: string | null } {
  return { a: a.quote.speaker?.name ?? null, b: b.quote.speaker?.name ?? null };
}

function quotationChange(sides: Sides, pair: UnitPair): Change {
  return {
    kind: `quote-${pair.relation}`,
    a: quoteSide(pair.a.quote),
    b: quoteSide(pair.b.quote),
    speakers: speakersOf(pair),
    edits: editsBetween([sides.a.article, pair.a.words], [sides.b.article, pair.b.words]),
  };
}

function pairUnits({ a, b }: Sides, wanted: (unit: Unit) => boolean): UnitPair[] {
  return pairQuotations(
    { article: a.article, units: a.units.filter(wanted) },
    { article: b.article, units: b.units.filter(wanted) },
  );
}

function attributionOf(sides: Sides, pair: UnitPair): boolean {
  return attributionDiffers([sides.a.article, pair.a], [sides.b.article, pair.b]);
}

/** The sentences that hold the quote and its attribution, where the attribution differs. */
function attributionChange(sides: Sides, pair: UnitPair): Change[] {
  if (!attributionOf(sides, pair)) return [];
  const [a, b] = [sides.a, sides.b];
  const [left, right] = [
    attributionSentences(a.article, pair.a),
    attributionSentences(b.article, pair.b),
  ];
  return [
    {
      kind: 'attribution-edited',
      a: sentenceSide(a, left, pair.a.quote.id),
      b: sentenceSide(b, right, pair.b.quote.id),
      speakers: speakersOf(pair),
      edits: sentenceEdits(sides, left, right),
    },
  ];
}

function sentenceEdits(
  { a, b }: Sides,
  left: readonly number[],
  right: readonly number[],
): Change['edits'] {
  const words = ({ article }: Half, indices: readonly number[]): [Article, number[]] => [
    article,
    indices.flatMap((s) => {
      const sentence = article.sentences[s];
      return sentence ? rangeOf(sentence.first, sentence.last) : [];
    }),
  ];
  return editsBetween(words(a, left), words(b, right));
}

/** Nothing where the sentence's claim is kept and only its attribution differs: that is told already. */
function passageChange(sides: Sides, group: Group, recast: ReadonlySet<Unit>): Change[] {
  const [left, right] = [group.a, group.b];
  const hasQuotation = (half: Half, indices: readonly number[]): boolean =>
    indices.some((s) => isPartlyQuoted(half, s));
  if (group.kind === 'identical' && hasQuotation(sides.a, left)) return [];
  const told = [...recast].some((unit) =>
    attributionSentences(sides.a.article, unit).some((s) => left.includes(s)),
  );
  if (group.kind === 'edited' && told) return [];
  return [
    {
      kind: group.kind,
      a: sentenceSide(sides.a, left),
      b: sentenceSide(sides.b, right),
      edits: sentenceEdits(sides, left, right),
    },
  ];
}

function isPartlyQuoted({ article, narration }: Half, s: number): boolean {
  const sentence = article.sentences[s];
  return (narration.outside[s]?.length ?? 0) < (sentence ? sentence.last - sentence.first : 0);
}

interface Unpaired {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
}

/** Quotes without a partner: neither quotation, nor claim, nor sentence is in the other article. */
function unpaired(
  { a, b }: Sides,
  quotations: readonly UnitPair[],
  claims: readonly UnitPair[],
  groups: readonly Group[],
): Unpaired {
  const pairs = [...quotations, ...claims];
  const left = new Set(pairs.map((p) => p.a));
  const right = new Set(pairs.map((p) => p.b));
  const isIn = ({ article }: Half, unit: Unit, paired: ReadonlySet<number>): boolean =>
    unit.words.filter((w) => paired.has(article.sentenceOf[w] ?? -1)).length * 2 >
    unit.words.length;
  const pairedA = new Set(groups.flatMap((g) => g.a));
  const pairedB = new Set(groups.flatMap((g) => g.b));
  const free = (half: Half, used: ReadonlySet<Unit>, paired: ReadonlySet<number>): Unit[] =>
    half.units.filter((u) => !used.has(u) && !isIn(half, u, paired));
  return { a: free(a, left, pairedA), b: free(b, right, pairedB) };
}

/** Sets other quotes of one speaker on one topic side by side, the nearest in words first. */
function sameTopic(
  sides: Sides,
  rest: Unpaired,
): { changes: Change[]; restA: Unit[]; restB: Unit[] } {
  const candidates = rest.a.flatMap((x) =>
    rest.b.flatMap((y) => {
      if (sameSpeaker(x.quote, y.quote) !== 'same') return [];
      const topic = x.quote.topics.find((t) => y.quote.topics.some((u) => u.topic === t.topic));
      return topic ? [{ a: x, b: y, topic: topic.topic, alike: likeness(sides, x, y) }] : [];
    }),
  );
  candidates.sort((p, q) => q.alike - p.alike);
  const used = new Set<Unit>();
  const changes: Change[] = [];
  for (const { a, b, topic } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    const pair = { a, b, relation: 'altered' as const, shared: 0 };
    const { kind: _, ...change } = quotationChange(sides, pair);
    changes.push({ kind: 'same-speaker-same-topic', ...change, topic });
  }
  const free = (units: readonly Unit[]): Unit[] => units.filter((u) => !used.has(u));
  return { changes, restA: free(rest.a), restB: free(rest.b) };
}

function likeness({ a, b }: Sides, x: Unit, y: Unit): number {
  const words = ({ article }: Half, unit: Unit): Set<string> =>
    new Set(unit.words.filter((w) => article.content[w]).map((w) => article.words[w] ?? ''));
  const [one, two] = [words(a, x), words(b, y)];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, one.size + two.size - shared);
}

/** Quotes without a partner, then sentences that are in no quote and no pair. */
function onlyIn(
  kind: ChangeKind,
  half: Half,
  units: readonly Unit[],
  paired: readonly number[],
): Change[] {
  const { article, narration } = half;
  const isA = kind === 'only-in-a';
  const op = isA ? 'delete' : 'insert';
  const change = (side: ChangeSide, speaker?: string | null): Change => ({
    kind,
    a: isA ? side : null,
    b: isA ? null : side,
    ...(speaker === undefined
      ? {}
      : { speakers: isA ? { a: speaker, b: null } : { a: null, b: speaker } }),
    edits: [{ op, text: side.text }],
  });
  const told = new Set(paired);
  for (const quote of article.report.quotes) {
    for (const s of sentencesOf(article, quote.content)) told.add(s);
  }
  const sentences = article.sentences.filter(
    ({ index }) => !told.has(index) && (narration.outside[index]?.length ?? 0) > 0,
  );
  return [
    ...units.map((u) => change(quoteSide(u.quote), u.quote.speaker?.name ?? null)),
    ...sentences.map(({ index }) => change(sentenceSide(half, [index]))),
  ];
}
