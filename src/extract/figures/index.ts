/** The FIGURES stage: numbers that mean an amount, with unit, what they count and which way they move. */
import {
  FIGURES,
  type Figure,
  NAMES,
  SENTENCES,
  type Sentence,
  TAGS,
  TIMEXES,
  type Timex,
  TOKENS,
} from '../../model/annotations.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { type Stage, stage } from '../../pipeline/stage.ts';
import { type Atoms, atomsOf } from '../numbers/atoms.ts';
import { Is } from '../numbers/lexemes.ts';
import type { Candidate } from './candidates.ts';
import {
  approximatorAfter,
  approximatorBefore,
  countedAfter,
  directionOf,
  rateAfter,
} from './context.ts';
import { withElided } from './elided.ts';
import { dollarOf } from './lexicon.ts';
import { countsNothing } from './names.ts';
import { NounPhrases, type Range } from './phrases.ts';
import { recognize } from './recognize.ts';
import { shareOfWhole } from './wholes.ts';

export function findFigures(doc: Document): Figure[] {
  const atoms = atomsOf(doc.get(TOKENS));
  const timexes = doc.get(TIMEXES);
  const masked = maskOf(atoms, timexes);
  const phrases = new NounPhrases(atoms, doc.get(TAGS), masked);
  const sentences = doc.get(SENTENCES);
  const reader = new ContextReader(atoms, phrases, timexes);
  const known = new NumberNames(atoms, phrases);
  const inName = insideNames(atoms, doc.items(NAMES));
  const figures: Figure[] = [];
  let at = 0;
  for (const candidate of recognize(atoms, masked, dollarOf(doc.text))) {
    const start = atoms.start(candidate.first);
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
    const sentence = sentences[at];
    if (!sentence || start < sentence.start) continue;
    if (inName(candidate) || known.holds(candidate)) continue;
    if (countsNothing(atoms, candidate, phrases)) {
      known.remember(candidate);
      continue;
    }
    const figure = reader.figure(candidate, sentence);
    if (figure) figures.push(figure);
  }
  return withElided(doc.text, shareOfWhole(doc.text, figures, sentences), sentences);
}

/** Which atoms a date covers. */
function maskOf(atoms: Atoms, timexes: readonly Timex[]): (at: number) => boolean {
  const mask = new Uint8Array(atoms.length);
  let at = 0;
  for (const timex of timexes) {
    while (at < atoms.length && atoms.end(at) <= timex.start) at++;
    for (; at < atoms.length && atoms.start(at) < timex.end; at++) mask[at] = 1;
  }
  return (i) => mask[i] === 1;
}

/** Whether a name ("Gang of Eight", "Six Nations") covers the candidate's number. */
function insideNames(atoms: Atoms, names: readonly Span[]): (c: Candidate) => boolean {
  let at = 0;
  return (c) => {
    // A sign, a percentage or a unit stands in no name.
    if (c.unit !== null || c.kind === 'percent') return false;
    let number = c.first;
    while (number < c.end - 1 && !atoms.is(number, Is.digits | Is.cardinal | Is.order)) number++;
    const [start, end] = [atoms.start(number), atoms.end(number)];
    while (at < names.length && (names[at]?.end ?? 0) < end) at++;
    const name = names[at];
    return name !== undefined && name.start <= start;
  };
}

/** Numbers that have named something ("a Boeing 757") and stand alone later ("the 757 was sold"). */
class NumberNames {
  readonly #atoms: Atoms;
  readonly #phrases: NounPhrases;
  readonly #seen = new Set<string>();

  constructor(atoms: Atoms, phrases: NounPhrases) {
    this.#atoms = atoms;
    this.#phrases = phrases;
  }

  remember(c: Candidate): void {
    const { raw } = this.#atoms.at(c.first);
    if (/^\d{3,4}$/.test(raw)) this.#seen.add(raw);
  }

