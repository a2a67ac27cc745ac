/** Scores a report against gold: quotes, speakers, stance, topics, entities, dates and figures. */
import type { DocumentReport, QuoteReport } from '../../model/report.ts';
import type { GoldDocument, GoldItem, GoldQuote } from './gold.ts';
import { common, matched, type Score, sameSet, Tally, Words } from './tally.ts';
import { inGoldText, withTypes } from './types.ts';

/** Contents match where they share at least half of their words together. */
const LEAST = 0.5;

export interface Pairing {
  readonly gold: GoldDocument;
  readonly report: DocumentReport;
}

export function evaluate(pairs: Iterable<Pairing>): Score[] {
  const tally = new Tally();
  for (const { gold, report: found } of pairs) {
    const words = new Words(gold.text);
    const report = inGoldText(found, gold);
    if (gold.quotes) scoreQuotes(tally, words, withTypes(gold, words), report.quotes);
    if (gold.entities) scoreEntities(tally, gold, report);
    if (gold.dates) {
      scoreSpans(tally, 'dates', words, gold.dates, report.dates, {
        value: (g, f) => g.value === f.value,
      });
    }
    if (gold.figures) {
      scoreSpans(tally, 'figures', words, gold.figures, report.figures, {
        value: (g, f) => String(g.value) === String(f.value),
        counted: (g, f) => sameText(g.counted, f.counted),
        attributed: (g, f) => sameText(g.attributedTo, f.attributedTo),
      });
    }
  }
  return tally.scores();
}

function scoreQuotes(
  tally: Tally,
  words: Words,
  gold: readonly GoldQuote[],
  found: readonly QuoteReport[],
): void {
  const goldContent = gold.map((quote) => words.in(quote.content.spans));
  const foundContent = found.map((quote) => words.in(quote.content.spans));
  const links = matched(goldContent, foundContent, LEAST);
  const checks: Readonly<Record<string, (g: GoldQuote, f: QuoteReport) => boolean>> = {
    matched: () => true,
    'content strict': (g, f) => sameSet(words.in(g.content.spans), words.in(f.content.spans)),
    source: (g, f) => sourceRight(words.in(g.source?.spans), words.in(f.source?.spans)),
    cue: (g, f) => overlapping(words.in(g.cue?.spans), words.in(f.cue?.spans)),
    ...(gold.some((g) => g.type !== undefined) && { type: (g, f) => g.type === f.type }),
    ...(gold.some((g) => g.speaker !== undefined) && {
      speaker: (g: GoldQuote, f: QuoteReport) => sameText(g.speaker?.name, f.speaker?.name),
    }),
    ...(gold.some((g) => g.stance !== undefined) && { stance: (g, f) => g.stance === f.stance }),
  };
  for (const [metric, check] of Object.entries(checks)) {
    score(tally, 'quotes', metric, gold, found, links, check, (item) => [
      'all',
      ...(item.type === undefined ? [] : [item.type]),
    ]);
  }
  if (gold.some((quote) => quote.topics !== undefined)) scoreTopics(tally, gold, found, links);
}

/** Adds one metric for both sides; optional gold and what it matches are left out. */
function score<G extends GoldItem, F>(
  tally: Tally,
  section: string,
  metric: string,
  gold: readonly G[],
  found: readonly F[],
  links: ReadonlyMap<number, number>,
  check: (g: G, f: F) => boolean,
  slices: (item: G | F) => readonly string[],
): void {
  const back = new Map([...links].map(([g, f]) => [f, g]));
  const right = (g: number | undefined, f: number | undefined): boolean => {
    const [a, b] = [gold[g ?? -1], found[f ?? -1]];
    return a !== undefined && b !== undefined && check(a, b);
  };
  gold.forEach((item, g) => {
    if (item.optional) return;
    for (const slice of slices(item)) tally.gold(section, metric, slice, right(g, links.get(g)));
  });
  found.forEach((item, f) => {
    const g = back.get(f);
    if (g !== undefined && gold[g]?.optional) return;
    for (const slice of slices(item)) tally.found(section, metric, slice, right(g, f));
  });
}

