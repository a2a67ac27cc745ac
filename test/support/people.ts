/** Documents for tests of people and speakers: names and attributions are given, not found. */

import { entitiesStage, referentsStage } from '../../src/extract/entities/index.ts';
import { quotationsStage } from '../../src/extract/quotations/index.ts';
import { quotesStage } from '../../src/extract/quotes/index.ts';
import {
  ATTRIBUTIONS,
  type Attribution,
  type EntityType,
  NAMES,
  type NameMention,
  PARAGRAPHS,
} from '../../src/model/annotations.ts';
import type { Document } from '../../src/model/document.ts';
import { type Stage, stage } from '../../src/pipeline/stage.ts';
import { tagsStage } from '../../src/tag/index.ts';
import { documentOf, SEGMENTS } from './document.ts';

export type GivenNames = Partial<Record<EntityType, readonly string[]>>;

/** Every occurrence of the given names, longer ones first so that none overlaps. */
function givenNames(text: string, names: GivenNames): NameMention[] {
  const pairs = Object.entries(names).flatMap(([type, list]) =>
    list.map((name) => ({ name, type: type as EntityType })),
  );
  pairs.sort((a, b) => b.name.length - a.name.length);
  const found: NameMention[] = [];
  for (const { name, type } of pairs) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (found.some((m) => at < m.end && m.start < end)) continue;
      if (/\p{L}/u.test(text[end] ?? '') || /\p{L}/u.test(text[at - 1] ?? '')) continue;
      found.push({ start: at, end, type, confidence: 1, rule: 'given' });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `[source|cue|content]` in order of text: source "" for none, " … " between the pieces of a split content. */
export type GivenQuote = readonly [source: string, cue: string, content: string];

function givenAttributions(text: string, quotes: readonly GivenQuote[]): Attribution[] {
  let from = 0;
  return quotes.map(([source, cue, content]) => {
    const pieces = piecesOf(text, content, from);
    const at = pieces[0]?.start ?? 0;
    // The source stands beside the content: the occurrence nearest to it.
    const piece = source === '' ? [] : [nearest(text, source, at)];
    from = at;
    const direct = /^["“]/.test(content) && /["”,]$/.test(content);
    return {
      source: piece,
      cue: cue === '' ? [] : [nearest(text, cue, at)],
      content: pieces,
      type: direct ? 'direct' : 'indirect',
      parent: null,
      confidence: 1,
      rule: 'given',
    };
  });
}

function piecesOf(text: string, content: string, from: number): { start: number; end: number }[] {
  let after = from;
  return content.split(' … ').map((words) => {
    const start = text.indexOf(words, after);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    after = start + words.length;
    return { start, end: after };
  });
}

function nearest(text: string, words: string, at: number): { start: number; end: number } {
  let best = -1;
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
    const bounded =
      !/\p{L}/u.test(text[i - 1] ?? '') && !/\p{L}/u.test(text[i + words.length] ?? '');
    if (bounded && (best < 0 || Math.abs(i - at) < Math.abs(best - at))) best = i;
  }
  if (best < 0) throw new Error(`not in the text: ${words}`);
  return { start: best, end: best + words.length };
}

export function peopleOf(
  text: string,
  names: GivenNames,
  quotes: readonly GivenQuote[] = [],
): Document {
  const given: Stage[] = [
    stage(NAMES, [PARAGRAPHS], () => givenNames(text, names)),
    stage(ATTRIBUTIONS, [PARAGRAPHS], () => givenAttributions(text, quotes)),
  ];
  return documentOf(text, [
    ...SEGMENTS,
    tagsStage,
    quotationsStage,
    ...given,
    referentsStage,
    entitiesStage,
    quotesStage,
  ]);
}