  holds(c: Candidate): boolean {
    if (!c.bare || c.kind !== 'count' || this.#seen.size === 0) return false;
    return this.#seen.has(this.#atoms.at(c.first).raw) && this.#phrases.bare(c.end, true) === null;
  }
}

class ContextReader {
  readonly #atoms: Atoms;
  readonly #phrases: NounPhrases;
  /** By their start. */
  readonly #timexes: ReadonlyMap<number, Timex>;

  constructor(atoms: Atoms, phrases: NounPhrases, timexes: readonly Timex[]) {
    this.#atoms = atoms;
    this.#phrases = phrases;
    this.#timexes = new Map(timexes.map((timex) => [timex.start, timex]));
  }

  /** Null where a bare number counts nothing at all. */
  figure(c: Candidate, sentence: Sentence): Figure | null {
    const atoms = this.#atoms;
    const floor = this.#firstAtom(c.first, sentence);
    const near = approximatorBefore(atoms, c, floor);
    const context = countedAfter(atoms, c, this.#phrases);
    if (isStray(atoms, c, context.counted)) return null;
    const first = near?.first ?? this.#leading(c);
    const after = near
      ? null
      : (approximatorAfter(atoms, c.end) ?? approximatorAfter(atoms, context.end));
    const last = Math.max(context.end, c.end, after?.first ?? 0);
    const rate = c.kind === 'age' ? null : rateAfter(atoms, context.end, this.#timexes);
    return {
      start: atoms.start(c.first),
      end: atoms.end(c.end - 1),
      rule: c.rule,
      phrase: { start: atoms.start(first), end: atoms.end(last - 1) },
      kind: c.kind,
      value: c.value,
      high: c.high,
      unit: c.unit,
      counted: this.#text(context.counted),
      // "only" weighs a number and leaves it exact; it belongs to the phrase alone.
      approximate:
        near && near.text.toLowerCase() !== 'only' ? near.text : (after?.text ?? c.approximate),
      direction:
        c.kind === 'score' || c.kind === 'age'
          ? null
          : directionOf(atoms, c, floor, context.counted !== null),
      of: this.#text(context.of),
      rate: this.#text(rate),
    };
  }

  /** "between" belongs to the phrase of a range. */
  #leading(c: Candidate): number {
    return c.kind === 'range' && this.#atoms.word(c.first - 1) === 'between'
      ? c.first - 1
      : c.first;
  }

  #firstAtom(at: number, sentence: Sentence): number {
    let first = at;
    while (first > 0 && this.#atoms.start(first - 1) >= sentence.start) first--;
    return first;
  }

  #text(range: Range | null): string | null {
    return range ? this.#atoms.slice(range.first, range.end) : null;
  }
}

/** "one" is a pronoun or little more than an article, unless it is stressed ("at least one"). */
function isStray(atoms: Atoms, c: Candidate, counted: Range | null): boolean {
  if (c.kind !== 'count' || c.approximate === 'order') return false;
  // "9.1 per 1,000": the rate holds the number.
  if (atoms.word(c.first - 1) === 'per') return true;
  if (counted === null && isPronoun(atoms, c)) return true;
  if (atoms.slice(c.first, c.end).toLowerCase() !== 'one') return false;
  return counted === null || !/^(?:least|only|just|than|exactly)$/.test(atoms.word(c.first - 1));
}

/** "The two met", "these three are": nothing new is counted. */
function isPronoun(atoms: Atoms, c: Candidate): boolean {
  const spelled = c.bare && atoms.is(c.first, Is.cardinal) && c.end === c.first + 1;
  if (!spelled || atoms.word(c.end) === 'of') return false;
  // "an issue or two" is vague, "the two" points back.
  if (atoms.word(c.first - 1) === 'or' && c.value === 2) return !atoms.is(c.first - 2, Is.cardinal);
  return /^(?:the|these|those)$/.test(atoms.word(c.first - 1));
}

export const figuresStage: Stage<readonly Figure[]> = stage(
  FIGURES,
  [TOKENS, SENTENCES, TAGS, TIMEXES],
  findFigures,
);
