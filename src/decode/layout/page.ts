/** What the whole page says about its line ends, gathered once before any pair of lines is judged. */
import { wordMap } from '../../lexicon/load.ts';
import { countEnds, goesOn } from './counts.ts';
import { lineEnd, startsClosing, startsLower } from './ends.ts';
import { type Lengths, lengthsOf } from './lengths.ts';
import type { Line } from './lines.ts';
import { findWrap, type Wrap } from './wrap.ts';

/** What the rules ask of a line, worked out once. */
export interface Traits {
  /** The line ends a sentence, as far as it shows. */
  readonly terminated: boolean;
  /** Its last period may belong to an abbreviation, so that the next line decides. */
  readonly abbreviated: boolean;
  readonly lower: boolean;
  readonly closing: boolean;
}

export interface Page {
  readonly lines: readonly Line[];
  readonly traits: readonly Traits[];
  readonly wrap: Wrap | null;
  /** Blank lines separate the paragraphs, so that a single line end does not. */
  readonly blankMode: boolean;
  /** One leading space stands where a link ended, not at every paragraph. */
  readonly leadMatters: boolean;
  /** One trailing space stands where a link began, not just anywhere. */
  readonly trailMatters: boolean;
  /** Lines are cut inside sentences and neither space was kept. */
  readonly cutBare: boolean;
  /** Lengths of paragraphs on a wrapped page, measured when a full line asks. */
  lengths(): Lengths;
  /** Words of the page in lower case, gathered when a hyphen at a line's end asks for them. */
  words(): ReadonlySet<string>;
}

export function surveyPage(source: readonly Line[]): Page {
  const traits = source.map(traitsOf);
  const lines = withoutDoubledEnds(source, traits);
  const wrap = findWrap(lines, traits);
  const counts = countEnds(lines, traits, wrap);
  let words: ReadonlySet<string> | undefined;
  let lengths: Lengths | undefined;
  return {
    lines,
    traits,
    wrap,
    blankMode: counts.blank >= 3 && counts.finished * 8 <= counts.blank,
    leadMatters: counts.leadInside >= counts.leadAfter,
    trailMatters: counts.trailInside > 0 || counts.trailAfter === 0,
    cutBare: counts.bare >= 2,
    lengths: () => {
      lengths ??= wrap ? lengthsOf(lines, traits, wrap) : { typical: 0, ahead: [] };
      return lengths;
    },
    words: () => {
      words ??= wordsOf(lines);
      return words;
    },
  };
}

function traitsOf({ text }: Line): Traits {
  const end = lineEnd(text);
  return {
    terminated: end !== 'open',
    abbreviated: end === 'abbreviation',
    lower: startsLower(text),
    closing: startsClosing(text),
  };
}

/**
 * Where every line end is doubled, cut sentences included, one blank line means nothing:
 * the page was double-spaced, and only what is above that counts.
 */
function withoutDoubledEnds(lines: readonly Line[], traits: readonly Traits[]): readonly Line[] {
  let cut = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]?.blanks === 0) return lines;
    if (goesOn(traits, i)) cut++;
  }
  if (cut < 2) return lines;
  return lines.map((line, i) => (i === 0 ? line : { ...line, blanks: line.blanks - 1 }));
}

function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  let cut = false;
  for (const { text } of lines) {
    // The pieces of a word cut at a line's end are no words.
    const whole = (cut ? text.replace(/^\p{L}+/u, '') : text).replace(/\p{L}+-$/u, '');
    cut = text.endsWith('-');
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*/gu)) {
      words.add(word.toLowerCase());
    }
  }
  return words;
}

export const functionWords: () => ReadonlyMap<string, string> = wordMap('function-words.tsv');