/** A topic counts on a matched quote; its direction must be right for `direction`. */
function scoreTopics(
  tally: Tally,
  gold: readonly GoldQuote[],
  found: readonly QuoteReport[],
  links: ReadonlyMap<number, number>,
): void {
  const back = new Map([...links].map(([g, f]) => [f, g]));
  for (const [metric, exact] of [
    ['topic', false],
    ['direction', true],
  ] as const) {
    const hit = (
      topic: { readonly topic: string; readonly direction: string },
      others: readonly { readonly topic: string; readonly direction: string }[] | undefined,
    ): boolean =>
      others?.some(
        (o) => o.topic === topic.topic && (!exact || o.direction === topic.direction),
      ) === true;
    gold.forEach((quote, g) => {
      if (quote.optional) return;
      for (const topic of quote.topics ?? []) {
        if (!topic.optional)
          tally.gold('topics', metric, 'all', hit(topic, found[links.get(g) ?? -1]?.topics));
      }
    });
    found.forEach((quote, f) => {
      const partner = gold[back.get(f) ?? -1];
      if (partner?.optional) return;
      for (const topic of quote.topics) {
        if (partner?.topics?.some((t) => t.optional && t.topic === topic.topic)) continue;
        tally.found('topics', metric, 'all', hit(topic, partner?.topics));
      }
    });
  }
}

interface Spanned extends GoldItem {
  readonly spans: readonly (readonly [number, number])[];
}

function scoreSpans<G extends Spanned, F extends Spanned>(
  tally: Tally,
  section: string,
  words: Words,
  gold: readonly G[],
  found: readonly F[],
  checks: Readonly<Record<string, (g: G, f: F) => boolean>>,
): void {
  const links = matched(
    gold.map((item) => words.in(item.spans)),
    found.map((item) => words.in(item.spans)),
    0,
  );
  const all = (): readonly string[] => ['all'];
  score(tally, section, 'relaxed', gold, found, links, () => true, all);
  score(tally, section, 'strict', gold, found, links, (g, f) => sameSpans(g, f), all);
  for (const [metric, check] of Object.entries(checks)) {
    score(tally, section, metric, gold, found, links, check, all);
  }
}

function sameSpans(a: Spanned, b: Spanned): boolean {
  return JSON.stringify(a.spans) === JSON.stringify(b.spans);
}

/** An entity is right where type and name agree; "name" ignores the type. */
function scoreEntities(tally: Tally, gold: GoldDocument, report: DocumentReport): void {
  const entities = gold.entities ?? [];
  for (const [metric, typed] of [
    ['name', false],
    ['name and type', true],
  ] as const) {
    const links = new Map<number, number>();
    entities.forEach((g, i) => {
      const f = report.entities.findIndex(
        (e) => sameText(e.name, g.name) && (!typed || e.type === g.type),
      );
      if (f >= 0 && ![...links.values()].includes(f)) links.set(i, f);
    });
    score(
      tally,
      'entities',
      metric,
      entities,
      report.entities,
      links,
      () => true,
      (item) => ['all', item.type],
    );
  }
}

function overlapping(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return common(a, b) > 0 || (a.size === 0 && b.size === 0);
}

/** Half of the words together in common, or the shorter one inside the longer. */
function sourceRight(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  const both = common(a, b);
  return (2 * both) / (a.size + b.size) >= 0.5 || both === Math.min(a.size, b.size);
}

function sameText(a: string | null | undefined, b: string | null | undefined): boolean {
  const plain = (text: string | null | undefined): string =>
    (text ?? '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/’/g, "'")
      .replace(/^the\s+/, '')
      .trim();
  return plain(a) === plain(b);
}
