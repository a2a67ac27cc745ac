/** Drops what an event shows: "the visit underscores …" is no report, "the survey shows …" is one. */

import { lemmaOf } from '../../../lexicon/lemma.ts';
import { lazy, readTable } from '../../../lexicon/load.ts';
import { type Context, isNoun, outerQuote, type Range } from '../rules/context.ts';
import type { Draft } from '../rules/draft.ts';
import { hasFiniteVerb } from '../rules/ranges.ts';
import { showsOnly } from './verb.ts';

/** Nouns whose bearer can speak: people, groups, organizations, documents and data. */
const speaking: () => ReadonlySet<string> = lazy(
  () =>
    new Set(
      ['people/source-nouns.tsv', 'people/person-nouns.tsv'].flatMap((file) =>
        readTable(file).map((row) => row[0] ?? ''),
      ),
    ),
);

/** "The trip underscores …", "her meetings indicate …": an event shows, but it does not say. */
export function isThingThatShows(ctx: Context, { source, content }: Draft, cue: Range): boolean {
  if (!source || source.first > cue.first) return false;
  if (!showsOnly(ctx, cue)) return false;
  if (content.some(({ first }) => outerQuote(ctx, first) >= 0)) return false;
  const head = headOf(ctx, source);
  if (!isNoun(ctx.tags[head] ?? '') || isNamed(ctx, head)) return false;
  if (canSpeak(ctx.lower[head] ?? '')) return false;
  // "an average of polls", "a batch of emails": what is measured out speaks.
  const measured = ctx.lower[head + 1] === 'of' && !happens(ctx.lower[head] ?? '');
  if (measured && speaksLater(ctx, head + 2, source.last)) return false;
  // "talks show one side of the problem", but "his thinking shows that …".
  return !(saysByItself(ctx.lower[head] ?? '') && content.some((piece) => statesFact(ctx, piece)));
}

/** A clause or a figure. */
function statesFact(ctx: Context, { first, last }: Range): boolean {
  return (
    hasFiniteVerb(ctx, first, last) || ctx.words.slice(first, last).some((word) => /\d/.test(word))
  );
}

const nounClass: () => ReadonlyMap<string, string> = lazy(
  () =>
    new Map(
      readTable('word-classes.tsv')
        .filter((row) => row[1] === 'n')
        .map((row) => [row[0] ?? '', row[2] ?? '']),
    ),
);

/** WordNet: an act or an event; by its ending where it is not listed. */
function happens(noun: string): boolean {
  const known = nounClass().get(lemmaOf(noun));
  if (!known) return /(?:tion|sion|ment|ance|ence)s?$/.test(noun);
  return /^(?:act|event|process|state)$/.test(known);
}

/** By WordNet or by its ending something of words, thought or people. */
function saysByItself(noun: string): boolean {
  const known = nounClass().get(lemmaOf(noun));
  if (known) return /^(?:communication|cognition|person|group)$/.test(known);
  return /(?:er|or|ist|ian|man|woman|men|women)s?$/.test(noun);
}

function speaksLater(ctx: Context, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (canSpeak(ctx.lower[i] ?? '')) return true;
  return false;
}

/** A capital inside a sentence or a tagged name: names are given the benefit of the doubt. */
function isNamed(ctx: Context, token: number): boolean {
  const opens = /^[.!?]?$/.test(ctx.words[token - 1] ?? '');
  return (
    ctx.tags[token]?.startsWith('NNP') === true ||
    (!opens && /^\p{Lu}/u.test(ctx.words[token] ?? ''))
  );
}

function canSpeak(word: string): boolean {
  return (
    speaking().has(word) || speaking().has(lemmaOf(word)) || speaking().has(word.replace(/s$/, ''))
  );
}

/** The last noun before a preposition, a comma or a relative word. */
function headOf(ctx: Context, { first, last }: Range): number {
  let head = first;
  for (let i = first; i < last; i++) {
    const tag = ctx.tags[i] ?? '';
    if (isNoun(tag)) head = i;
    else if (/^(?:IN|TO|W|,|:|VB)/.test(tag) && isNoun(ctx.tags[head] ?? '')) break;
  }
  return head;
}
