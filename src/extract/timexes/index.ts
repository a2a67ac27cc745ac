/** The TIMEXES stage: expressions of time with TIMEX3 values, resolved by the document's date and its narrative. */
import { SENTENCES, type Sentence, TIMEXES, type Timex, TOKENS } from '../../model/annotations.ts';
import type { Document } from '../../model/document.ts';
import type { Tokens } from '../../model/tokens.ts';
import { type Stage, stage } from '../../pipeline/stage.ts';
import { type Atoms, atomsOf } from '../numbers/atoms.ts';
import type { TimeUnit } from '../numbers/lexemes.ts';
import { type Day, isoDay, parseIso } from './days.ts';
import { type Anchor, Narrative } from './narrative.ts';
import type { Resolved } from './nearest.ts';
import type { Candidate } from './readings.ts';
import { recognize } from './recognize.ts';
import { resolve } from './resolve.ts';
import { TenseReader } from './tense.ts';
import { coverDays, coverOf } from './values.ts';

export function findTimexes(doc: Document): Timex[] {
  const tokens = doc.get(TOKENS);
  const atoms = atomsOf(tokens);
  const published = doc.meta.published ? parseIso(doc.meta.published.date) : null;
  const resolver = new Resolver(doc, tokens, atoms, published);
  const timexes: Timex[] = [];
  const sentences = doc.get(SENTENCES);
  let at = 0;
  const bySentence = new Map<Sentence, Candidate[]>();
  for (const candidate of recognize(atoms)) {
    const start = atoms.start(candidate.first);
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= start) at++;
    const sentence = sentences[at];
    // A date outside every sentence stands in a byline or boilerplate; one over an edge is a slip.
    if (!sentence || start < sentence.start || atoms.end(candidate.end - 1) > sentence.end)
      continue;
    const group = bySentence.get(sentence);
    if (group) group.push(candidate);
    else bySentence.set(sentence, [candidate]);
  }
  for (const [sentence, group] of bySentence) timexes.push(...resolver.sentence(sentence, group));
  return timexes;
}

class Resolver {
  readonly #atoms: Atoms;
  readonly #published: Day | null;
  readonly #tense: TenseReader;
  readonly #text: string;
  readonly #narrative = new Narrative();
  #daysFirst: boolean | undefined;
  #fiscalMonth: number | undefined;

  constructor(doc: Document, tokens: Tokens, atoms: Atoms, published: Day | null) {
    this.#atoms = atoms;
    this.#published = published;
    this.#tense = new TenseReader(doc, tokens);
    this.#text = doc.text;
  }

  sentence(sentence: Sentence, group: readonly Candidate[]): Timex[] {
    const found = group.map((candidate) => this.#resolve(candidate, sentence));
    return found.map((timex, i) => {
      const reading = group[i]?.reading;
      return reading?.kind === 'clock' ? this.#onDay(timex, reading.clock, found, sentence) : timex;
    });
  }

  #resolve(candidate: Candidate, sentence: Sentence): Timex {
    const first = this.#atoms.tokens[candidate.first] ?? 0;
    const last = (this.#atoms.tokens[candidate.end - 1] ?? 0) + 1;
    const cue = this.#tense.cue(first, last, sentence.firstToken, sentence.lastToken);
    const { paragraph } = sentence;
    const narrative = (unit: TimeUnit): Anchor | null => this.#narrative.last(unit, paragraph);
    const resolved = resolve(candidate.reading, {
      document: this.#published,
      narrative,
      quarter: this.#narrative.quarter,
      cue,
      dayFirst: 'dayFirst' in candidate.reading && this.#writesDaysFirst(),
    });
    const timex = this.#timex(candidate, resolved);
    this.#narrative.remember(timex, paragraph);
    return timex;
  }

  /** British dates ("3 March") and no American ones. */
  #writesDaysFirst(): boolean {
    this.#daysFirst ??= DAY_MONTH.test(this.#text) && !MONTH_DAY.test(this.#text);
    return this.#daysFirst;
  }

  #timex(candidate: Candidate, resolved: Resolved): Timex {
    const fiscal = resolved.value.startsWith('FY');
    if (fiscal) this.#fiscalMonth ??= fiscalStart(this.#text);
    const cover = resolved.cover ?? coverOf(resolved.value, fiscal ? this.#fiscalMonth : undefined);
    return {
      start: this.#atoms.start(candidate.first),
      end: this.#atoms.end(candidate.end - 1),
      rule: candidate.rule,
      type: candidate.type,
      value: resolved.value,
      mod: candidate.mod,
      ...coverDays(cover),
      anchored: cover !== null,
      alternative: resolved.alternative === null ? null : { value: resolved.alternative },
      confidence: resolved.confidence,
    };
  }

  /** A bare clock time takes the nearest day of its sentence, or the document's day in a time-stamped entry. */
  #onDay(timex: Timex, clock: string, found: readonly Timex[], sentence: Sentence): Timex {
    const days = found.filter((other) => !this.#opensStretch(other));
    const day = this.#stampDay(timex, sentence) ?? nearestDay(timex, days);
    if (day === null) return timex;
    const value = clock
      .split('/')
      .map((time) => `${day}T${time.replace(/^T/, '')}`)
      .join('/');
    return { ...timex, value, from: day, to: day, anchored: true };
  }

  /** "from 27 March", "until Friday": the time holds on every day of the stretch. */
  #opensStretch(timex: Timex): boolean {
    return /\b(?:from|since|until|till|between)\s$/i.test(
      this.#text.slice(Math.max(0, timex.start - 9), timex.start),
    );
  }

  #stampDay(timex: Timex, sentence: Sentence): string | null {
    const line = this.#text.slice(this.#text.lastIndexOf('\n', timex.start) + 1, timex.start);
    if (line.trim() !== '' || timex.start !== sentence.start) return null;
    return this.#published === null ? null : isoDay(this.#published);
  }
}

const DAY_MONTH =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const MONTH_DAY =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}\b/;

function nearestDay(timex: Timex, found: readonly Timex[]): string | null {
  let best: string | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const other of found) {
    if (other === timex || !/^\d{4}-\d\d-\d\d(?:T[A-Z]{2})?$/.test(other.value)) continue;
    const gap = Math.abs(other.start - timex.start);
    if (gap < distance) {
      distance = gap;
      best = other.value.slice(0, 10);
    }
  }
  return best;
}

/** First month of a fiscal year: October in the United States, July in Australia, April in Britain and India. */
function fiscalStart(text: string): number {
  if (/\bAustralia/.test(text)) return 7;
  if (/\bfinancial year\b/.test(text) || /\b(?:Britain|British|India)\b/.test(text)) return 4;
  return 10;
}

export const timexesStage: Stage<readonly Timex[]> = stage(
  TIMEXES,
  [TOKENS, SENTENCES],
  findTimexes,
);
